import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area, CellValue, Grid } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { ProgramLine, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";
import { rowsOf, valuesOf } from "../../tools/grid-rows.ts";
import { gridOf } from "./grid-builder.ts";
import { ministryGrid, pastedGrid } from "./r4.ts";

const pairedGrid = gridOf([
  ["令和4年度 進捗"],
  ["番号", "事業名", "単位", "", "R3", "R4"],
  [1, "居宅介護", "人", "見込量", 10, 12],
  ["", "", "", "実績", 9, 11],
  ["", "", "", "達成率", "90%", "92%"],
  [2, "短期入所", "人日", "見込量", 5, 6],
  ["", "", "", "実績", 5, 7],
  ["", "", "", "達成率", "100%", "117%"],
]);
const seeds: readonly Grid[] = [pastedGrid(), ministryGrid(true), pairedGrid];
const realCells = seeds.flatMap((grid) => valuesOf(grid).flat()).filter((value) => value !== null);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...realCells) },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constant({ error: "#DIV/0!" }),
  fc.constantFrom(
    "合計",
    "小計",
    "※注",
    "・",
    "各事業欄記載",
    "令和4年度",
    "計画",
    "実績",
    "目標値",
    "事業名",
    "No.",
    "単位",
    "　",
    "(単位:千円)",
    "うち",
    "①",
    "1 2",
  ),
);

interface Edit {
  readonly kind: "set" | "delete-row" | "repeat-row" | "swap-columns" | "merge";
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly value: CellValue;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("set", "set", "set", "delete-row", "repeat-row", "swap-columns", "merge"),
  row: fc.nat(80),
  column: fc.nat(8),
  height: fc.nat(4),
  width: fc.nat(4),
  value: cell,
});

function edited(seed: Grid, edits: readonly Edit[]): Grid {
  const rows: CellValue[][] = valuesOf(seed);
  const merges: Area[] = [...seed.merges];
  for (const { kind, row, column, height, width, value } of edits) {
    const here = rows[row % Math.max(1, rows.length)];
    if (kind === "set" && here !== undefined) here[column] = value;
    if (kind === "delete-row") rows.splice(row, 1);
    if (kind === "repeat-row" && here !== undefined) rows.splice(row, 0, [...here]);
    if (kind === "swap-columns")
      for (const cells of rows) [cells[column], cells[width]] = [cells[width] ?? null, cells[column] ?? null];
    if (kind === "merge")
      merges.push({ top: row + 1, left: column + 1, bottom: row + 1 + height, right: column + 1 + width });
  }
  return gridOf(rows, { merges, hiddenRows: edits.map(({ row }) => row + 1) });
}

/** A further indicator of a program's row stands under the program on its own row. */
const isAbove = (parentRow: number, { row, slot = 0 }: ProgramLine): boolean =>
  slot === 0 ? parentRow < row : parentRow <= row;

/** Non-blank rows of the table's area that nothing accounts for. */
function lostRows(grid: Grid, reading: SheetReading): readonly number[] {
  const { area, pages } = reading.layout;
  const told = new Set<number>([
    ...reading.lines.map(({ row }) => row),
    ...reading.lines.flatMap(({ plan, actual, printedRate }) =>
      [plan, actual, printedRate].map((figure) => figure?.row ?? 0),
    ),
    ...pages.flatMap(({ headingRows }) => headingRows),
    ...reading.sections.map(({ row }) => row),
    ...reading.totals.map(({ row }) => row),
    ...(reading.notes ?? []).map(({ row }) => row),
    ...reading.unread.map(({ row }) => row),
  ]);
  const elsewhere = (row: number): boolean =>
    (reading.elsewhere ?? []).some(({ top, bottom }) => row >= top && row <= bottom);
  const lost: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
    if (columns.some((column) => grid.text(row, column).trim() !== "") && !told.has(row) && !elsewhere(row))
      lost.push(row);
  }
  return lost;
}

describe("readSheet on real sheets edited at random", () => {
  test("never throws, never loses a row, never reads one twice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 25 }), (seed, edits) => {
        const grid = edited(seed, edits);
        const reading = readSheet(grid);
        if (!reading.found) return;
        expect(lostRows(grid, reading)).toEqual([]);
        // Of several indicators side by side each is a line of their row.
        const rows = reading.lines.filter(({ slot = 0 }) => slot === 0).map(({ row }) => row);
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });

  test("every line's parent is a program or group above it, every section exists", () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 25 }), (seed, edits) => {
        const reading = readSheet(edited(seed, edits));
        if (!reading.found) return;
        const programs = new Set(reading.lines.filter(({ kind }) => kind !== "measure").map(({ row }) => row));
        for (const line of reading.lines) {
          if (line.section !== null) expect(reading.sections[line.section]).toBeDefined();
          if (line.kind === "measure")
            expect(line.parentRow !== null && isAbove(line.parentRow, line) && programs.has(line.parentRow)).toBe(true);
          else expect(line.measure).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });

  test("does not change with where the table stands", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(50), fc.nat(20), (edits, down, right) => {
        const grid = edited(
          pastedGrid(),
          edits.filter(({ kind }) => kind !== "merge"),
        );
        const moved = gridOfRows({
          ...rowsOf(grid),
          top: 1 + down,
          left: 1 + right,
          hiddenRows: grid.hiddenRows.map((row) => row + down),
        });
        const here = readSheet(grid);
        const there = readSheet(moved);
        expect(there.found).toBe(here.found);
        if (!here.found || !there.found) return;
        expect(there.lines.map(({ kind, no, name, measure }) => [kind, no, name, measure])).toEqual(
          here.lines.map(({ kind, no, name, measure }) => [kind, no, name, measure]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("readSheet on any grid", () => {
  test("never throws", () => {
    const area = fc.record({
      top: fc.integer({ min: -2, max: 9 }),
      left: fc.integer({ min: -2, max: 9 }),
      bottom: fc.integer({ min: -2, max: 12 }),
      right: fc.integer({ min: -2, max: 12 }),
    });
    const hint = fc.record({
      columns: fc.record(
        {
          name: fc.integer({ min: -1, max: 12 }),
          plan: fc.integer({ min: -1, max: 12 }),
          actual: fc.integer({ min: -1, max: 12 }),
        },
        { requiredKeys: [] },
      ),
      area: fc.option(area),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(area, { maxLength: 4 }),
        fc.option(hint, { nil: undefined }),
        (rows, merges, given) => {
          // Ragged rows as well: text and formats need not have the shape of values.
          const { text, formats } = rowsOf(gridOf(rows));
          expect(() => readSheet(gridOfRows({ values: rows, text, formats, merges }), { hint: given })).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
