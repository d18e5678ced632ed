import { writtenNumber } from "../achievement/scale.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import { mainFigures } from "./figures.ts";

/**
 * How much a cell's first figure may be off through rounding: half of the last place that is written, where it is
 * written rounded (約, 2.9億円, a number under 千円); 0 where it is exact.
 */
export function roundingOf(cell: FigureCell): number {
  const [figure] = mainFigures(cell);
  if (figure === undefined || figure.value === 0) return 0;
  const { multiplier, decimals } = writtenNumber(figure, cell.reading.text);
  if (multiplier !== 1) return (multiplier * 10 ** -decimals) / 2;
  return figure.bound === "approximate" ? lastPlace(figure.value) / 2 : 0;
}

/** The power of ten that a whole number is rounded to: 1,800 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (place < 1e15 && value % (place * 10) === 0) place *= 10;
  return place;
}
