import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, signedText } from "../../../src/domain/record/entry.ts";
import { recordFindings, type RecordFindingCode } from "../../../src/domain/record/record-findings.ts";
import { judged } from "../checks/table.ts";

const indicatorOf = (plan: string, actual: string) =>
  judged({ lines: [{ no: 1, name: "講座の受講者数", plan, actual }] }).rows.at(0)!.indicators[0]!;

const pair = indicatorOf("100人", "45人");
const open = indicatorOf("5,000人", "2年間で5,000人計画規模のうち 令和4年度 3,757人");
const range = indicatorOf("40%以上60%以下", "55%");
const unset = indicatorOf("-", "24人");

const correct: Partial<Entry> = { decision: "correct", correctedActual: "90", ground: "決算書" };

describe("what people entered", () => {
  it.each<[string, typeof pair, Partial<Entry>, readonly RecordFindingCode[]]>([
    ["nothing", pair, {}, []],
    ["a decision", pair, { decision: "confirmed", by: "甲", on: "2026-11-20" }, []],
    ["a correction with all it needs", pair, correct, []],
    ["a correction without a ground", pair, { ...correct, ground: "" }, ["correction-without-ground"]],
    ["a figure with its unit", pair, { ...correct, correctedActual: "90人" }, ["correction-not-a-figure"]],
    ["a figure in full width", pair, { ...correct, correctedActual: "９０" }, []],
    ["a figure and another decision", pair, { ...correct, decision: "confirmed" }, ["correction-not-decided"]],
    ["a figure and no decision", pair, { correctedPlan: "90" }, ["correction-not-decided"]],
    ["a correction without a figure", pair, { decision: "correct", ground: "決算書" }, ["correction-incomplete"]],
    ["one of two figures", open, correct, ["correction-incomplete"]],
    ["both figures", open, { ...correct, correctedPlan: "100", reading: "more-is-better" }, []],
    [
      "a plan that nobody set",
      unset,
      { ...correct, correctedActual: "", correctedPlan: "20" },
      ["correction-undirected"],
    ],
    [
      "a plan that nobody set, with its way round",
      unset,
      { ...correct, correctedActual: "", correctedPlan: "20", reading: "more-is-better" },
      [],
    ],
    ["a range with one end", range, { ...correct, correctedActual: "", correctedPlan: "50" }, ["correction-not-taken"]],
    ["a reading of the line's own", open, { reading: "one-year-share" }, []],
    ["a reading that is none of the line's", open, { reading: "part:甲" }, ["reading-not-offered"]],
    ["a way round that is not heard", open, { reading: "less-is-better" }, ["reading-not-offered"]],
    ["a way round", pair, { reading: "less-is-better" }, []],
    ["two people", pair, { decision: "confirmed", by: "甲野", reviewer: "乙山" }, []],
    [
      "one person twice",
      pair,
      { decision: "confirmed", by: "甲野 花子", reviewer: "甲野　花子" },
      ["signoff-same-person"],
    ],
  ])("%s", (_name, indicator, said, expected) => {
    const entry = { ...blankEntry, ...said };
    const signed = entry.reviewer === "" ? "" : signedText(entry);
    expect(recordFindings(indicator, { entry, signed }, "")).toEqual(expected);
  });

  it("after it was reviewed, whoever did it", () => {
    const entry = { ...blankEntry, decision: "confirmed", by: "甲", reviewer: "乙", reviewed: "2026-11-22" };
    const signed = signedText(entry);
    expect(recordFindings(pair, { entry, signed }, "")).toEqual([]);
    expect(recordFindings(pair, { entry: { ...entry, comment: "追記" }, signed }, "")).toEqual(["signoff-stale"]);
    expect(recordFindings(pair, { entry: { ...entry, followText: "追記" }, signed }, "")).toEqual([]);
  });

  it("where a way round was said for the whole column", () => {
    const entry = { ...blankEntry, ...correct, correctedActual: "", correctedPlan: "20" };
    expect(recordFindings(unset, { entry, signed: "" }, "less-is-better")).toEqual([]);
  });
});
