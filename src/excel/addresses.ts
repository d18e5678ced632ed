import { type Area, areaAddress, columnNumber } from "../domain/grid.ts";

/** "'判定 明細'!$B$2:C4", "A:C", "2:5" → area; null where it is no address. */
export function parseAddress(address: string): Area | null {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [first = "", second = first] = plain.split(":");
  const from = corner(first);
  const to = corner(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row ?? 1, to.row ?? 1),
    left: Math.min(from.column ?? 1, to.column ?? 1),
    bottom: Math.max(from.row ?? lastRow, to.row ?? lastRow),
    right: Math.max(from.column ?? lastColumn, to.column ?? lastColumn),
  };
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

/** "'It''s'!$A$1:$B$2" → It's and its area; null where it names no sheet and area (lost reference, constant). */
export function parseSheetReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const plain = formula.startsWith("=") ? formula.slice(1) : formula;
  const bang = plain.lastIndexOf("!");
  const area = bang <= 0 ? null : parseAddress(plain.slice(bang + 1));
  if (!area) return null;
  const name = plain.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 2;
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(areaAddress(area));
