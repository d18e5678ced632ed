import { describe, expect, it } from "vitest";
import type { Whence } from "../../../src/domain/sheet/records/partial-fact.ts";
import { partialFactOf } from "../../../src/domain/sheet/records/partial-fact-of.ts";
import { short } from "../time/short.ts";

const heading = (text: string) => partialFactOf(text, "heading", 2022);

describe("the role of a column by its heading", () => {
  it.each([
    ["令和4年度目標", "plan"],
    ["目標値(R4)", "plan"],
    ["計画", "plan"],
    ["実施予定", "plan"],
    ["当初見込み", "plan"],
    ["当初見込", "plan"],
    ["実績", "actual"],
    ["実 績", "actual"],
    ["実\n  績", "actual"],
    ["結果", "actual"],
    ["達成値", "actual"],
    ["達成数", "actual"],
    ["基準値", "baseline"],
    ["現状値", "baseline"],
    ["計画策定時", "baseline"],
    ["現況", "baseline"],
    ["予算", "budget"],
    ["事業費", "budget"],
    ["経費", "budget"],
    ["コスト", "budget"],
    ["ｺｽﾄ", "budget"],
    ["決算", "settlement"],
    ["執行額", "settlement"],
    ["支出済額", "settlement"],
    ["支出済", null],
    ["達成率", "printed-rate"],
    ["進捗率", "printed-rate"],
    ["達成度", "printed-rate"],
    ["執行率", "printed-rate"],
    ["計画比", "printed-rate"],
    ["達成", null],
    ["評価", "printed-grade"],
    ["判定", "printed-grade"],
    ["評定", "printed-grade"],
    ["達成状況", "printed-grade"],
    ["評価指標", null],
    ["評価額", null],
    ["見込量", "forecast"],
    ["見込み値", "forecast"],
    ["量の見込み", "forecast"],
    ["利用見込", "forecast"],
    ["推計値", "forecast"],
    ["推計方法", null],
    ["将来推計人口", "forecast"],
    ["前年度実績", "previous"],
    ["昨年度の実績", "previous"],
    ["前々年実績", "previous"],
    ["前回結果", "previous"],
    ["前年度目標", "plan"],
    ["うち新規実績", "part"],
    ["実績の内数", "part"],
    ["再掲", "part"],
    ["備考", null],
    ["", null],
  ])("%s: %s", (text, role) => expect(heading(text).role).toBe(role));

  it.each([
    // The last noun decides.
    ["目標実績", "actual"],
    ["実績目標", "plan"],
    ["目標達成率", "printed-rate"],
    ["計画に対する実績", "actual"],
    ["目標と実績と目標", "plan"],
    ["実績と目標と実績", "actual"],
    ["達成率の目標", "plan"],
    ["予算の実績", "actual"],
    ["目標の評価", "printed-grade"],
    ["基準値の実績", "actual"],
    ["実績の基準値", "baseline"],
    ["予算決算", "settlement"],
    ["決算予算", "budget"],
    // A remark in brackets does not, unless there is nothing else.
    ["実績(目標)", "actual"],
    ["実績（目標）", "actual"],
    ["目標(実績)計画(結果)", "plan"],
    ["(目標)", "plan"],
    ["(うち目標)", "part"],
    ["利用見込()", "forecast"],
    ["実績(うち新規)", "actual"],
    ["実績(前年度実績)", "actual"],
    // Last year's before a part before a forecast.
    ["前年度実績のうち見込量", "previous"],
    ["うち見込量", "part"],
    ["実績見込量", "forecast"],
  ])("%s: %s, of several", (text, role) => expect(heading(text).role).toBe(role));
});

describe("the class of an indicator by its heading", () => {
  it.each([
    ["活動指標", "activity"],
    ["活動目標", "activity"],
    ["活動実績", "activity"],
    ["アウトプット", "activity"],
    ["事業量", "activity"],
    ["活動", null],
    ["成果指標", "outcome"],
    ["効果目標", "outcome"],
    ["成果実績", "outcome"],
    ["ｱｳﾄｶﾑ", "outcome"],
    ["成 果\n指 標", "outcome"],
    ["成果   指標", "outcome"],
    ["成果", null],
    ["対象指標", "target-population"],
    ["対象者数", "target-population"],
    ["母数", "target-population"],
    ["事業費", "cost"],
    ["コスト", "cost"],
    ["経費", "cost"],
    ["決算額", "cost"],
    ["予算額", "cost"],
    ["投入指標", "cost"],
    ["投入量", "cost"],
    ["投入", null],
    ["目標値", null],
    // The first of the list where it names two.
    ["成果指標/活動指標", "activity"],
    ["対象者数(成果指標)", "outcome"],
    ["事業費の対象指標", "target-population"],
  ])("%s: %s", (text, wanted) => expect(heading(text).class).toBe(wanted));
});

