import { type CellValue, type Grid, stateText } from "../grid.ts";
import { logFields, type LogField, type LogLine, numberOf } from "../record/log/log-line.ts";
import { logColumns, logHelperOffset, shownLogFields } from "./log-columns.ts";
import { logMarker } from "./marker.ts";

/** A log as its sheet has it. */
export interface ReadLog {
  /** By their numbers, whatever order the sheet was sorted in; one without a number behind the one that it stood behind. */
  readonly lines: readonly LogLine[];
  /** The hash of the last line as noted beside the table; "" where nothing is noted. */
  readonly noted: string;
}

/** Every cell says something or nothing: whatever is no text becomes the text that it shows as. */
function textOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return stateText(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

interface Table {
  readonly keyRow: number;
  readonly columns: Readonly<Record<LogField, number>>;
}

/** The row with every key, each once; null where there is none. */
function tableAt(grid: Grid): Table | null {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const found = new Map<string, number>();
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && !found.has(value)) found.set(value, column);
    }
    if (logFields.every((field) => found.has(field)))
      return { keyRow: row, columns: Object.fromEntries(found) as Readonly<Record<LogField, number>> };
  }
  return null;
}

const hidden = logColumns.slice(shownLogFields.length);

/** Rows of the Excel table that the columns are in, without its headings; where it is one no more, all that follow. */
function rowsOf(grid: Grid, { keyRow, columns }: Table): { readonly first: number; readonly last: number } {
  const around = grid.tables.find(
    ({ area }) => area.left <= columns.seq && columns.seq <= area.right && area.bottom > keyRow,
  );
  return around === undefined
    ? { first: keyRow + 2, last: grid.bottom }
    : { first: Math.max(keyRow, around.area.top) + 1, last: around.area.bottom };
}

/**
 * The lines of a log's sheet, as they stand there; null where its columns cannot be told. What stands below the table
 * in shown columns alone is somebody's note and no line.
 */
export function readLog(grid: Grid): ReadLog | null {
  const table = tableAt(grid);
  if (table === null) return null;
  const { keyRow, columns } = table;
  const rows = rowsOf(grid, table);
  const lines: { readonly line: LogLine; readonly key: number }[] = [];
  let before = 0;
  for (let row = rows.first; row <= grid.bottom; row += 1) {
    const line = lineAt(grid, row, columns);
    const says = (fields: readonly LogField[]): boolean => fields.some((field) => line[field] !== "");
    if (!says(hidden) && (row > rows.last || !says(shownLogFields))) continue;
    before = numberOf(line) ?? before;
    lines.push({ line, key: before });
  }
  return {
    lines: lines.sort((one, other) => one.key - other.key).map(({ line }) => line),
    noted: notedIn(grid, keyRow),
  };
}

function lineAt(grid: Grid, row: number, columns: Table["columns"]): LogLine {
  const line: Partial<Record<LogField, string>> = {};
  for (const field of logFields) line[field] = textOf(grid.value(row, columns[field]));
  return { ...(line as LogLine), at: (line.at ?? "").replace(" ", "T") };
}

function notedIn(grid: Grid, keyRow: number): string {
  for (let row = grid.top; row < keyRow; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === logMarker) return textOf(grid.value(row, column + logHelperOffset.head));
  }
  return "";
}
