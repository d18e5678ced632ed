import { columnNumber, type Area } from "../../domain/grid.ts";

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** "B2:D5", "$B$2", "A:C" or "3:7" → area; null where it is none of these. */
export function parseArea(reference: string): Area | null {
  const [first, last = first] = reference.replaceAll("$", "").split(":");
  const from = parseCorner(first ?? "");
  const to = parseCorner(last ?? "");
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row ?? 1, to.row ?? 1),
    left: Math.min(from.column ?? 1, to.column ?? 1),
    bottom: Math.max(from.row ?? lastRow, to.row ?? lastRow),
    right: Math.max(from.column ?? lastColumn, to.column ?? lastColumn),
  };
}

function parseCorner(corner: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(corner);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}
