import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativeKeys, plainRatio } from "../../../src/domain/achievement/alternative.ts";
import { applyDecisions } from "../../../src/domain/achievement/decide.ts";
import { confirmed, type Decision, excluded } from "../../../src/domain/achievement/decision.ts";
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
const decision = (identity: string, choice: string): Decision => ({
  identity,
  choice,
  comment: "",
  by: "審査係",
  on: "2026-11-22",
});
const decided = (...decisions: readonly Decision[]) => applyDecisions(review, decisions);
const asPlain = ({ review: after }: { readonly review: typeof review }) => writtenOut(after);

describe("decisions", () => {
  it("take a chosen reading into effect, up to group and totals", () => {
    const { review: after, orphaned, outdated } = decided(decision(identityAt(1), "one-year-share"));
    expect(after.rows.at(1)?.indicators[0]).toMatchObject({
      plan: 2500,
      actual: 3757,
      verdict: "achieved",
      overTarget: true,
      reason: "period-mismatch",
    });
    expect(after.rows.at(0)?.verdict).toBe("achieved");
    expect(after.totals.programVerdicts).toMatchObject({ achieved: 1, "far-under": 1, review: 0 });
    expect([orphaned, outdated]).toEqual([[], []]);
    expect(decided(decision(identityAt(1), "whole-period-plan")).review.rows.at(0)?.verdict).toBe("under");
  });

  it("take an indicator out of the judgement", () => {
    const { review: after } = decided(decision(identityAt(3), excluded));
    expect(after.rows.at(3)).toMatchObject({
      verdict: "not-assessed",
      indicators: [{ rate: null, verdict: "not-assessed" }],
    });
  });

  it("change nothing where they confirm or merely comment", () => {
    expect(asPlain(decided(decision(identityAt(1), confirmed), decision(identityAt(2), "")))).toEqual(
      writtenOut(review),
    );
  });

  it("are handed back where their indicator or their reading is gone", () => {
    const gone = decision("1|9|なくなった事業|||人", confirmed);
    const old = decision(identityAt(1), "sum-of-all");
    const result = decided(gone, old);
    const { orphaned, outdated } = result;
    expect([orphaned, outdated]).toEqual([[gone], [old]]);
    expect(asPlain(result)).toEqual(writtenOut(review));
  });

  it("let the last one count", () => {
    const result = decided(decision(identityAt(3), excluded), decision(identityAt(3), ""));
    expect(asPlain(result)).toEqual(writtenOut(review));
  });

  it("never lose a decision: each is in effect, orphaned or outdated", () => {
    const identities = fc.constantFrom("なし", identityAt(1), identityAt(2), identityAt(3));
    const choices = fc.constantFrom("", confirmed, excluded, "one-year-share", "whole-period-plan", "part:甲");
    fc.assert(
      fc.property(fc.uniqueArray(identities), fc.array(choices, { minLength: 4, maxLength: 4 }), (names, chosen) => {
        const decisions = names.map((name, index) => decision(name, chosen[index] ?? ""));
        const { orphaned, outdated, review: after } = applyDecisions(review, decisions);
        const effective = after.rows
          .flatMap((row) => row.indicators)
          .filter(({ identity }) => names.includes(identity)).length;
        expect(effective + orphaned.length).toBe(decisions.length);
        expect(outdated.every((one) => decisions.includes(one))).toBe(true);
        expect(after.findings).toEqual(review.findings);
      }),
    );
  });
});

it("tells the readings of one indicator from each other", () => {
  const term = { parts: [1], divideBy: 1 };
  const reading = (label: string) => ({
    reading: "part" as const,
    basis: plainRatio,
    params: { label },
    plan: term,
    actual: term,
    rate: 1,
  });
  expect(alternativeKeys([reading("甲"), reading("乙"), reading("甲")])).toEqual(["part:甲", "part:乙", "part:甲#2"]);
});
