import type { OpcPackage } from "../../src/xlsx/package/package.ts";
import type { SharedStrings } from "../../src/xlsx/read/numbered-strings.ts";
import type { SheetEntry, WorkbookPart } from "../../src/xlsx/read/workbook-part.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import type { ColourReader } from "./colours.ts";
import type { Styles } from "./styles.ts";

/** A sheet that is being loaded, and what it takes. */
export interface SheetSource {
  readonly pkg: OpcPackage;
  readonly workbookPart: WorkbookPart;
  readonly workbook: WorkbookModel;
  readonly entry: SheetEntry;
  readonly sheet: SheetModel;
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly colour: ColourReader;
}
