import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { achievementRate, roundRate } from "../../../src/domain/achievement/rate.ts";
import { halfUp, rateText } from "../../../src/domain/achievement/rate-text.ts";
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
