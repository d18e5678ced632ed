import { type Area, areaAddress, areaAt } from "../domain/grid.ts";

/** "'判定 明細'!$B$2:C4", "A:C", "2:5" → area; null where it is no address. */
export const parseAddress = (address: string): Area | null => areaAt(address.slice(address.lastIndexOf("!") + 1));

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
