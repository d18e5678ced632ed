import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { SeriesOfSheet } from "../../../src/domain/achievement/series.ts";
import { review } from "../../../src/domain/review.ts";
import { timeOverTable } from "../../../src/domain/sheet/records/time-over-table.ts";
import { gridOf } from "../sheet/grid-builder.ts";

type Rows = readonly (readonly CellValue[])[];

const judged = (rows: Rows, year?: number) => {
  const found = review(gridOf(rows), year === undefined ? {} : { hint: { columns: {}, area: null, year } });
  if (!("rows" in found)) throw new Error("no table");
  return found;
};

const verdicts = (rows: Rows): readonly string[] =>
  judged(rows).rows.map(({ indicators: [one] }) => one?.reason ?? one?.verdict ?? "-");

const list =
  (plan: string, actual: string) =>
  (...over: readonly string[]): Rows => [
    ...over.map((text) => [text]),
    ["番号", "事業名", plan, actual],
    [1, "講座の参加者数", 100, 95],
    [2, "教室の参加者数", 300, 282],
  ];
const ofYears = list("R5目標", "R5実績");
const silent = list("目標", "実績");
const rowPairs = (...over: readonly string[]): Rows => [
  ...over.map((text) => [text]),
  ["番号", "事業名", "区分", "R4", "R5"],
  [1, "講座の参加者数", "目標", 90, 100],
  ["", "", "実績", 85, 95],
  [2, "教室の参加者数", "目標", 280, 300],
  ["", "", "実績", 275, 282],
];
const card = (...over: readonly string[]): Rows => [
  ...over.map((text) => [text]),
  ["事務事業名", "配食事業", "担当課", "福祉課"],
  ["施策", "高齢者支援", "事業費", "1200千円"],
  ["指標名", "単位", "", "令和4年度", "令和5年度"],
  ["利用者数", "人", "目標", 90, 100],
  ["", "", "実績", 85, 95],
  ["参加者数", "人", "目標", 280, 300],
  ["", "", "実績", 275, 282],
];
const cardList = (...over: readonly string[]): Rows => [
  ...card(...over).slice(0, over.length + 2),
  ["指標名", "単位", "R5目標", "R5実績"],
  ["利用者数", "人", 100, 95],
  ["参加者数", "人", 300, 282],
];

const asked = ["period-mismatch", "period-mismatch"];
const divided = ["nearly", "nearly"];

const named = (all: readonly (readonly string[])[]): [string, readonly string[]][] =>
  all.map((over) => [over.join(" / "), over]);

const parts = named([
  ["令和5年9月末現在 事業一覧"],
  ["令和5年度上半期 事業一覧"],
  ["令和5年度 上半期 事業進捗報告"],
  ["令和5年度 事業一覧", "（令和5年度上半期）"],
  ["令和5年度 事業一覧", "9月末時点"],
  ["令和5年度 事業一覧", "令和5年9月30日現在"],
  ["令和5年度 事業一覧", "【第2四半期】"],
  ["令和5年度 事業一覧", "対象期間：令和5年4月～9月"],
  ["令和5年度 事業一覧", "集計時点：令和5年12月末"],
  ["令和5年度 事業一覧", "（令和5年度上半期実績）"],
]);

const wholes = named([
  ["令和6年3月末現在 事業一覧"],
  ["令和5年度 事業一覧", "（令和6年3月31日現在）"],
  ["令和5年度 事業一覧", "令和6年5月末現在"],
  ["令和5年度 事業一覧", "対象期間：令和5年4月～令和6年3月"],
  ["令和5年度 事業一覧", "作成日：令和5年9月30日"],
  ["令和5年度 事業一覧", "令和5年10月5日"],
  ["令和5年度 事業一覧", "令和5年4月1日現在"],
  ["令和5年度 事業一覧", "※12月末現在の担当課"],
  ["令和5年度 事業一覧", "計画期間：令和3年度～令和7年度"],
  ["令和5年度 事業一覧", "（令和5年度実績）"],
]);

