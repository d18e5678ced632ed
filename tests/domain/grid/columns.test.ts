import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastColumn, lastRow, noCells, type CellValue } from "../../../src/domain/grid.ts";
import { GridBuilder } from "../../../src/domain/grid/builder.ts";
import { dataOf, gridFrom } from "../../../src/domain/grid/data.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { Columns, kinds } from "../../../src/domain/grid/pages.ts";
import { fileFactsOf, rowsOf } from "../../tools/grid-rows.ts";

const facts = {
  sheet: "表",
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
  protected: false,
  formulas: null,
  objects: null,
};

/** Bytes that the columns hold. */
const sizeOf = ({ pages }: Columns): number =>
  Object.values(pages)
    .flatMap((column) => Object.values(column))
    .reduce((sum, page) => sum + page!.kinds.byteLength + page!.values.byteLength + page!.formats.byteLength, 0);

describe("cells put one by one", () => {
  const place = fc.record({
    row: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 4080, max: 4110 }), fc.constant(lastRow)),
    column: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(lastColumn)),
  });

  it("are found again where they were put, the last one where two were; all others are blank", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), fc.boolean(), (places, shownToo) => {
        const grid = new GridBuilder();
        const wanted = new Map<string, number>();
        for (const [index, { row, column }] of places.entries()) {
          grid.add(row, column, index, "General", shownToo ? `${index}人` : undefined);
          wanted.set(`${row} ${column}`, index);
        }
        const built = grid.build(facts);
        for (const { row, column } of places) {
          for (const near of [row - 1, row, row + 1]) {
            const index = wanted.get(`${near} ${column}`);
            expect(built.value(near, column)).toBe(index ?? null);
            expect(built.text(near, column)).toBe(index === undefined ? "" : `${index}${shownToo ? "人" : ""}`);
          }
        }
        const rows = places.map(({ row }) => row);
        const columns = places.map(({ column }) => column);
        expect(grid.area()).toEqual(
          places.length === 0
            ? noCells
            : {
                top: Math.min(...rows),
                left: Math.min(...columns),
                bottom: Math.max(...rows),
                right: Math.max(...columns),
              },
        );
      }),
    );
  });

  it.each<[string, readonly (readonly [number, number])[], number]>([
    ["a cell at the far corner", [[lastRow, lastColumn]], 1000],
    [
      "two corners",
      [
        [1, 1],
        [lastRow, lastColumn],
      ],
      1000,
    ],
    ["a row of every column", Array.from({ length: lastColumn }, (_, at) => [5000, at + 1] as const), 300 * lastColumn],
    ["a column downwards", Array.from({ length: 4096 * 2 }, (_, at) => [at + 1, 1] as const), 13 * (4096 * 2 + 16)],
    [
      "a column upwards",
      Array.from({ length: 4096 * 2 }, (_, at) => [4096 * 2 - at, 1] as const),
      13 * (4096 * 2 + 16),
    ],
  ])("take no more room than they need: %s", (_, places, most) => {
    const columns = new Columns();
    for (const [row, column] of places) columns.put(row, column, kinds.number, 1, 0);
    expect(sizeOf(columns)).toBeLessThanOrEqual(most);
  });

  it("that hold nothing do not widen the rectangle, and keep their format", () => {
    const grid = new GridBuilder();
    grid.add(9, 9, null, "0%");
    grid.add(2, 3, 1, "General");
    const built = grid.build(facts);
    expect([built.top, built.left, built.bottom, built.right]).toEqual([2, 3, 2, 3]);
    expect([built.format(9, 9), built.value(9, 9), built.text(9, 9)]).toEqual(["0%", null, ""]);
  });
});

const everyKind: readonly (readonly CellValue[])[] = [
  ["計画", "計画", 1.5, true, false],
  [{ error: "#N/A" }, { impossible: "NaN" }, { notCalculated: true }, null, "-0"],
  ["", 0, -0, Number.MAX_SAFE_INTEGER, "計画"],
];

