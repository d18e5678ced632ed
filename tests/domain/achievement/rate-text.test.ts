import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { achievementRate, roundRate } from "../../../src/domain/achievement/rate.ts";
import { halfUp, rateText, roundedHalfUp } from "../../../src/domain/achievement/rate-text.ts";
import { verdictOf } from "../../../src/domain/achievement/verdict.ts";

describe("half-up", () => {
  it.each([
    [37.234, 1, "37.2"],
    [93.48, 1, "93.5"],
    [89.6, 0, "90"],
    [0.35, 1, "0.4"],
    [1.005, 2, "1.01"],
    [2.675, 2, "2.68"],
    [-0.04, 1, "0.0"],
    [-12.35, 1, "-12.4"],
    [100, 1, "100.0"],
    [0, 0, "0"],
  ])("%s at %s decimals is %s", (value, decimals, text) => expect(halfUp(value, decimals)).toBe(text));
});

describe("half-up as a number", () => {
  it.each([0.35, 1.005, 2.675, -0.04, -12.35, 0, -0, 1e21, 4.5e15, 123456789012.345, Infinity, -Infinity, Number.NaN])(
    "of %s is what the text says",
    (value) => {
      for (const decimals of [0, 1, 2, 5, 15, 20])
        expect(roundedHalfUp(value, decimals)).toBe(Number(halfUp(value, decimals)));
    },
  );

  it("is what the text says, near the middle between two steps too", () => {
    const near = fc
      .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.constantFrom(0, 1e-6, -1e-6, 1e-12, -1e-12))
      .map(([steps, off]) => (steps + 0.5) / 100 + off);
    fc.assert(
      fc.property(fc.oneof(fc.double(), near), fc.integer({ min: 0, max: 15 }), (value, decimals) => {
        expect(roundedHalfUp(value, decimals)).toBe(Number(halfUp(value, decimals)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a rate as it is shown", () => {
  it.each([
    [175 / 470, "37.2%"],
    [154 / 74, "208.1%"],
    [1, "100.0%"],
    [0.9996, "99.96%"],
    [0.99996, "99.996%"],
    [0.7996, "79.96%"],
    [0.49999, "49.999%"],
    [1.1999, "119.99%"],
    [1.0004, "100.0%"],
    [0, "0.0%"],
    [-0.3, "-30.0%"],
    [0.0004, "0.0%"],
  ])("%s is %s", (rate, text) => expect(rateText(rate, defaultPolicy)).toBe(text));

  it("never contradicts the verdict", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 500_000 }), fc.integer({ min: 1, max: 200_000 }), (actual, plan) => {
        const rate = achievementRate(actual, plan) ?? Number.NaN;
        const shown = Number(rateText(rate, defaultPolicy).slice(0, -1)) / 100;
        expect(verdictOf(roundRate(shown), defaultPolicy)).toBe(verdictOf(rate, defaultPolicy));
      }),
    );
  });

  it("is one decimal unless a threshold needs more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (permille) => {
        expect(rateText(permille / 1000, defaultPolicy)).toBe(`${(permille / 10).toFixed(1)}%`);
      }),
    );
  });
});

describe("a rate as it is compared", () => {
  it("is rounded to twelve decimals, so that binary tails do not decide", () => {
    expect(achievementRate(0.3, 0.1)).toBe(3);
    expect(achievementRate(0.07 * 100, 7)).toBe(1);
    expect(roundRate(-0)).toBe(0);
    expect(roundRate(123456789.123)).toBe(123456789.123);
  });

  it("never divides by 0", () => {
    expect(achievementRate(1, 0)).toBeNull();
    expect(achievementRate(1e300, 1e-300)).toBeNull();
  });
});
