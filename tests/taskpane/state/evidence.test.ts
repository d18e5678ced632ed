import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../src/domain/quantity/quantity.ts";
import type { FigureCell } from "../../../src/domain/sheet/records/reading.ts";
import { evidence, rowEvidence } from "../../../taskpane/state/evidence.ts";
import { quantitiesOf, sampleReview } from "../reviews.ts";

const cellOf = (text: string, quantities: readonly Quantity[]): FigureCell => ({
  row: 1,
  column: 1,
  address: "A1",
  value: text,
  text,
  format: "General",
  merge: null,
  reading: { text, kind: "quantities", quantities, residue: [], day: null, done: null },
});

describe("the evidence of a cell", () => {
  it("marks the characters that each number was read from, and with what it was used for", () => {
    const row = sampleReview().rows.at(0);
    if (row === undefined) throw new Error("the sample has rows");
    const [plan, actual] = rowEvidence(row);
    expect(plan?.evidence.segments.map(({ text, mark }) => [text, mark?.role ?? null])).toEqual([["5,000人", "plan"]]);
    expect(actual?.evidence.segments.map(({ text, mark }) => [text, mark?.index ?? null])).toEqual([
      ["2年間で", null],
      ["5,000人", 1],
      ["計画規模のうち 令和4年度 ", null],
      ["3,757人", 2],
    ]);
  });

  it("names a figure that is not used for what it is", () => {
    const text = "120人【参考】300人 1,619社のうち";
    const [main, reference, base] = quantitiesOf(text);
    if (main === undefined || reference === undefined || base === undefined) throw new Error("three figures");
    const quantities: Quantity[] = [main, { ...reference, role: "reference" }, { ...base, role: "base" }];
    const marks = evidence(cellOf(text, quantities), (quantity) =>
      quantity.role === "main" ? "actual" : quantity.role,
    ).marks;
    expect(marks.map(({ role }) => role)).toEqual(["actual", "reference", "base"]);
  });

  it("never loses or doubles a character, whatever the spans", () => {
    // Parts of the text's length, a little beyond it too, so that spans overlap, touch, nest and miss.
    const part = fc.double({ min: 0, max: 1.1, noNaN: true });
    const spans = fc.array(fc.tuple(part, part), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 24 }), spans, (text, parts) => {
        const given = parts.map(
          ([from, to]) => [Math.floor(from * text.length), Math.floor(to * text.length)] as const,
        );
        const [pattern] = quantitiesOf("1人");
        if (pattern === undefined) throw new Error("one figure");
        const quantities = given.map((span): Quantity => ({ ...pattern, evidence: span }));
        const { segments, marks } = evidence(cellOf(text, quantities), () => "unused");
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        expect(marks).toHaveLength(quantities.length);
      }),
    );
  });
});
