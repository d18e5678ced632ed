import { formerFrame } from "../../../domain/report/former-frame.ts";
import { frameOf } from "../../../domain/report/frame.ts";
import type { SheetEdit } from "../../../domain/report/edits.ts";
import { keeping, type Keeping } from "../../../domain/report/keeping.ts";
import type { OpcPackage } from "../../package/package.ts";
import type { SheetEntry, WorkbookPart } from "../../read/workbook-part.ts";
import { type OthersHere, othersHere } from "./others-here.ts";

/** What people put on a report sheet that is about to be written anew, and where it goes. */
export interface OthersOn extends OthersHere {
  readonly keep: Keeping;
}

/** null where nobody can tell what is whose: neither the sheet nor what replaces it has a frame. */
export async function othersOn(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  edit: SheetEdit,
): Promise<OthersOn | null> {
  const after = frameOf(edit);
  if (after === null) return null;
  const here = await othersHere(pkg, workbook, sheet, (grid) => formerFrame(grid, edit, after));
  if (here === null) return null;
  return { ...here, keep: keeping(here.grid, here.frame, after, [...here.raw.cells, ...here.noted]) };
}
