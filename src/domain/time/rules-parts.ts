import { fromApril, isMonth, isReferenceDay } from "./rules-years.ts";
import { marked, standing, timeRule, to, until } from "./time-rule.ts";
import type { TimeSaid } from "./time-word.ts";
import { numberWritten } from "./written-year.ts";

const month = "(?<![\\d.かカヵヶケ箇ヵ第])\\d{1,2}";
/** A bare month before these says when something is done, or names something. */
const doneOrNamed =
  "(?:間|次|額|例|刊|報|給|齢|曜|補正|議会|定例|専決|号|開催|実施(?!実績)|開始|開設|開館|公開|公表|策定|改定|頃|上旬|中旬|下旬|中(?!間)|に)";

const stretch = (first: number, last: number): TimeSaid => ({
  kind: "stretch",
  first: { year: null, month: first },
  last: { year: null, month: last },
});

/** By what stands behind a half or a quarter: its end, all up to it, or itself. */
function withEdge(first: number, last: number, edge: string | undefined): TimeSaid {
  const at = { year: null, month: last };
  if (edge === undefined) return stretch(first, last);
  return edge === "末" ? { kind: "as-of", at, isStated: true } : fromApril(at);
}

const quarterMonths = (quarter: number): readonly [number, number] => {
  const first = ((quarter * 3) % 12) + 1;
  return [first, first + 2];
};
/** 累計 may stand under it, or in brackets behind it. */
const edge = "(末|まで|迄|[|(]?累[計積])?";
const quarterNumber = "第?([1-4一二三四])";

const seasons: Readonly<Record<string, readonly [first: number, last: number]>> = {
  春: [4, 6],
  夏: [7, 9],
  秋: [10, 11],
  冬: [12, 3],
};

const atEnd = "(?=$|[)\\]】」、。|])";
/** 第2期子育て支援事業計画, 総合計画: what runs for several years, and reports in the midst of them. */
const ofLongPlan = "(?:第[^年|]{1,4}[期次][^|]{0,30}|(?:(?<!事業|実施|運営|業務)計画|プラン|戦略|ビジョン|構想)の?)";

/** Parts of a year whose year is not named beside them. */
export const partRules = [
  ...marked("月/", [
    // 4～9月, 4月から9月まで
    timeRule(
      `(${month})月?(?:\\d{1,2}日)?${to}(?:翌年?)?(\\d{1,2})月(?:末日?|\\d{1,2}日|分)?(?:${until})?`,
      ([, first, last]) =>
        isMonth(Number(first)) && isMonth(Number(last)) ? stretch(Number(first), Number(last)) : null,
    ),
    // 9月末, 9月30日現在, 9月まで, 4月以降
    timeRule(
      `(${month})月(?:(末)日?|(\\d{1,2})日)?(?:(${standing})|(${until})|((?:以降|から)(?!\\d)))?`,
      ([, written, end, day, stands, through, since]) => {
        const at = { year: null, month: Number(written) };
        if (!isMonth(at.month)) return null;
        if (since !== undefined) return { kind: "since", at };
        if (through !== undefined) return fromApril(at);
        if (isReferenceDay(at.month, day)) return { kind: "reference-day", at };
        if (end !== undefined || stands !== undefined) return { kind: "as-of", at, isStated: true };
        return day === undefined ? null : { kind: "as-of", at, isStated: false };
      },
    ),
    timeRule(`${month}月${doneOrNamed}`, () => "nothing"),
    // 9月, 9月分
    timeRule(`(${month})月分?`, ([, written]) =>
      isMonth(Number(written)) ? stretch(Number(written), Number(written)) : null,
    ),
    // 9/30現在
    timeRule(`(?<![\\d/.])(\\d{1,2})/(\\d{1,2})(?:(${standing})|(${until}))`, ([, written, day, , through]) => {
      const at = { year: null, month: Number(written) };
      if (!isMonth(at.month)) return null;
      if (through !== undefined) return fromApril(at);
      return isReferenceDay(at.month, day) ? { kind: "reference-day", at } : { kind: "as-of", at, isStated: true };
    }),
  ]),
  ...marked("期Q", [
    // 第1～3四半期, 第1・第2四半期
    timeRule(`${quarterNumber}(?:四半期)?(?:${to}|[・、,と])${quarterNumber}四半期${edge}`, ([, from, through, at]) => {
      const [first] = quarterMonths(numberWritten(from!));
      const [, last] = quarterMonths(numberWritten(through!));
      return withEdge(first, last, at);
    }),
    // 第3四半期, 3Q末, Q3
    timeRule(
      `(?:${quarterNumber}四半期|(?<![A-Za-z\\d])(?:([1-4])Q|Q([1-4]))(?![A-Za-z\\d]))${edge}`,
      ([, kanji, before, after, at]) => {
        const [first, last] = quarterMonths(numberWritten(kanji ?? before ?? after!));
        return withEdge(first, last, at);
      },
    ),
    timeRule("四半期(?:平均|ごと|毎|別)|(?:各|毎)四半期", () => ({ kind: "mean", of: "四半期" })),
    timeRule("四半期(?=の?(?:目標|計画|実績|見込|値|累計))", () => ({ kind: "unknown-part" })),
    // 前期高齢者 is no half of a year, 前期基本計画 the first half of a plan.
    timeRule("[前後]期(?:高齢|課程|日程|試験|入試|選抜|研修|募集|繰|比|払|臨床)", () => "nothing"),
    timeRule("[前後]期(?:基本|実施|行動|推進|総合|アクション)?(?:計画|プラン)", () => ({ kind: "final" })),
  ]),
  ...marked("期半", [
    timeRule(`(?<![以月])(?:[上前]半期|上期(?!待)|前期|前半)${edge}`, ([, at]) => withEdge(4, 9, at)),
    timeRule(`(?<![以月])(?:[下後]半期|下期(?!待)|後期|後半)${edge}`, ([, at]) => withEdge(10, 3, at)),
  ]),
  ...marked("春夏秋冬", [
    // A season by itself; 夏期講習 is a name. Which months it has is left open elsewhere: here they only tell it from the others.
    timeRule(
      `([春夏秋冬])[期季]間?(?:中|分|のみ)?(?=の?(?:目標|計画|予定|実績|結果|見込)|$|[)|\\]、。]|の?平均)`,
      ([, season]) => {
        const [first, last] = seasons[season!]!;
        return stretch(first, last);
      },
    ),
  ]),
  ...marked("半中末", [
    timeRule("半期|半年間?", () => ({ kind: "unknown-part" })),
    timeRule("中間の?(?:目標|目安)|中間年[度次]", () => ({ kind: "final" })),
    timeRule("中間の?(?:実績|値|時点|集計|結果|達成|期(?!待))", () => ({ kind: "unknown-part" })),
    // 年度途中入所 is a name, and the 中間報告 of a plan of several years no part of one of them.
    timeRule(`年度途中(?=の?(?:経過|集計|実績|報告|状況|段階|時点|評価|進捗|値)|版?${atEnd})`, () => ({
      kind: "unknown-part",
    })),
    timeRule(`(?<!${ofLongPlan})中間(?:進捗|経過|実施)?(?:状況)?報告書?${atEnd}`, () => ({ kind: "unknown-part" })),
    timeRule("年度末(?!年)", () => ({ kind: "year-end" })),
  ]),
];
