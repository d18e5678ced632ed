import type { Basis } from "../achievement/basis.ts";
import type { Direction } from "../achievement/direction/direction.ts";
import type { IndicatorKind, ReasonCode } from "../achievement/indicator.ts";
import type { Verdict } from "../achievement/verdict.ts";
import type { Policy } from "../policy.ts";
import type { Counting } from "../quantity/quantity.ts";
import type { CoverageHow } from "../time/coverage.ts";

/** Where something was read. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  /** "E12" */
  readonly cell: string;
}

export interface Figure {
  /** In the indicator's unit; null where there is none, or several. */
  readonly value: number | null;
  /** As on the sheet, on one line; "" where the cell is blank, and where there is none. */
  readonly text: string;
  readonly place: Place | null;
}

/** What figures are counted in, as far as they can be compared; "" where no unit is written. */
export interface UnitOfFigures {
  readonly dimension: string;
  /** How many of the dimension's base it is: 時間 is 60 分. */
  readonly factor: number;
}

/** What a sheet prints of another year than its own. */
export interface PrintedYear {
  /** Western fiscal year. */
  readonly year: number;
  /** null: the sheet has no such column for the year. */
  readonly plan: Figure | null;
  readonly actual: Figure | null;
  readonly unit: UnitOfFigures;
  readonly verdict: Verdict;
  readonly rate: number | null;
}

/** One indicator of a program as its own year's sheet has it. */
export interface YearIndicator {
  /** The measure's name, on one line; "" on the program's own. */
  readonly measure: string;
  /** Its own label; "" where nothing names it. */
  readonly label: string;
  /** As written; "" where there is none, or plan and result differ. */
  readonly unit: string;
  /** What the sheet says beside it that the figures count, and more than a unit is (派遣決定実人数); "" where it says nothing. */
  readonly counted: string;
  readonly planUnit: UnitOfFigures;
  readonly actualUnit: UnitOfFigures;
  readonly kind: IndicatorKind;
  readonly counting: Counting | null;
  /** How its figures take in their time; null where nothing is said of it. */
  readonly how: CoverageHow | null;
  readonly baseline: Figure;
  /** The year that the baseline's heading says, as written (R1); "" where it says none. */
  readonly baselineYear: string;
  readonly direction: Direction;
  /** What is to be reached in the plan's last year, as on the sheet; "" where it does not say. */
  readonly finalTarget: string;
  /** The one in force. */
  readonly plan: Figure;
  /** Before it was set anew (当初), where the sheet has both; else null. */
  readonly planBefore: Figure | null;
  readonly actual: Figure;
  readonly basis: Basis;
  /** 1 = met; against the plan in force. */
  readonly rate: number | null;
  /** Against the plan as it was first; null where there is none, or nothing to divide. */
  readonly rateBefore: number | null;
  readonly verdict: Verdict;
  readonly reason: ReasonCode | null;
  /** Oldest first. */
  readonly printed: readonly PrintedYear[];
}

/** A program as one year's sheets have it. */
export interface YearProgram {
  /** Western fiscal year. */
  readonly year: number;
  /** With its number, "" before the first. */
  readonly section: string;
  readonly department: string;
  readonly no: string;
  /** On one line; "" where the sheet names none. */
  readonly name: string;
  readonly place: Place;
  /** Yen; null where no budget is stated. */
  readonly budget: number | null;
  readonly verdict: Verdict;
  /** In the order of the sheet, at least one. */
  readonly indicators: readonly YearIndicator[];
}

/** All programs of one year, of one file or of several. */
export interface YearList {
  readonly year: number;
  readonly files: readonly string[];
  readonly programs: readonly YearProgram[];
  /** That its sheets were judged by. */
  readonly policy: Policy;
}
