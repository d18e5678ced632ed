import { describe, expect, it } from "vitest";
import { classesApart } from "../../../../src/domain/achievement/objections/classes-apart.ts";
import { objected } from "./pair-sketch.ts";

const object = (plan: string, actual: string) =>
  objected(classesApart, { plan: "70km", actual: "9km", headings: { plan, actual } });

describe("headings of two classes of indicators", () => {
  it.each([
    ["活動指標 / 目標", "成果指標 / 実績"],
    ["アウトカム / 目標値", "アウトプット / 実績値"],
    ["活動指標① / R5目標", "活動指標② / R5実績"],
    ["指標1 / 目標", "指標2 / 実績"],
  ])("%s | %s", (plan, actual) => {
    expect(object(plan, actual)?.reason).toBe("label-unmatched");
  });

  it.each([
    ["活動指標 / 目標", "活動指標 / 実績"],
    ["活動指標 / 目標", "実績"],
    ["目標", "実績"],
    ["目標①", "実績②"],
    ["目標（R5）", "実績（R5）"],
    ["指標 / 令和5年度目標", "指標 / 令和5年度実績"],
  ])("%s | %s are of one", (plan, actual) => {
    expect(object(plan, actual)).toBeNull();
  });
});