describe("how much of the thing is meant", () => {
  it.each([
    ["新規", "new-only"],
    ["新規のみ", "new-only"],
    ["新規数", "new-only"],
    ["新規目標", "new-only"],
    ["新規の目標値", "new-only"],
    ["新規計画量", "new-only"],
    ["新規予定数", "new-only"],
    ["新規見込み", "new-only"],
    ["新規見込", "new-only"],
    ["新規実績数値", "new-only"],
    ["新規の結果", "new-only"],
    ["新規成果", "new-only"],
    ["新規の目標の実績値", "new-only"],
    ["実績(新規)", "new-only"],
    ["実績（新規分）", "new-only"],
    ["実績[新規]", "new-only"],
    ["目標:新規", "new-only"],
    ["目標・新規", "new-only"],
    ["目標、新規", "new-only"],
    ["目標 / 新規", "new-only"],
    ["(新規)実績", "new-only"],
    ["新規 令和4年度 実績", "new-only"],
    ["新規目標分", null],
    ["新規登録", null],
    ["継続・新規登録", null],
    ["うち新規", "part"],
    ["実績(うち市内)", "part"],
    ["内数", "part"],
    ["各校の目標", "each"],
    ["各校", "each"],
    ["各地区", "each"],
    ["各種", null],
    ["校区ごと", "each"],
    ["校区毎に", "each"],
    ["回平均", "each"],
    ["平均", "each"],
    // The first that says so.
    ["新規・各校", "new-only"],
    ["各校・新規", "each"],
    ["目標", null],
    ["", null],
  ])("%s: %s", (text, extent) => expect(heading(text).extent).toBe(extent));
});

describe("how it is counted", () => {
  it.each([
    ["延べ人数", "cumulative"],
    ["利用者数(延べ)", "cumulative"],
    ["実人数", "net"],
    ["延べ人数(累計)", "cumulative"],
    ["利用者数", null],
    // When, not how.
    ["累計", null],
    ["実績(累計)", null],
    // Both ways is neither, though one of the words says when.
    ["累計実人数", null],
    ["延べ人数(実人数)", null],
  ])("%s: %s", (text, counting) => expect(heading(text).counting).toBe(counting));
});

/** One expression of each kind. */
const kinds = {
  year: "令和4年度",
  years: "令和3～7年度",
  offset: "前年度",
  stretch: "4～9月",
  "as-of": "9月末",
  since: "4月以降",
  "reference-day": "令和4年10月1日現在",
  "year-end": "年度末",
  "unknown-part": "半期",
  length: "5年間",
  mean: "月平均",
  "whole-year": "年間",
  cumulative: "累計",
  final: "最終目標",
} as const;
const every = Object.keys(kinds);
const countedAt = ["stretch", "as-of", "reference-day", "year-end", "mean", "cumulative"];

describe("which words of time count where", () => {
  it.each<[Whence, readonly string[]]>([
    ["cell", every],
    ["unit-column", every],
    ["indicator", countedAt],
    ["measure", countedAt],
    ["name", ["mean", "cumulative"]],
    ["heading", every],
    [
      "section",
      [
        "year",
        "offset",
        "stretch",
        "as-of",
        "reference-day",
        "year-end",
        "unknown-part",
        "mean",
        "whole-year",
        "cumulative",
      ],
    ],
    ["title", ["year", "stretch", "as-of", "reference-day", "year-end"]],
    ["sheet", ["year", "stretch", "as-of", "year-end"]],
    ["policy", every],
    ["person", every],
  ])("%s", (whence, wanted) => {
    const told = Object.entries(kinds).flatMap(([kind, text]) =>
      partialFactOf(text, whence, 2022).coverage === null ? [] : [kind],
    );
    expect(told).toEqual(wanted);
  });

  it.each<[string, Whence, string | null]>([
    ["令和4年度上半期実績", "heading", "2022-04–2022-09 part"],
    ["令和3～7年度 上半期", "title", "2022-04–2022-09 part"],
    ["5か年計画 累計", "name", "cumulative"],
    ["目標", "heading", null],
  ])("%s (%s): %s", (text, whence, wanted) => expect(short(partialFactOf(text, whence, 2022).coverage)).toBe(wanted));

  it("goes by the sheet's year, where it has one", () => {
    expect(short(partialFactOf("上半期", "heading", 2019).coverage)).toBe("2019-04–2019-09 part");
    expect(short(partialFactOf("上半期", "heading", null).coverage)).toBe("0-04–0-09 part relative");
  });
});

it("keeps what it was read from, with bound, divisor and unit", () => {
  const { whence, text, coverage, counting, bound, per, role, unit } = partialFactOf(
    "1日当たり目標値(人)",
    "indicator",
    2022,
  );
  expect([whence, text]).toEqual(["indicator", "1日当たり目標値(人)"]);
  expect([coverage, counting, bound, per, role]).toEqual([null, null, null, "日", "plan"]);
  expect(unit).toEqual({ unit: "人", multiplier: 1 });
  expect(heading("目標値(以下)").bound).toBe("max");
});
