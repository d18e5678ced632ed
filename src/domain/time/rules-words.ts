import { marked, timeRule } from "./time-rule.ts";
import { numberWritten } from "./written-year.ts";

const years = "([\\d]{1,2}|[一二三四五六七八九十]{1,2})(?:[かカヵヶケ箇]年度?間?|年間)";
const before = "(?<![\\d.一二三四五六七八九十])";
/** A length of time that says how long something lasts, not what a figure adds up. */
const lasts =
  "(?:以上|未満|以内に?|以下|ぶり|保存|有効|勤務|雇用|継続|保証|連続|定着|生存|居住|経過|後|前|目(?!標)|ごと|毎|に[1一]回|以降|おき)";
const planName = "の?(?:[^\\d()|、。]{0,8})?(?:計画|プラン|戦略|構想|ビジョン|プログラム)";

/** Words for how long, since when, at which stage. */
export const wordRules = [
  ...marked("年", [
    // 過去5年間の平均 is a mean, 過去5年間 alone says nothing of the figure.
    timeRule(`(?:(?:過去|直近|最近)の?)?${before}${years}の?平均`, ([, number]) => ({
      kind: "mean",
      of: `${numberWritten(number!)}年`,
    })),
    timeRule(`(?:過去|直近|最近|今後|向こう)の?${before}${years}`, () => "nothing"),
    // 5年後目標; 5年後定着率 is a name.
    timeRule(
      `${before}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[かカヵヶケ箇]年|年)後の?(?=目標|計画|到達|見込|数値|値|姿|$|[)|])`,
      () => ({
        kind: "final",
      }),
    ),
    timeRule(`${before}${years}${lasts}`, () => "nothing"),
    timeRule(`${before}${years}(${planName})?`, ([, number, name]) => ({
      kind: "length",
      years: numberWritten(number!),
      isName: name !== undefined,
    })),
  ]),
  ...marked("均月", [
    timeRule("(?:[1一]?[かカヵヶケ箇]?(月)|[1一]?(日)|[1一]?(週)|(期)間)間?の?平均", ([, month, day, week, term]) => ({
      kind: "mean",
      of: (month ?? day ?? week ?? term)!,
    })),
    timeRule("平均(月|日|週)[額商]", ([, of]) => ({ kind: "mean", of: of! })),
    timeRule("(?<![\\d一-龥かカヵヶケ箇])月間(?!賞)|毎月(?!勤労)|月別|月次(?!報告|決算)", () => ({
      kind: "mean",
      of: "月",
    })),
  ]),
  ...marked("終標達末了期将", [
    timeRule(
      "(?:計画)?最終(?:年[度次]|の?(?:目標|到達|達成))|(?:計画)?目標(?:最終|達成)?年[度次]|達成(?:目標)?年度|終了年度|計画(?:期間)?(?:終了|満了|期?末)時?|(?:中長|[中長])期的?な?の?(?:目標|計画)|将来(?:目標|値|計画)",
      () => ({ kind: "final" }),
    ),
  ]),
  ...marked("均累", [
    timeRule("(?<![\\d一二三四五六七八九十])年の?平均", () => ({ kind: "whole-year", isStrict: false })),
    timeRule("(?:年間|年度(?:内|の)?|(?:今|本|当)年度(?:内|の)?|単年度)累[計積]", () => ({
      kind: "whole-year",
      isStrict: false,
    })),
  ]),
  ...marked("累通期全", [
    timeRule(
      "延?べ?総?累[計積](?!赤字|債務|欠損)|通算|(?:(?:計画|事業|全|本|対象)期間|(?<![一-龥ァ-ー])期間)(?:中|内|全体|計|合計|累計)?|全体(?:計画|目標|事業[量費])",
      () => ({ kind: "cumulative" }),
    ),
  ]),
  ...marked("来降時", [
    // 開館以来, 事業開始以降: all that there ever was.
    timeRule(
      "(?:(?:開[館設所園業校店始院通]|設[立置]|創[立設業]|発足|供用開始|事業開始|運用開始|導入)(?:以来|以降|時から)|以来)(?:の?(?:累[計積]|通算|合計|総数))?",
      () => ({ kind: "cumulative" }),
    ),
  ]),
  ...marked("前昨", [
    timeRule("前々?年(?:度)?(?:比|同期|同月)|対前年|前年(?!度)増", () => "nothing"),
    timeRule("前々年度?|一昨年度?", () => ({ kind: "offset", years: -2 })),
    timeRule("前年度?|昨年度?", () => ({ kind: "offset", years: -1 })),
  ]),
  ...marked("今本当", [timeRule("今年度?|本年度?|当年度|当該年度", () => ({ kind: "offset", years: 0 }))]),
  ...marked("翌来次", [
    timeRule("翌々年度?", () => ({ kind: "offset", years: 2 })),
    timeRule("来年度?|翌年度?|次年度", () => ({ kind: "offset", years: 1 })),
  ]),
  ...marked("年期", [
    timeRule("単年度?(?!化)", () => ({ kind: "whole-year", isStrict: true })),
    timeRule(
      "(?<![\\d一二三四五六七八九十数かカヵヶケ箇])年間(?!パス|券)|毎(?:事業)?年度?|各(?:事業)?年度?|通年|通期|年度内|年度(?=の?(?:目標|計画|実績|見込|予定))|^年$",
      () => ({ kind: "whole-year", isStrict: false }),
    ),
  ]),
];
