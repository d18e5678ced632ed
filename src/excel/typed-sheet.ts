import type { Grid } from "../domain/grid.ts";
import type { SheetEdit } from "../domain/report/edits.ts";
import type { Frame } from "../domain/report/frame.ts";
import type { Cell, Keeping } from "../domain/report/keeping.ts";
import type { TypedPlaces } from "../domain/report/typed-places.ts";
import type { SheetPlace } from "./state.ts";
import type { TypedCells, TypedRequest } from "./typed-cells.ts";

/** A report sheet that is written over, with what people typed there; see `TypedPlaces`. */
export interface TypedOn {
  readonly place: SheetPlace;
  readonly edit: SheetEdit;
  readonly grid: Grid;
  readonly before: Frame;
  readonly after: Frame;
  readonly places: TypedPlaces;
  /** Cells that people put there, and where they go. */
  readonly others: readonly Cell[];
  readonly keep: Keeping;
  /** The same in bands of rows, each of which fits in an answer. */
  readonly bands: readonly TypedPlaces[];
  /** As it was just before writing began. */
  readonly cells: TypedCells;
  /** Of each band that was emptied so far, what the very request that emptied it found there. */
  readonly emptied: { readonly band: TypedPlaces; readonly request: TypedRequest }[];
  /** What each request that wrote cells found there, on a sheet that had been emptied. */
  readonly writing: TypedRequest[];
}
