import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativeKeys, plainRatio } from "../../../src/domain/achievement/alternative.ts";
import { applyDecisions, decide } from "../../../src/domain/achievement/decide.ts";
import { type ColumnWord, type Decision, undecided } from "../../../src/domain/achievement/decision.ts";
import type { Indicator } from "../../../src/domain/achievement/indicator.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { writtenOut } from "../../../src/domain/written-out.ts";
import { judged } from "../checks/table.ts";

const review = judged({
  sections: ["支援"],
  lines: [
    { kind: "group", no: 1, name: "雇用支援", section: 0 },
    {
      kind: "measure",
      measure: "派遣",
      plan: "5,000人",
      actual: "2年間で5,000人計画規模のうち 令和4年度 3,757人",
      section: 0,
      budget: "1億円",
    },
    { kind: "measure", measure: "講座", plan: "100人", actual: "130人", section: 0 },
    { no: 2, name: "相談", plan: "100件", actual: "45件", section: 0 },
  ],
});
const identityAt = (row: number): string => review.rows.at(row)?.indicators[0]?.identity ?? "";

const excluded: Decision = { ...undecided, isExcluded: true };
const reading = (key: string): Decision => ({ ...undecided, reading: key });
const corrected = (plan: number | null, actual: number | null, key = ""): Decision => ({
  ...undecided,
  plan,
  actual,
  reading: key,
});

const decided = (decisions: Readonly<Record<string, Decision>>, column: ColumnWord = "") =>
  applyDecisions(review, { byIdentity: new Map(Object.entries(decisions)), column });

describe("decisions", () => {
  it("take a chosen reading into effect, up to group and totals", () => {
    const after = decided({ [identityAt(1)]: reading("one-year-share") });
    expect(after.rows.at(1)?.indicators[0]).toMatchObject({
      plan: 2500,
      actual: 3757,
      verdict: "achieved",
      overTarget: true,
      reason: "period-mismatch",
    });
    expect(after.rows.at(0)?.verdict).toBe("achieved");
    expect(after.totals.programVerdicts).toMatchObject({ achieved: 1, "far-under": 1, review: 0 });
    expect(decided({ [identityAt(1)]: reading("whole-period-plan") }).rows.at(0)?.verdict).toBe("under");
  });

  it("take an indicator out of the judgement", () => {
    expect(decided({ [identityAt(3)]: excluded }).rows.at(3)).toMatchObject({
      verdict: "not-assessed",
      indicators: [{ rate: null, verdict: "not-assessed" }],
    });
  });

  it("change nothing where they choose nothing, are of no line, or name what the line does not offer", () => {
    for (const decisions of [
      { [identityAt(1)]: undecided },
      { "1|9|なくなった事業|||人": excluded },
      { [identityAt(1)]: reading("sum-of-all") },
    ])
      expect(writtenOut(decided(decisions))).toEqual(writtenOut(review));
    expect(applyDecisions(review, { byIdentity: new Map(), column: "" })).toBe(review);
  });

  it("said for the whole column turn every line that has no reading of its own", () => {
    const after = decided({ [identityAt(3)]: reading("more-is-better") }, "less-is-better");
    expect(after.rows.map(({ verdict }) => verdict)).toEqual(["under", "review", "under", "far-under"]);
    expect(after.findings).toEqual(review.findings);
  });

  it("never touch a line that none is about", () => {
    const keys = fc.constantFrom("", "one-year-share", "less-is-better", "part:甲");
    const figure = fc.option(fc.integer({ min: -5, max: 200 }));
    const any = fc.record({ isExcluded: fc.boolean(), reading: keys, plan: figure, actual: figure });
    fc.assert(
      fc.property(any, (decision) => {
        const after = decided({ [identityAt(2)]: decision });
        for (const row of [1, 3]) expect(after.rows.at(row)?.indicators).toEqual(review.rows.at(row)?.indicators);
      }),
    );
  });
});

/** The first indicator of a line with these texts: more of it is better, unless its plan is a limit. */
function indicatorOf(plan: string, actual: string): Indicator {
  const name = plan.endsWith("人以下") ? "待機者数" : "講座の受講者数";
  const sheet = judged({ lines: [{ no: 1, name, plan, actual }] });
  return sheet.rows.at(0)!.indicators[0]!;
}

