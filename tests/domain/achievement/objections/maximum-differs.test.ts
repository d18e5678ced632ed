import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/domain/achievement/figure.ts";
import { maximumDiffers } from "../../../../src/domain/achievement/objections/maximum-differs.ts";
import { pairOf } from "./pair-sketch.ts";

const score = (figure: Figure, outOf: number | null): Figure => ({
  ...figure,
  quantity: { ...figure.quantity, outOf },
});

function doubtOf(plan: string, planMaximum: number | null, actual: string, actualMaximum: number | null) {
  const pair = pairOf({ plan, actual });
  return maximumDiffers.object({
    ...pair,
    plan: score(pair.plan, planMaximum),
    actual: score(pair.actual, actualMaximum),
  });
}

describe("scores of unlike maximum", () => {
  it.each([
    ["80点", null, "4.2点", 5],
    ["4.2点", 5, "80点", null],
    ["4.0点", null, "80点", 100],
    ["10点", null, "80点", 100],
    ["80点", 100, "10点", null],
    ["80点", 100, "4.2点", 5],
    ["3点", 4, "4点", 5],
    ["3.5点", 5, "3.2点", 4],
    ["5.1点", null, "4.2点", 5],
    ["0点", null, "4.2点", 5],
    ["0.5点", null, "4.2点", 5],
    ["3点", 5, "8点", 10],
  ] as const)("%s of %s | %s of %s", (plan, planMaximum, actual, actualMaximum) =>
    expect(doubtOf(plan, planMaximum, actual, actualMaximum)).toMatchObject({
      reason: "kind-mismatch",
      reasonParams: { planKind: "score", actualKind: "score" },
    }),
  );

  it.each([
    ["80点", null, "75点", null],
    ["4.0点", 5, "4.2点", 5],
    ["4.0点", null, "4.2点", 5],
    ["4.0点", 5, "4.2点", null],
    ["5点", null, "4.2点", 5],
    ["11点", null, "80点", 100],
    ["80点", 100, "11点", null],
    ["0.6点", null, "4.2点", 5],
    ["100点", null, "80点", 100],
    ["3点", 4, "3.2点", null],
    ["80点", 100, "75点", 100],
    ["3.5", null, "3.8", 5],
  ] as const)("none in %s of %s | %s of %s", (plan, planMaximum, actual, actualMaximum) =>
    expect(doubtOf(plan, planMaximum, actual, actualMaximum)).toBeNull(),
  );

  it("offers the shares of the maxima where both are known", () => {
    expect(doubtOf("4点", 5, "75点", 100)?.alternatives.map(({ reading, rate }) => [reading, rate])).toEqual([
      ["of-maximum", 0.9375],
      ["as-paired", 18.75],
    ]);
    expect(doubtOf("80点", null, "4.2点", 5)?.alternatives).toHaveLength(1);
  });
});

describe("a score of five beside one of a hundred, where neither names its maximum", () => {
  const kindOf = (plan: string, actual: string) => doubtOf(plan, null, actual, null)?.reason ?? null;

  it.each([
    ["20点", "4.9"],
    ["80点", "4.2点"],
    ["4.2点", "80点"],
  ])("%s | %s is asked about", (plan, actual) => expect(kindOf(plan, actual)).toBe("kind-mismatch"));

  it.each([
    ["19点", "4.9"],
    ["80点", "5.1"],
    ["80点", "4"],
    ["80", "4.2"],
  ])("%s | %s is not", (plan, actual) => expect(kindOf(plan, actual)).toBeNull());
});
