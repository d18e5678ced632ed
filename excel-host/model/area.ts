import { type Area, areaAddress, columnName, columnNumber } from "../../src/domain/grid.ts";

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export const wholeSheet: Area = { top: 1, left: 1, bottom: lastRow, right: lastColumn };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);

export const isWholeRows = (area: Area): boolean => area.left === 1 && area.right === lastColumn;
export const isWholeColumns = (area: Area): boolean => area.top === 1 && area.bottom === lastRow;

export const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** "A1", "A1:C4", "A:C", "2:5", "$" allowed, no sheet name; null where it is no address. */
export function parseArea(text: string): Area | null {
  const plain = text.replaceAll("$", "");
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const [, leftName = "", topText = "", rightName = leftName, bottomText = topText] = cells;
    return normal(Number(topText), columnNumber(leftName), Number(bottomText), columnNumber(rightName));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return normal(1, columnNumber(columns[1]!), lastRow, columnNumber(columns[2]!));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return normal(Number(rows[1]), 1, Number(rows[2]), lastColumn);
  return null;
}

function normal(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 1 && area.left >= 1 && area.bottom <= lastRow && area.right <= lastColumn ? area : null;
}

/** "'判定 明細'!$A$1:$B$3" → its sheet (null where none is named) and area; null where it is no reference. */
export function parseReference(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const plain = text.startsWith("=") ? text.slice(1) : text;
  const bang = plain.lastIndexOf("!");
  const area = parseArea(plain.slice(bang + 1));
  if (!area) return null;
  if (bang < 0) return { sheet: null, area };
  const name = plain.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}

/** A sheet's name as Excel writes it in addresses: quoted only where it must be. */
export function sheetInAddress(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:C4", whole columns as "Sheet1!A:C", whole rows as "Sheet1!2:5". */
export function fullAddress(sheet: string, area: Area): string {
  return `${sheetInAddress(sheet)}!${shortAddress(area)}`;
}

export function shortAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top}:${area.bottom}`;
  return areaAddress(area);
}

/** "$A$1:$C$4" */
export function absoluteAddress(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  const from = corner(area.top, area.left);
  const to = corner(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}
