import { describe, expect, test } from "vitest";
import type { Couple } from "../../../src/domain/changes/aligned.ts";
import { proposedGroups, proposedPairs } from "../../../src/domain/changes/parts-of-one.ts";
import { lineOf } from "./sketch.ts";

const couple = (before: number, after: number, score: number, name = 0.9): Couple => ({
  before,
  after,
  candidate: { score, parts: { name, texts: 0, label: 0, no: 0, section: 0 } },
});

/** Lines whose plans come to nothing of each other's. */
const before = [3, 5, 7].map((plan) => lineOf({ plan: `${plan}社` }));
const after = [100, 200, 300].map((plan) => lineOf({ plan: `${plan}社` }));

const groups = (...couples: readonly Couple[]): readonly string[] =>
  proposedGroups(couples, before, after).map((group) => `${group.before.join("+")} → ${group.after.join("+")}`);

const pairs = (...couples: readonly Couple[]): readonly string[] =>
  proposedPairs(couples).map((pair) => `${pair.before.join("+")} → ${pair.after.join("+")}`);

describe("lines that may have been split or merged", () => {
  test.each<[string, readonly Couple[], readonly string[]]>([
    ["one to two, equally near", [couple(0, 0, 0.6), couple(0, 1, 0.6)], ["0 → 0+1"]],
    ["a tenth apart", [couple(0, 0, 0.6), couple(0, 1, 0.5)], ["0 → 0+1"]],
    ["more than a tenth apart", [couple(0, 0, 0.6), couple(0, 1, 0.49)], []],
    ["half of the name", [couple(0, 0, 0.6, 0.5), couple(0, 1, 0.6, 0.5)], ["0 → 0+1"]],
    ["less of the name", [couple(0, 0, 0.6, 0.49), couple(0, 1, 0.6, 0.49)], []],
    ["two to one", [couple(0, 0, 0.6), couple(1, 0, 0.6)], ["0+1 → 0"]],
    ["one to one", [couple(0, 0, 0.6)], []],
    ["one of two that looks more like another line", [couple(0, 0, 0.6), couple(0, 1, 0.6), couple(1, 1, 0.65)], []],
    [
      "one of two that looks as much like another line, whichever comes first",
      [couple(0, 0, 0.6), couple(0, 1, 0.6), couple(1, 1, 0.6)],
      [],
    ],
    ["the same, the other line first", [couple(1, 1, 0.6), couple(0, 1, 0.6), couple(0, 0, 0.6)], []],
  ])("%s", (_what, couples, expected) => {
    expect(groups(...couples)).toEqual(expected);
  });

  test("plans that are not both above 0, of one unit, add up to nothing", () => {
    const wholes = [lineOf({ plan: "100社" })];
    const found = (...plans: readonly string[]): number =>
      proposedGroups(
        [couple(0, 0, 0.9, 0.1), couple(0, 1, 0.4, 0.1)],
        wholes,
        plans.map((plan) => lineOf({ plan })),
      ).length;
    expect(found("60社", "40社")).toBe(1);
    expect(found("100社", "0社")).toBe(0);
    expect(found("60件", "40件")).toBe(0);
    expect(found("60社", "")).toBe(0);
  });
});

describe("a line that may have been renamed", () => {
  test.each<[string, readonly Couple[], readonly string[]]>([
    ["by its name", [couple(0, 0, 0.5, 0.7)], ["0 → 0"]],
    ["too little of its name", [couple(0, 0, 0.5, 0.69)], []],
    ["a tenth before the next", [couple(0, 0, 0.6), couple(0, 1, 0.5)], ["0 → 0"]],
    ["less than a tenth before the next", [couple(0, 0, 0.6), couple(0, 1, 0.51)], []],
    ["another is as near to it", [couple(0, 0, 0.6), couple(1, 0, 0.6)], []],
  ])("%s", (_what, couples, expected) => {
    expect(pairs(...couples)).toEqual(expected);
  });
});
