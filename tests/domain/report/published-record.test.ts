import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, signedText } from "../../../src/domain/record/entry.ts";
import { isStaleReview } from "../../../src/domain/record/record-line.ts";
import { namesIn, publishedLines } from "../../../src/domain/report/published-record.ts";
import { lineOf } from "../record/merge/copies.ts";

const said = (lineId: string, entry: Partial<Entry>) => {
  const whole = { ...blankEntry, ...entry };
  return { ...lineOf(lineId), entry: whole, recorded: whole, signed: whole.reviewer === "" ? "" : signedText(whole) };
};

const lines = [
  said("1", { decision: "confirmed", by: "佐藤", comment: "佐藤が確認", reviewer: "田中" }),
  said("2", { decision: "correct", by: " 佐藤花子 ", ground: "佐藤花子と佐藤が$&した", followText: "田中課長" }),
  said("3", {}),
];

describe("a record that is handed on", () => {
  it("names people in the order of the lines", () => {
    expect(namesIn(lines)).toEqual(["佐藤", "田中", "佐藤花子"]);
  });

  it("has no comments and no names", () => {
    const published = publishedLines(lines, new Map());
    expect(published.map(({ entry }) => [entry.by, entry.reviewer, entry.comment])).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(published[1]!.entry).toMatchObject({ decision: "correct", ground: "〓と〓が$&した", followText: "〓課長" });
  });

  it("has aliases where there are some, for a longer name before one that is a part of it", () => {
    const aliases = new Map([
      ["佐藤", "甲"],
      ["佐藤花子", "乙"],
      ["田中", "丙"],
    ]);
    expect(publishedLines(lines, aliases).map(({ entry }) => [entry.by, entry.reviewer])).toEqual([
      ["甲", "丙"],
      ["乙", ""],
      ["", ""],
    ]);
    expect(publishedLines(lines, aliases)[1]!.entry).toMatchObject({ ground: "乙と甲が$&した", followText: "丙課長" });
  });

  it("says of a second signature what it said, stale or not", () => {
    const stale = { ...lines[0]!, signed: signedText({ ...lines[0]!.entry, decision: "explain" }) };
    for (const line of [lines[0]!, stale])
      expect(isStaleReview(publishedLines([line], new Map([["田中", "丙"]]))[0]!)).toBe(isStaleReview(line));
  });

  it("keeps no words of a conflict", () => {
    const open = { ...lines[0]!, conflicts: [{ field: "by" as const, a: "佐藤", b: "鈴木" }] };
    expect(publishedLines([open], new Map())[0]!.conflicts).toEqual([{ field: "by", a: "", b: "" }]);
  });
});
