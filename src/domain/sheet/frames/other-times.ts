import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import { remembering } from "../../remembering.ts";
import type { TimeMapping } from "../headings/time-mapping.ts";
import type { FigureCell, OtherTime } from "../records/reading.ts";
import type { YearRow } from "../headings/year-groups.ts";
import { endOf, lengthOf } from "../../time/coverage.ts";
import { mergedOverYears } from "./merged-figure.ts";
import { type FiguresPlace, lacks, planRow, readFigure, unitAt, unitOf } from "./figures.ts";

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

/** What the further rows of an indicator have, a year each. */
export function readYearRows(
  place: FiguresPlace,
  rows: readonly YearRow[],
  hidden: ReadonlySet<number>,
): readonly OtherTime[] {
  return rows.flatMap(({ row, said, coverage }) => {
    const own = { ...place, row };
    const [plan, actual] = [readFigure("plan", own), readFigure("actual", own)];
    return isBlank(plan) && isBlank(actual) ? [] : [{ said, coverage, plan, actual, hidden: hidden.has(row) }];
  });
}

/** Oldest first; of those that end together the shortest. */
export const inOrder = (times: readonly OtherTime[]): readonly OtherTime[] =>
  [...times].sort((a, b) => endOf(a.coverage) - endOf(b.coverage) || lengthOf(a.coverage) - lengthOf(b.coverage));

const isBlank = (cell: FigureCell | null): boolean => cell === null || cell.reading.kind === "blank";

/** Where plan and actual are rows, a target that is merged over both stands in the first. */
function rowOf(side: "plan" | "actual", column: number, { cells, row, pair }: FiguresPlace): number {
  if (pair === null) return row;
  if (side === "actual") return pair.actual;
  const merge = cells.merge(pair.plan, column);
  const isWithin = merge !== null && merge.top >= Math.min(pair.plan, pair.actual);
  return isWithin ? merge.top : planRow(cells, pair, column);
}

/** By the same rules as the judged time's: its own unit's column, the row's, its heading, the line over the table. */
function readSide(side: "plan" | "actual", time: TimeMapping, place: FiguresPlace): FigureCell | null {
  const column = time[side];
  if (column === null || lacks(side, place)) return null;
  const { cells, mapping, units } = place;
  const own = rowOf(side, column, place);
  const merged = mergedOverYears(cells, side, { row: own, column }, mapping);
  const { row, column: at } = merged ?? { row: own, column };
  const heading = unitOfHeading(time.headings[side] ?? "");
  const beside = unitOf(cells, row, time.ownUnits[side]);
  const bare = { ...mapping, ownUnits: {} };
  const unit = beside ?? unitAt(side, { ...place, mapping: bare, units: { ...units, [side]: heading ?? units.table } });
  const source = cells.source(row, at);
  const reading = readCell(source.value, source.text, source.format, unit ?? undefined);
  return { ...source, reading, ...(merged === null ? {} : { years: merged.years }) };
}
