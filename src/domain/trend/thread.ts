import type { BreakCode } from "./breaks/break-rule.ts";
import type { Movement } from "./movement.ts";
import type { YearIndicator, YearList, YearProgram } from "./year-list.ts";

/** A program in a year, by the index of the year and its own in it. */
export interface ProgramAt {
  readonly year: number;
  readonly at: number;
}

/** How a program comes into a year's list, or does not go on into the next. */
export type Turn = "new" | "ended" | "asked" | "split" | "merged";

/** A figure's year within an indicator's series. */
export interface SeriesPoint {
  /** Index of the year. */
  readonly year: number;
  readonly indicator: YearIndicator;
  /** What keeps it from being compared with the point before; none, too, at the first. */
  readonly breaks: readonly BreakCode[];
  /** Against the year right before; null at the first, and where that year is missing. */
  readonly movement: Movement | null;
}

export interface IndicatorSeries {
  /** Oldest first, at least one. */
  readonly points: readonly SeriesPoint[];
}

/** What may be, or was, an earlier program of a thread, and is shown in brackets. */
export interface Forerunner {
  readonly program: ProgramAt;
  readonly group: "split" | "merged" | null;
  /** A person said so; else a question is open. */
  readonly isConfirmed: boolean;
}

/** One program through the years. */
export interface ProgramThread {
  /** Oldest first, at least one; no year twice. */
  readonly programs: readonly ProgramAt[];
  /** How it began; null in the first of all years. */
  readonly began: Exclude<Turn, "ended"> | null;
  /** How it is no more in the next year's list; null where it is in the last one. */
  readonly ended: Exclude<Turn, "new"> | null;
  readonly series: readonly IndicatorSeries[];
  readonly forerunners: readonly Forerunner[];
}

export const programAt = (years: readonly YearList[], { year, at }: ProgramAt): YearProgram =>
  years[year]!.programs[at]!;