describe("a grid", () => {
  const grid = gridOf({ top: 3, left: 2, values: everyKind });

  it("gives back every kind of value, and what it says", () => {
    expect(rowsOf(grid)).toMatchObject({
      top: 3,
      left: 2,
      values: everyKind,
      text: [
        ["計画", "計画", "1.5", "TRUE", "FALSE"],
        ["#N/A", "NaN", "…", "", "-0"],
        ["", "0", "0", "9007199254740991", "計画"],
      ],
    });
  });

  it("is blank outside of its rectangle", () => {
    for (const [row, column] of [
      [2, 2],
      [3, 1],
      [3, 7],
      [6, 2],
      [lastRow, lastColumn],
    ] as const) {
      expect([grid.value(row, column), grid.text(row, column), grid.format(row, column)]).toEqual([
        null,
        "",
        "General",
      ]);
      expect(grid.textId(row, column)).toBe(-1);
    }
  });

  it("knows equal texts by one number, and nothing else by it", () => {
    const ids = rowsOf(grid).values.map((row, down) => row.map((_, right) => grid.textId(3 + down, 2 + right)));
    expect(ids[0]![0]).toBe(ids[0]![1]);
    expect(ids[2]![4]).toBe(ids[0]![0]);
    expect(new Set([ids[0]![0], ids[1]![4], ids[2]![0]]).size).toBe(3);
    expect(ids.map((row) => row.map((id) => id >= 0))).toEqual(
      everyKind.map((row) => row.map((value) => typeof value === "string")),
    );
  });

  it("has the number of cells that hold one", () => {
    const numbers = rowsOf(grid).values.map((row, down) => row.map((_, right) => grid.number(3 + down, 2 + right)));
    expect(numbers).toEqual(
      everyKind.map((row) => row.map((value) => (typeof value === "number" ? value : Number.NaN))),
    );
    expect(grid.number(2, 2)).toBeNaN();
  });

  it("knows equal formats by one number, of cells that show what value and format say", () => {
    const told = gridOf({
      values: [[1, 2, "a", "a", null, 3]],
      text: [["1", "2人", "a", "b", "c", "3"]],
      formats: [["0", "0", "0", "0", "0", "#,##0"]],
    });
    const ids = [1, 2, 3, 4, 5, 6, 7].map((column) => told.formatId(1, column));
    expect(ids.map((id) => id >= 0)).toEqual([true, false, true, false, false, true, false]);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[5]).not.toBe(ids[0]);
  });

  it("shows what it was told over what the value says, blank cells too", () => {
    const told = gridOf({
      values: [[1, "長い", null]],
      text: [["1人", "長", "x"]],
      formats: [["0人", "@", "General"]],
    });
    expect(rowsOf(told)).toMatchObject({ text: [["1人", "長", "x"]], formats: [["0人", "@", "General"]] });
  });

  it.each<[string, readonly (readonly CellValue[])[], readonly number[]]>([
    ["without rows", [], [1, 1, 0, 0]],
    ["without columns", [[]], [1, 1, 1, 0]],
    ["of blanks", [[null], [null, null]], [1, 1, 2, 2]],
  ])("%s has the rectangle of its rows", (_, values, wanted) => {
    const { top, left, bottom, right } = gridOf({ values });
    expect([top, left, bottom, right]).toEqual(wanted);
  });
});

describe("as data for another thread", () => {
  const noBytes = () => {
    throw new RangeError("no text stands in bytes");
  };
  const sent = gridOf({
    sheet: "表",
    top: 4000,
    left: 3,
    values: everyKind,
    text: [["計…"]],
    formats: [["@", "General", "0.0"]],
    merges: [{ top: 4000, left: 3, bottom: 4001, right: 3 }],
    hiddenRows: [4001],
    hiddenColumns: [3],
    tables: [{ name: "表1", area: { top: 4000, left: 3, bottom: 4002, right: 5 } }],
    protected: true,
    formulas: [{ column: 3, row: 4000, count: 2 }],
    objects: 3,
  });

  it("comes out as it went in", () => {
    const received = gridFrom(structuredClone(dataOf(sent)), noBytes);
    expect([rowsOf(received), fileFactsOf(received)]).toEqual([rowsOf(sent), fileFactsOf(sent)]);
  });

  it("takes along what a port's own display made", () => {
    const builder = new GridBuilder((value, format) => `${value} in ${format}`);
    builder.add(2, 2, 5, "0人");
    builder.add(3, 3, "約", "@");
    const grid = builder.build(facts);
    const there = gridFrom(structuredClone(dataOf(grid)), noBytes);
    expect(rowsOf(there)).toEqual(rowsOf(grid));
    expect(there.text(2, 2)).toBe("5 in 0人");
  });
});
