import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnName } from "../../../src/domain/grid.ts";
import { filledInto, referenceText, withReferences } from "../../../src/domain/report/references.ts";

/** Each place in the formula, with its sheet. */
const placesIn = (formula: string): string[] => {
  const found: string[] = [];
  withReferences(formula, (reference) => {
    found.push(`${reference.sheet ?? ""}>${referenceText(reference)}`);
    return referenceText(reference);
  });
  return found;
};

describe("places in a formula", () => {
  test.each<[string, string[]]>([
    ["A1+B$2*$C$3", [">A1", ">B$2", ">$C$3"]],
    ["SUM(a1:b2)", [">A1:B2"]],
    ["A:A+1:3+$B:$D", [">A:A", ">1:3", ">$B:$D"]],
    ["'判定 明細'!A1+判定明細!B2:C3", ["判定 明細>A1", "判定明細>B2:C3"]],
    ["'it''s'!A1", ["it's>A1"]],
    ["令和4年度!F7+Sheet.1!A1", ["令和4年度>F7", "Sheet.1>A1"]],
    ["甲!A1:乙!B2", ["甲>A1", "乙>B2"]],
    ["A1:INDEX(B:B,3)", [">A1", ">B:B"]],
    ["-A1%+@B2+C3#", [">A1", ">B2", ">C3"]],
    ["{1,2;3,4}+XFD1048576", [">XFD1048576"]],
    // No places:
    ['"A1"&"it""s B2"', []],
    ["LOG10(5)+BIN2DEC(1)", []],
    ["XFE1+A1048577+A0", []],
    ["jisseki_row+TRUE1+R1C1", []],
    ["1E5+2.5", []],
    ["#REF!+甲!#REF!+#N/A", []],
    ["表1[[#This Row],[A1]]+表1[A1]", []],
    ["[1]甲!A1+'[1]甲 乙'!B2+'C:\\x\\[b.xlsx]甲'!C3", []],
    ["A1.5+_A1+A1_", []],
  ])("%s", (formula, places) => {
    expect(placesIn(formula)).toEqual(places);
  });

  test("in several sheets at once are of none that has a name", () => {
    expect(placesIn("Sheet1:Sheet3!A1+'甲:乙'!B2")).toEqual(["Sheet1:Sheet3>A1", "甲:乙>B2"]);
  });

  test("left as they are leave the formula as it is, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "A1",
        "$B$2",
        "甲!C3:D4",
        "'x y'!A:A",
        '"A1"',
        "SUM(",
        ")",
        "+",
        "[1]S!A1",
        "表[計画]",
        "{",
        ":",
        "'",
        '"',
        "[",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const formula = pieces.join("");
        const kept = withReferences(formula, (reference) => referenceText(reference));
        expect(kept.toUpperCase()).toBe(formula.toUpperCase());
      }),
    );
  });
});

describe("a formula filled into other cells", () => {
  test.each<[string, number, number, string]>([
    ["J7*2+$J7+J$7+$J$7", 2, 1, "K9*2+$J9+K$7+$J$7"],
    ["SUM(A1:B2)+A:A+1:1", 1, 1, "SUM(B2:C3)+B:B+2:2"],
    ["甲!A1", 3, 0, "甲!A4"],
    ["A1", -1, 0, "#REF!"],
    ["A1:A2", 0, -1, "#REF!"],
    ["XFD1+A1048576", 1, 0, "XFD2+#REF!"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
  ])("%s, %i down and %i right", (formula, rows, columns, there) => {
    expect(filledInto(formula, rows, columns)).toBe(there);
  });

  test("there and back is the same", () => {
    const coordinate = fc.integer({ min: 50, max: 900 });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.integer({ min: -49, max: 49 }),
        fc.integer({ min: -49, max: 49 }),
        (row, column, down, right) => {
          const formula = `SUM(${columnName(column)}${row},$A${row}:${columnName(column)}$9)`;
          expect(filledInto(filledInto(formula, down, right), -down, -right)).toBe(formula);
        },
      ),
    );
  });
});