describe("how far the results have come, said over the table", () => {
  const form = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => text.replace("事業一覧", "事務事業評価シート"));

  it.each(parts)("%s: results of a part are not divided by the plan of the year that its heading names", (_, over) => {
    expect(verdicts(ofYears(...over))).toEqual(asked);
    expect(verdicts(list("R5目標", "実績")(...over))).toEqual(asked);
    expect(verdicts(rowPairs(...over))).toEqual(asked);
  });

  it.each(parts)("%s: nor on a form", (_, over) => {
    for (const drawn of [card, cardList]) {
      const { rows } = judged(drawn(...form(over)));
      expect(rows.flatMap(({ indicators }) => indicators.map(({ reason }) => reason))).toEqual(asked);
    }
  });

  it.each(wholes)("%s: a year's results are", (_, over) => {
    expect(verdicts(ofYears(...over))).toEqual(divided);
    expect(verdicts(silent(...over))).toEqual(divided);
    expect(verdicts(rowPairs(...over))).toEqual(divided);
  });

  it.each(wholes)("%s: on a form too", (_, over) => {
    for (const drawn of [card, cardList]) {
      const { rows } = judged(drawn(...form(over)));
      expect(rows.flatMap(({ indicators }) => indicators.map(({ verdict }) => verdict))).toEqual(divided);
    }
  });

  it("is of both where no heading names the year, but for a day", () => {
    expect(verdicts(silent("令和5年度 事業一覧", "（令和5年度上半期）"))).toEqual(divided);
    expect(verdicts(silent("令和5年度 事業一覧", "令和5年9月末現在"))).toEqual(asked);
  });

  it("is of the year that it is in alone", () => {
    expect(verdicts(list("R4目標", "R4実績")("令和5年9月末現在 事業一覧"))).toEqual(divided);
    const { rows } = judged(rowPairs("令和5年9月末現在 事業一覧"), 2022);
    expect(rows.map(({ indicators: [one] }) => one?.verdict)).toEqual(divided);
  });

  it("is heard of the newer year too where an older one is judged", () => {
    const sheet = judged(rowPairs("令和5年9月末現在 事業一覧"), 2022);
    const row = sheet.rows.at(0)!;
    const times = new SeriesOfSheet(sheet).of(row, row.indicators[0]!, 2022);
    expect(times.map(({ reason, rate }) => reason ?? rate)).toEqual([0.944444444444, "period-mismatch"]);
  });

  it("is said under the table too, and among its lines of one of them", () => {
    const rows = ofYears("令和5年度 事業一覧");
    const footed = (text: string): Rows => [...rows, [text]];
    expect(verdicts(footed("※令和5年9月末現在"))).toEqual(asked);
    expect(verdicts(footed("（9月末時点）"))).toEqual(asked);
    expect(verdicts(footed("令和5年度上半期"))).toEqual(divided);
    expect(verdicts(footed("※令和6年3月末現在"))).toEqual(divided);
    expect(verdicts(rows.toSpliced(3, 0, ["※令和5年9月末現在"]))).toEqual(divided);
  });

  it("yields to what a heading says of the time itself", () => {
    expect(verdicts(list("上半期目標", "上半期実績")("令和5年度 事業一覧（上半期）"))).toEqual(divided);
    expect(verdicts(list("R5上半期目標", "R5上半期実績")("令和5年9月末現在 事業一覧"))).toEqual(divided);
  });
});

describe("a line over a table that says nothing but a time", () => {
  it.each([
    ["9月末時点", "9月末時点"],
    ["（令和５年度上半期）", "令和5年度上半期)"],
    ["時点：令和5年9月末", "令和5年9月末"],
    ["※12月末現在の数値", "12月末現在の数値"],
    ["令和5年度", null],
    ["令和5年度 実績報告", null],
    ["12月末現在の担当課", null],
    ["計画期間：令和3年度～令和7年度", null],
    ["作成日：令和5年9月末", null],
    ["上半期は感染症の影響で事業を縮小した", null],
    ["", null],
  ])("%s: %s", (text, said) => expect(timeOverTable(text)).toBe(said));
});
