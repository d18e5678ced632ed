import type { Review } from "../../src/domain/review.ts";
import { columnsTold, type ColumnTold } from "../../src/domain/sheet/records/columns-told.ts";
import { formOf } from "../../src/domain/sheet/records/form.ts";
import { holderOf } from "../../src/domain/sheet/records/uses.ts";
import type { ColumnMap, Form, FormUse, UnitedField } from "../../src/domain/sheet/records/reading.ts";
import { shapeOf } from "../../src/domain/sheet/records/shape.ts";
import { fieldNames, type FieldName } from "../../src/domain/sheet/words/field.ts";

/** What a column may be chosen to hold, as the value of an option; "" for nothing. */
export function keyOf(use: FormUse | null): string {
  if (use === null) return "";
  if (typeof use === "string") return use;
  const slot = use.slot ?? "";
  return "unitOf" in use ? `unit ${use.unitOf} ${slot}` : `field ${use.field} ${slot}`;
}

export function useOf(key: string): FormUse | null {
  if (key === "") return null;
  if (key === "figures" || key === "ignore") return key;
  const [kind, name, slot = ""] = key.split(" ");
  const own = slot === "" ? {} : { slot: Number(slot) };
  return kind === "unit" ? { unitOf: name as UnitedField, ...own } : { field: name as FieldName, ...own };
}

export interface UseGroup {
  /** Of which indicator, from 0; null: of the row, or of all of its indicators. */
  readonly slot: number | null;
  readonly uses: readonly FormUse[];
}

const unitedOfIndicator: readonly UnitedField[] = ["plan", "actual"];

/** What an indicator has: the figures first. */
const indicatorFields: readonly FieldName[] = [
  "plan",
  "actual",
  ...fieldNames.filter((field) => holderOf[field] === "indicator" && field !== "plan" && field !== "actual"),
];

/** What the columns of a form may hold, in groups: of the row, then of each indicator. */
export function useGroups({ frame, slots }: Pick<Form, "frame" | "slots">): readonly UseGroup[] {
  const row = fieldNames.filter((field) => holderOf[field] === "row");
  const several = slots.length > 1;
  // A plan is one indicator's; what else there is may be of all.
  const ofAll = several ? indicatorFields.filter((field) => field !== "plan" && field !== "actual") : [];
  const figures: readonly FormUse[] = frame === "row-pairs" ? ["figures"] : [];
  const rowGroup: UseGroup = {
    slot: null,
    uses: [
      ...figures,
      ...["name" as const, ...row.filter((field) => field !== "name"), ...ofAll].map((field) => ({ field })),
      { unitOf: "budget" },
    ],
  };
  const indicators = Array.from({ length: Math.max(1, slots.length) }, (_, slot): UseGroup => {
    const own = several ? { slot } : {};
    return {
      slot,
      uses: [
        ...indicatorFields.map((field) => ({ field, ...own })),
        ...unitedOfIndicator.map((unitOf) => ({ unitOf, ...own })),
      ],
    };
  });
  return [rowGroup, ...indicators];
}

export const withUse = (form: Form, column: number, use: FormUse | null): Form => ({
  ...form,
  columns: form.columns.map((one) => (one.column === column ? { ...one, use } : one)),
});

export const withSlotName = (form: Form, slot: number, name: string): Form => ({
  ...form,
  slots: form.slots.map((before, at) => (at === slot ? name : before)),
});

/** With one indicator more beside the others; what the only one had is the first one's now. */
export function withSlot(form: Form): Form {
  if (form.slots.length > 1) return { ...form, slots: [...form.slots, ""] };
  const first = (use: FormUse | null): FormUse | null => {
    if (use === null || typeof use === "string") return use;
    const isOfRow = "field" in use ? holderOf[use.field] === "row" : use.unitOf === "budget";
    return isOfRow ? use : { ...use, slot: 0 };
  };
  return { ...form, slots: ["", ""], columns: form.columns.map((one) => ({ ...one, use: first(one.use) })) };
}

/** Without an indicator: its columns hold nothing. */
export function withoutSlot(form: Form, slot: number): Form {
  const slots = form.slots.filter((_, at) => at !== slot);
  const left = (use: FormUse | null): FormUse | null => {
    if (use === null || typeof use === "string" || use.slot === undefined) return use;
    if (use.slot === slot) return null;
    const { slot: own, ...bare } = use;
    if (slots.length < 2) return bare;
    return { ...bare, slot: own > slot ? own - 1 : own };
  };
  return {
    ...form,
    slots: slots.length < 2 ? [] : slots,
    columns: form.columns.map((one) => ({ ...one, use: left(one.use) })),
  };
}

/** Forms that are kept at most; those that were not used for longest go. */
const mostForms = 100;

/** With `added` before all others, in place of those of the same shape. */
export function withForms(forms: readonly Form[], added: readonly Form[]): readonly Form[] {
  const shapes = new Set<string>();
  return [...added, ...forms]
    .filter(({ columns }) => {
      const shape = shapeOf(columns);
      const isNew = shape !== "" && !shapes.has(shape);
      shapes.add(shape);
      return isNew;
    })
    .slice(0, mostForms);
}

/** A form of the tables in view, with the page that it was made of. */
export interface FormRead {
  readonly form: Form;
  readonly page: ColumnMap;
  /** Each of its columns as it was read. */
  readonly told: readonly ColumnTold[];
}

/** The forms of a sheet's tables, like ones once; none where they are no tables of columns with headings on one sheet. */
export function formsRead(review: Review | null): readonly FormRead[] {
  const layout = review?.reading.layout;
  if (layout === undefined || layout.frame === "card" || layout.pages.some(({ sheet }) => sheet !== undefined))
    return [];
  const shapes = new Set([""]);
  return layout.pages.flatMap((page) => {
    const shape = shapeOf(page.headed ?? []);
    if (shapes.has(shape)) return [];
    shapes.add(shape);
    return [{ form: formOf(page, layout.frame), page, told: columnsTold(page, layout) }];
  });
}
