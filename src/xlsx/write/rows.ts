import { columnName, type Area } from "../../domain/grid.ts";
import type { CellBlock, EditCell, SheetContent } from "../../domain/report/edits.ts";
import { encodeXString, escapeXml } from "../xml/text.ts";
import { fileFormula } from "./functions.ts";
import type { OtherRow } from "./others.ts";
import type { RowStyles, StyleSweep } from "./style-sweep.ts";

/** A row's cells from one column on; null for those that hold nothing. */
interface RowCells {
  readonly left: number;
  readonly cells: readonly EditCell[];
}

const noCells: RowCells = { left: 1, cells: [] };

/** The rectangle that a sheet's cells and styles span; A1 for an empty sheet. */
export function usedArea(sheet: SheetContent): Area {
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
  for (const row of sheet.hiddenRows ?? []) reach(row, 1);
  return { top: 1, left: 1, bottom, right };
}

interface SheetRow {
  readonly row: number;
  readonly content: RowCells;
  readonly styles: RowStyles;
  /** Its own height; undefined where it has none. */
  readonly points: number | undefined;
  readonly hidden: boolean;
}

/**
 * The `row` elements one by one, top to bottom.
 * @param others what people put into rows, the report's own among them.
 */
export function* rowsXml(
  sheet: SheetContent,
  sweep: StyleSweep,
  others: ReadonlyMap<number, OtherRow> = new Map(),
): Generator<string> {
  const names = new ColumnNames();
  const further = [...others.keys()].toSorted((one, other) => one - other);
  let next = 0;
  const otherRow = (row: number): string => {
    const { attributes = "", cells = [] } = others.get(row) ?? {};
    return `<row r="${row}"${attributes}>${cells.map(({ xml }) => xml).join("")}</row>`;
  };
  for (const row of walkRows(sheet, sweep)) {
    for (let at = further[next]; at !== undefined && at <= row.row; at = further[next]) {
      if (at < row.row) yield otherRow(at);
      next += 1;
    }
    yield rowXml(row, names, others.get(row.row)?.cells ?? []);
  }
  for (const row of further.slice(next)) yield otherRow(row);
}

/** Makes the styles know the format of every cell, without writing anything. */
export function askForFormats(sheet: SheetContent, sweep: StyleSweep): void {
  for (const {
    content: { left, cells },
    styles,
  } of walkRows(sheet, sweep)) {
    // Other cells' formats are known with their band of rows.
    for (const [index, cell] of cells.entries()) {
      if (isQuoted(cell)) styles.formatAt(left + index, true);
    }
  }
}

/** Rows that hold something, look like something, have a height or are hidden. */
function* walkRows(sheet: SheetContent, sweep: StyleSweep): Generator<SheetRow> {
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  const hiddenRows = new Set(sheet.hiddenRows);
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
    const content = contentOf(active, row);
    const styles = sweep.row(row);
    const points = heights.get(row);
    const hidden = hiddenRows.has(row);
    if (content.cells.length > 0 || styles.last > 0 || points !== undefined || hidden)
      yield { row, content, styles, points, hidden };
  }
}

function contentOf(blocks: readonly CellBlock[], row: number): RowCells {
  const [first, ...others] = blocks;
  if (first === undefined) return noCells;
  const own = first.rows[row - first.top] ?? [];
  if (others.length === 0) return { left: first.left, cells: own };
  const left = blocks.reduce((least, block) => Math.min(least, block.left), first.left);
  const cells: EditCell[] = [];
  for (const block of blocks) {
    for (const [index, cell] of (block.rows[row - block.top] ?? []).entries()) {
      const at = block.left - left + index;
      while (cells.length <= at) cells.push(null);
      if (cell !== null) cells[at] = cell;
    }
  }
  return { left, cells };
}

function rowXml(
  { row, content, styles, points, hidden }: SheetRow,
  names: ColumnNames,
  others: OtherRow["cells"],
): string {
  const { left, cells } = content;
  const height = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
  let xml = `<row r="${row}"${height}${hidden ? ' hidden="1"' : ""}>`;
  const last = Math.max(left + cells.length - 1, styles.last);
  let next = 0;
  for (let column = Math.min(left, styles.first); column <= last; column += 1) {
    for (let other = others[next]; other !== undefined && other.column <= column; other = others[next]) {
      xml += other.xml;
      next += 1;
    }
    if (others[next - 1]?.column === column) continue;
    const cell = cells[column - left] ?? null;
    const format = styles.formatAt(column, isQuoted(cell));
    if (cell !== null || format !== null) xml += cellXml(`${names.of(column)}${row}`, cell, format);
  }
  for (const { xml: other } of others.slice(next)) xml += other;
  return `${xml}</row>`;
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

const isQuoted = (cell: EditCell): boolean => typeof cell === "string" && formulaLike.test(cell);

/** Excel's limit for a cell's text; it calls a file with more damaged. */
const textLimit = 32_767;

const textXml = (text: string): string => encodeXString(text.length > textLimit ? text.slice(0, textLimit) : text);

function cellXml(reference: string, cell: EditCell, format: number | null): string {
  const opening = format === null ? `<c r="${reference}"` : `<c r="${reference}" s="${format}"`;
  if (cell === null) return `${opening}/>`;
  if (typeof cell === "number") return `${opening}><v>${numberText(cell)}</v></c>`;
  if (typeof cell === "string")
    return `${opening} t="inlineStr"><is><t${keepSpace(cell)}>${textXml(cell)}</t></is></c>`;
  const formula = `<f>${escapeXml(fileFormula(cell.formula))}</f>`;
  if (typeof cell.value === "number") return `${opening}>${formula}<v>${numberText(cell.value)}</v></c>`;
  return `${opening} t="str">${formula}<v>${textXml(cell.value ?? "")}</v></c>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return String(value);
}

const keepSpace = (text: string): string => (/^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : "");
