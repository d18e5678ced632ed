import type { FieldName } from "../words/field.ts";
import type { Form } from "./reading.ts";
import { shapeOf } from "./shape.ts";

/** What is wrong with a form. `slot`: of which of several indicators, from 0; null where there is one. */
export type FormProblem =
  | { readonly kind: "column-twice"; readonly column: number }
  /** A field that two columns have. */
  | { readonly kind: "field-twice"; readonly field: FieldName; readonly slot: number | null }
  /** A field that no column has. */
  | { readonly kind: "field-lacks"; readonly field: FieldName; readonly slot: number | null }
  /** Not a single column has a heading: nothing to know the form by. */
  | { readonly kind: "no-headings" };

/** What a list cannot do without, on the row or for each of its indicators. */
const needed: readonly FieldName[] = ["name", "plan", "actual"];

/** Fields that an indicator may have in several columns, for several times. */
export const repeats: ReadonlySet<FieldName> = new Set<FieldName>(["plan", "actual"]);

/** The first thing that keeps a form from being used; null where nothing does. */
export function formProblem(form: Form): FormProblem | null {
  const { columns, frame } = form;
  const twice = columns.find(({ column }, at) => columns.findIndex((other) => other.column === column) !== at);
  if (twice !== undefined) return { kind: "column-twice", column: twice.column };
  if (shapeOf(columns) === "") return { kind: "no-headings" };
  const slots = Math.max(1, form.slots.length);
  for (let slot = 0; slot < slots; slot += 1) {
    const own = fieldsOf(form, slot);
    const place = slots === 1 ? null : slot;
    const again = own.find((field, at) => !repeats.has(field) && own.indexOf(field) !== at);
    if (again !== undefined) return { kind: "field-twice", field: again, slot: place };
    const lacks = frame === "row-pairs" ? undefined : needed.find((field) => !own.includes(field));
    if (lacks !== undefined) return { kind: "field-lacks", field: lacks, slot: place };
  }
  return null;
}

/** The fields of one indicator, those of the row included: what it has of its own goes before what all have. */
function fieldsOf({ columns }: Form, slot: number): readonly FieldName[] {
  const all = columns.flatMap(({ use }) => {
    if (use === null || typeof use === "string" || !("field" in use)) return [];
    return use.slot === undefined || use.slot === slot ? [{ field: use.field, isOwn: use.slot !== undefined }] : [];
  });
  return all
    .filter(({ field, isOwn }) => isOwn || !all.some((other) => other.isOwn && other.field === field))
    .map(({ field }) => field);
}
