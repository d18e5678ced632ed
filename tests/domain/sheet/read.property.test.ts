import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area, CellValue, Grid } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { ProgramLine, SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { cardLabels } from "../../../src/domain/sheet/words/card-labels.ts";
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
const formGrid = gridOf([
  ["令和5年度 事務事業評価シート"],
  ["事務事業名", "みまもり配食", "担当課", "長寿福祉課"],
  ["事業の目的", "ひとり暮らしの人の安否を確かめる。"],
  ["事業費（千円）", "", "", "", 900, 1000],
  ["うち一般財源", "", "", "", 500, 600],
  ["区分", "指標名", "単位", "", "R4", "R5"],
  ["活動", "配食の回数", "回", "目標", 210, 220],
  ["", "", "", "実績", 205, 221],
  ["成果", "利用者数", "人", "目標", 55, 60],
  ["", "", "", "実績", 50, 49],
  ["課題", "利用者が減っている。"],
]);
const seeds: readonly Grid[] = [pastedGrid(), ministryGrid(true), pairedGrid, formGrid];
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

/** Non-blank rows of the table's area that nothing accounts for; of a form, most of whose rows are words, those with a number. */
function lostRows(grid: Grid, reading: SheetReading): readonly number[] {
  const { area, frame, pages } = reading.layout;
  const told = new Set<number>([
    ...reading.lines.map(({ row }) => row),
    ...reading.lines.flatMap(({ plan, actual, printedRate, budget, noCell, nameCell, department }) =>
      [plan, actual, printedRate, ...(frame === "card" ? [budget, noCell, nameCell, department] : [])].map(
        (figure) => figure?.row ?? 0,
      ),
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
    const counts = (column: number): boolean =>
      frame === "card" ? typeof grid.value(row, column) === "number" : grid.text(row, column).trim() !== "";
    // 事業の目的 | 0: read as what its label says.
    if (frame === "card" && columns.some((column) => cardLabels(grid.text(row, column).trim()).length > 0)) continue;
    if (columns.some(counts) && !told.has(row) && !elsewhere(row)) lost.push(row);
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

  test("a table whose first plan a title stands over is no form, and its rows are not paired over the lines' border", () => {
    const rows = valuesOf(pairedGrid);
    for (const cells of rows) [cells[4], cells[1]] = [cells[1] ?? null, cells[4] ?? null];
    rows[0]![0] = "No.";
    rows[2]![3] = "令和4年度 就労支援事業計画 事業の実施状況";
    const reading = readSheet(gridOf(rows));
    const pairs = reading.found ? reading.lines.map(({ plan, actual }) => [plan?.address, actual?.address]) : [];
    expect(pairs).not.toContainEqual(["F6", "F4"]);
    if (reading.found) expect(lostRows(gridOf(rows), reading)).toEqual([]);
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
