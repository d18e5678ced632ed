import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearOf } from "../../time/coverage.ts";
import type { TimeMapping } from "../headings/time-mapping.ts";
import type { TimeAcross } from "./times-across.ts";

/** The words of the rows that plan and actual stand in: 目標値, 成果実績. */
export interface KindWords {
  readonly plan: string;
  readonly actual: string;
}

/** The heading of a column beside a row: its time, and the row's own word. A year that goes on from another's is told whole. */
export function headingOf({ said, kind, year }: TimeAcross, word: string): string {
  const coverage = kind === "year" ? coverageOf(said, null) : null;
  const isTold = coverage?.to != null && fiscalYearOf(coverage.to) === year;
  const whole = kind === "year" && year !== null && !isTold ? `${year}年度` : "";
  return [said, whole, word].filter((text) => text !== "").join(" / ");
}

/** The columns of the times that are not judged, as a mapping has them; both sides stand in the one column. */
export const otherTimesOf = (
  times: readonly TimeAcross[],
  judged: TimeAcross | null,
  words: KindWords,
): readonly TimeMapping[] =>
  times.flatMap((time): readonly TimeMapping[] => {
    const { column, said, coverage, kind, hidden } = time;
    if (time === judged || kind === "final" || kind === "baseline" || coverage === null) return [];
    const headings = { plan: headingOf(time, words.plan), actual: headingOf(time, words.actual) };
    return [{ said, coverage, plan: column, actual: column, headings, ownUnits: {}, hidden }];
  });
