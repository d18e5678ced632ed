import { quotedSheet } from "../../grid.ts";
import type { EditCell } from "../../report/edits.ts";
import { formula, literal, longestLiteral } from "../../report/excel.ts";
import type { ProgramAt } from "../thread.ts";
import type { Trend } from "../trend.ts";
import { programAt } from "../thread.ts";
import type { TrendWords } from "../words.ts";
import type { Place } from "../year-list.ts";

export interface SheetContext {
  readonly trend: Trend;
  readonly words: TrendWords;
  /** The way from the workbook's folder to a file, with "/"; null: there is none, and cells are named without a link. */
  readonly linkTo: (file: string) => string | null;
}

/** A link to where something was read, read as `shown`; the text alone where a link could not hold it. */
export function linkCell(place: Place | null, shown: string, { linkTo }: SheetContext): EditCell {
  const file = place === null ? null : linkTo(place.file);
  if (place === null || file === null) return shown;
  const target = `${file}#${quotedSheet(place.sheet)}!${place.cell}`;
  if (target.length > longestLiteral || shown.length > longestLiteral) return shown;
  return formula(`HYPERLINK(${literal(target)},${literal(shown)})`, shown);
}

export const yearName = ({ trend, words }: SheetContext, index: number): string =>
  words.fiscalYear(trend.years[index]!.year);

export const shortYear = ({ trend, words }: SheetContext, index: number): string =>
  words.shortYear(trend.years[index]!.year);

/** A program as it is called in a year, with its number there. */
export function programName({ trend, words }: SheetContext, place: ProgramAt): string {
  const { no, name } = programAt(trend.years, place);
  return words.program(no, name === "" ? words.noName : name);
}
