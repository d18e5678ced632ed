import type { ConditionalFormatEdit, Edits, SheetEdit } from "../domain/report/edits.ts";
import type { SheetContents } from "./empty-sheet.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SheetPlace, WorkbookState } from "./state.ts";
import type { TypedOn } from "./typed-sheet.ts";

export interface PlacedSheet {
  readonly edit: SheetEdit;
  /** The earlier run's sheet that is written over; null where one is added. */
  readonly earlier: SheetPlace | null;
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
