import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { review } from "../../../src/domain/review.ts";
import { monthText } from "../../../src/domain/time/coverage.ts";
import type { TwinLine } from "../../../src/domain/twin/line.ts";
import { twinLines } from "../../../src/domain/twin/lines.ts";

type Row = readonly CellValue[];

const title: Row = ["令和4年度 事業一覧"];
const headings: Row = ["番号", "事業名", "担当課", "計画", "実績"];

function twinOf(values: readonly Row[], merges: Parameters<typeof gridOf>[0]["merges"] = []): readonly TwinLine[] {
  const found = review(gridOf({ sheet: "事業一覧", values, merges }));
  if (!("rows" in found)) throw new Error("no table");
  return [...twinLines(found)];
}

/** The two lines of a program of its own, beside others that have figures. */
function pairOf(plan: CellValue, actual: CellValue): readonly [plan: TwinLine, actual: TwinLine] {
  const lines = twinOf([
    title,
    headings,
    [1, "対象", "A課", plan, actual],
    [2, "研修", "A課", "10人", "9人"],
    [3, "広報", "A課", "10回", "9回"],
  ]);
  return [lines[0]!, lines[1]!];
}

/** Of a side what is not null. */
const brief = ({ value, upper, unit, bound, counting, notes }: TwinLine) =>
  Object.fromEntries(
    Object.entries({ value, upper, unit, bound, counting, notes }).filter(
      ([, part]) => part !== null && !(Array.isArray(part) && part.length === 0),
    ),
  );

describe("what a record says of its figure", () => {
  it.each<[CellValue, object]>([
    ["5,000人", { value: 5000, unit: "人" }],
    [120, { value: 120 }],
    ["0人", { value: 0, unit: "人" }],
    ["約2.9億円", { value: 290_000_000, unit: "円", bound: "approximate" }],
    ["30～40人", { value: 30, upper: 40, unit: "人", bound: "range" }],
    ["10人以上", { value: 10, unit: "人", bound: "min" }],
    ["10人未満", { value: 10, unit: "人", bound: "max", notes: [{ code: "strict" }] }],
    ["延べ500人", { value: 500, unit: "人", counting: "cumulative" }],
    ["実人数500人", { value: 500, unit: "人", counting: "net" }],
    ["85.5%", { value: 85.5, unit: "%" }],
    ["74人減", { value: 74, unit: "人", notes: [{ code: "decrease" }] }],
    ["4.2点(5点満点)", { value: 4.2, unit: "点", notes: [{ code: "out-of", value: 5 }] }],
    [null, { notes: [{ code: "blank" }] }],
    ["-", { notes: [{ code: "not-set" }] }],
    ["体制の整備", { notes: [{ code: "no-figure", text: "体制の整備" }] }],
    ["体制の\n整備", { notes: [{ code: "no-figure", text: "体制の 整備" }] }],
    ["集計中", { notes: [{ code: "pending" }] }],
    ["中止", { notes: [{ code: "cancelled" }] }],
    [{ error: "#REF!" }, { notes: [{ code: "impossible", text: "#REF!" }] }],
    [{ notCalculated: true }, { notes: [{ code: "not-calculated" }] }],
    ["令和5年3月31日", { notes: [{ code: "day", text: "2023-03-31" }] }],
    ["○", { notes: [{ code: "done" }] }],
  ])("%j", (cell, said) => {
    const [plan] = pairOf(cell, "100人");
    expect(brief(plan)).toEqual(said);
  });

  it("keeps both sides of a target, in its own unit", () => {
    const [plan] = pairOf("40%以上60%以下", "50%");
    expect(brief(plan)).toEqual({ value: 40, upper: 60, unit: "%", bound: "range" });
  });

  it("gives no figure where there are several and nothing tells which is meant", () => {
    const [, actual] = pairOf("300人", "春期:80人 夏期:90人");
    expect(brief(actual)).toEqual({ notes: [{ code: "several" }] });
  });

  it("keeps each side in the unit that it is written in", () => {
    const [plan, actual] = pairOf("2千人", "1,900人");
    expect([brief(plan), brief(actual)]).toEqual([
      { value: 2000, unit: "人" },
      { value: 1900, unit: "人" },
    ]);
    const apart = pairOf("1,700社", "858件");
    expect(apart.map(({ value, unit }) => [value, unit])).toEqual([
      [1700, "社"],
      [858, "件"],
    ]);
  });

  it("says what nobody read", () => {
    const [, actual] = pairOf("10人", "9人 ⌘");
    expect(actual.notes).toEqual([{ code: "left-over", text: "⌘" }]);
  });
});

