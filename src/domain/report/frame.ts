import type { Area, Grid } from "../grid.ts";
import { area, type Draft, paint, put } from "./draft.ts";
import type { CellBlock, CellStyle, EditCell, SheetEdit } from "./edits.ts";
import { unseenFormat } from "./look.ts";
import { textKey } from "./text-key.ts";

/**
 * Behind everything else on a report sheet stands a column with a key for each of its rows, and somewhere a row with a
 * key for each of its columns, and this where they meet. So it is known, whatever people put in between, sorted or moved, which
 * cells are the report's, and which row was which.
 */
export const frameMarker = "jisseki-frame";

/** A row of a report sheet. */
export interface FrameRow {
  readonly key: string;
  /** One of a list: it is this very thing's row, or nowhere. Others are a heading's, a total's: known by what stands around them. */
  readonly isListed: boolean;
  /** Whether the report writes, or leaves blank, the cell in the column of this key. */
  readonly covers: (column: string) => boolean;
}

/** Which cells of a sheet are the report's. */
export interface Frame {
  /** By row, ascending. */
  readonly rows: ReadonlyMap<number, FrameRow>;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Keys by column, ascending. */
  readonly columns: ReadonlyMap<number, string>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** Cells that were given a name when the frame was laid, where they are now. */
  readonly noted: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** Nothing of the report's stands further right or below. */
  readonly right: number;
  readonly bottom: number;
}

/** What is said of a sheet's rows and columns where their number, or what stands in them, would not do to know them again. */
export interface FrameKeys {
  /** Of rows of lists, by row. */
  readonly rows?: ReadonlyMap<number, string>;
  /** Rows of lists without a key of their own: known by their texts. */
  readonly lists?: readonly Area[];
  /** Cells that the next run looks for, by a name in small letters. */
  readonly noted?: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** A row of the sheet's own that has keys of columns; left out: a row below everything gets their numbers. */
  readonly columns?: number;
}

const hiddenWidth = 9;

/** Columns that blocks and merged cells take up, by row, as "1-6,9-12". */
function coverage({ blocks, merges }: SheetEdit): ReadonlyMap<number, string> {
  const spans = new Map<number, [left: number, right: number][]>();
  const add = (row: number, left: number, right: number): void => {
    const known = spans.get(row);
    if (known === undefined) spans.set(row, [[left, right]]);
    else known.push([left, right]);
  };
  for (const { top, left, rows } of blocks)
    for (const [index, cells] of rows.entries()) if (cells.length > 0) add(top + index, left, left + cells.length - 1);
  for (const { top, left, bottom, right } of merges) for (let row = top; row <= bottom; row += 1) add(row, left, right);
  return new Map([...spans].toSorted(([one], [other]) => one - other).map(([row, found]) => [row, spansText(found)]));
}

function spansText(spans: [left: number, right: number][]): string {
  const joined: [number, number][] = [];
  for (const [left, right] of spans.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last !== undefined && left <= last[1] + 1) last[1] = Math.max(last[1], right);
    else joined.push([left, right]);
  }
  return joined.map(([left, right]) => (left === right ? `${left}` : `${left}-${right}`)).join(",");
}

/** Texts by row and column, formulas left out: what they come to changes. */
function textsOf(blocks: readonly CellBlock[]): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  for (const { top, left, rows } of blocks) {
    for (const [down, cells] of rows.entries()) {
      for (const [along, cell] of cells.entries()) {
        if (typeof cell !== "string") continue;
        const row = texts.get(top + down) ?? new Map<number, string>();
        texts.set(top + down, row.set(left + along, cell));
      }
    }
  }
  return texts;
}

/** A line of a list is known by all that it says there, any other row by its leftmost text. */
function rowText(texts: ReadonlyMap<number, string> | undefined, list: Area | undefined): string {
  const ordered = [...(texts ?? [])].toSorted(([one], [other]) => one - other);
  if (list === undefined) return ordered[0]?.[1] ?? "";
  return ordered.flatMap(([column, text]) => (column >= list.left && column <= list.right ? [text] : [])).join("\n");
}

/** As it stands in the frame's column: "1-6,9-12 =key" in a list, "1-6 ~key" elsewhere, with noted cells "1-6 @nearly:4 ~key". */
function rowCell(covered: string, noted: readonly string[], isListed: boolean, key: string): string {
  return [covered, ...noted, `${isListed ? "=" : "~"}${key}`].join(" ");
}

/** By row: "@nearly:4". */
function notedByRow({ noted }: FrameKeys): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const [name, { row, column }] of noted ?? []) byRow.set(row, [...(byRow.get(row) ?? []), `@${name}:${column}`]);
  return byRow;
}

