import fc from "fast-check";
import { expect, it } from "vitest";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import { dataOf, gridFrom } from "../../../src/domain/grid/data.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { type ChangedCell, patched } from "../../../src/domain/grid/patched.ts";

const value = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "",
    "3人",
    "三",
    true,
    false,
    { error: "#N/A" },
    { notCalculated: true },
    { impossible: "NaN" },
  ),
  fc.integer(),
);
const cell = fc.record({ value, text: fc.option(fc.constantFrom("", "3人", "¥5"), { nil: undefined }) });
const format = fc.constantFrom("General", "0%", "#,##0");
const rows = 6;
const columns = 3;
const sheet = fc.array(fc.array(fc.tuple(cell, format), { minLength: columns, maxLength: columns }), {
  minLength: rows,
  maxLength: rows,
});

const all = (grid: Grid): unknown[] =>
  Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [4094 + Math.floor(at / columns), 2 + (at % columns)];
    return [grid.value(row, column), grid.text(row, column), grid.format(row, column)];
  });

const facts = { sheet: "表", hiddenRows: [4095] };
type Cells = readonly (readonly (readonly [{ value: CellValue; text: string | undefined }, string])[])[];
const made = (top: number, left: number, cells: Cells): Grid =>
  gridOf({
    ...facts,
    top,
    left,
    values: cells.map((row) => row.map(([{ value: one }]) => one)),
    text: cells.map((row) => row.map(([{ text }]) => text)),
    formats: cells.map((row) => row.map(([, code]) => code)),
  });

const cellsOf = (grid: Grid): ChangedCell[] => {
  const cells: ChangedCell[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1)
      cells.push({
        row,
        column,
        value: grid.value(row, column),
        text: grid.text(row, column),
        format: grid.format(row, column),
      });
  return cells;
};

// Its rows lie on both sides of a page's end.
it("is the sheet with the area's cells as they are now, for another thread too; the former grid stays", () => {
  fc.assert(
    fc.property(sheet, sheet, fc.nat(rows - 1), fc.nat(rows - 1), fc.nat(columns - 1), (before, now, a, b, left) => {
      const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
      const grid = made(4094, 2, before);
      const former = all(grid);
      const area = { top: 4094 + top, left: 2 + left, bottom: 4094 + bottom, right: 2 + columns - 1 };
      const part = made(
        area.top,
        area.left,
        now.slice(top, bottom + 1).map((row) => row.slice(left)),
      );
      const cells = cellsOf(part);
      const wanted = before.map((row, at) =>
        row.map((one, index) => (at >= top && at <= bottom && index >= left ? now[at]![index]! : one)),
      );
      const changed = patched(patched(grid, cells), cells.toReversed());
      expect(all(changed)).toEqual(all(made(4094, 2, wanted)));
      expect(all(gridFrom(structuredClone(dataOf(changed)), () => ""))).toEqual(all(changed));
      expect(all(grid)).toEqual(former);
      expect(changed.hiddenRows).toEqual([4095]);
    }),
  );
});