describe("what a record says of its place", () => {
  it("names program, department, section and cell, and the year", () => {
    const [plan, actual] = twinOf([
      title,
      headings,
      ["1 雇用の対策"],
      [1, "研修", "人事課", "10人", "9人"],
      [2, "相談", "労政課", "10件", "9件"],
    ]);
    const shared = {
      fiscalYear: 2022,
      department: "人事課",
      sectionNo: 1,
      section: "雇用の対策",
      programNo: 1,
      program: "研修",
      measure: null,
      sheet: "事業一覧",
      cumulative: false,
    };
    expect(plan).toMatchObject({ ...shared, kind: "plan", cell: "D4", text: "10人" });
    expect(actual).toMatchObject({ ...shared, kind: "actual", cell: "E4", text: "9人" });
    expect([plan!.from, plan!.to].map((month) => month !== null && monthText(month))).toEqual(["2022-04", "2023-03"]);
  });

  it("gives each side of a pair of different times its own", () => {
    const [plan, actual] = pairOf("200人(令和7年度)", "150人(令和4年度)");
    expect([plan.fiscalYear, monthText(plan.to!)]).toEqual([2025, "2026-03"]);
    expect([actual.fiscalYear, monthText(actual.to!)]).toEqual([2022, "2023-03"]);
  });

  it("knows a running total, whose beginning nobody may know", () => {
    const [plan] = pairOf("5年間で累計500人", "120人");
    expect(plan.cumulative).toBe(true);
  });

  it("leaves the time open on a sheet that names no year", () => {
    const [plan] = twinOf([headings, [1, "研修", "A課", "10人", "9人"], [2, "相談", "A課", "10件", "9件"]]);
    expect(plan).toMatchObject({ fiscalYear: null, from: null, to: null, cumulative: null });
  });

  it("names the program of a measure, and no record stands for a group", () => {
    const lines = twinOf([
      title,
      headings,
      [1, "就労支援", "A課", null, null],
      [null, "・出前講座", null, "10回", "9回"],
      [null, "・相談会", null, "20回", "19回"],
      [2, "広報", "B課", "10回", "9回"],
    ]);
    expect(lines.map(({ program, measure, department, kind }) => [program, measure, department, kind])).toEqual([
      ["就労支援", "出前講座", "A課", "plan"],
      ["就労支援", "出前講座", "A課", "actual"],
      ["就労支援", "相談会", "A課", "plan"],
      ["就労支援", "相談会", "A課", "actual"],
      ["広報", null, "B課", "plan"],
      ["広報", null, "B課", "actual"],
    ]);
  });
});

describe("how many records there are", () => {
  it("two for each indicator, in the sheet's order, of many lines of one kind as of few", () => {
    const rows = Array.from({ length: 300 }, (_, index): Row => [
      index + 1,
      `事業${String.fromCodePoint(0x4e00 + index)}`,
      "A課",
      `${index + 10}人`,
      `${index + 5}人`,
    ]);
    const lines = twinOf([title, headings, ...rows]);
    expect(lines).toHaveLength(600);
    expect(lines.map(({ value }) => value)).toEqual(rows.flatMap((_, index) => [index + 10, index + 5]));
    expect(lines.map(({ cell }) => cell)).toEqual(rows.flatMap((_, index) => [`D${index + 3}`, `E${index + 3}`]));
  });

  it("two figures that are paired by their units are two indicators, of one text", () => {
    const lines = pairOf("講座3回、参加者120人", "講座2回、参加者90人");
    expect(lines[0].text).toBe("講座3回、参加者120人");
    expect(lines[0]).toMatchObject({ value: 3, unit: "回" });
  });
});
