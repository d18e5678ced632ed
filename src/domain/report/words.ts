import type { DirectionFound } from "../achievement/direction/direction.ts";
import type { BasisKind } from "../achievement/basis.ts";
import type { Alternative, AlternativeReading, Indicator } from "../achievement/indicator.ts";
import type { Trend } from "../achievement/trend.ts";
import type { Verdict } from "../achievement/verdict.ts";
import type { Severity } from "../policy.ts";
import type { Finding } from "../checks/rule.ts";
import type { Entry } from "../record/entry.ts";
import type { RecordFindingCode } from "../record/record-findings.ts";
import type { ReportRole } from "./edits.ts";
import type { EntryKey, LedgerKey } from "./ledger-keys.ts";
import type { LogWords, RecordWords } from "./log-words.ts";
import type { QuestionWords } from "./question-words.ts";

/** Columns of the ledger behind all others, where the sheet has other times than the judged one. */
export const historyFields = [
  "lastYear",
  "lastPlan",
  "lastActual",
  "lastRate",
  "lastVerdict",
  "trend",
  "verdictTrend",
  "nextYear",
  "nextPlan",
  "baseline",
  "finalTarget",
  "progress",
] as const;
export type HistoryField = (typeof historyFields)[number];

export type FindingField = "severity" | "link" | "program" | "rule" | "message" | "action";

/** Which unit budgets are shown in; the cells keep yen. */
export type BudgetScale = "yen" | "thousand" | "million";

/** Every word that a report carries; the language's own file implements it. */
export interface ReportWords {
  readonly sheetName: Readonly<Record<ReportRole, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** "2026-11-22" → 令和8年11月22日 */
  date(iso: string): string;
  /** 2022 → 令和4年度 */
  fiscalYear(year: number): string;
  readonly trend: Readonly<Record<Trend, string>>;
  /** Which way is better, and what says so; "" where nothing is compared, or no word says it. */
  direction(found: DirectionFound): string;
  /** Why an indicator is review or not-assessed; "" where it has no reason. */
  reason(indicator: Indicator): string;
  /** One reading of a review indicator, as the drop-down offers it. */
  alternative(alternative: Alternative, unit: string | null): string;
  finding(finding: Finding): { readonly name: string; readonly message: string; readonly action: string };
  readonly record: RecordWords;
  /** Those of all languages, this one's first: an earlier report may be in another. */
  readonly everyRecord: readonly RecordWords[];
  readonly log: LogWords;
  readonly questions: QuestionWords;
  /** What a report says of itself where it is handed on: nobody can change anything there. */
  readonly published: {
    /** In the place of what tells how the ledger is worked with. */
    readonly ledger: string;
    /** Under the count of what is to be reviewed. */
    readonly review: string;
    /** Under the criteria. */
    readonly criteria: string;
    readonly findings: string;
  };
  readonly footer: { readonly made: string; readonly page: string };
  /** What a finding may be classed as (処理区分). */
  readonly followClasses: readonly string[];
  /** What was read of a line is no longer what its source says: 再点検. */
  readonly recheck: string;
  readonly ledger: {
    readonly title: string;
    readonly note: string;
    /** Beside the cell that says which way is better for every line. */
    readonly wholeColumn: string;
    /** Said where the sheet is so large that its lines must stay in their order. */
    readonly orderNote: string;
    /** Of what people fill in `record.field` has the headings. */
    readonly headings: Readonly<Record<Exclude<LedgerKey, EntryKey>, string>>;
    /** Said where the sheet is so large that most figures are values. */
    readonly frozenNote: string;
    readonly history: Readonly<Record<HistoryField, string>>;
    /** A time whose columns or rows are hidden on the sheet. */
    hidden(time: string): string;
    readonly empty: string;
    readonly overTarget: string;
    /** How an indicator was judged, where that is not plainly actual ÷ plan; "" where it is. */
    readonly basis: Readonly<Record<BasisKind, string>>;
  };
  readonly summary: {
    /** After the sheet's own title. */
    readonly titleSuffix: string;
    source(sheet: string, range: string): string;
    made(date: string): string;
    readonly noSection: string;
    readonly otherSections: string;
    readonly total: string;
    readonly programs: string;
    /** Heading over budgets, in two lines: 事業費（百万円） */
    readonly budget: Readonly<Record<BudgetScale, string>>;
    /** Written after a budget: 百万円 */
    readonly budgetUnit: Readonly<Record<BudgetScale, string>>;
    readonly cards: Readonly<Record<"programs" | "assessed" | "share" | "under" | "review" | "budget", string>>;
    /** Texts around the live figures under each card; one more than there are figures. */
    readonly cardNotes: {
      readonly programs: readonly [string, string];
      readonly assessed: readonly [string, string];
      readonly share: readonly [string, string, string];
      readonly under: readonly [string, string, string];
      readonly review: string;
      readonly budget: readonly [string, string, string];
    };
    readonly count: string;
    readonly sections: { readonly title: string; readonly section: string; readonly underShare: string };
    readonly worst: {
      readonly title: string;
      readonly rank: string;
      readonly no: string;
      readonly name: string;
      readonly rate: string;
      readonly verdict: string;
      readonly none: string;
      readonly more: readonly [string, string];
    };
    readonly criteria: {
      readonly title: string;
      readonly verdict: string;
      readonly meaning: string;
      readonly line: string;
      readonly meanings: Readonly<Record<Verdict, string>>;
      readonly overTarget: string;
      readonly overTargetMeaning: string;
      readonly note: string;
      /** In the note's place while the thresholds are not in order. */
      readonly orderWarning: string;
      readonly inputTitle: string;
      readonly inputMessage: string;
    };
    /** 判断の状況: how many indicators stand where. */
    readonly states: Readonly<Record<"title" | "signed" | "oldest" | "changed", string>>;
    /** The heading over one-program forms whose titles differ. */
    readonly formsTitle: string;
    /** So many one-program forms, from this sheet on. */
    sourceForms(count: number, first: string): string;
    /** The year judged, where the sheet has several. */
    judgedYear(year: string): string;
    readonly trend: {
      /** Around how many indicators have a result of both years; `year` null where the last ones are of several. */
      title(year: string | null): readonly [string, string];
      readonly by: string;
      readonly result: string;
      readonly verdict: string;
      readonly chart: string;
      readonly chartDescription: string;
    };
    readonly list: {
      readonly title: string;
      readonly no: string;
      readonly name: string;
      readonly rate: string;
      readonly verdict: string;
      readonly target: string;
      readonly indicators: string;
      readonly underIndicators: string;
      readonly link: string;
      readonly section: string;
    };
    readonly chartFigures: string;
    readonly worstFigures: (count: number) => string;
    readonly charts: {
      readonly rate: string;
      readonly worstRate: (count: number) => string;
      readonly mix: string;
      readonly budget: string;
      readonly rateDescription: string;
      readonly mixDescription: string;
      readonly budgetDescription: string;
    };
  };
  readonly findings: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly wholeTable: string;
    readonly headings: Readonly<Record<FindingField, string>>;
    /** What is to be said of what people entered on the ledger. */
    readonly record: Readonly<
      Record<
        RecordFindingCode,
        { readonly name: string; readonly message: (entry: Entry) => string; readonly action: string }
      >
    >;
    /** A reading by its kind alone, where what it compared is there no longer. */
    readonly basis: Readonly<Record<AlternativeReading, string>>;
  };
}
