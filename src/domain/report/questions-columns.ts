/** What a person sees of an earlier line whose place is asked about, from left to right. */
export const questionFields = ["line", "texts", "said", "first", "second", "third", "answer"] as const;
export type QuestionField = (typeof questionFields)[number];

/** Of a line in which two copies differ. */
export const conflictFields = ["line", "texts", "fields", "a", "b", "comment", "choice"] as const;
export type ConflictField = (typeof conflictFields)[number];

/** Of what was said of a line that is no more. */
export const waitingFields = ["line", "texts", "said", "comment", "correction", "review", "follow"] as const;
export type WaitingField = (typeof waitingFields)[number];

/** In characters; of all three tables, which stand under each other. */
export const questionWidths = [32, 24, 24, 32, 32, 32, 16] as const;

export const lastShown = questionWidths.length;

/** The first of the columns that nobody sees: the marker, the seal and the words stand over it. */
export const questionsHelper = lastShown + 1;

/** Keys of the columns, each table's own; the row of keys stands over its headings and is hidden. */
export const keyOf = {
  question: (field: QuestionField): string => `question.${field}`,
  conflict: (field: ConflictField): string => `conflict.${field}`,
  waiting: (field: WaitingField): string => `waiting.${field}`,
  /** `lineId`s of the lines offered. */
  offered: "question.offered",
  conflictLine: "conflict.line_id",
  conflictKeys: "conflict.field_keys",
  /** A record line as JSON, in as many cells as it takes; from 1. */
  record: (table: "question" | "waiting", piece: number): string => `${table}.record_${piece}`,
} as const;
