import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Basis, judge, type Outcome } from "../../../src/domain/achievement/basis.ts";
import { achievementRate, roundRate } from "../../../src/domain/achievement/rate.ts";
import { verdictOf } from "../../../src/domain/achievement/verdict.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";

const thresholds = { achieved: 1, nearly: 0.8, under: 0.5, overTarget: 1.2 };

const ratio: Basis = { kind: "ratio", upper: null, assessed: true };
const range: Basis = { kind: "ratio", upper: 40, assessed: true };
const forecast: Basis = { kind: "ratio", upper: null, assessed: false };
const between: Basis = { kind: "between", upper: 60 };
const atMost: Basis = { kind: "at-most", strict: false };
const below: Basis = { kind: "at-most", strict: true };

const rated = (rate: number, verdict: Outcome["verdict"], overTarget = false): Outcome => ({
  rate,
  verdict,
  overTarget,
});
const met: Outcome = { rate: null, verdict: "achieved", overTarget: false };
const missed: Outcome = { rate: null, verdict: "under", overTarget: false };
const none: Outcome = { rate: null, verdict: "not-assessed", overTarget: false };
const open: Outcome = { rate: null, verdict: "review", overTarget: false };

describe("what a basis makes of two figures, on each line and beside it", () => {
  it.each<[string, Basis, number | null, number | null, Outcome]>([
    ["a ratio, just over target", ratio, 100, 120, rated(1.2, "achieved", true)],
    ["a ratio, not yet over target", ratio, 100, 119, rated(1.19, "achieved")],
    ["a ratio, just achieved", ratio, 100, 100, rated(1, "achieved")],
    ["a ratio, just short", ratio, 100, 99, rated(0.99, "nearly")],
    ["a ratio, just nearly", ratio, 100, 80, rated(0.8, "nearly")],
    ["a ratio, no longer nearly", ratio, 100, 79, rated(0.79, "under")],
    ["a ratio, just under", ratio, 100, 50, rated(0.5, "under")],
    ["a ratio, far under", ratio, 100, 49, rated(0.49, "far-under")],
    ["a ratio of nothing", ratio, 100, 0, rated(0, "far-under")],
    ["a ratio to nothing", ratio, 0, 5, none],
    ["a ratio whose third is binary", ratio, 0.1, 0.3, rated(3, "achieved", true)],
    ["a range, its upper end", range, 30, 40, rated(roundRate(4 / 3), "achieved")],
    ["a range, beyond its upper end", range, 30, 41, rated(roundRate(41 / 30), "achieved", true)],
    ["a range, beyond it but not over target", { ...range, upper: 31 }, 30, 32, rated(roundRate(32 / 30), "achieved")],
    ["a forecast, whose rate is shown", forecast, 100, 130, { ...none, rate: 1.3 }],
    ["a forecast of nothing", forecast, 0, 130, none],
    ["reversed, met", { kind: "reversed-ratio" }, 100, 100, rated(1, "achieved")],
    ["reversed, a tenth less", { kind: "reversed-ratio" }, 100, 90, rated(1.1, "achieved")],
    ["reversed, a fifth less is over target", { kind: "reversed-ratio" }, 100, 80, rated(1.2, "achieved", true)],
    ["reversed, a tenth more", { kind: "reversed-ratio" }, 100, 110, rated(0.9, "nearly")],
    ["reversed, thrice as much", { kind: "reversed-ratio" }, 100, 300, rated(-1, "far-under")],
    ["reversed, nothing planned", { kind: "reversed-ratio" }, 0, 3, none],
    ["inverse, met", { kind: "inverse-ratio" }, 100, 100, rated(1, "achieved")],
    ["inverse, a quarter more", { kind: "inverse-ratio" }, 100, 125, rated(0.8, "nearly")],
    ["inverse, half as much", { kind: "inverse-ratio" }, 100, 50, rated(2, "achieved", true)],
    ["inverse, nothing achieved", { kind: "inverse-ratio" }, 100, 0, none],
    ["at most, on it", atMost, 100, 100, met],
    ["at most, below it", atMost, 100, 99, met],
    ["at most, above it", atMost, 100, 101, missed],
    ["at most, far above it", atMost, 100, 900, missed],
    ["below, on it", below, 100, 100, missed],
    ["below, below it", below, 100, 99, met],
    ["more than, on it", { kind: "at-least" }, 100, 100, missed],
    ["more than, above it", { kind: "at-least" }, 100, 101, met],
    ["more than, below it", { kind: "at-least" }, 100, 99, missed],
    ["between, on its lower side", between, 40, 40, met],
    ["between, on its upper side", between, 40, 60, met],
    ["between, below", between, 40, 39, missed],
    ["between, above", between, 40, 61, missed],
    ["nothing may happen, nothing did", { kind: "zero-target" }, 0, 0, met],
    ["nothing may happen, one did", { kind: "zero-target" }, 0, 1, missed],
    ["a day, on it", { kind: "date" }, 45_000, 45_000, met],
    ["a day, before it", { kind: "date" }, 45_000, 44_999, met],
    ["a day, after it", { kind: "date" }, 45_000, 45_001, missed],
    ["a deed, done", { kind: "done" }, 1, 1, met],
    ["a deed, partly done", { kind: "done" }, 1, 0.5, missed],
    ["a deed, more than planned", { kind: "done" }, 0.5, 1, met],
    ["a choice of readings", { kind: "choice" }, 100, 90, open],
    ["a choice without figures", { kind: "choice" }, null, null, open],
    ["nothing to say", { kind: "none" }, 100, 100, none],
    ["no plan", ratio, null, 5, none],
    ["no result", ratio, 5, null, none],
    ["no plan for a limit", atMost, null, 5, none],
    ["no result for a limit", atMost, 5, null, none],
  ])("%s", (_, basis, plan, actual, outcome) => {
    expect(judge(basis, { plan, actual }, thresholds)).toEqual(outcome);
  });

  it("goes by the office's own lines", () => {
    const own = { achieved: 0.9, nearly: 0.7, under: 0.2, overTarget: 1 };
    const verdicts = [100, 99, 90, 89, 70, 69, 20, 19].map((actual) => judge(ratio, { plan: 100, actual }, own));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      "achieved",
      "achieved",
      "achieved",
      "nearly",
      "nearly",
      "under",
      "under",
      "far-under",
    ]);
    expect(verdicts.map(({ overTarget }) => overTarget)).toEqual([true, ...Array<boolean>(7).fill(false)]);
  });

  it("gives a limit no rate and no verdict but met and missed, whatever the figures", () => {
    const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const limit = fc.constantFrom<Basis>(atMost, below, between, { kind: "at-least" }, { kind: "zero-target" });
    fc.assert(
      fc.property(limit, figure, figure, (basis, plan, actual) => {
        expect([met, missed]).toContainEqual(judge(basis, { plan, actual }, thresholds));
      }),
    );
  });
});

describe("a verdict from a rate", () => {
  it.each([
    [defaultPolicy.achieved, "achieved"],
    [defaultPolicy.nearly, "nearly"],
    [defaultPolicy.under, "under"],
    [0, "far-under"],
    [-1, "far-under"],
  ])("%d is %s", (rate, verdict) => expect(verdictOf(rate, defaultPolicy)).toBe(verdict));
});

describe("a rate", () => {
  it.each([
    [0.1234567890124, 0.123456789012],
    [0.1234567890126, 0.123456789013],
    [-0.1234567890126, -0.123456789013],
    [-1e-13, 0],
  ])("%d is rounded to %d", (value, rounded) => expect(roundRate(value)).toBe(rounded));

  it("is left as it is from 9,000 on, however large", () => {
    for (const value of [9000, 123456.78901234567, -123456.78901234567, 1e300]) {
      expect(roundRate(value)).toBe(value);
    }
  });

  it("is not there where the plan is too small to divide by", () => {
    expect(achievementRate(1, Number.MIN_VALUE)).toBeNull();
    expect(achievementRate(0, 0)).toBeNull();
  });
});
