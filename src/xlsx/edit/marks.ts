import { markOf, reportMarks, sheetOfReference } from "../../workbook/marks.ts";
import type { ReportMark } from "../../workbook/port.ts";
import { findSheet, type DefinedName, type SheetEntry, type WorkbookPart } from "../read/workbook-part.ts";

/** Excel gives a copied program sheet a copy of this name, of the sheet's own. */
export const isSourceName = (name: string): boolean => markOf(name)?.stem === "source";

/** Ascending by set; sets are known by the workbook-wide names they left. */
export const readMarks = (workbook: WorkbookPart): ReportMark[] =>
  reportMarks(
    workbook.names.filter(({ localSheet }) => localSheet === null),
    (stem, marks) => sheetOf(workbook, marks.get(stem))?.name,
  );

function sheetOf(workbook: WorkbookPart, name: DefinedName | undefined): SheetEntry | undefined {
  const sheet = name === undefined ? null : sheetOfReference(name.formula);
  return sheet === null ? undefined : findSheet(workbook, sheet);
}
