import type { FigureCell, SourceCell } from "../sheet/records/reading.ts";
import type { FigureField } from "../sheet/words/field.ts";

/** A cell of a line, and what it is there for. */
export type PlacedCell =
  | { readonly field: FigureField; readonly cell: FigureCell }
  | { readonly field: "no" | "name" | "unit"; readonly cell: SourceCell };
