import type { Cells } from "../records/cells.ts";
import type { RateEvidence } from "./plan-and-actual.ts";

const plainFigure = /^[約△▲-]?\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*[^0-9]{0,8}$/u;

/** A rough figure, good enough to see which of two columns a printed rate was computed from. */
export function roughFigure(cells: Cells, row: number, column: number): number | null {
  const value = cells.value(row, column);
  if (typeof value === "number") return value;
  const match = plainFigure.exec(cells.trimmed(row, column).normalize("NFKC").slice(0, 40));
  return match === null ? null : Number(match[1]!.replaceAll(",", ""));
}

const rowsLookedAt = 100;

/** Looks at the first rows: the share whose printed rate is actual ÷ plan, as percent or as ratio, to within its rounding. */
export function rateEvidence(cells: Cells, rateColumn: number | null, from: number, to: number): RateEvidence {
  return (plan, actual) => {
    if (rateColumn === null) return null;
    let seen = 0;
    let right = 0;
    for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
      const rate = roughFigure(cells, row, rateColumn);
      const planned = roughFigure(cells, row, plan.column);
      const achieved = roughFigure(cells, row, actual.column);
      if (rate === null || planned === null || achieved === null || planned === 0) continue;
      seen += 1;
      const ratio = achieved / planned;
      if (Math.abs(ratio * 100 - rate) <= 0.51 || Math.abs(ratio - rate) <= 0.0051) right += 1;
    }
    return seen === 0 ? null : right / seen;
  };
}
