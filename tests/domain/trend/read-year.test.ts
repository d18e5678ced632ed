import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { review } from "../../../src/domain/review.ts";
import { readYear } from "../../../src/domain/trend/read-year.ts";
import { gridOf } from "../sheet/grid-builder.ts";

function programsOf(year: number, rows: readonly (readonly CellValue[])[]) {
  const grid = gridOf(rows, { sheet: "一覧" });
  const found = review(grid);
  if (!("rows" in found)) throw new Error("no table");
  return readYear({ subject: tableSubject(found), grids: [grid], file: "R5.xlsx" }, year);
}

describe("a year's programs", () => {
  it("have their places, budgets and figures", () => {
    const [first, second] = programsOf(2023, [
      ["令和5年度 事業実績一覧"],
      ["番号", "事業名", "予算額（千円）", "単位", "計画", "実績"],
      [1, "相談　事業", 500, "人", 100, 90],
      [2, "講座（新規）", 200, "回", 12, 15],
    ]);
    expect(first).toMatchObject({
      year: 2023,
      no: "1",
      name: "相談 事業",
      budget: 500_000,
      verdict: "nearly",
      place: { file: "R5.xlsx", sheet: "一覧", cell: "B3" },
    });
    expect(first?.indicators[0]).toMatchObject({
      unit: "人",
      plan: { value: 100, text: "100", place: { cell: "E3" } },
      actual: { value: 90, text: "90", place: { cell: "F3" } },
      planBefore: null,
      rate: 0.9,
      rateBefore: null,
      printed: [],
    });
    expect(second?.name).toBe("講座（新規）");
  });

  it("of two plans have both, and the rate against each", () => {
    const [changed, kept] = programsOf(2023, [
      ["令和5年度 事業実績一覧"],
      ["番号", "事業名", "単位", "当初計画", "変更後計画", "実績"],
      [1, "相談", "人", 120, 100, 108],
      [2, "講座", "回", 12, "－", 15],
      [3, "見学", "回", 10, 8, 6],
    ]);
    expect(changed?.indicators[0]).toMatchObject({
      plan: { value: 100, place: { cell: "E3" } },
      planBefore: { value: 120, place: { cell: "D3" } },
      rate: 1.08,
      rateBefore: 0.9,
    });
    expect(kept?.indicators[0]).toMatchObject({ plan: { value: 12 }, planBefore: null, rateBefore: null });
  });

  it("keep what their sheet prints of other years, not of parts of a year", () => {
    const [only] = programsOf(2023, [
      ["令和5年度 事業実績一覧"],
      ["番号", "事業名", "単位", "令和3年度実績", "令和4年度計画", "令和4年度実績", "令和5年度計画", "令和5年度実績"],
      [1, "相談", "人", 80, 95, 90, 100, 108],
    ]);
    expect(
      only?.indicators[0]?.printed.map(({ year, plan, actual }) => [year, plan?.value ?? null, actual?.value ?? null]),
    ).toEqual([
      [2021, null, 80],
      [2022, 95, 90],
    ]);
  });

  it("keep no halves of years, which the year's own sheet has no figure of", () => {
    const [only] = programsOf(2023, [
      ["令和5年度上半期 事業実績一覧"],
      ["番号", "事業名", "単位", "令和4年度上半期実績", "令和5年度上半期計画", "令和5年度上半期実績"],
      [1, "相談", "人", 40, 50, 54],
    ]);
    expect(only?.indicators[0]?.actual.value).toBe(54);
    expect(only?.indicators[0]?.printed).toEqual([]);
  });

  it("say what their figures count where the column of units holds more than a unit", () => {
    const [only] = programsOf(2023, [
      ["令和5年度 事業実績一覧"],
      ["番号", "事業名", "計画", "実績", "単位の説明"],
      [1, "相談", "100人", "108人", "相談者実人数"],
      [2, "講座", "10回", "11回", "回"],
    ]);
    expect(only?.indicators[0]).toMatchObject({ unit: "人", counted: "相談者実人数" });
  });
});
