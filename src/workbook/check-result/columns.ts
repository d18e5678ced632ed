import { columnName } from "../../domain/grid.ts";
import type { Layout, MappingBasis, SetAsideReason } from "../../domain/sheet/records/reading.ts";
import type { FieldName } from "../../domain/sheet/words/field.ts";

/** A column that was taken for a field, or set aside and why. */
export interface ResultColumn {
  readonly column: string;
  readonly heading: string;
  readonly field: FieldName;
  readonly basis?: MappingBasis;
  readonly setAside: SetAsideReason | null;
}

/** What was taken for what, and what was set aside, left to right. */
export function resultColumns({ reasons, setAside = [] }: Layout): readonly ResultColumn[] {
  const taken = reasons.map(({ field, column, basis, seen }) => ({
    at: column,
    column: columnName(column),
    heading: basis === "content" ? "" : seen,
    field,
    basis,
    setAside: null,
  }));
  const aside = setAside.map(({ field, column, seen, why }) => ({
    at: column,
    column: columnName(column),
    heading: seen,
    field,
    setAside: why,
  }));
  return [...taken, ...aside].sort((a, b) => a.at - b.at).map(({ at: _, ...column }) => column);
}
