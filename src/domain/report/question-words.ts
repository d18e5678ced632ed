import type { ScorePart } from "../record/matching.ts";
import type { ConflictField, QuestionField, WaitingField } from "./questions-columns.ts";

/** What the drop-downs of 引継ぎ候補 offer. */
export const questionAnswers = ["take-1", "take-2", "take-3", "refuse", "keep", "a", "b"] as const;
export type QuestionAnswer = (typeof questionAnswers)[number];

/** The words of 引継ぎ候補. */
export interface QuestionWords {
  readonly title: string;
  /** Where an earlier run asked, and nothing is to be asked any more. */
  readonly none: string;
  readonly notes: readonly string[];
  readonly answers: Readonly<Record<QuestionAnswer, string>>;
  readonly questions: {
    readonly title: string;
    readonly note: string;
    readonly headings: Readonly<Record<QuestionField, string>>;
  };
  readonly conflicts: {
    readonly title: string;
    readonly note: string;
    readonly headings: Readonly<Record<ConflictField, string>>;
  };
  readonly waiting: {
    readonly title: string;
    readonly note: string;
    readonly headings: Readonly<Record<WaitingField, string>>;
  };
  /** The two cells of a line. */
  texts(plan: string, actual: string): string;
  /** Where a candidate stands: E7, 令和4年度!E7. */
  place(cell: string): string;
  /** How much it looks like the earlier line, and in what; per cents without a sign. */
  score(percent: string, parts: Readonly<Record<ScorePart, string>>): string;
  /** 確認者: 佐藤 */
  said(field: string, text: string): string;
  /** Between the parts of a program's name. */
  readonly partSeparator: string;
}
