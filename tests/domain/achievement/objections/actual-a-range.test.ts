import { describe, expect, it } from "vitest";
import { actualARange } from "../../../../src/domain/achievement/objections/actual-a-range.ts";
import { pairWith } from "./pair-sketch.ts";

const ends = (plan: string, actual: string) =>
  actualARange
    .object(pairWith(plan, actual))
    ?.alternatives.map(({ reading, params, rate }) => [reading, params["label"], Math.round((rate ?? 0) * 1e4) / 1e4]);

describe("a result with two ends", () => {
  it.each([
    [
      "100人",
      "90~120人",
      [
        ["part", "90", 0.9],
        ["part", "120", 1.2],
      ],
    ],
    [
      "2,000m",
      "1~3km",
      [
        ["part", "1000", 0.5],
        ["part", "3000", 1.5],
      ],
    ],
    [
      "100人",
      "0~50人",
      [
        ["part", "0", 0],
        ["part", "50", 0.5],
      ],
    ],
  ])("%s | %s", (plan, actual, expected) => expect(ends(plan, actual)).toEqual(expected));

  it("is told as two figures for one", () => {
    expect(actualARange.object(pairWith("100人", "90~120人"))).toMatchObject({
      reason: "several-figures",
      reasonParams: { plans: 1, actuals: 2 },
    });
  });

  it.each([
    ["100人", "95人"],
    ["90~120人", "95人"],
    ["100人", "90人以上"],
  ])("is not %s | %s", (plan, actual) => expect(ends(plan, actual)).toBeUndefined());
});
