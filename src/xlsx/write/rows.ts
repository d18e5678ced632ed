import { columnName, type Area } from "../../domain/grid.ts";
import type { CellBlock, EditCell, SheetEdit } from "../../domain/report/edits.ts";
import { encodeXString, escapeXml } from "../xml/text.ts";
import { fileFormula } from "./functions.ts";
import type { RowStyles, StyleSweep } from "./style-sweep.ts";

/** Cells of a row that hold something, by column. */
type RowCells = ReadonlyMap<number, EditCell>;

/** The rectangle that a sheet's cells and styles span; A1 for an empty sheet. */
export function usedArea(sheet: SheetEdit): Area {
  let bottom = 1;
  let right = 1;
  const reach = (row: number, column: number): void => {
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  };
  for (const { top, left, rows } of sheet.blocks) {
    for (const [index, row] of rows.entries()) reach(top + index, left + row.length - 1);
  }
  for (const { area } of sheet.styles) reach(area.bottom, area.right);
  for (const { row } of sheet.rowHeights) reach(row, 1);
  return { top: 1, left: 1, bottom, right };
}

interface SheetRow {
  readonly row: number;
  readonly cells: RowCells;
  readonly styles: RowStyles;
  /** Its own height; undefined where it has none. */
  readonly points: number | undefined;
}

/** The `row` elements one by one, top to bottom. */
export function* rowsXml(sheet: SheetEdit, sweep: StyleSweep): Generator<string> {
  const names = new ColumnNames();
  for (const row of walkRows(sheet, sweep)) yield rowXml(row, names);
}

/** Asks the styles for the format of every cell, without writing anything. */
export function askForFormats(sheet: SheetEdit, sweep: StyleSweep): void {
  for (const { cells, styles } of walkRows(sheet, sweep)) {
    for (const column of styles.columns) styles.formatAt(column, isQuoted(cells.get(column)));
    for (const [column, cell] of cells) styles.formatAt(column, isQuoted(cell));
  }
}

/** Rows that hold something, look like something or have a height. */
function* walkRows(sheet: SheetEdit, sweep: StyleSweep): Generator<SheetRow> {
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  const blocks = sheet.blocks.toSorted((one, other) => one.top - other.top);
  let waiting = 0;
  let active: CellBlock[] = [];
  const { bottom } = usedArea(sheet);
  for (let row = 1; row <= bottom; row += 1) {
    for (let next = blocks[waiting]; next !== undefined && next.top <= row; next = blocks[waiting]) {
      active.push(next);
      waiting += 1;
    }
    active = active.filter(({ top, rows }) => top + rows.length > row);
    const cells = cellsOf(active, row);
    const styles = sweep.row(row);
    const points = heights.get(row);
    if (cells.size > 0 || styles.columns.length > 0 || points !== undefined) yield { row, cells, styles, points };
  }
}

function cellsOf(blocks: readonly CellBlock[], row: number): RowCells {
  const cells = new Map<number, EditCell>();
  for (const { top, left, rows } of blocks) {
    for (const [index, cell] of (rows[row - top] ?? []).entries()) {
      if (cell !== null) cells.set(left + index, cell);
    }
  }
  return cells;
}

function rowXml({ row, cells, styles, points }: SheetRow, names: ColumnNames): string {
  let xml = points === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${points}" customHeight="1">`;
  for (const column of columnsOf(cells, styles)) {
    xml += cellXml(`${names.of(column)}${row}`, cells.get(column) ?? null, column, styles);
  }
  return `${xml}</row>`;
}

function columnsOf(cells: RowCells, styles: RowStyles): readonly number[] {
  if (cells.size === 0) return styles.columns;
  const columns = new Set(styles.columns);
  for (const column of cells.keys()) columns.add(column);
  return columns.size === styles.columns.length ? styles.columns : [...columns].sort((one, other) => one - other);
}

/** Letters of columns, made once each. */
class ColumnNames {
  readonly #names: string[] = [];

  of(column: number): string {
    return (this.#names[column] ??= columnName(column));
  }
}

// What Excel would take for a formula when somebody opens the cell and presses Enter.
const formulaLike = /^[=+\-@]/;

const isQuoted = (cell: EditCell | undefined): boolean => typeof cell === "string" && formulaLike.test(cell);

function cellXml(reference: string, cell: EditCell, column: number, styles: RowStyles): string {
  const format = styles.formatAt(column, isQuoted(cell));
  const opening = format === 0 ? `<c r="${reference}"` : `<c r="${reference}" s="${format}"`;
  if (cell === null) return `${opening}/>`;
  if (typeof cell === "number") return `${opening}><v>${numberText(cell)}</v></c>`;
  if (typeof cell === "string") return `${opening} t="inlineStr"><is><t${keepSpace(cell)}>${encodeXString(cell)}</t></is></c>`;
  const formula = `<f>${escapeXml(fileFormula(cell.formula))}</f>`;
  if (typeof cell.value === "number") return `${opening}>${formula}<v>${numberText(cell.value)}</v></c>`;
  return `${opening} t="str">${formula}<v>${encodeXString(cell.value ?? "")}</v></c>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return String(value);
}

const keepSpace = (text: string): string => (/^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : "");
