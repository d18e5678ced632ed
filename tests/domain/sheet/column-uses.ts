import { timeColumns } from "../../../src/domain/sheet/records/columns.ts";
import type { Layout, MappingBasis, SetAsideReason } from "../../../src/domain/sheet/records/reading.ts";
import type { FieldName } from "../../../src/domain/sheet/words/field.ts";
import { fiscalYearsIn } from "../../../src/domain/time/fiscal-year.ts";

/** What one column was taken for, or why it was not. */
export interface ColumnUse {
  /** 1-based. */
  readonly column: number;
  readonly field: FieldName;
  /** All heading lines over it, from top to bottom, as read; "" where it has none. */
  readonly heading: string;
  /** Western fiscal year that it is of, where its heading names it; null where it names none. */
  readonly year: number | null;
  /** true where its figures are of another time than the one that is judged. */
  readonly otherTime?: true;
  /** What it was taken by; null where it was set aside, or nothing says. */
  readonly basis: MappingBasis | null;
  /** null where it was taken. */
  readonly setAside: SetAsideReason | null;
}

/** Every column that was taken for a field, page by page, then those of other times and those that were set aside; like ones once. */
export function columnUses(layout: Layout): readonly ColumnUse[] {
  const uses = new Map<string, ColumnUse>();
  const add = (use: Omit<ColumnUse, "year"> & Partial<Pick<ColumnUse, "year">>): void => {
    const key = `${use.field} ${use.column} ${use.setAside} ${use.heading}`;
    if (!uses.has(key)) uses.set(key, { ...use, year: use.year ?? fiscalYearsIn(use.heading).at(-1) ?? null });
  };
  for (const page of layout.pages) {
    for (const [field, column] of Object.entries(page.columns) as [FieldName, number][]) {
      const basis = layout.reasons.find((reason) => reason.field === field && reason.column === column)?.basis;
      add({ column, field, heading: page.headings[field] ?? "", basis: basis ?? null, setAside: null });
    }
  }
  for (const { column, field, heading, year } of timeColumns(layout))
    add({ column, field, heading, year, basis: "heading", setAside: null, otherTime: true });
  for (const { column, field, seen, why } of layout.setAside ?? [])
    add({ column, field, heading: seen, basis: null, setAside: why });
  return [...uses.values()];
}
