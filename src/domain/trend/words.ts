import type { Verdict } from "../achievement/verdict.ts";
import type { LinkAnswer } from "./answer.ts";
import type { BreakCode } from "./breaks/break-rule.ts";
import type { LinkEvidence, LinkHow } from "./match/link.ts";
import type { Movement } from "./movement.ts";
import type { HowRestated, Restated } from "./rules/figure-restated.ts";
import type { Turn } from "./thread.ts";
import type { LinkStanding, YearTotals } from "./trend.ts";

/** Columns of the sheet on which programs are matched. */
export const linkFields = [
  "standing",
  "earlierYear",
  "earlier",
  "laterYear",
  "later",
  "how",
  "evidence",
  "answer",
  "note",
] as const;
export type LinkField = (typeof linkFields)[number];

/** Columns of the sheet of restated figures. */
export const restatedFields = [
  "program",
  "indicator",
  "year",
  "side",
  "own",
  "printedIn",
  "printed",
  "how",
  "difference",
  "rateBefore",
  "rateAfter",
  "crosses",
] as const;
export type RestatedField = (typeof restatedFields)[number];

/** All that a trend says in its workbook, in one language. */
export interface TrendWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly fiscalYear: (year: number) => string;
  /** 令和4年度 as R4, where columns are narrow. */
  readonly shortYear: (year: number) => string;
  readonly footer: { readonly made: string; readonly page: string };
  readonly noName: string;
  readonly none: string;
  readonly program: (no: string, name: string) => string;
  readonly number: (no: string) => string;
  readonly movement: Readonly<Record<Movement, string>>;
  readonly turn: Readonly<Record<Turn, string>>;
  readonly breakOf: (code: BreakCode, was: string, is: string) => string;
  readonly broken: (year: string, reasons: readonly string[]) => string;
  readonly how: Readonly<Record<LinkHow, string>>;
  readonly group: Readonly<Record<"split" | "merged", string>>;
  readonly side: Readonly<Record<Restated["side"], string>>;
  readonly restatedAs: Readonly<Record<HowRestated, string>>;
  readonly crosses: Readonly<Record<NonNullable<Restated["crosses"]>, string>>;
  readonly answers: Readonly<Record<LinkAnswer, string>>;
  /** The answers of every language, for what is read back. */
  readonly everyAnswers: readonly Readonly<Record<LinkAnswer, string>>[];
  readonly summary: {
    readonly sheet: string;
    readonly title: (first: string, last: string) => string;
    readonly headline: (totals: YearTotals, before: string, year: string, restated: number) => string;
    readonly asked: (count: number) => string;
    readonly years: {
      readonly title: string;
      readonly year: string;
      readonly programs: string;
      readonly share: string;
      readonly mean: string;
      readonly note: string;
    };
    readonly turns: {
      readonly title: string;
      readonly years: string;
      readonly fresh: string;
      readonly ended: string;
      readonly parts: string;
      readonly asked: string;
      readonly restated: string;
      readonly note: string;
    };
    readonly falls: {
      readonly title: (before: string, year: string) => string;
      readonly none: string;
      readonly more: (count: number) => string;
    };
    readonly rises: {
      readonly title: (before: string, year: string) => string;
      readonly none: string;
      readonly more: (count: number) => string;
    };
    readonly chart: { readonly verdicts: string; readonly share: string; readonly about: (title: string) => string };
  };
  readonly series: {
    readonly sheet: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly headings: {
      readonly indicator: string;
      readonly row: string;
      readonly target: string;
      readonly baseline: string;
      readonly change: (before: string, year: string) => string;
      readonly ratio: string;
      readonly movement: (before: string, year: string) => string;
      readonly note: string;
      readonly source: (year: string) => string;
    };
    readonly rows: {
      readonly plan: string;
      readonly planFirst: string;
      readonly planChanged: string;
      readonly actual: string;
      readonly rate: string;
      readonly rateFirst: string;
      readonly rateChanged: string;
    };
    readonly own: string;
    readonly bracketed: (text: string) => string;
    readonly points: string;
    readonly newIndicator: (year: string) => string;
    readonly endedIndicator: (year: string) => string;
    readonly began: (turn: Turn, year: string) => string;
    readonly askedFrom: (names: readonly string[]) => string;
    readonly groupFrom: (group: "split" | "merged", names: readonly string[], isConfirmed: boolean) => string;
    readonly targetChanged: (year: string) => string;
  };
  readonly links: {
    readonly sheet: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly none: string;
    readonly headings: Readonly<Record<LinkField, string>>;
    readonly standing: Readonly<Record<LinkStanding | "waiting", string>>;
    /** Each 0 to 100. */
    readonly evidence: (percent: LinkEvidence) => string;
  };
  readonly restated: {
    readonly sheet: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly none: string;
    readonly headings: Readonly<Record<RestatedField, string>>;
  };
}
