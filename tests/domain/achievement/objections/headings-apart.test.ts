import { describe, expect, it } from "vitest";
import { headingsApart } from "../../../../src/domain/achievement/objections/headings-apart.ts";
import { objected, type PairSketch } from "./pair-sketch.ts";

const object = (plan: string, actual: string, sketch: Partial<PairSketch> = {}) =>
  objected(headingsApart, { plan: "100人", actual: "90人", headings: { plan, actual }, ...sketch });

describe("two columns of two sides", () => {
  it.each<[string, string]>([
    ["計画(男)", "実績(女)"],
    ["男性目標", "女性実績"],
    ["計画（男性）（人）", "実績（女性）（人）"],
    ["男性 / 計画", "女性 / 実績"],
    ["令和5年度計画（男）", "令和5年度実績（女）"],
    ["計画（全体）", "実績（市内）"],
    ["目標（市内）", "実績（合計）"],
    ["計画(税込)", "実績(税抜)"],
    ["税込計画額", "税抜実績額"],
    ["目標（着手）", "実績（完了）"],
    ["着手目標", "完了実績"],
    ["計画（平日）", "実績（休日）"],
    ["目標（申込）", "実績（参加）"],
    ["申込者目標", "参加者実績"],
    ["受理件数計画", "終結件数実績"],
    ["計画（小学校）", "実績（中学校）"],
    ["Plan (male)", "Actual (female)"],
    // One side against what is said of no side.
    ["目標", "実績（女性）"],
    ["市内目標", "実績"],
  ])("%s | %s", (plan, actual) => {
    expect(object(plan, actual)).toMatchObject({
      reason: "label-unmatched",
      reasonParams: { planLabel: plan, actualLabel: actual },
      alternatives: [{ reading: "as-paired" }],
    });
  });

  it("is told by a label where one heading says the other side", () => {
    expect(object("目標（男）", "実績", { actual: "女性 90人" })).toMatchObject({
      reasonParams: { planLabel: "目標（男）", actualLabel: "女性" },
    });
  });
});

describe("columns that may be divided", () => {
  it.each<[string, string, Partial<PairSketch>?]>([
    ["目標", "実績"],
    ["計画(男)", "実績(男)"],
    ["計画（男女）", "実績（女性）"],
    ["計画（市内・市外）", "実績（市内）"],
    ["市内 / 計画", "市内 / 実績"],
    ["女性活躍 / 目標", "女性活躍 / 実績"],
    ["目標値（税込）", "実績値"],
    ["目標値", "実績値（税抜）"],
    ["目標（着手）", "実績"],
    ["目標", "実績（参加）"],
    ["計画（全体）", "実績（全体）"],
    ["目標(A)", "実績(B)"],
    ["計画（Plan）", "実績（Do）"],
    ["目標（人）", "実績（件）"],
    ["当初目標", "実績（確定値）"],
    // What the line itself is about both columns are of.
    ["目標", "実績（女性）", { indicator: "女性委員数" }],
    // A label is nearer than its heading.
    ["目標（男）", "実績（女）", { plan: "女性 100人", actual: "90人" }],
  ])("%s | %s", (plan, actual, sketch) => expect(object(plan, actual, sketch)).toBeNull());
});
