import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/domain/achievement/figure.ts";
import { sides } from "../../../src/domain/achievement/sides.ts";
import { pairOf } from "./objections/pair-sketch.ts";

const both = (plan: string, actual: string, change?: (figure: Figure) => Figure) => {
  const pair = pairOf({ plan, actual }, change);
  const { unit, ...sizes } = sides(pair.plan, pair.actual);
  return { ...sizes, unit: unit.written };
};

describe("a pair in one unit", () => {
  it.each([
    ["100人", "95人", 100, 95, "人"],
    ["100人", "95名", 100, 95, "人"],
    ["100", "95人", 100, 95, "人"],
    ["100人", "95", 100, 95, "人"],
    ["100", "95", 100, 95, null],
    ["2km", "1,890m", 2000, 1890, "m"],
    ["2,000m", "1.89km", 2000, 1890, "m"],
    ["2.5時間", "83分", 150, 83, "分"],
  ])("%s | %s", (plan, actual, planned, achieved, unit) =>
    expect(both(plan, actual)).toEqual({ plan: planned, actual: achieved, unit }),
  );
});

describe("changes, by the planned direction", () => {
  it.each([
    ["3割減", "25%減", 30, 25],
    ["10%増", "5%減", 10, -5],
    ["10%減", "5%増", 10, -5],
    ["10%増", "5%増", 10, 5],
    ["5%減", "△3.2%", 5, 3.2],
    ["5%増", "△3.2%", 5, -3.2],
    ["△5%", "3.2%減", 5, 3.2],
    ["△5%", "3.2%増", 5, -3.2],
    ["5%", "3.2%増", 5, 3.2],
    ["5%", "3.2%減", 5, 3.2],
    ["5%減", "3.2%", 5, 3.2],
    ["5%増", "3.2%", 5, 3.2],
    ["5%減", "0%", 5, 0],
    ["0%", "3%減", 0, 3],
  ])("%s | %s", (plan, actual, planned, achieved) => {
    const found = both(plan, actual);
    expect([found.plan, found.actual]).toEqual([planned, achieved].map((value) => expect.closeTo(value, 9)));
  });

  it("takes a change that only its sign tells by its sign", () => {
    const change = (figure: Figure): Figure => ({ ...figure, kind: "change" });
    expect(both("△5人", "△3人", change)).toMatchObject({ plan: 5, actual: 3 });
    expect(both("5人", "△3人", change)).toMatchObject({ plan: 5, actual: -3 });
    expect(both("5人", "3人増", change)).toMatchObject({ plan: 5, actual: 3 });
    expect(both("△5人", "3人", change)).toMatchObject({ plan: 5, actual: -3 });
  });

  it("leaves levels their sign", () => expect(both("100人", "△45人")).toMatchObject({ plan: 100, actual: -45 }));
});
