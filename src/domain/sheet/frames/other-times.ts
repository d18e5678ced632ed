import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import { remembering } from "../../remembering.ts";
import type { TimeMapping } from "../headings/time-mapping.ts";
import type { FigureCell, OtherTime } from "../records/reading.ts";
import { type FiguresPlace, unitAt, unitOf } from "./figures.ts";

const unitOfHeading = remembering(headingUnit);

/** What a row has for each of the other times; a time that both cells of the row are blank for is left out. */
export function readTimes(place: FiguresPlace, times: readonly TimeMapping[], hidden: boolean): readonly OtherTime[] {
  return times.flatMap((time) => {
    const plan = readSide("plan", time, place);
    const actual = readSide("actual", time, place);
    if (isBlank(plan) && isBlank(actual)) return [];
    return [{ said: time.said, coverage: time.coverage, plan, actual, hidden: hidden || time.hidden }];
  });
}

const isBlank = (cell: FigureCell | null): boolean => cell === null || cell.reading.kind === "blank";

/** By the same rules as the judged time's: its own unit's column, the row's, its heading, the line over the table. */
function readSide(side: "plan" | "actual", time: TimeMapping, place: FiguresPlace): FigureCell | null {
  const column = time[side];
  if (column === null) return null;
  const { cells, row, mapping, units } = place;
  const heading = unitOfHeading(time.headings[side] ?? "");
  const beside = unitOf(cells, row, time.ownUnits[side]);
  const own = { ...mapping, ownUnits: {} };
  const unit = beside ?? unitAt(side, { ...place, mapping: own, units: { ...units, [side]: heading ?? units.table } });
  const source = cells.source(row, column);
  return { ...source, reading: readCell(source.value, source.text, source.format, unit ?? undefined) };
}
