import { withinYear, yearCovered } from "../achievement/coverage-of-year.ts";
import type { Indicator, StatedCoverage } from "../achievement/indicator.ts";
import type { Side } from "../achievement/inherit.ts";
import type { ReviewRow } from "../achievement/judged-sheet.ts";
import { SeriesOfSheet } from "../achievement/series.ts";
import { yearJudged } from "../achievement/year-judged.ts";
import type { Review } from "../review.ts";
import { isFirstOfRow } from "../sheet/records/line-key.ts";
import type { SourceCell } from "../sheet/records/reading.ts";
import type { TwinLine } from "./line.ts";
import { sideFigure } from "./side-figure.ts";

const sides: readonly Side[] = ["plan", "actual"];

const written = (text: string | null | undefined): string | null => {
  const line = (text ?? "").replaceAll(/[\s\u3000]+/gu, " ").trim();
  return line === "" ? null : line;
};

/**
 * A review as a tidy table: for each indicator one line of what was planned and one of what was achieved, in the sheet's
 * order, whether there is a figure or not. Made one by one.
 */
export function* twinLines(review: Review): Generator<TwinLine, void> {
  const { reading, rows } = review;
  const year = yearJudged(reading);
  const series = new SeriesOfSheet(review);
  const programs = new Map<string, ReviewRow>();
  for (const row of rows) {
    const { line } = row;
    if (isFirstOfRow(line) && line.kind !== "measure") programs.set(placeOf(line.row, line.sheet), row);
    const parent = line.parentRow === null ? undefined : programs.get(placeOf(line.parentRow, line.sheet));
    const program = parent ?? row;
    const section = line.section === null ? null : (reading.sections[line.section] ?? null);
    for (const indicator of row.indicators) {
      const times = series.of(row, indicator, year).filter(({ isJudged }) => isJudged);
      for (const side of sides) {
        const own = times.length === 1 ? times[0] : times.find((time) => cellOf(time, side) !== null);
        const coverage = withinYear(own?.coverage ?? null, year);
        const cell = cellOf(indicator, side);
        const figure = sideFigure(indicator, side, line);
        yield {
          ...figure,
          ...periodOf(coverage),
          fiscalYear: yearCovered(coverage) ?? year,
          department: written(line.department?.text) ?? written(program.line.department?.text),
          sectionNo: section?.no ?? null,
          section: written(section?.name),
          programNo: program.line.no,
          program: written(program.line.name),
          measure: written(line.measure),
          indicator: written(indicator.name),
          kind: side,
          text: written(cell?.text),
          sheet: cell?.sheet ?? line.sheet ?? reading.sheet,
          cell: cell?.address ?? null,
          notes: line.hidden ? [...figure.notes, { code: "hidden" }] : figure.notes,
        };
      }
    }
  }
}

const placeOf = (row: number, sheet: string | undefined): string => `${row} ${sheet ?? ""}`;

const cellOf = ({ planCell, actualCell }: Pick<Indicator, "planCell" | "actualCell">, side: Side) =>
  (side === "plan" ? planCell : actualCell) satisfies SourceCell | null;

/** Months that count from a year which nobody names are none. */
function periodOf(coverage: StatedCoverage | null): Pick<TwinLine, "from" | "to" | "cumulative"> {
  if (coverage === null) return { from: null, to: null, cumulative: null };
  const { from, to, how, isRelative } = coverage;
  return { from: isRelative ? null : from, to: isRelative ? null : to, cumulative: how === "cumulative" };
}
