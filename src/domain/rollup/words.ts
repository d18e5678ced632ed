import type { Verdict } from "../achievement/verdict.ts";
import type { Thresholds } from "../policy.ts";
import type { State } from "../record/state.ts";
import type { Standing } from "./counts.ts";
import type { Likeness } from "./same-names.ts";

export const rollupSheets = ["summary", "departments", "worst", "ledger", "names", "forms", "unread"] as const;
export type RollupSheet = (typeof rollupSheets)[number];

/** Columns of the ledger; those up to `place` are printed. */
export const ledgerFields = [
  "no",
  "body",
  "department",
  "section",
  "programNo",
  "program",
  "indicator",
  "plan",
  "actual",
  "rate",
  "verdict",
  "reason",
  "state",
  "place",
  "programVerdict",
  "budget",
  "bodyNo",
  "departmentNo",
  "planValue",
  "actualValue",
  "unit",
  "year",
  "file",
] as const;
export type LedgerField = (typeof ledgerFields)[number];

export const worstFields = [
  "no",
  "verdict",
  "rate",
  "body",
  "department",
  "program",
  "indicator",
  "plan",
  "actual",
  "budget",
  "reason",
  "state",
  "place",
] as const;
export type WorstField = (typeof worstFields)[number];

export const nameFields = [
  "group",
  "likeness",
  "program",
  "body",
  "department",
  "plan",
  "actual",
  "verdict",
  "budget",
  "place",
] as const;
export type NameField = (typeof nameFields)[number];

export const oddFields = ["body", "place", "title", "year", "form", "setAside"] as const;
export type OddField = (typeof oddFields)[number];

export const formFields = ["form", "tables", "bodies", "headings", "lacks", "adds"] as const;
export type FormField = (typeof formFields)[number];

export const unreadFields = ["no", "body", "file", "what", "why", "todo"] as const;
export type UnreadField = (typeof unreadFields)[number];

/** Texts around figures, as many and one more: "判定した", "事業のうち", … */
type Texts = readonly string[];

/** All that a summary of many files says, in one language. */
export interface RollupWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly fiscalYear: (year: number) => string;
  readonly date: (iso: string) => string;
  readonly footer: { readonly made: string; readonly page: string };
  readonly sheetName: Readonly<Record<RollupSheet, string>>;
  readonly noName: string;
  readonly noDepartment: string;
  readonly none: string;
  readonly total: string;
  readonly unknownYear: string;
  readonly program: (no: string, name: string) => string;
  /** Several texts in a row. */
  readonly joined: (texts: readonly string[]) => string;
  readonly listCut: (shown: number, all: number) => string;
  readonly summary: {
    readonly title: (year: string | null, bodies: readonly string[]) => string;
    readonly source: (counts: { readonly files: number; readonly failed: number; readonly tables: number }) => string;
    readonly made: (date: string) => string;
    /** Around: judged, met, share, under, far under; then both sentences that follow. */
    readonly headline: Texts;
    /** Around how many are to be checked, are not assessed; not said of none. */
    readonly furtherReview: readonly [string, string];
    readonly furtherNotAssessed: readonly [string, string];
    readonly warnings: {
      readonly unread: (count: number) => string;
      readonly left: (count: number, files: string) => string;
      readonly sameFiles: (
        count: number,
        files: string,
        again: { readonly programs: number; readonly millions: string },
      ) => string;
      readonly repeated: (programs: number, millions: string) => string;
      readonly years: (years: string) => string;
      readonly cut: (shown: number, all: number) => string;
    };
    readonly cards: {
      readonly programs: string;
      /** Around: indicators. */
      readonly programsNote: Texts;
      readonly assessed: string;
      /** Around: to be checked, not assessed. */
      readonly assessedNote: Texts;
      readonly share: string;
      /** Around: met, judged. */
      readonly shareNote: Texts;
      readonly under: string;
      /** Around: share, far under. */
      readonly underNote: Texts;
      readonly budget: string;
      /** Around: millions, share. */
      readonly budgetNote: Texts;
      readonly signed: string;
      /** Around: indicators, signed. */
      readonly signedNote: Texts;
      readonly unit: string;
      readonly millions: string;
    };
    readonly mix: {
      readonly title: string;
      readonly verdict: string;
      readonly programs: string;
      readonly share: string;
      readonly budget: string;
      readonly note: (thresholds: Thresholds | null) => string;
    };
    readonly contents: {
      readonly title: string;
      readonly count: Readonly<Record<RollupSheet, (count: number) => string>>;
    };
    readonly bodies: {
      readonly title: (count: number) => string;
      readonly no: string;
      readonly body: string;
      readonly files: string;
      readonly failed: string;
      readonly programs: string;
      readonly share: string;
      readonly budget: string;
      readonly underBudget: string;
      readonly lines: string;
      readonly standing: Readonly<Record<Standing, string>>;
      readonly notes: readonly string[];
      readonly asValues: string;
    };
    readonly chart: {
      readonly all: string;
      readonly lowest: (count: number) => string;
      readonly departments: (body: string) => string;
      readonly about: string;
      /** Over the cells that the chart of the lowest is drawn from. */
      readonly cells: string;
    };
  };
  readonly departments: {
    readonly title: string;
    readonly department: string;
    readonly notes: readonly string[];
  };
  readonly worst: {
    readonly title: string;
    readonly notes: (counts: { readonly under: number; readonly review: number }) => readonly string[];
    readonly headings: Readonly<Record<WorstField, string>>;
  };
  readonly ledger: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly cut: (shown: number, all: number) => string;
    readonly headings: Readonly<Record<LedgerField, string>>;
  };
  readonly names: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly headings: Readonly<Record<NameField, string>>;
    readonly likeness: Readonly<Record<Likeness, string>>;
    readonly sameFilesTitle: string;
    readonly sameFile: (file: string, first: string) => string;
  };
  readonly forms: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly oddTitle: string;
    readonly form: (number: number) => string;
    readonly usual: string;
    readonly formHeadings: Readonly<Record<FormField, string>>;
    readonly oddHeadings: Readonly<Record<OddField, string>>;
  };
  readonly unread: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly headings: Readonly<Record<UnreadField, string>>;
    readonly skippedTitle: string;
    readonly skipped: (file: string, source: string) => string;
    readonly leftTitle: string;
  };
}
