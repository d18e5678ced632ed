import { columnName } from "../../domain/grid.ts";
import { timeColumns } from "../../domain/sheet/records/columns.ts";
import type { Layout, MappingBasis, SetAsideReason } from "../../domain/sheet/records/reading.ts";
import type { FieldName } from "../../domain/sheet/words/field.ts";

/** A column that was taken for a field, or set aside and why. */
export interface ResultColumn {
  readonly column: string;
  readonly heading: string;
  readonly field: FieldName;
  /** Western fiscal year, of a plan or an actual of another time than the one that is judged. */
  readonly year?: number | null;
  readonly basis?: MappingBasis;
  readonly setAside: SetAsideReason | null;
}

/** What was taken for what, and what was set aside, left to right. */
export function resultColumns(layout: Layout): readonly ResultColumn[] {
  const { reasons, setAside = [] } = layout;
  const taken = reasons.map(({ field, column, basis, seen }) => ({
    at: column,
    column: columnName(column),
    heading: basis === "content" ? "" : seen,
    field,
    basis,
    setAside: null,
  }));
  const ofOtherTimes = timeColumns(layout).map(({ column, field, heading, year }) => ({
    at: column,
    column: columnName(column),
    heading,
    field,
    year,
    basis: "heading" as const,
    setAside: null,
  }));
  const aside = setAside.map(({ field, column, seen, why }) => ({
    at: column,
    column: columnName(column),
    heading: seen,
    field,
    setAside: why,
  }));
  return [...taken, ...ofOtherTimes, ...aside].sort((a, b) => a.at - b.at).map(({ at: _, ...column }) => column);
}
