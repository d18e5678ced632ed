import type { NoTable, SheetReading } from "../records/reading.ts";

/** Weight of a reading: sure and long beats long and unsure. */
const weight = (reading: SheetReading): number => reading.layout.confidence * Math.log2(2 + reading.lines.length);

/** The readings with a table, surest first; like ones stay in sheet order. */
export function surest(readings: readonly (SheetReading | NoTable)[]): readonly SheetReading[] {
  return readings
    .filter((reading): reading is SheetReading => reading.found)
    .map((reading, order) => ({ reading, order }))
    .sort((a, b) => weight(b.reading) - weight(a.reading) || a.order - b.order)
    .map(({ reading }) => reading);
}

/** The sheet that came nearest to having a table: the one that misses the fewest fields. */
export function nearest(readings: readonly (SheetReading | NoTable)[]): NoTable | null {
  const without = readings.filter((reading): reading is NoTable => !reading.found);
  return (
    [...without].sort(
      (a, b) =>
        Number(b.isTransposed === true) - Number(a.isTransposed === true) ||
        a.missing.length - b.missing.length ||
        Number(a.nearest === null) - Number(b.nearest === null),
    )[0] ?? null
  );
}
