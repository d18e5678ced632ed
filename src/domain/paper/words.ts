import type { Policy } from "../policy.ts";
import type { BasisKind } from "../achievement/basis.ts";
import type { Verdict } from "../achievement/verdict.ts";
import type { DirectionFound } from "../achievement/direction/direction.ts";
import type { Bound, Counting, QuantityKind } from "../quantity/quantity.ts";
import type { ReportWords } from "../report/words.ts";

/** Rows of the head of a 監査調書. */
export type HeadField = "program" | "section" | "department" | "year" | "budget" | "source" | "verdict" | "selection";

/** Rows of an indicator. */
export type LineField =
  | "written"
  | "place"
  | "read"
  | "unread"
  | "calculation"
  | "judged"
  | "direction"
  | "readings"
  | "state"
  | "decided"
  | "signed"
  | "followUp";

/** Every word that a 監査調書 says beside those of a report. */
export interface PaperWords {
  readonly report: ReportWords;
  readonly title: string;
  /** Name of the sheet that lists the papers, and what stands over it. */
  readonly index: {
    readonly sheet: string;
    readonly title: string;
    readonly headings: Readonly<Record<"paper" | "program" | "department" | "verdict" | "state" | "findings", string>>;
  };
  /** Which of how many. */
  number(at: number, of: number): string;
  made(date: string): string;
  readonly sections: Readonly<Record<"criteria" | "findings" | "history" | "signs" | "log", string>>;
  indicator(at: number, of: number, name: string): string;
  readonly side: Readonly<Record<"plan" | "actual", string>>;
  readonly head: Readonly<Record<HeadField, string>>;
  readonly line: Readonly<Record<LineField, string>>;
  /** Where there is nothing to say. */
  readonly none: string;
  readonly noName: string;
  readonly blankCell: string;
  budget(yen: string, text: string): string;
  indicators(count: number): string;
  figure(value: number): string;
  /** A yyyy-mm-dd. */
  day(iso: string): string;
  readonly bound: Readonly<Record<Bound, string>>;
  readonly strictly: Readonly<Record<"min" | "max", string>>;
  readonly counting: Readonly<Record<Counting, string>>;
  readonly kind: Readonly<Record<QuantityKind, string>>;
  asOf(day: string): string;
  /** Characters of a cell that nobody read. */
  unread(texts: readonly string[]): string;
  /** Between what is said of a figure. */
  readonly partSeparator: string;
  readonly done: Readonly<Record<"done" | "partly" | "not-done", string>>;
  readonly due: Readonly<Record<"met" | "missed", string>>;
  /** Why there is nothing to calculate. */
  readonly noCalculation: Readonly<Record<Extract<BasisKind, "choice" | "none">, string>>;
  readonly excluded: string;
  readonly met: string;
  readonly missed: string;
  /** From `from` on, below `to` where there is such a line. */
  criterion(from: string | null, to: string | null): string;
  criterionOf(verdict: string, range: string): string;
  /** 未達（50%以上80%未満） */
  judged(verdict: string, range: string): string;
  inUnit(name: string, unit: string): string;
  criteria(parts: readonly string[], overTarget: string): string;
  /** What is said of indicators without a rate, and of the program, whose verdict follows from its indicators'. */
  readonly criteriaNote: Readonly<Record<Policy["rollUp"], string>>;
  directionFound(found: DirectionFound): string;
  readonly chosen: string;
  reading(text: string, calculation: string, verdict: Verdict): string;
  corrected(plan: string, actual: string): string;
  named(name: string, text: string): string;
  /** 佐藤（2026-07-02） */
  by(name: string, day: string): string;
  readonly decidedUpon: (plan: string, actual: string, rate: string, verdict: string) => string;
  readonly findings: {
    readonly headings: Readonly<Record<"severity" | "place" | "message" | "action", string>>;
    readonly none: string;
    ofTable(names: readonly string[]): string;
  };
  readonly history: {
    readonly headings: Readonly<Record<"seq" | "at" | "kind" | "content" | "who", string>>;
    readonly none: string;
  };
  /** Boxes to sign in. */
  readonly signs: readonly string[];
  readonly signDay: string;
  readonly log: {
    head(seq: number): string;
    /** Of a selection that the log notes, by its line. */
    drawn(seq: number): string;
    readonly notDrawn: string;
    /** What the report would note if it were made again. */
    pending(events: number): string;
    /** What the hash is, what it is not, and how it is checked. */
    readonly meaning: string;
  };
  readonly selection: { all(of: number): string; some(drawn: number, of: number, how: string): string };
  readonly footer: string;
}
