import { areaTyped, type Area } from "../../src/domain/grid.ts";
import type { LayoutHint } from "../../src/domain/sheet/records/reading.ts";
import type { FieldName } from "../../src/domain/sheet/words/field.ts";
import type { Target } from "./state.ts";
import { ofYear } from "./years.ts";

/** What stands in the form: column numbers as text, "" for automatic. */
export interface MappingChoice {
  readonly sheet: string;
  readonly area: string;
  readonly columns: Readonly<Partial<Record<FieldName, string>>>;
  /** The year that was chosen before, kept as long as the sheet is the same; null: none. */
  readonly year: number | null;
}

/** Fields in the order of the form: what no table can do without first. */
export const mappableFields = Object.keys({
  name: true,
  plan: true,
  actual: true,
  budget: true,
  no: true,
  section: true,
  department: true,
  measure: true,
  unit: true,
  direction: true,
  baseline: true,
  finalTarget: true,
  planPeriod: true,
  printedRate: true,
  printedGrade: true,
  overview: true,
  remarks: true,
} satisfies Record<FieldName, true>) as readonly FieldName[];

export type MappingProblem = { readonly kind: "area" } | { readonly kind: "duplicate"; readonly column: number };

/** The choice as the reader takes it, or what is wrong with it. */
export function targetOf(choice: MappingChoice): Target | MappingProblem {
  const area = choice.area.trim() === "" ? null : areaTyped(choice.area);
  if (choice.area.trim() !== "" && area === null) return { kind: "area" };
  const columns: Partial<Record<FieldName, number>> = {};
  const taken = new Set<number>();
  for (const field of mappableFields) {
    const column = Number(choice.columns[field] ?? "");
    if (column === 0) continue;
    if (taken.has(column)) return { kind: "duplicate", column };
    taken.add(column);
    columns[field] = column;
  }
  return ofYear({ sheet: choice.sheet, hint: { columns, area } }, choice.year);
}

export const isProblem = (result: Target | MappingProblem): result is MappingProblem => "kind" in result;

/** The form as it opens: what was given before. */
export function choiceOf(sheet: string, hint: LayoutHint, areaText: (area: Area) => string): MappingChoice {
  const columns = Object.fromEntries(Object.entries(hint.columns).map(([field, column]) => [field, String(column)]));
  return { sheet, area: hint.area === null ? "" : areaText(hint.area), columns, year: hint.year ?? null };
}
