import { columnName, quotedSheet } from "../../domain/grid.ts";
import type { SheetContent } from "../../domain/report/edits.ts";
import type { NewName } from "./workbook-document.ts";

/** Print areas and repeated rows are names of the sheet that only Excel itself writes. */
export function printNames({ name, page }: SheetContent, localSheet: number): NewName[] {
  const names: NewName[] = [];
  if (page.printArea !== null) {
    const { top, left, bottom, right } = page.printArea;
    names.push({
      name: "_xlnm.Print_Area",
      formula: `${quotedSheet(name)}!${absolute(top, left)}:${absolute(bottom, right)}`,
      hidden: false,
      localSheet,
    });
  }
  if (page.repeatRows !== null) {
    const [first, last] = page.repeatRows;
    names.push({
      name: "_xlnm.Print_Titles",
      formula: `${quotedSheet(name)}!$${first}:$${last}`,
      hidden: false,
      localSheet,
    });
  }
  return names;
}

const absolute = (row: number, column: number): string => `$${columnName(column)}$${row}`;
