import { describe, expect, it } from "vitest";
import type { Area, Grid } from "../../../src/domain/grid.ts";
import { Cells } from "../../../src/domain/sheet/records/cells.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

/** Rows 3–5, columns B–D; the second row is short, as a grid's rows may be. */
const rows = {
  sheet: "Sheet1",
  top: 3,
  left: 2,
  values: [[1, "a", true], ["b"], [null, 4, "d"]],
  text: [["1", " a ", "TRUE"], ["b"], ["", "4", "d"]],
  formats: [["0", "@", "General"], ["0.0"], ["General", "#,##0", "@"]],
  merges: [area(3, 3, 4, 3), area(5, 2, 5, 3), area(1, 1, 2, 9)],
  hiddenColumns: [3],
} as const;
const grid = gridOf(rows);

const whole = new Cells(grid);

describe("a cell", () => {
  it.each([
    // The four corners, and one cell outside each side.
    [3, 2, 1, "1", "0"],
    [3, 4, true, "TRUE", "General"],
    [5, 2, null, "", "General"],
    [5, 4, "d", "d", "@"],
    [2, 3, null, "", "General"],
    [6, 3, null, "", "General"],
    [3, 1, null, "", "General"],
    [3, 5, null, "", "General"],
    // Of the short row, and behind its end.
    [4, 2, "b", "b", "0.0"],
    [4, 3, null, "", "General"],
    [4, 4, null, "", "General"],
    [3, 3, "a", " a ", "@"],
  ])("in row %s, column %s", (row, column, value, text, format) => {
    expect([whole.value(row, column), whole.text(row, column), whole.format(row, column)]).toEqual([
      value,
      text,
      format,
    ]);
    expect(whole.trimmed(row, column)).toBe(text.trim());
  });

  it("outside the limit is blank", () => {
    const limited = new Cells(grid, area(4, 2, 5, 3));
    expect(limited.area).toEqual(area(4, 2, 5, 3));
    expect([limited.value(3, 2), limited.text(3, 2), limited.format(3, 2)]).toEqual([null, "", "General"]);
    expect([limited.value(5, 4), limited.text(5, 4), limited.format(5, 4)]).toEqual([null, "", "General"]);
    expect([limited.value(5, 3), limited.text(5, 3), limited.format(5, 3)]).toEqual([4, "4", "#,##0"]);
  });

  it("with all that is known of it", () => {
    expect(whole.source(3, 2)).toEqual({
      row: 3,
      column: 2,
      address: "B3",
      value: 1,
      text: "1",
      format: "0",
      merge: null,
    });
    // Merged over rows it says so, merged over columns alone it does not.
    expect(whole.source(4, 3).merge).toEqual(area(3, 3, 4, 3));
    expect(whole.source(5, 3).merge).toBeNull();
  });
});

describe("the area", () => {
  it.each<[string, Grid, Area | null, Area | null]>([
    ["is the grid's, as wide as its widest row", grid, null, area(3, 2, 5, 4)],
    ["is what the limit leaves", grid, area(1, 3, 4, 99), area(3, 3, 4, 4)],
    ["is a cell at least", grid, area(5, 4, 9, 9), area(5, 4, 5, 4)],
    ["is none outside the grid", grid, area(6, 2, 9, 4), null],
    ["is none without rows", gridOf({ ...rows, values: [] }), null, null],
    ["is none without columns", gridOf({ ...rows, values: [[]] }), null, null],
    ["is one cell of one", gridOf({ ...rows, values: [[1]] }), null, area(3, 2, 3, 2)],
  ])("%s", (_, of, limit, wanted) => expect(new Cells(of, limit).area).toEqual(wanted));
});

describe("merged cells", () => {
  it.each([
    [3, 3, area(3, 3, 4, 3)],
    [4, 3, area(3, 3, 4, 3)],
    [5, 2, area(5, 2, 5, 3)],
    [5, 3, area(5, 2, 5, 3)],
    [3, 2, null],
    [3, 4, null],
    [5, 4, null],
    // Merged, but not on the grid.
    [1, 1, null],
  ])("row %s, column %s", (row, column, wanted) => expect(whole.merge(row, column)).toEqual(wanted));

  it("show the text of the first", () => {
    expect([whole.shownText(4, 3), whole.shownText(3, 3), whole.shownText(3, 4)]).toEqual(["a", "a", "TRUE"]);
  });

  it("keep their whole area where the limit holds a part of it", () => {
    const limited = new Cells(grid, area(4, 2, 5, 4));
    expect(limited.merge(4, 3)).toEqual(area(3, 3, 4, 3));
    expect(limited.merge(3, 3)).toBeNull();
  });
});

it("knows which columns do not show", () => {
  expect([2, 3, 4].map((column) => whole.hiddenColumn(column))).toEqual([false, true, false]);
});

it.each([
  [4, 3, 4, true],
  [4, 2, 4, false],
  [5, 2, 2, true],
  [5, 2, 3, false],
  [3, 3, 3, false],
  [9, 1, 9, true],
])("row %s from column %s to %s is blank: %s", (row, left, right, wanted) =>
  expect(whole.blankRow(row, left, right)).toBe(wanted),
);

describe("what a cell shows, without its text being laid out", () => {
  const numbers = [0, -0, 7, 999, 1000, 1e11 - 1, 1e11, -1, 1.5];
  const cells = (value: number | string, format: string, text?: string): Cells =>
    new Cells(gridOf({ sheet: "Sheet1", values: [[value]], formats: [[format]], text: [[text]] }));

  it.each(numbers)("is the digits of %d where it is whole, plain and not too long", (value) => {
    const isPlain = Number.isInteger(value) && value >= 0 && value < 1e11 && !Object.is(value, -0);
    for (const format of ["General", "0"]) {
      expect(cells(value, format).digits(1, 1, false)).toBe(isPlain ? value : -1);
      expect(cells(value, format).digits(1, 1, true)).toBe(isPlain ? value : -1);
    }
    expect(cells(value, "#,##0").digits(1, 1, true)).toBe(isPlain ? value : -1);
    expect(cells(value, "#,##0").digits(1, 1, false)).toBe(-1);
    expect(cells(value, '0"人"').digits(1, 1, true)).toBe(-1);
    expect(cells(value, "0", "12人").digits(1, 1, true)).toBe(-1);
    expect(cells(value, "0").number(1, 1)).toBe(value);
    expect(cells(value, "0", "12人").number(1, 1)).toBeNaN();
  });

  it("is a text's own where the format adds nothing to it", () => {
    expect(cells("講座", "General").textId(1, 1)).toBeGreaterThanOrEqual(0);
    expect(cells("講座", "@").textId(1, 1)).toBeGreaterThanOrEqual(0);
    expect(cells("講座", '@"社"').textId(1, 1)).toBe(-1);
    expect(cells("講座", ";;;").textId(1, 1)).toBe(-1);
    expect(cells("講座", "General", "講").textId(1, 1)).toBe(-1);
    expect(cells(5, "General").textId(1, 1)).toBe(-1);
    expect(cells("講座", "General").textId(2, 1)).toBe(-1);
    expect(cells("講座", "General").digits(1, 1, true)).toBe(-1);
  });
});
