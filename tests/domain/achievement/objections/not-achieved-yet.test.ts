import { describe, expect, it } from "vitest";
import { notAchievedYet } from "../../../../src/domain/achievement/objections/not-achieved-yet.ts";
import { pairOf } from "./pair-sketch.ts";

const toldOf = (actual: string) => notAchievedYet.object(pairOf({ plan: "100人", actual }))?.reasonParams["text"];

describe("a figure in the result's place that was not achieved", () => {
  it.each([
    ["90人を予定", "を予定"],
    ["90人の見込み", "の見込み"],
    ["90人程度を見込む", "程度を見込む"],
    ["90人(計画)", "計画"],
    ["90人が目標", "が目標"],
    ["90人に達せず", "に達せず"],
    ["90人に満たない", "に満たない"],
    ["あと90人", "あと"],
    ["残り約90人", "残り約"],
  ])("%s", (actual, told) => expect(toldOf(actual)).toBe(told));

  it.each([
    ["実績見込", "実績見込"],
    ["R5実績見込み", "実績見込み"],
    ["実績（見込み）", "実績（見込み）"],
    ["見込実績", "見込実績"],
    ["決算見込", "決算見込"],
  ])("under %s, too", (actual, told) =>
    expect(
      notAchievedYet.object(pairOf({ plan: "100人", actual: "90人", headings: { actual } }))?.reasonParams,
    ).toEqual({
      text: told,
    }),
  );

  it.each(["実績", "実績（確定）", "当初見込みに対する実績"])("not under %s", (actual) =>
    expect(notAchievedYet.object(pairOf({ plan: "100人", actual: "90人", headings: { actual } }))).toBeNull(),
  );

  it.each([
    "90人",
    "90人が参加",
    "90人、予定どおり",
    "90人(計画どおり)",
    "90人(計画達成)",
    "90人(目標比9割)",
    "90人(予定を上回った)",
  ])("%s was achieved", (actual) => expect(toldOf(actual)).toBeUndefined());
});
