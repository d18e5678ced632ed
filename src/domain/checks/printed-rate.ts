import type { FigureCell } from "../sheet/reading.ts";
import { evidenceOf, mainFigures } from "./figures.ts";

/** What a printed rate may say, in percent, with the decimals of a percent that it is printed with. */
export interface PrintedRate {
  readonly readings: readonly { readonly percent: number; readonly decimals: number }[];
}

const decimalsOf = (written: string): number => /[.．]\s*([\d０-９]+)/u.exec(written)?.[1]?.length ?? 0;

/**
 * Reads a cell of the sheet's own 達成率 column. "93.5%" says one thing; a bare 93.5 or 0.935 may be percent or a
 * ratio, so both readings count. null where the cell has no figure.
 */
export function printedRateOf(cell: FigureCell): PrintedRate | null {
  const [figure] = mainFigures(cell);
  if (figure === undefined) return null;
  const decimals = decimalsOf(evidenceOf(figure, cell.reading.text));
  if (figure.unit === "%") return { readings: [{ percent: figure.value, decimals }] };
  if (figure.unit === "割") return { readings: [{ percent: figure.value * 10, decimals: decimals - 1 }] };
  if (figure.unit !== null && figure.unit !== "倍") return null;
  const asRatio = { percent: Number((figure.value * 100).toPrecision(15)), decimals: Math.max(0, decimals - 2) };
  return { readings: figure.unit === "倍" ? [asRatio] : [{ percent: figure.value, decimals }, asRatio] };
}
