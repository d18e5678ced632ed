import type { FieldName } from "../words/field.ts";
import type {
  ColumnMap,
  Form,
  FormColumn,
  FormUse,
  HeadedColumn,
  Layout,
  SlotColumns,
  UnitedField,
} from "./reading.ts";
import { headingKeys, shapeOf } from "./shape.ts";

/** What is a row's whatever its indicators, and what each of several indicators side by side may have of its own. */
export const holderOf: Readonly<Record<FieldName, "row" | "indicator">> = {
  section: "row",
  no: "row",
  name: "row",
  department: "row",
  measure: "indicator",
  overview: "row",
  budget: "row",
  baseline: "indicator",
  plan: "indicator",
  actual: "indicator",
  finalTarget: "indicator",
  planPeriod: "indicator",
  unit: "indicator",
  direction: "indicator",
  printedRate: "indicator",
  printedGrade: "indicator",
  remarks: "row",
};

/** Columns by what they hold, of one indicator or of several. */
export type Mapped = Pick<ColumnMap, "columns"> & {
  readonly times?: SlotColumns["times"];
  readonly ownUnits?: SlotColumns["ownUnits"];
  readonly planBefore?: number | null;
  readonly slots?: readonly Mapped[];
  readonly ignored?: ColumnMap["ignored"];
};

/** What each column holds; of one that holds several fields the first. */
export function usesOf(map: Mapped): ReadonlyMap<number, FormUse> {
  const uses = new Map<number, FormUse>();
  const add = (column: number | null | undefined, use: FormUse): void => {
    if (column != null && !uses.has(column)) uses.set(column, use);
  };
  for (const column of map.ignored ?? []) add(column, "ignore");
  const all = [map, ...(map.slots ?? [])];
  // What it costs, planned and spent: an indicator's plan, and the program's budget besides.
  const isOfCost = (column: number): boolean =>
    all.slice(1).some(({ columns: { plan, actual } }) => column === plan || column === actual);
  const isOfAll = (field: FieldName, column: number): boolean =>
    holderOf[field] === "row" || all.every(({ columns }) => columns[field] === column);
  all.forEach(({ columns, times = [], planBefore, ownUnits = {} }, slot) => {
    const own = all.length === 1 ? {} : { slot };
    if (columns.plan !== undefined && columns.plan === columns.actual) add(columns.plan, "figures");
    for (const [field, column] of Object.entries(columns) as [FieldName, number][])
      // A number that stands before the name in its own cell is read from there.
      if ((field === "name" || column !== columns.name) && !(field === "budget" && isOfCost(column)))
        add(column, isOfAll(field, column) ? { field } : { field, ...own });
    add(planBefore, { field: "plan", ...own });
    for (const { plan, actual } of times) {
      if (plan !== null && plan === actual) add(plan, "figures");
      add(plan, { field: "plan", ...own });
      add(actual, { field: "actual", ...own });
    }
    for (const [unitOf, column] of Object.entries(ownUnits) as [UnitedField, number][]) add(column, { unitOf, ...own });
  });
  return uses;
}

export const sameUse = (one: FormUse | null | undefined, other: FormUse | null | undefined): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (use: FormUse | null | undefined): unknown =>
  use == null || typeof use === "string" ? (use ?? null) : Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1));

/** What a page's indicators side by side are called; of one alone none. */
export const slotNames = (page: Pick<ColumnMap, "slotName" | "slots"> | undefined): readonly string[] =>
  page?.slots === undefined ? [] : [page.slotName ?? "", ...page.slots.map(({ name }) => name)];

/** The form of a page as it was read: given back, it reads the page the same. */
export function formOf(page: ColumnMap, frame: Form["frame"]): Form {
  const uses = usesOf(page);
  const headings = new Map((page.headed ?? []).map(({ column, heading }) => [column, heading]));
  const columns = [...new Set([...headings.keys(), ...uses.keys()])].sort((a, b) => a - b);
  return {
    frame,
    headingRows: page.headingRows.length,
    columns: columns.map((column): FormColumn => ({
      column,
      heading: headings.get(column) ?? "",
      use: uses.get(column) ?? null,
    })),
    slots: slotNames(page),
  };
}

/** The forms of a sheet's pages, like ones once. */
export function formsOf({ pages, frame }: Pick<Layout, "pages" | "frame">): readonly Form[] {
  const byShape = new Map<string, Form>();
  for (const page of pages) {
    const form = formOf(page, frame);
    const shape = shapeOf(form.columns);
    if (!byShape.has(shape)) byShape.set(shape, form);
  }
  return [...byShape.values()];
}

/**
 * A form's columns by where they stand under headings of its shape: those with a heading in order, one without as far
 * from its neighbour as on the form's own sheet. null where the headings are of another shape.
 */
export function placedOn(form: Form, headed: readonly HeadedColumn[]): ReadonlyMap<number, FormColumn> | null {
  const own = headingKeys(form.columns);
  const there = headingKeys(headed);
  if (own.length === 0 || own.length !== there.length || own.some(({ key }, at) => key !== there[at]!.key)) return null;
  const target = new Map(own.map(({ column }, at) => [column, there[at]!.column]));
  const placed = new Map<number, FormColumn>();
  for (const one of form.columns) {
    const column = target.get(one.column) ?? besideNeighbour(one.column, own, target);
    if (column >= 1 && !placed.has(column)) placed.set(column, { ...one, column });
  }
  return placed;
}

function besideNeighbour(
  column: number,
  own: readonly { readonly column: number }[],
  target: ReadonlyMap<number, number>,
): number {
  const neighbour = own.findLast((one) => one.column < column) ?? own[0]!;
  return target.get(neighbour.column)! + column - neighbour.column;
}
