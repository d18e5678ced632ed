import type { FigureCell, SourceCell } from "../sheet/records/reading.ts";

/** Fields of a line whose cells are read for figures. */
export type FigureField = "budget" | "plan" | "actual" | "printedRate";

/** A cell of a line, and what it is there for. */
export type PlacedCell =
  | { readonly field: FigureField; readonly cell: FigureCell }
  | { readonly field: "no" | "name" | "unit"; readonly cell: SourceCell };
