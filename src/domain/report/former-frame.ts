import type { Grid } from "../grid.ts";
import { findMarkers } from "./earlier-cells.ts";
import type { EditCell, ReportRole, SheetEdit } from "./edits.ts";
import type { Frame, FrameRow } from "./frame.ts";
import { headingRow, ledgerColumn } from "./ledger-columns.ts";
import { summaryMarker } from "./marker.ts";
import { isOwnTable } from "./names.ts";
import { historyFields } from "./words.ts";

/** How headings of the ledger's hidden columns began. */
const hiddenHeading = "jisseki:";
const identityHeading = `${hiddenHeading}identity`;

/** The widest block over the hidden columns reached so far behind its marker. */
const helperWidth = 8;
/** What the findings' sheet took up: the table, a free column, decisions without indicator. */
const findingsWidth = 12;
/** What the summary had behind its marker. */
const summaryHelper = 6;

/** What was a sheet's own, before there were frames. */
interface Extent {
  readonly right: number;
  /** Rows with what they are called now; null: the report's, and nowhere any more. */
  readonly rows: ReadonlyMap<number, string | null>;
  readonly listed: ReadonlySet<number>;
  /** Columns with what they are called now. */
  readonly columns: ReadonlyMap<number, string>;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** The texts in a column, or a row, of a sheet to be written. */
function textsAlong(edit: SheetEdit, at: { readonly row: number } | { readonly column: number }): Map<string, number> {
  const texts = new Map<string, number>();
  const add = (cell: EditCell | undefined, place: number): void => {
    if (typeof cell === "string" && !texts.has(cell)) texts.set(cell, place);
  };
  for (const { top, left, rows } of edit.blocks) {
    if ("row" in at) for (const [index, cell] of (rows[at.row - top] ?? []).entries()) add(cell, left + index);
    else for (const [index, cells] of rows.entries()) add(cells[at.column - left], top + index);
  }
  return texts;
}

/** The row of headings, and the column by which lines were known. */
function identityAt(grid: Grid): { readonly row: number; readonly column: number } | null {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === identityHeading) return { row, column };
  }
  return null;
}

function ledgerExtent(grid: Grid, edit: SheetEdit, after: Frame): Extent | null {
  const identity = identityAt(grid);
  if (identity === null) return null;
  const isHidden = (column: number): boolean => String(grid.value(identity.row, column)).startsWith(hiddenHeading);
  const last = upTo(grid.right).findLast(isHidden) ?? identity.column;
  const table = grid.tables.find(({ name }) => isOwnTable(name));
  const hasHistory = table !== undefined && table.area.right >= last + historyFields.length;
  const marker = upTo(grid.right).find(isHidden) ?? last;
  const right = Math.max(hasHistory ? last + historyFields.length : last, marker + helperWidth - 1);
  const now = textsAlong(edit, { column: ledgerColumn.identity });
  const rows = new Map<number, string | null>(upTo(identity.row).map((row) => [row, null]));
  const listed = new Set<number>();
  for (let row = identity.row + 1; row <= grid.bottom; row += 1) {
    const text = grid.value(row, identity.column);
    if (typeof text !== "string" || text === "") continue;
    rows.set(row, after.rows.get(now.get(text) ?? 0)?.key ?? null);
    listed.add(row);
  }
  const headings = textsAlong(edit, { row: headingRow });
  const columns = upTo(right).flatMap((column): [number, string][] => {
    const heading = grid.value(identity.row, column);
    const key = typeof heading === "string" ? after.columns.get(headings.get(heading) ?? 0) : undefined;
    return key === undefined ? [] : [[column, key]];
  });
  return { right, rows, listed, columns: new Map(columns) };
}

/** A page whose columns are what they were. */
function pageExtent(grid: Grid, right: number, bottom: number): Extent {
  return {
    right,
    rows: new Map(upTo(Math.min(bottom, grid.bottom)).map((row) => [row, null])),
    listed: new Set(),
    columns: new Map(upTo(right).map((column) => [column, String(column)])),
  };
}

function summaryExtent(grid: Grid): Extent | null {
  const [marker] = findMarkers(grid, summaryMarker);
  if (marker === undefined) return null;
  // Beside each program of the list stood its row.
  const last = upTo(grid.bottom).findLast((row) => grid.value(row, marker.column) !== null) ?? grid.bottom;
  return pageExtent(grid, marker.column + summaryHelper - 1, last);
}

function findingsExtent(grid: Grid): Extent {
  const bottoms = grid.tables.filter(({ name }) => isOwnTable(name)).map(({ area }) => area.bottom);
  return pageExtent(grid, findingsWidth, bottoms.length === 0 ? grid.bottom : Math.max(...bottoms));
}

const extentOf: Readonly<Record<ReportRole, (grid: Grid, edit: SheetEdit, after: Frame) => Extent | null>> = {
  summary: summaryExtent,
  ledger: ledgerExtent,
  findings: findingsExtent,
  // There were none before frames.
  questions: () => null,
  log: () => null,
};

/**
 * The frame that a sheet of an edition before frames would have, as far as can be told: all of its width and height is the
 * report's. null where nothing can.
 * @param after of the sheet that is about to take its place.
 */
export function formerFrame(grid: Grid, edit: SheetEdit, after: Frame): Frame | null {
  const extent = extentOf[edit.role](grid, edit, after);
  if (extent === null) return null;
  const columns = new Map(
    upTo(extent.right).map((column) => [column, extent.columns.get(column) ?? `former ${column}`]),
  );
  const columnOf = new Map([...columns].map(([column, key]) => [key, column]));
  const covers = (column: string): boolean => columnOf.has(column);
  const rows = new Map<number, FrameRow>();
  for (const [row, key] of extent.rows)
    rows.set(row, { key: key ?? `former ${row}`, isListed: extent.listed.has(row), covers });
  return {
    rows,
    rowOf: new Map([...rows].map(([row, { key }]) => [key, row])),
    columns,
    columnOf,
    noted: new Map(),
    right: extent.right,
    bottom: [...rows.keys()].at(-1) ?? 1,
  };
}
