import * as v from "valibot";
import { columnName, columnNumber, lastColumn } from "../domain/grid.ts";
import { holderOf } from "../domain/sheet/records/uses.ts";
import type { Form, FormColumn, FormUse } from "../domain/sheet/records/reading.ts";
import { type FormProblem, formProblem, repeats } from "../domain/sheet/records/form-problem.ts";
import { fieldNames } from "../domain/sheet/words/field.ts";
import { WorkbookError } from "./errors.ts";
import { inheritedKey, type JsonProblem, type ShapeProblem, shapeProblem } from "./json-problem.ts";

/** What is wrong with a layout file; words live in messages under the same name. */
export type LayoutProblem =
  | ShapeProblem
  /** Not the name of a column. */
  | "column"
  /** A column that stands there twice. */
  | "column-twice"
  /** A field, named by `expected`, that two columns have: of one row, or of one of its indicators. */
  | "field-twice"
  /** A field, named by `expected`, that no column has. */
  | "field-lacks"
  /** Not a single column has a heading: nothing to know the form by. */
  | "no-headings"
  /** A number that is no count: 1 or more. */
  | "count";

export const layoutFileVersion = 1;

/** Beside the names of fields. */
const otherUses = ["figures", "ignore"] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(lastColumn));

const columnEntry = v.strictObject({
  column: v.string(),
  heading: v.string(),
  field: v.optional(v.picklist([...fieldNames, ...otherUses])),
  of: v.optional(v.picklist(["budget", "plan", "actual"])),
  slot: v.optional(count),
});

const formEntry = v.strictObject({
  name: v.optional(v.string()),
  frame: v.picklist(["list", "wide", "row-pairs"]),
  headingRows: count,
  slots: v.optional(v.array(v.string())),
  columns: v.array(columnEntry),
});

const layoutFile = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(layoutFileVersion),
  forms: v.array(formEntry),
});

type ColumnEntry = v.InferOutput<typeof columnEntry>;
type FormEntry = v.InferOutput<typeof formEntry>;

export type LayoutFile = v.InferOutput<typeof layoutFile>;

/** A form with what it is called, for people. */
export interface NamedForm {
  readonly name: string;
  readonly form: Form;
}

/** Those of the forms that a table can be known and read by, as a layout file. */
export const layoutFileOf = (forms: readonly NamedForm[]): LayoutFile => ({
  version: layoutFileVersion,
  forms: forms
    .filter(({ form }) => formProblem(form) === null)
    .flatMap(({ name, form }) => formEntryOf(name, form) ?? []),
});

function formEntryOf(name: string, { frame, headingRows, slots, columns }: Form): FormEntry | null {
  if (frame === "card") return null;
  return {
    name,
    frame,
    headingRows,
    ...(slots.length > 1 && { slots: [...slots] }),
    columns: columns.map(({ column, heading, use }) => ({ column: columnName(column), heading, ...entryOf(use) })),
  };
}

function entryOf(use: FormUse | null): Pick<ColumnEntry, "field" | "of" | "slot"> {
  if (use === null) return {};
  if (typeof use === "string") return { field: use };
  const slot = use.slot === undefined ? {} : { slot: use.slot + 1 };
  return "unitOf" in use ? { field: "unit", of: use.unitOf, ...slot } : { field: use.field, ...slot };
}

const refuse = (problem: JsonProblem<LayoutProblem>): never => {
  throw new WorkbookError("layout-invalid", { ...problem });
};

/** The forms of a layout file from parsed JSON. Throws WorkbookError layout-invalid with the first `JsonProblem` as its parameters. */
export function readLayoutFile(json: unknown): readonly Form[] {
  if (Array.isArray(json)) return refuse({ problem: "wrong-type", path: "", seen: "[ ]", expected: "Object" });
  const inherited = inheritedKey(json);
  if (inherited !== null) return refuse(inherited);
  const parsed = v.safeParse(layoutFile, json);
  if (!parsed.success) return refuse(problemOf(parsed.issues[0]));
  return parsed.output.forms.map((entry, index) => formIn(entry, `forms.${index}`));
}

function problemOf(issue: v.BaseIssue<unknown>): JsonProblem<LayoutProblem> {
  const found = shapeProblem(issue);
  const isCount = issue.type === "integer" || issue.type === "min_value" || issue.type === "max_value";
  return isCount ? { ...found, problem: "count" } : found;
}

function formIn({ frame, headingRows, slots = [], columns }: FormEntry, path: string): Form {
  const several = Math.max(slots.length, ...columns.map(({ slot = 1 }) => slot)) > 1;
  const names = Array.from(
    { length: several ? Math.max(slots.length, ...columns.map(({ slot = 1 }) => slot)) : 0 },
    (_, slot) => slots[slot] ?? "",
  );
  const form: Form = {
    frame,
    headingRows,
    slots: names,
    columns: columns
      .map((entry, index): FormColumn => ({
        column: columnIn(entry.column, `${path}.columns.${index}.column`),
        heading: entry.heading,
        use: useIn(entry, several),
      }))
      .sort((a, b) => a.column - b.column),
  };
  const wrong = formProblem(form);
  return wrong === null ? form : refuse(placed(wrong, path));
}

function columnIn(text: string, path: string): number {
  const column = /^[A-Za-z]{1,3}$/u.test(text) ? columnNumber(text.toUpperCase()) : 0;
  return column >= 1 && column <= lastColumn
    ? column
    : refuse({ problem: "column", path, seen: text, expected: "A, B, … XFD" });
}

function useIn({ field, of, slot }: ColumnEntry, several: boolean): FormUse | null {
  if (field === undefined) return null;
  if (field === "figures" || field === "ignore") return field;
  // A plan is one indicator's; what else names none is of all.
  const told = slot ?? (repeats.has(field) ? 1 : undefined);
  const own = several && told !== undefined && holderOf[field] === "indicator" ? { slot: told - 1 } : {};
  return field === "unit" && of !== undefined ? { unitOf: of, ...own } : { field, ...own };
}

/** Where in the file a form's problem is. */
function placed(wrong: FormProblem, path: string): JsonProblem<LayoutProblem> {
  const columns = `${path}.columns`;
  switch (wrong.kind) {
    case "column-twice":
      return { problem: wrong.kind, path: columns, seen: columnName(wrong.column), expected: "" };
    case "no-headings":
      return { problem: wrong.kind, path: columns, seen: "", expected: "" };
    case "field-twice":
    case "field-lacks":
      return {
        problem: wrong.kind,
        path: columns,
        seen: wrong.slot === null ? "" : `slot ${wrong.slot + 1}`,
        expected: wrong.field,
      };
  }
}
