import { laidOut, area, type Draft, newDraft, paint, put, wrappedLines } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { headingStyle, ink } from "../../report/look.ts";
import { listMargins, reportPage } from "../../report/page.ts";
import type { RollupWords } from "../words.ts";

export interface ListColumn<Field extends string> {
  readonly field: Field;
  /** Characters. */
  readonly width: number;
  readonly style?: CellStyle;
  /** Not shown where no row has it. */
  readonly isOptional?: boolean;
}

export interface ListContent<Field extends string> {
  readonly columns: readonly ListColumn<Field>[];
  readonly headings: Readonly<Record<Field, string>>;
  readonly rows: readonly Readonly<Record<Field, EditCell>>[];
  /** Said in place of rows. */
  readonly none: string;
  /** Looks that go by a row's words, its columns from 1. */
  readonly paintRow?: (draft: Draft, row: number, index: number) => void;
}

export const linePoints = 13.5;

const shownText = (cell: EditCell): string =>
  typeof cell === "string" ? cell : typeof cell === "object" && cell !== null ? String(cell.value ?? "") : "";

/** Characters of the workbook's own size that stand where so many of the list's smaller ones do. */
const smaller = 1.08;

/** Lines that a row takes where its texts wrap. */
export function linesOfRow(cells: readonly EditCell[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, cell] of cells.entries())
    lines = Math.max(lines, wrappedLines(shownText(cell), (widths[index] ?? 10) * smaller));
  return lines;
}

/** Columns in which no row says anything, from 0: nobody needs to see or print them. */
export const emptyColumns = (rows: readonly (readonly EditCell[])[], among: readonly number[]): ReadonlySet<number> =>
  new Set(rows.length === 0 ? [] : among.filter((at) => rows.every((row) => (row[at] ?? "") === "")));

/** Title and notes from a row on. @returns the row behind them. */
export function layTitle(draft: Draft, top: number, title: string, notes: readonly string[], isFirst = true): number {
  put(draft, top, 1, [[title], ...notes.map((note) => [note === "" ? null : note])]);
  paint(draft, area(top, 1), { bold: true, size: isFirst ? 14 : 12, color: ink.heading });
  if (notes.length > 0) paint(draft, area(top + 1, 1, top + notes.length, 1), { size: 9, color: ink.note });
  draft.rowHeights.push({ row: top, points: isFirst ? 24 : 20 });
  return top + notes.length + 1;
}

const cellsOf = <Field extends string>(
  columns: readonly ListColumn<Field>[],
  rows: readonly Readonly<Record<Field, EditCell>>[],
): EditCell[][] => rows.map((row) => columns.map(({ field }) => row[field]));

/** Where a list's rows stand, and which of its columns that may be empty are. */
export interface Laid {
  readonly first: number;
  readonly last: number;
  readonly empty: ReadonlySet<number>;
}

/** A list with its headings from a row on. @returns where its rows stand. */
export function layList<Field extends string>(
  draft: Draft,
  top: number,
  { columns, headings, rows, none, paintRow }: ListContent<Field>,
): Laid {
  const right = columns.length;
  put(draft, top, 1, [columns.map(({ field }) => headings[field])]);
  paint(draft, area(top, 1, top, right), { ...headingStyle, size: 10 });
  const headingLines = linesOfRow(
    columns.map(({ field }) => headings[field]),
    columns.map(({ width }) => width),
  );
  draft.rowHeights.push({ row: top, points: Math.max(20, 6 + linePoints * headingLines) });
  const first = top + 1;
  if (rows.length === 0) {
    put(draft, first, 1, [[none]]);
    paint(draft, area(first, 1), { color: ink.note });
    return { first, last: first, empty: new Set() };
  }
  const last = top + rows.length;
  const cells = cellsOf(columns, rows);
  put(draft, first, 1, cells);
  paint(draft, area(first, 1, last, right), {
    size: 10,
    vertical: "center",
    wrap: true,
    border: { sides: ["top", "bottom"], color: ink.line },
  });
  for (const [index, { style }] of columns.entries())
    if (style !== undefined) paint(draft, area(first, index + 1, last, index + 1), style);
  const widths = columns.map(({ width }) => width);
  for (const [index, row] of cells.entries()) {
    const lines = linesOfRow(row, widths);
    draft.rowHeights.push({ row: first + index, points: 3 + linePoints * lines });
    for (const [column, cell] of row.entries())
      if (isLinkColumn(cell)) paint(draft, area(first + index, column + 1), { color: ink.link, underline: true });
    paintRow?.(draft, first + index, index);
  }
  const optional = columns.flatMap(({ isOptional }, at) => (isOptional === true ? [at] : []));
  return { first, last, empty: emptyColumns(cells, optional) };
}

const isLinkColumn = (cell: EditCell): boolean =>
  typeof cell === "object" && cell !== null && cell.formula.startsWith("HYPERLINK(");

/** A sheet that is a list: what its columns and its page are. */
export function listSheet(
  draft: Draft,
  words: RollupWords,
  own: {
    readonly name: string;
    readonly tabColor: string;
    readonly widths: readonly number[];
    readonly headingRow: number;
    readonly bottom: number;
    /** Columns that are printed; left out: all. */
    readonly printed?: number;
    readonly freezeColumn?: number;
    /** Columns that nobody needs to see, from 0. */
    readonly hidden?: ReadonlySet<number>;
  },
): SheetContent {
  const { name, tabColor, widths, headingRow, bottom, printed = widths.length, freezeColumn = 1, hidden } = own;
  return {
    name,
    tabColor,
    columns: widths.map((width, at) => (hidden?.has(at) === true ? { width, hidden: true } : { width })),
    ...laidOut(draft),
    freeze: { row: headingRow + 1, column: freezeColumn },
    gridlines: false,
    page: reportPage(words.footer, name, {
      printArea: area(1, 1, bottom, printed),
      repeatRows: [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}

export const newList = newDraft;
