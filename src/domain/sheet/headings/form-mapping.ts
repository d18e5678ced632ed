import type { Cells } from "../records/cells.ts";
import { placedOn } from "../records/form.ts";
import { holderOf, sameUse, usesOf } from "../records/uses.ts";
import type { Form, FormUse, HeadedColumn, MappingReason, UnitedField } from "../records/reading.ts";
import type { FieldName } from "../words/field.ts";
import { mapColumns } from "./column-mapping.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import { mapSlots } from "./slot-mapping.ts";
import type { Columns, MappingContext, PageMapping, SlotMapping } from "./mapping-draft.ts";

/** A form that a block of headings is of, with where its columns stand there. */
interface PlacedForm {
  /** Among the forms that are known. */
  readonly index: number;
  readonly uses: ReadonlyMap<number, FormUse>;
  readonly slots: readonly string[];
}

/** Every column of a block that has a heading. */
export const headedColumns = ({ columns }: Pick<HeadingBlock, "columns">): readonly HeadedColumn[] =>
  [...columns].flatMap(([column, { text }]) => (text === "" ? [] : [{ column, heading: text }]));

/** Frames whose pages are found by their headings. */
export const isOfColumns = ({ frame }: Form): boolean => frame === "list" || frame === "wide";

/** The first form that fits; what a person says of single columns (`given`) counts before it. */
function formFor(
  block: HeadingBlock,
  forms: readonly Form[],
  given: Readonly<Columns>,
  isPossible: (form: Form) => boolean,
): PlacedForm | null {
  if (forms.length === 0) return null;
  const headed = headedColumns(block);
  for (const [index, form] of forms.entries()) {
    const placed = isPossible(form) ? placedOn(form, headed) : null;
    if (placed === null) continue;
    const several = form.slots.length > 1;
    const uses = new Map([...placed].flatMap(([column, { use }]) => (use === null ? [] : [[column, use] as const])));
    for (const [field, column] of Object.entries(given) as [FieldName, number][]) {
      for (const [other, use] of uses)
        if (typeof use === "object" && "field" in use && use.field === field && (use.slot ?? 0) === 0)
          uses.delete(other);
      uses.set(column, several && holderOf[field] === "indicator" ? { field, slot: 0 } : { field });
    }
    return { index, uses, slots: form.slots };
  }
  return null;
}

/** Maps the columns under one heading block as the form says that it is of, or as they are found; data rows are [from, to]. */
export function mapByForm(
  cells: Cells,
  block: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext & { readonly forms: readonly Form[] },
): PageMapping {
  const found = mapSlots(cells, block, from, to, context);
  const form = formFor(block, context.forms, context.given, isOfColumns);
  if (form === null) return found;
  const mapping = saysTheSame(form, found) ? found : forced(cells, block, from, to, context, form, found);
  return told(mapping, form);
}

/** What a page was read by. */
function told(mapping: PageMapping, form: PlacedForm): PageMapping {
  const given = asGiven(mapping, form);
  const [first = "", ...others] = form.slots;
  return {
    ...given,
    form: form.index,
    ignored: [...ignored(form)],
    ...(first !== "" && { slotName: first }),
    ...(given.slots !== undefined && {
      slots: given.slots.map((slot, index) => ({ ...slot, slotName: others[index] || slot.slotName })),
    }),
  };
}

const ignored = ({ uses }: PlacedForm): ReadonlySet<number> =>
  new Set([...uses].flatMap(([column, use]) => (use === "ignore" ? [column] : [])));

function saysTheSame(form: PlacedForm, found: PageMapping): boolean {
  const own = usesOf(found);
  const wanted = [...form.uses].filter(([, use]) => use !== "ignore");
  return own.size === wanted.length && wanted.every(([column, use]) => sameUse(use, own.get(column)));
}

/** What the form says was given; what it leaves aside nobody needs to be told of. */
function asGiven<Mapping extends PageMapping>(mapping: Mapping, form: PlacedForm): Mapping {
  const out = ignored(form);
  const reasonOf = (reason: MappingReason): MappingReason =>
    form.uses.has(reason.column)
      ? { ...reason, basis: "given", seen: mapping.headings[reason.field] ?? "", confidence: 1 }
      : reason;
  return {
    ...mapping,
    reasons: mapping.reasons.map(reasonOf),
    setAside: mapping.setAside.filter(({ column }) => !out.has(column)),
    ...(mapping.slots !== undefined && { slots: mapping.slots.map((slot) => asGiven(slot, form)) }),
  };
}

