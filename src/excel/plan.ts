import type { Grid } from "../domain/grid.ts";
import type { ConditionalFormatEdit, Edits, SheetEdit } from "../domain/report/edits.ts";
import type { Frame } from "../domain/report/frame.ts";
import type { Cell, Keeping } from "../domain/report/keeping.ts";
import type { TypedPlaces } from "../domain/report/typed-places.ts";
import type { SheetContents } from "./empty-sheet.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SheetPlace, WorkbookState } from "./state.ts";
import type { TypedCells, TypedRequest } from "./typed-cells.ts";

export interface PlacedSheet {
  readonly edit: SheetEdit;
  /** The earlier run's sheet that is written over; null where one is added. */
  readonly earlier: SheetPlace | null;
}

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

/** What was found and what is about to be done, for taking it back. */
export interface Plan {
  readonly edits: Edits;
  readonly state: WorkbookState;
  readonly placed: readonly PlacedSheet[];
  readonly contents: ReadonlyMap<string, SheetContents>;
  readonly snapshots: readonly Snapshot[];
  /** By the name that the sheet had; of sheets without a frame nobody can tell what people typed. */
  readonly typed: ReadonlyMap<string, TypedOn>;
  readonly source: SheetPlace;
  /** Sheets of the user's, with the rules that they are to have; none where the sheet is protected. */
  readonly highlighted: readonly { readonly sheet: SheetPlace; readonly formats: readonly ConditionalFormatEdit[] }[];
}
