import { monthText } from "../../domain/time/coverage.ts";
import type { TwinLine, TwinNote } from "../../domain/twin/line.ts";

/** The columns of the tidy table, in their order; the names are the same in every language. */
export const twinFields = [
  "fiscal_year",
  "body",
  "department",
  "section_no",
  "section",
  "program_no",
  "program",
  "measure",
  "indicator",
  "kind",
  "period_from",
  "period_to",
  "value",
  "upper",
  "unit",
  "bound",
  "counting",
  "cumulative",
  "text",
  "source_file",
  "source_sheet",
  "source_cell",
  "note",
] as const;

export type TwinField = (typeof twinFields)[number];

/** null is a missing value. */
export type TwinValue = string | number | boolean | null;

/** A record: a value for each of `twinFields`, in their order. */
export type TwinRecord = readonly TwinValue[];

/** What the sheet does not say of itself, and the words of notes. */
export interface TwinSetting {
  /** 団体名; null where nobody says it. */
  readonly body: string | null;
  /** The file's name, without its folder. */
  readonly file: string;
  readonly note: (note: TwinNote) => string;
}

/** What a field holds, as a Table Schema says it. */
export interface TwinColumn {
  readonly type: "string" | "integer" | "number" | "boolean" | "year" | "yearmonth";
  readonly constraints?: Readonly<Record<string, boolean | string | readonly string[]>>;
  readonly of: (line: TwinLine, setting: TwinSetting) => TwinValue;
}

const month = (at: number | null): string | null => (at === null ? null : monthText(at));

const noteText = (notes: readonly TwinNote[], { note }: TwinSetting): string | null =>
  notes.length === 0 ? null : notes.map(note).join("; ");

export const twinColumns: Readonly<Record<TwinField, TwinColumn>> = {
  fiscal_year: { type: "year", of: ({ fiscalYear }) => fiscalYear },
  body: { type: "string", of: (_line, { body }) => body },
  department: { type: "string", of: ({ department }) => department },
  section_no: { type: "integer", of: ({ sectionNo }) => sectionNo },
  section: { type: "string", of: ({ section }) => section },
  program_no: { type: "integer", of: ({ programNo }) => programNo },
  program: { type: "string", of: ({ program }) => program },
  measure: { type: "string", of: ({ measure }) => measure },
  indicator: { type: "string", of: ({ indicator }) => indicator },
  kind: { type: "string", constraints: { required: true, enum: ["plan", "actual"] }, of: ({ kind }) => kind },
  period_from: { type: "yearmonth", of: ({ from }) => month(from) },
  period_to: { type: "yearmonth", of: ({ to }) => month(to) },
  value: { type: "number", of: ({ value }) => value },
  upper: { type: "number", of: ({ upper }) => upper },
  unit: { type: "string", of: ({ unit }) => unit },
  bound: {
    type: "string",
    constraints: { enum: ["min", "max", "approximate", "range"] },
    of: ({ bound }) => bound,
  },
  counting: { type: "string", constraints: { enum: ["cumulative", "net", "total"] }, of: ({ counting }) => counting },
  cumulative: { type: "boolean", of: ({ cumulative }) => cumulative },
  text: { type: "string", of: ({ text }) => text },
  source_file: { type: "string", constraints: { required: true }, of: (_line, { file }) => file },
  source_sheet: { type: "string", constraints: { required: true }, of: ({ sheet }) => sheet },
  source_cell: { type: "string", constraints: { pattern: "[A-Z]{1,3}[1-9][0-9]*" }, of: ({ cell }) => cell },
  note: { type: "string", of: ({ notes }, setting) => noteText(notes, setting) },
};

export const twinRecord = (line: TwinLine, setting: TwinSetting): TwinRecord =>
  twinFields.map((field) => twinColumns[field].of(line, setting));
