import { type LogField, logFields } from "../record/log/log-line.ts";

/** What a person sees of the log, from left to right, and how wide each column is, in characters. */
const shown = {
  seq: 7,
  at: 17,
  kindWord: 12,
  program: 30,
  indicator: 22,
  content: 46,
  planText: 18,
  actualText: 18,
  rate: 9,
  verdictWord: 10,
  who: 14,
  typedDate: 12,
} as const satisfies Partial<Record<LogField, number>>;

export type ShownLogField = keyof typeof shown;

const isShown = (field: LogField): field is ShownLogField => Object.hasOwn(shown, field);

export const shownLogFields = Object.keys(shown) as readonly ShownLogField[];

/** All columns: the shown ones, then those that only hashing and the next run look at. */
export const logColumns: readonly LogField[] = [...shownLogFields, ...logFields.filter((field) => !isShown(field))];

export const logWidths: readonly number[] = shownLogFields.map((field) => shown[field]);

/** 1-based. */
export const logColumn = Object.fromEntries(logColumns.map((field, index) => [field, index + 1])) as Readonly<
  Record<LogField, number>
>;

/** Over the first hidden column: the marker, beside it the seal and the hash of the last line. */
export const logHelper = shownLogFields.length + 1;
export const logHelperOffset = { seal: 1, head: 2 } as const;

/** A row that nobody sees, with each column's key; every reader finds the columns by it. */
export const logKeyRow = 4;
export const logHeadingRow = 5;
