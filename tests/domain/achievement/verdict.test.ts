import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Verdict, verdictsWorstFirst } from "../../../src/domain/achievement/verdict.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { countVerdicts, rollUp, verdictOf } from "../../../src/domain/achievement/verdict.ts";
import { programBudgetYen } from "../../../src/domain/achievement/budget.ts";
import { judged } from "../checks/table.ts";

const verdict = fc.constantFrom(...verdictsWorstFirst);

describe("roll-up", () => {
  it.each<[Verdict[], Verdict]>([
    [["achieved", "nearly"], "nearly"],
    [["achieved", "review"], "achieved"],
    [["review", "not-assessed"], "review"],
    [[], "not-assessed"],
    [["under", "far-under", "achieved"], "far-under"],
  ])("of %j is %s", (verdicts, worst) => expect(rollUp(verdicts, { rollUp: "worst" })).toBe(worst));

  it("goes by the first where the office says so", () =>
    expect(rollUp(["achieved", "under"], { rollUp: "lead" })).toBe("achieved"));

  it("does not depend on the order, and one more can only make it worse or as it was", () => {
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1 }), verdict, (verdicts, more) => {
        const rank = (one: Verdict) => verdictsWorstFirst.indexOf(one);
        const before = rollUp(verdicts, defaultPolicy);
        expect(rollUp([...verdicts].reverse(), defaultPolicy)).toBe(before);
        expect(rank(rollUp([...verdicts, more], defaultPolicy))).toBeLessThanOrEqual(rank(before));
      }),
    );
  });

  it("reaches a group from its measures, and a row from its indicators", () => {
    const lead = judged({
      lines: [
        { kind: "group", no: 1, name: "甲" },
        { kind: "measure", measure: "一", plan: "10社(100人)", actual: "10社(40人)" },
        { kind: "measure", measure: "二", plan: "-", actual: "3件" },
      ],
      policy: { rollUp: "lead" },
    });
    expect(lead.rows.map((row) => row.verdict)).toEqual(["achieved", "achieved", "not-assessed"]);
  });
});

it("counts a program that has figures of its own by them and its measures'", () => {
  const { rows, totals } = judged({
    lines: [
      { no: 1, name: "甲", plan: "10社", actual: "12社" },
      { kind: "measure", measure: "一", plan: "100人", actual: "40人" },
      { no: 2, name: "乙", plan: "10社", actual: "9社" },
    ],
  });
  expect(rows.map((row) => row.verdict)).toEqual(["achieved", "far-under", "nearly"]);
  expect(totals.programVerdicts).toMatchObject({ achieved: 0, "far-under": 1, nearly: 1 });
});

it("counts every verdict, those that do not occur too", () => {
  fc.assert(
    fc.property(fc.array(verdict), (verdicts) => {
      const counts = countVerdicts(verdicts);
      expect(Object.keys(counts).sort()).toEqual([...verdictsWorstFirst].sort());
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(verdicts.length);
    }),
  );
});

it("gets no worse as the rate rises", () => {
  const rate = fc.double({ min: -1, max: 3, noNaN: true });
  fc.assert(
    fc.property(rate, rate, (a, b) => {
      const rank = (one: number) => verdictsWorstFirst.indexOf(verdictOf(one, defaultPolicy));
      expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});

describe("a program's budget", () => {
  it.each<[number | null, (number | null)[], number | null]>([
    [5, [], 5],
    [null, [3, null, 4], 7],
    [null, [null], null],
    [10, [2], 12],
    [10, [6, 4], 10],
    [10, [6, 5], 21],
    [10, [10], 20],
  ])("own %j, measures %j: %j", (own, measures, expected) => expect(programBudgetYen(own, measures)).toBe(expected));
});
