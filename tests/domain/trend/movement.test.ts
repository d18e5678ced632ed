import { expect, it } from "vitest";
import { type IndicatorSketch, pointOf, trendOf } from "./sketch.ts";

it.each<[shows: string, before: IndicatorSketch, after: IndicatorSketch, movement: string]>([
  ["more is better", { actual: 95 }, { actual: 96 }, "improved"],
  ["less is worse", { actual: 95 }, { actual: 94.9 }, "worsened"],
  ["the same", { actual: 95 }, { actual: 95 }, "unchanged"],
  ["less is better", { actual: 95, direction: "lower" }, { actual: 94, direction: "lower" }, "improved"],
  ["more is worse", { actual: 95, direction: "lower" }, { actual: 96, direction: "lower" }, "worsened"],
  ["nobody can say", { direction: "unknown" }, { actual: 96, direction: "unknown" }, "not-comparable"],
  ["the same whichever way is better", { direction: "unknown" }, { direction: "unknown" }, "unchanged"],
  ["the years disagree", { direction: "lower" }, { actual: 96 }, "not-comparable"],
  ["no result", { actual: 95 }, { actual: null }, "not-comparable"],
  ["to be checked", { verdict: "review" }, { actual: 96 }, "not-comparable"],
  ["a plan that moves is no movement", { plan: 100 }, { plan: 120 }, "unchanged"],
])("%s", (_shows, before, after, movement) => {
  expect(pointOf(before, after)?.movement).toBe(movement);
});

it("indicators of a program are told by measure, label and unit, in whatever order", () => {
  const { threads } = trendOf([
    [
      {
        name: "事業",
        indicators: [
          { label: "企業", unit: "社", actual: 10 },
          { label: "利用", unit: "人", actual: 20 },
        ],
      },
    ],
    [
      {
        name: "事業",
        indicators: [
          { label: "利用", unit: "人", actual: 21 },
          { label: "企業", unit: "社", actual: 9 },
        ],
      },
    ],
  ]);
  expect(threads[0]?.series.map(({ points }) => points.map(({ indicator }) => indicator.actual.value))).toEqual([
    [10, 9],
    [20, 21],
  ]);
});

it("of two alike nobody can say which is which", () => {
  const { threads } = trendOf([
    [{ name: "事業", indicators: [{ actual: 10 }, { actual: 20 }] }],
    [{ name: "事業", indicators: [{ actual: 11 }, { actual: 21 }] }],
  ]);
  expect(threads[0]?.series.map(({ points }) => points.length)).toEqual([1, 1, 1, 1]);
});
