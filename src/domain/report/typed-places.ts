import { type Area, lastColumn, lastRow } from "../grid.ts";
import { area } from "./draft.ts";
import type { ReportRole } from "./edits.ts";
import type { Frame } from "./frame.ts";
import { columnOfEntry, machineKeys } from "./ledger-keys.ts";

/** Where people type on a report sheet. */
export interface TypedPlaces {
  /** All such cells are in these, and some others; no two overlap. */
  readonly areas: readonly Area[];
  /** Of the report's own cells, all that are for entries, and some others of its own. */
  readonly inputs: readonly Area[];
  /** Whether a person's word stands there: a cell for entries, or one that is none of the report's. */
  readonly isTyped: (row: number, column: number) => boolean;
  /** Whether the cell is one of the report's own, for entries. */
  readonly isInput: (row: number, column: number) => boolean;
}

/** So many areas may be asked for one by one. */
const mostAreas = 60;

const entryKeys: ReadonlySet<string> = new Set(Object.values(columnOfEntry));

/** Columns of the report's own that a person fills in; null: any. Single cells of that kind are noted in the frame. */
const inputKeys: Readonly<Record<ReportRole, ReadonlySet<string> | null>> = {
  summary: new Set(),
  ledger: entryKeys,
  findings: new Set(),
  // Small, and read back all of it.
  questions: null,
  log: new Set(),
};

/** Runs of what is true, from 1 on, as [first, last]. */
function runs(last: number, isIn: (at: number) => boolean): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let at = 1; at <= last; at += 1) {
    if (!isIn(at)) continue;
    const open = found.at(-1);
    if (open?.[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  }
  return found;
}

interface Band {
  readonly top: number;
  bottom: number;
  readonly spans: readonly [first: number, last: number][];
}

/** Few areas that take in all such cells. */
function areasOf(frame: Frame, isThere: TypedPlaces["isTyped"]): Area[] {
  const bands = bandsOf(frame, isThere);
  const areas = bands.flatMap(({ top, bottom, spans }) => spans.map(([left, right]) => area(top, left, bottom, right)));
  return areas.length > mostAreas ? columnsOf(frame, bands) : areas;
}

/** Rows one below another where it is the same columns. */
function bandsOf({ rows, noted, bottom, right }: Frame, isTyped: TypedPlaces["isTyped"]): Band[] {
  const notedRows = new Set([...noted.values()].map(({ row }) => row));
  const known = new Map<unknown, Band["spans"]>();
  const spansIn = (row: number): Band["spans"] => {
    const found = runs(right, (column) => isTyped(row, column));
    if (!notedRows.has(row)) known.set(rows.get(row)?.covers, found);
    return found;
  };
  const bands: Band[] = [];
  for (let row = 1; row <= bottom; row += 1) {
    const spans = (notedRows.has(row) ? undefined : known.get(rows.get(row)?.covers)) ?? spansIn(row);
    const open = bands.at(-1);
    if (open?.spans.join(";") === spans.join(";")) open.bottom = row;
    else bands.push({ top: row, bottom: row, spans });
  }
  return bands;
}

/** Whole columns instead of many areas. */
function columnsOf({ bottom, right }: Frame, bands: readonly Band[]): Area[] {
  const typed = new Set<number>();
  for (const { spans } of bands)
    for (const [first, last] of spans) for (let column = first; column <= last; column += 1) typed.add(column);
  return runs(right, (column) => typed.has(column)).map(([left, end]) => area(1, left, bottom, end));
}

const plainKeys: ReadonlySet<string> = new Set(machineKeys.filter((key) => key !== "source_row"));

/** Whether nothing but plain values of the report's own stands in a column, so that no formula of it has to be kept. */
export const isPlainColumn =
  (role: ReportRole, { columns }: Frame): ((column: number) => boolean) =>
  (column) =>
    role === "ledger" && plainKeys.has(columns.get(column) ?? "");

/** By the frame of a report sheet as it stands there. */
export function typedPlaces(role: ReportRole, frame: Frame): TypedPlaces {
  const inputs = inputKeys[role];
  const noted = new Set([...frame.noted.values()].map(({ row, column }) => `${row} ${column}`));
  const isOwn = (row: number, column: number, key: string | undefined): key is string =>
    row <= frame.bottom && column <= frame.right && key !== undefined && frame.rows.get(row)?.covers(key) === true;
  const isEntry = (row: number, column: number, key: string): boolean =>
    inputs === null || inputs.has(key) || (noted.size > 0 && noted.has(`${row} ${column}`));
  const isTyped = (row: number, column: number): boolean => {
    const key = frame.columns.get(column);
    return !isOwn(row, column, key) || isEntry(row, column, key);
  };
  const isInput = (row: number, column: number): boolean => {
    const key = frame.columns.get(column);
    return isOwn(row, column, key) && isEntry(row, column, key);
  };
  return {
    areas: [
      ...areasOf(frame, isTyped),
      area(1, frame.right + 1, lastRow, lastColumn),
      area(frame.bottom + 1, 1, lastRow, frame.right),
    ],
    inputs: areasOf(frame, isInput),
    isTyped,
    isInput,
  };
}