/** Each row's key; equal ones are numbered, so that no two are the same. */
function rowKeys(
  edit: SheetEdit,
  keys: FrameKeys,
): (row: number) => { readonly key: string; readonly isListed: boolean } {
  const lists = keys.lists ?? edit.tables.map(({ area: table }) => ({ ...table, top: table.top + 1 }));
  const texts = textsOf(edit.blocks);
  const seen = new Map<string, number>();
  return (row) => {
    const given = keys.rows?.get(row);
    const list = lists.find(({ top, bottom }) => row >= top && row <= bottom);
    const key = given ?? textKey(rowText(texts.get(row), list));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { key: count === 1 ? key : `${key}#${count}`, isListed: given !== undefined || list !== undefined };
  };
}

/** Where nothing of the sheet's stands any more. */
function lastRow({
  blocks,
  styles,
  merges,
  tables = [],
  charts = [],
}: Pick<SheetEdit, "blocks" | "styles" | "merges"> & Partial<Pick<SheetEdit, "tables" | "charts">>): number {
  const areas = [...styles, ...tables].map(({ area: one }) => one);
  const ends = [...areas, ...merges, ...charts.map(({ anchor }) => anchor)].map(({ bottom }) => bottom);
  return Math.max(1, ...blocks.map(({ top, rows }) => top + rows.length - 1), ...ends);
}

function lastColumnOf({ columns, blocks, styles, merges, tables, charts }: SheetEdit): number {
  const areas = [...styles.map((styled) => styled.area), ...merges, ...tables.map((table) => table.area)];
  const ends = [...areas, ...charts.map(({ anchor }) => anchor)].map(({ right }) => right);
  const cells = blocks.map(({ left, rows }) => rows.reduce((last, row) => Math.max(last, left + row.length - 1), 0));
  return Math.max(columns.length, ...cells, ...ends);
}

const unseen: CellStyle = { numberFormat: unseenFormat };

/** The column of keys, in blocks of rows that follow each other. */
function putRowKeys(draft: Draft, edit: SheetEdit, keys: FrameKeys, right: number): void {
  const keyOf = rowKeys(edit, keys);
  const noted = notedByRow(keys);
  let block: { readonly top: number; readonly rows: string[][] } | null = null;
  for (const [row, covered] of coverage(edit)) {
    if (row === keys.columns) continue;
    const { key, isListed } = keyOf(row);
    if (block === null || row !== block.top + block.rows.length) {
      block = { top: row, rows: [] };
      put(draft, row, right, block.rows);
    }
    block.rows.push([rowCell(covered, noted.get(row) ?? [], isListed, key)]);
  }
}

/**
 * The sheet with its frame. A table that takes up the last column takes up the frame's too, so that whoever sorts it takes the
 * keys along, and what people add behind it becomes a part of it.
 */
export function framed(edit: SheetEdit, keys: FrameKeys = {}): SheetEdit {
  const right = lastColumnOf(edit) + 1;
  // A row between keeps a table from taking the frame for a line of its own.
  const row = keys.columns ?? lastRow(edit) + 2;
  const draft = {
    blocks: [...edit.blocks],
    styles: [...edit.styles],
    merges: [...edit.merges],
    rowHeights: [...edit.rowHeights],
  };
  const hiddenRows = keys.columns === undefined ? [...(edit.hiddenRows ?? []), row] : edit.hiddenRows;
  putRowKeys(draft, edit, keys, right);
  if (keys.columns === undefined) {
    put(draft, row, 1, [Array.from({ length: right - 1 }, (_, index) => String(index + 1))]);
    paint(draft, area(row, 1, row, right), unseen);
  } else {
    const known = textsOf(edit.blocks).get(row);
    for (let column = 1; column < right; column += 1) {
      if (known?.has(column) === true) continue;
      put(draft, row, column, [[`#${column}`]]);
      paint(draft, area(row, column), unseen);
    }
  }
  put(draft, row, right, [[frameMarker]]);
  paint(draft, area(1, right, lastRow(draft), right), unseen);
  return {
    ...edit,
    ...draft,
    columns: [
      ...edit.columns,
      ...Array.from({ length: right - edit.columns.length }, () => ({ width: hiddenWidth, hidden: true })),
    ],
    ...(hiddenRows === undefined ? {} : { hiddenRows }),
    tables: edit.tables.map((table) =>
      table.area.right === right - 1 ? { ...table, area: { ...table.area, right } } : table,
    ),
    frame: { row, column: right },
  };
}

const rowPattern = /^(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)((?: @[a-z]+:\d+)*) ([=~])(.+)$/su;
const notedPattern = /@([a-z]+):(\d+)/gu;

