import { describe, expect, it } from "vitest";
import { inOneYear } from "../../../src/domain/achievement/yearly.ts";
import { figuresIn } from "./objections/pair-sketch.ts";

const shown = (plan: string, actual: string) =>
  inOneYear(figuresIn(plan, "plan"), figuresIn(actual, "actual")).map((side) =>
    side.map(({ value, unit }) => `${value}${unit.written ?? ""}`),
  );

describe("what is said of each month or week, beside a year's count", () => {
  it.each([
    ["月1回", "12回", ["12回"], ["12回"]],
    ["毎月2回", "20回", ["24回"], ["20回"]],
    ["週1回", "50回", ["52回"], ["50回"]],
    ["12回", "月1回", ["12回"], ["12回"]],
  ])("%s against %s", (plan, actual, plans, actuals) => expect(shown(plan, actual)).toEqual([plans, actuals]));

  it.each([
    ["both say it", "月2回", "月1回"],
    ["the year's own figure stands beside it", "月2回（年24回）", "年22回"],
    ["each day: nobody says which days count", "1日1回", "300回"],
    ["an amount of each month", "月30万円", "360万円"],
    ["another thing is counted", "月1回", "20人"],
  ])("stays as it is: %s", (_name, plan, actual) => {
    expect(inOneYear(figuresIn(plan, "plan"), figuresIn(actual, "actual"))).toEqual([
      figuresIn(plan, "plan"),
      figuresIn(actual, "actual"),
    ]);
  });
});