describe("figures in the sheet's place", () => {
  it.each<[string, string, string, Decision, number | null, Indicator["verdict"]]>([
    ["either one, the sheet's beside it", "100人", "45人", corrected(50, null), 0.9, "nearly"],
    ["either one, the sheet's beside it", "100人", "45人", corrected(null, 100), 1, "achieved"],
    ["both", "100人", "45人", corrected(200, 20), 0.1, "far-under"],
    ["none", "100人", "45人", corrected(null, null), 0.45, "far-under"],
    ["a plan of 0 is looked at", "100人", "45人", corrected(0, null), null, "review"],
    ["a plan below 0 is looked at", "100人", "45人", corrected(-1, null), null, "review"],
    ["the other way round", "100人", "45人", corrected(40, null, "less-is-better"), null, "under"],
    ["at the limit, the other way round", "100人", "45人", corrected(45, null, "less-is-better"), null, "achieved"],
    ["a reading that is no way round is not heard", "100人", "45人", corrected(50, null, "part:甲"), 0.9, "nearly"],
    ["at most", "30人以下", "41人", corrected(null, 30), null, "achieved"],
    ["at most, turned", "30人以下", "41人", corrected(null, 30, "more-is-better"), 1, "achieved"],
    ["at least", "30人超", "41人", corrected(41, null), null, "under"],
    ["a range keeps its ends", "40%以上60%以下", "55%", corrected(90, null), null, "achieved"],
    ["a range with another result", "40%以上60%以下", "55%", corrected(null, 61), null, "under"],
    ["a target of 0 that was one of 3", "0人", "3人", corrected(3, null, "less-is-better"), null, "achieved"],
    ["a plan that nobody set, and nobody knows which way is better", "-", "24人", corrected(20, null), null, "review"],
    ["a plan that nobody set, with the way round", "-", "24人", corrected(20, null, "more-is-better"), 1.2, "achieved"],
    ["what is missing is wanted", "-", "24人", corrected(null, 20, "more-is-better"), null, "not-assessed"],
    ["a result to come", "10人", "集計中", corrected(null, 9, "more-is-better"), 0.9, "nearly"],
  ])("%s: %s | %s", (_name, plan, actual, decision, rate, verdict) => {
    expect(decide(indicatorOf(plan, actual), decision, "", defaultPolicy)).toMatchObject({ rate, verdict });
  });

  const open = indicatorOf("5,000人", "2年間で5,000人計画規模のうち 令和4年度 3,757人");

  it("settle what is to be checked only where both are given", () => {
    expect(open.basis.kind).toBe("choice");
    expect(decide(open, corrected(2500, null), "", defaultPolicy)).toBe(open);
    expect(decide(open, corrected(null, 3757), "", defaultPolicy)).toBe(open);
    expect(decide(open, corrected(2500, 2000), "more-is-better", defaultPolicy)).toMatchObject({ rate: 0.8 });
  });

  it("go before a reading, and give way to being left out", () => {
    const both = corrected(2500, 2000, "one-year-share");
    expect(decide(open, both, "more-is-better", defaultPolicy).rate).not.toBe(3757 / 2500);
    expect(decide(open, { ...both, isExcluded: true }, "", defaultPolicy).verdict).toBe("not-assessed");
  });

  it("are judged by the thresholds as any other", () => {
    const strict = { ...defaultPolicy, nearly: 0.95 };
    expect(decide(indicatorOf("100人", "45人"), corrected(50, null), "", strict).verdict).toBe("under");
  });
});

it("tells the readings of one indicator from each other", () => {
  const term = { parts: [1], divideBy: 1 };
  const part = (label: string) => ({
    reading: "part" as const,
    basis: plainRatio,
    params: { label },
    plan: term,
    actual: term,
    rate: 1,
  });
  expect(alternativeKeys([part("甲"), part("乙"), part("甲")])).toEqual(["part:甲", "part:乙", "part:甲#2"]);
});
