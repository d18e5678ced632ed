import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/domain/achievement/verdict.ts";
import type { Review, ReviewTotals } from "../../../src/domain/review.ts";
import { judged, type LineSketch } from "../checks/table.ts";
import { fixture } from "./fixture.ts";

interface GoldenRow {
  readonly key: string;
  readonly section: number;
  readonly no: number | null;
  readonly name: string;
  readonly measure: string | null;
  readonly budget: string;
  readonly plan: string;
  readonly actual: string;
  readonly unit: string;
  readonly expected: {
    readonly verdict: Verdict;
    readonly budgetYen: number | null;
    readonly programBudgetYen: number | null;
    readonly findings: readonly string[];
    readonly indicators: readonly unknown[];
  };
}

interface Golden {
  readonly sections: readonly string[];
  readonly rows: readonly GoldenRow[];
  readonly totals: Omit<ReviewTotals, "programVerdicts"> & {
    readonly programVerdicts: Partial<ReviewTotals["programVerdicts"]>;
  };
}

const golden = fixture<Golden>("judge/r4-programs.json");

const sketchOf = (row: GoldenRow): LineSketch => ({
  kind: row.measure !== null ? "measure" : row.plan === "各事業欄記載" ? "group" : "program",
  section: row.section - 1,
  no: row.no,
  name: row.name,
  ...(row.measure === null ? {} : { measure: row.measure }),
  budget: row.budget,
  plan: row.plan,
  actual: row.actual,
  unit: row.unit,
});

const review: Review = judged({ lines: golden.rows.map(sketchOf), sections: golden.sections });
const rows = golden.rows.map((row, index) => {
  const found = review.rows.at(index);
  if (found === undefined) throw new Error(`no row for ${row.key}`);
  return { row, found, findings: review.findings.filter((finding) => finding.row === found.line.row) };
});

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

describe("38 programs as a careful person reads them", () => {
  it.each(rows.map((entry) => [entry.row.key, entry] as const))("row %s", (_key, { row, found, findings }) => {
    const expected = row.expected;
    expect(found.verdict).toBe(expected.verdict);
    expect(found.budgetYen).toBe(expected.budgetYen);
    expect(found.programBudgetYen).toBe(expected.programBudgetYen);
    expect(
      found.indicators.map(({ label, plan, actual, unit, rate, verdict, reason, asOf, alternatives }) => ({
        label,
        plan,
        actual,
        unit,
        rate: round(rate),
        verdict,
        reason,
        asOf,
        alternatives: alternatives.map((alternative) => [alternative.reading, round(alternative.rate ?? 0)]),
      })),
    ).toEqual(expected.indicators);
    expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining([...expected.findings]));
  });

  it("finds nothing else but what a careful reader would agree to", () => {
    const extra = rows.flatMap(({ row, findings }) =>
      findings.filter(({ rule }) => !row.expected.findings.includes(rule)).map(({ rule }) => `${row.key} ${rule}`),
    );
    expect(extra).toEqual(["5 over-target", "13 name-broken", "14 name-broken", "19 name-broken"]);
    expect(review.findings.filter((finding) => finding.row === null)).toEqual([]);
  });

  it("adds up", () => {
    expect(review.totals).toEqual(golden.totals);
  });

  it("tells every indicator from every other", () => {
    const identities = review.rows.flatMap((row) => row.indicators.map((indicator) => indicator.identity));
    expect(new Set(identities).size).toBe(golden.totals.indicators);
  });
});