/** Whether a column, by its place when the frame was written, is covered; one function for all rows alike. */
class Coverages {
  readonly #known = new Map<string, (column: string) => boolean>();

  /** @param places by key. */
  constructor(private readonly places: ReadonlyMap<string, number>) {}

  of(text: string): (column: string) => boolean {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const spans = text.split(",").map((span) => span.split("-").map(Number));
    const covers = (column: string): boolean => {
      const place = this.places.get(column);
      return (
        column === frameMarker ||
        spans.some(([from = 0, to = from]) => place !== undefined && place >= from && place <= to)
      );
    };
    this.#known.set(text, covers);
    return covers;
  }
}

/** A sheet's cells, as far as a frame is concerned. */
type TextAt = (row: number, column: number) => string | null;

/** @param marker where it stands. @param bottom the last row that may have a key. */
function frameAt(textAt: TextAt, marker: { readonly row: number; readonly column: number }, bottom: number): Frame {
  const columns = new Map<number, string>();
  const places = new Map<string, number>();
  for (let column = 1; column <= marker.column; column += 1) {
    const key = textAt(marker.row, column);
    if (key === null || key === "") continue;
    columns.set(column, key);
    // A row of the frame's own has the places themselves.
    places.set(key, /^\d+$/u.test(key) ? Number(key) : columns.size);
  }
  const coverages = new Coverages(places);
  const columnAt = new Map([...columns].map(([column, key]) => [places.get(key), column]));
  const rows = new Map<number, FrameRow>();
  const noted = new Map<string, { readonly row: number; readonly column: number }>();
  for (let row = 1; row <= bottom; row += 1) {
    const match = rowPattern.exec(textAt(row, marker.column) ?? "");
    const [, covered = "", names = "", kind, key = ""] = match ?? [];
    for (const [, name = "", place] of names.matchAll(notedPattern)) {
      const column = columnAt.get(Number(place));
      if (column !== undefined) noted.set(name, { row, column });
    }
    if (row === marker.row)
      rows.set(row, { key: frameMarker, isListed: false, covers: (column) => places.has(column) });
    else if (match !== null) rows.set(row, { key, isListed: kind === "=", covers: coverages.of(covered) });
  }
  return {
    rows,
    rowOf: new Map([...rows].map(([row, { key }]) => [key, row])),
    columns,
    columnOf: new Map([...columns].map(([column, key]) => [key, column])),
    noted,
    right: marker.column,
    bottom: [...rows.keys()].at(-1) ?? marker.row,
  };
}

/** Where frames' markers are looked for first. */
const firstRows = 12;

function findMarker(grid: Grid): { readonly row: number; readonly column: number } | null {
  const inRow = (row: number): { row: number; column: number } | null => {
    for (let column = grid.right; column >= grid.left; column -= 1)
      if (grid.value(row, column) === frameMarker) return { row, column };
    return null;
  };
  for (let row = grid.top; row <= Math.min(firstRows, grid.bottom); row += 1) {
    const found = inRow(row);
    if (found !== null) return found;
  }
  for (let row = grid.bottom; row > firstRows; row -= 1) {
    const found = inRow(row);
    if (found !== null) return found;
  }
  return null;
}

/** The frame that a run wrote, wherever it is by now; null where there is none, as in reports of earlier editions. */
export function readFrame(grid: Grid): Frame | null {
  const marker = findMarker(grid);
  const textAt = (row: number, column: number): string | null => {
    const value = grid.value(row, column);
    return typeof value === "string" ? value : null;
  };
  return marker === null ? null : frameAt(textAt, marker, grid.bottom);
}

/** The frame that `framed` laid; null where it was not. */
export function frameOf(edit: SheetEdit): Frame | null {
  const { frame } = edit;
  if (frame === undefined) return null;
  const inColumn = new Map<number, EditCell>();
  const inRow = new Map<number, EditCell>();
  for (const { top, left, rows } of edit.blocks) {
    if (left === frame.column) for (const [index, [cell = null]] of rows.entries()) inColumn.set(top + index, cell);
    const cells = rows[frame.row - top] ?? [];
    for (const [index, cell] of cells.entries()) if (cell !== null) inRow.set(left + index, cell);
  }
  const textAt = (row: number, column: number): string | null => {
    const cell = row === frame.row ? inRow.get(column) : inColumn.get(row);
    return typeof cell === "string" ? cell : null;
  };
  const bottom = [...inColumn.keys()].reduce((last, row) => Math.max(last, row), frame.row);
  return frameAt(textAt, frame, bottom);
}
