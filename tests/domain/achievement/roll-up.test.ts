import { describe, expect, it } from "vitest";
import type { ReviewRow } from "../../../src/domain/achievement/judged-sheet.ts";
import { noFigure } from "../../../src/domain/achievement/judged.ts";
import { rollUpRows, totalsOf } from "../../../src/domain/achievement/roll-up.ts";
import type { Verdict } from "../../../src/domain/achievement/verdict.ts";
import { policyOf, readingOf, type LineSketch } from "../checks/table.ts";

interface RowSketch extends Pick<LineSketch, "section"> {
  readonly kind: "program" | "group" | "measure";
  readonly verdict?: Verdict;
  readonly yen?: number;
  readonly indicators?: number;
  /** A measure that stands under nothing. */
  readonly isOrphan?: boolean;
}

const indicator = { ...noFigure, identity: "", planCell: null, actualCell: null };

/** Rows before anything is rolled up. */
function rowsOf(...sketches: readonly RowSketch[]): readonly ReviewRow[] {
  const { lines } = readingOf({
    lines: sketches.map(({ kind, section }) => ({ kind, ...(section === undefined ? {} : { section }) })),
  });
  return sketches.map(({ verdict = "achieved", yen, indicators = 1, isOrphan }, index) => ({
    line: { ...lines.at(index)!, ...(isOrphan === true ? { parentRow: null } : {}) },
    indicators: Array.from({ length: indicators }, () => indicator),
    verdict,
    budgetYen: yen ?? null,
    programBudgetYen: null,
  }));
}

const worst = policyOf({ rollUp: "worst" });
const lead = policyOf({ rollUp: "lead" });

const group = (verdict: Verdict = "not-assessed", yen?: number): RowSketch => ({
  kind: "group",
  verdict,
  ...(yen === undefined ? {} : { yen }),
});
const measure = (verdict: Verdict, yen?: number): RowSketch => ({
  kind: "measure",
  verdict,
  ...(yen === undefined ? {} : { yen }),
});
const program = (verdict: Verdict, yen?: number): RowSketch => ({
  kind: "program",
  verdict,
  ...(yen === undefined ? {} : { yen }),
});

describe("a group has its measures' verdict", () => {
  const verdicts = (policy: typeof worst, ...sketches: readonly RowSketch[]) =>
    rollUpRows(rowsOf(...sketches), policy).map(({ verdict }) => verdict);

  it("the worst, or the first", () => {
    const rows = [group("review"), measure("achieved"), measure("far-under"), measure("nearly")];
    expect(verdicts(worst, ...rows)).toEqual(["far-under", "achieved", "far-under", "nearly"]);
    expect(verdicts(lead, ...rows)).toEqual(["achieved", "achieved", "far-under", "nearly"]);
  });

  it("each its own", () => {
    expect(verdicts(worst, group(), measure("under"), group(), measure("achieved"), group())).toEqual([
      "under",
      "under",
      "achieved",
      "achieved",
      "not-assessed",
    ]);
  });

  it("and a program keeps its own", () => {
    expect(verdicts(worst, program("nearly"), measure("far-under"))).toEqual(["nearly", "far-under"]);
  });
});

describe("the budget of a program", () => {
  const yen = (...sketches: readonly RowSketch[]) =>
    rollUpRows(rowsOf(...sketches), worst).map(({ programBudgetYen }) => programBudgetYen);

  it.each<[string, readonly RowSketch[], readonly (number | null)[]]>([
    ["is its own", [program("achieved", 100)], [100]],
    ["is none where nothing is printed", [program("achieved"), measure("achieved")], [null, null]],
    ["is its measures'", [group(), measure("under", 30), measure("under", 40)], [70, null, null]],
    ["is both", [program("achieved", 100), measure("under", 30)], [130, null]],
    ["is both, one measure of the same", [group("under", 30), measure("under", 30)], [60, null]],
    // A total over its parts is no second sum.
    [
      "is once what they break down",
      [group("under", 70), measure("under", 30), measure("under", 40)],
      [70, null, null],
    ],
    ["is both where they do not", [group("under", 71), measure("under", 30), measure("under", 40)], [141, null, null]],
  ])("%s", (_, sketches, wanted) => expect(yen(...sketches)).toEqual(wanted));
});

describe("the sums of a sheet", () => {
  const sections = [
    { no: 1, name: "甲", row: 1 },
    { no: null, name: "乙", row: 5 },
  ];
  const totals = (policy: typeof worst, ...sketches: readonly RowSketch[]) =>
    totalsOf(rollUpRows(rowsOf(...sketches), policy), sections, policy);

  it("count programs and groups, measures, indicators", () => {
    const { programs, measures, indicators } = totals(
      worst,
      program("achieved"),
      { ...group(), indicators: 0 },
      measure("under"),
      { ...measure("under"), indicators: 3 },
    );
    expect([programs, measures, indicators]).toEqual([2, 2, 5]);
  });

  it("count each program by all that stands under it", () => {
    const rows = [program("achieved"), measure("under"), group("far-under"), measure("nearly"), program("review")];
    const none = { achieved: 0, nearly: 0, under: 0, "far-under": 0, review: 0, "not-assessed": 0 };
    expect(totals(worst, ...rows).programVerdicts).toEqual({ ...none, under: 1, nearly: 1, review: 1 });
    expect(totals(lead, ...rows).programVerdicts).toEqual({ ...none, achieved: 1, nearly: 1, review: 1 });
  });

  it("add up by section: its number, else its name", () => {
    const { budgetYen, budgetBySectionYen } = totals(
      worst,
      { ...program("achieved", 100), section: 0 },
      { ...program("achieved", 20), section: 0 },
      { ...measure("under", 5), section: 0 },
      { ...program("achieved", 3), section: 1 },
      program("achieved", 7),
      { ...program("achieved", 1), section: 9 },
      { ...program("achieved"), section: 1 },
    );
    expect(budgetBySectionYen).toEqual({ "1": 125, 乙: 3, "": 8 });
    expect(budgetYen).toBe(136);
  });

  it("take in a measure that stands under nothing", () => {
    const orphan: RowSketch = { ...measure("under", 50), section: 0, isOrphan: true };
    const { budgetYen, budgetBySectionYen, measures } = totals(worst, orphan, {
      ...program("achieved", 1),
      section: 0,
    });
    expect([budgetYen, budgetBySectionYen, measures]).toEqual([51, { "1": 51 }, 1]);
    expect(totals(worst, { ...orphan, isOrphan: true, kind: "measure" }).programs).toBe(0);
  });

  it("are nothing of nothing", () => {
    expect(totals(worst)).toMatchObject({
      programs: 0,
      measures: 0,
      indicators: 0,
      budgetYen: 0,
      budgetBySectionYen: {},
    });
  });
});
