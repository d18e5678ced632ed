import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../../src/domain/grid.ts";
import { testRule } from "../rule-test.ts";
import { judged, type LineSketch } from "../table.ts";

const uncalculated: CellValue = { notCalculated: true };
const program = { no: 1, name: "事業1", plan: "100人", actual: "95人" } as const;

testRule("not-calculated", {
  accept: [
    ["results", [program]],
    ["blank cells", [{ ...program, actual: null }]],
    ["0", [{ ...program, actual: 0 }]],
    ["an error", [{ ...program, actual: { error: "#NAME?" } }]],
    ["formulas below the table", { lines: [program], over: [[], [], [], [], ["事業1"], [uncalculated]] }],
  ],
  reject: [
    ["a result", [{ ...program, actual: uncalculated }], ["F5"]],
    ["a plan", [{ ...program, plan: uncalculated }], ["E5"]],
    ["a budget", [{ ...program, budget: uncalculated }], ["D5"]],
    ["a number", [{ ...program, no: null, noText: uncalculated }], ["A5"]],
    ["a name", [{ ...program, name: "…", nameValue: uncalculated }], ["B5"]],
    ["a printed rate", [{ ...program, rate: uncalculated }], ["H5"]],
    ["a row of them, once", [{ ...program, plan: uncalculated, actual: uncalculated }], ["E5"]],
    ["a totals row", { lines: [program], totals: { budget: uncalculated } }, ["D6"]],
    ["the title and a heading", { lines: [program], over: [[uncalculated], [], [null, uncalculated]] }, ["A1", "B3"]],
  ],
});

describe("a formula without a result", () => {
  const rulesOf = (...lines: readonly LineSketch[]) => judged({ lines }).findings.map(({ rule }) => rule);

  it("is named with the others of its row", () => {
    const { findings } = judged({ lines: [{ ...program, plan: uncalculated, actual: uncalculated }] });
    expect(findings.map(({ params }) => params)).toEqual([{ cells: "E5, F5" }]);
  });

  it.each<[string, LineSketch]>([
    ["plan", { ...program, plan: uncalculated }],
    ["result", { ...program, actual: uncalculated }],
    ["budget", { ...program, budget: uncalculated }],
    ["name", { ...program, name: "…", nameValue: uncalculated }],
    ["number", { ...program, no: null, noText: uncalculated }],
  ])("as %s is not blank, nor no figure", (_, line) => {
    const others = [2, 3, 4].map((no) => ({ ...program, no, name: `事業${no}`, budget: 1_000_000 }));
    expect(rulesOf(...others, { budget: 1_000_000, ...line })).toEqual(["not-calculated"]);
  });

  it("as name is no other's name", () => {
    const line = { ...program, name: "…", nameValue: uncalculated };
    expect(rulesOf(line, { ...line, no: 2 })).toEqual(["not-calculated", "not-calculated"]);
  });

  it("gives no verdict", () => {
    const { rows, totals } = judged({ lines: [{ ...program, actual: uncalculated, budget: uncalculated }] });
    expect(rows.at(0)!.indicators).toMatchObject([{ verdict: "not-assessed", reason: "not-calculated", rate: null }]);
    expect([rows.at(0)!.budgetYen, totals.budgetYen]).toEqual([null, 0]);
  });
});
