import type { FieldName } from "../words/field.ts";
import type { ColumnMap, FormUse, SlotColumns, UnitedField } from "./reading.ts";

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
  readonly plansBefore?: readonly number[];
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
  all.forEach(({ columns, times = [], plansBefore = [], ownUnits = {} }, slot) => {
    const own = all.length === 1 ? {} : { slot };
    if (columns.plan !== undefined && columns.plan === columns.actual) add(columns.plan, "figures");
    for (const [field, column] of Object.entries(columns) as [FieldName, number][])
      // A number that stands before the name in its own cell is read from there.
      if ((field === "name" || column !== columns.name) && !(field === "budget" && isOfCost(column)))
        add(column, isOfAll(field, column) ? { field } : { field, ...own });
    for (const column of plansBefore) add(column, { field: "plan", ...own });
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
