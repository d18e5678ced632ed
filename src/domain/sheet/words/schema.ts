import type { FieldName, FieldType, OtherWords } from "./field.ts";
import { fieldNames, fieldTypes } from "./field.ts";
import { fieldHeadings } from "./field-headings.ts";
import { otherHeadings } from "./other-headings.ts";

/** Headings that an office teaches for a field, beside the schema's own. */
export type FurtherHeadings = Readonly<Partial<Record<FieldName, readonly string[]>>>;

export interface FieldConstraints {
  /** Smallest value, on number fields. */
  readonly minimum?: number;
  /** No two programs share it. */
  readonly unique?: boolean;
}

export interface FieldSchema {
  readonly type: FieldType;
  /** A sheet without such a column is no program table. */
  readonly required: boolean;
  readonly constraints: FieldConstraints;
  /** What stands over such a column, preferred first: of two columns the one with the earlier heading counts. */
  readonly headings: readonly string[];
}

export interface ProgramSchema {
  readonly fields: Readonly<Record<FieldName, FieldSchema>>;
  readonly words: Readonly<Record<OtherWords, readonly string[]>>;
}

const required: ReadonlySet<FieldName> = new Set<FieldName>(["name", "plan", "actual"]);

const constraints: Readonly<Partial<Record<FieldName, FieldConstraints>>> = {
  no: { minimum: 1, unique: true },
  budget: { minimum: 0 },
};

/**
 * The one description of a program sheet: finding the table, the rules, the documentation and
 * `jisseki schema` derive from it.
 */
export const programSchema: ProgramSchema = {
  fields: Object.fromEntries(
    fieldNames.map((field): [FieldName, FieldSchema] => [
      field,
      {
        type: fieldTypes[field],
        required: required.has(field),
        constraints: constraints[field] ?? {},
        headings: fieldHeadings[field],
      },
    ]),
  ) as Record<FieldName, FieldSchema>,
  words: otherHeadings,
};

export const requiredFields: readonly FieldName[] = fieldNames.filter((field) => required.has(field));