/** The form's columns and no others; of several years' the judged one is found as always. */
function forced(
  cells: Cells,
  block: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext,
  form: PlacedForm,
  found: PageMapping,
): PageMapping {
  const years = found.yearRows?.column;
  const one = (slot: number): PageMapping => {
    const own = columnsOf(form, slot);
    const given = { ...own.given, ...(slot === 0 ? { ...budgetIn(form, block), ...context.given } : {}) };
    if (years !== undefined && given.planPeriod === years) delete given.planPeriod;
    const theirs = new Set(Object.values(given));
    const taken = new Set([...own.taken].filter((column) => !theirs.has(column)));
    const columns = new Map([...block.columns].filter(([column]) => !taken.has(column)));
    const only = new Set(form.uses.keys());
    return mapColumns(cells, { ...block, columns }, from, to, { ...context, ...own, taken, only, given });
  };
  const main = one(0);
  if (form.slots.length < 2) return main;
  const slots = form.slots.slice(1).map((slotName, index): SlotMapping => {
    const mapping = one(index + 1);
    // Money counts once, with the first.
    const { budget: _, ...columns } = mapping.columns;
    const role = block.columns.get(columns.plan ?? 0)?.role;
    const reasons = mapping.reasons.filter(({ field }) => holderOf[field] === "indicator");
    return { ...mapping, columns, reasons, slotName, isCost: role === "budget" || role === "settlement" };
  });
  const taken = new Set([main, ...slots].flatMap(({ columns }) => Object.values(columns)));
  const setAside = [main, ...slots]
    .flatMap((mapping) => mapping.setAside)
    .filter(
      ({ field, column }, at, all) =>
        !taken.has(column) && all.findIndex((other) => other.field === field && other.column === column) === at,
    );
  return { ...main, setAside, slotName: form.slots[0]!, slots };
}

/** Where what a program costs is one of its indicators, the money that was planned is its budget. */
function budgetIn({ uses }: PlacedForm, { columns }: HeadingBlock): Columns {
  const all = [...uses].flatMap(([column, use]) =>
    typeof use === "object" && "field" in use ? [{ column, ...use }] : [],
  );
  if (all.some(({ field }) => field === "budget")) return {};
  const cost = all.find(({ column, field, slot = 0 }) => {
    return field === "plan" && slot > 0 && columns.get(column)?.role === "budget";
  });
  return cost === undefined ? {} : { budget: cost.column };
}

/** What the form says of one indicator, those of the row included. */
function columnsOf({ uses }: PlacedForm, slot: number) {
  const given: Columns = {};
  const sides: Record<"plan" | "actual", number[]> = { plan: [], actual: [] };
  const ownUnits: Partial<Record<UnitedField, number>> = {};
  const taken = new Set<number>();
  for (const [column, use] of uses) {
    if (typeof use === "string") {
      if (use === "ignore") taken.add(column);
      continue;
    }
    if (use.slot !== undefined && use.slot !== slot) taken.add(column);
    else if ("unitOf" in use) {
      ownUnits[use.unitOf] = column;
      taken.add(column);
    } else if (use.field === "plan" || use.field === "actual") sides[use.field].push(column);
    // What an indicator has of its own goes before what all have.
    else if (use.slot !== undefined || given[use.field] === undefined) given[use.field] = column;
  }
  return { given, sides, ownUnits, taken };
}

/** What a form says of a page whose plan and actual stand in rows; its figures are found by their rows. */
export function formOfPairs(block: HeadingBlock, forms: readonly Form[]) {
  const form = formFor(block, forms, {}, ({ frame }) => frame === "row-pairs");
  if (form === null)
    return { given: {}, ignored: new Set<number>(), told: (mapping: PageMapping): PageMapping => mapping };
  return {
    given: columnsOf(form, 0).given,
    ignored: ignored(form),
    told: (mapping: PageMapping): PageMapping => told(mapping, form),
  };
}
