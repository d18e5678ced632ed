import type { FieldName, FieldType } from "./field.ts";
import type { FieldSchema, ProgramSchema } from "./schema.ts";
import { fieldNames } from "./field.ts";

/** What a field is called and what it is for, in one language. */
export interface FieldWords {
  readonly title: string;
  readonly description: string;
}

/** A Frictionless Table Schema (v1) descriptor; see https://specs.frictionlessdata.io/table-schema/ . */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly TableSchemaField[];
  readonly missingValues: readonly string[];
}

export interface TableSchemaField {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, boolean | number>>;
  /** Beyond the standard, which allows further properties: the headings that are taken for this field. */
  readonly headings: readonly string[];
}

/** figure is "any": a cell may hold the number 5000 as well as the words 5,000人. */
const types: Readonly<Record<FieldType, string>> = { text: "string", number: "integer", figure: "any" };

/**
 * Only the empty cell is a missing value: a nothing-mark (-, ―, _) says that something was not set, which is
 * another thing than a blank, and than 0.
 */
const missingValues: readonly string[] = [""];

/** The standard knows `minimum` on numbers only; a figure may be words. */
function constraints(field: FieldSchema): Readonly<Record<string, boolean | number>> | null {
  const found: Record<string, boolean | number> = {};
  if (field.required) found["required"] = true;
  if (field.type === "number" && field.constraints.minimum !== undefined) found["minimum"] = field.constraints.minimum;
  if (field.constraints.unique === true) found["unique"] = true;
  return Object.keys(found).length > 0 ? found : null;
}

function tableField(name: FieldName, field: FieldSchema, words: FieldWords): TableSchemaField {
  const allowed = constraints(field);
  return {
    name,
    type: types[field.type],
    title: words.title,
    description: words.description,
    ...(allowed === null ? {} : { constraints: allowed }),
    headings: field.headings,
  };
}

/** The program schema as a Frictionless Table Schema, with titles and descriptions in one language. */
export function toTableSchema(schema: ProgramSchema, words: Readonly<Record<FieldName, FieldWords>>): TableSchema {
  return {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    fields: fieldNames.map((name) => tableField(name, schema.fields[name], words[name])),
    missingValues,
  };
}
