import { describe, expect, it } from "vitest";
import { digitsLeftOver } from "../../../../src/domain/achievement/objections/digits-left-over.ts";
import { wordsLeftOver } from "../../../../src/domain/achievement/objections/words-left-over.ts";
import { objectionTo } from "../../../../src/domain/achievement/objections/registry.ts";
import type { Residue } from "../../../../src/domain/quantity/quantity.ts";
import type { FigureCell } from "../../../../src/domain/sheet/records/reading.ts";
import { pairOf } from "./pair-sketch.ts";

const words = (text: string): Residue => ({ kind: "words", text, evidence: [0, text.length] });
const digits = (text: string): Residue => ({ kind: "digits", text, evidence: [0, text.length] });

const withResidue = (cell: FigureCell | null, residue: readonly Residue[]): FigureCell | null =>
  cell === null ? null : { ...cell, reading: { ...cell.reading, residue } };

function pairWith(plan: readonly Residue[], actual: readonly Residue[]) {
  const pair = pairOf({ plan: "100人", actual: "95人" });
  const { line } = pair.context;
  const read = { plan: withResidue(line.plan, plan), actual: withResidue(line.actual, actual) };
  return { ...pair, context: { ...pair.context, line: { ...line, ...read } } };
}

describe("what nobody read", () => {
  it.each([
    ["of the plan", [words("但し")], [], "但し"],
    ["of the result", [], [words("〆")], "〆"],
    ["of both, the plan's first", [words("甲")], [words("乙"), words("丙")], "甲、乙、丙"],
    ["but not its digits", [words("甲")], [digits("12,34")], "甲"],
  ])("%s is asked about", (_name, plan, actual, text) => {
    expect(wordsLeftOver.object(pairWith(plan, actual))).toMatchObject({
      reason: "left-over",
      reasonParams: { text },
      alternatives: [{ rate: 0.95 }],
    });
  });

  it.each([
    ["of the plan", [digits("12,34")], [], "12,34"],
    ["of the result", [], [digits("1、200")], "1、200"],
    ["beside words", [words("甲")], [digits("1'200")], "1'200"],
    ["of both", [digits("12,34")], [digits("1、200")], "12,34、1、200"],
  ])("digits %s are told as such", (_name, plan, actual, text) => {
    const doubt = { reason: "digits-unreadable", reasonParams: { text } };
    expect(digitsLeftOver.object(pairWith(plan, actual))).toMatchObject(doubt);
    expect(objectionTo(pairWith(plan, actual))).toMatchObject(doubt);
  });

  it("is nothing where every character was read", () => {
    expect(wordsLeftOver.object(pairWith([], []))).toBeNull();
    expect(digitsLeftOver.object(pairWith([], []))).toBeNull();
    expect(wordsLeftOver.object(pairWith([digits("12,34")], []))).toBeNull();
    expect(digitsLeftOver.object(pairWith([words("甲")], []))).toBeNull();
    expect(objectionTo(pairWith([], []))).toBeNull();
  });
});
