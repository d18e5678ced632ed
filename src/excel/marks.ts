import { markPrefix } from "../domain/report/edits.ts";
import { markedSheet, markerPrefix } from "../domain/report/marker.ts";
import { findReports, type FoundReports, type Pending, pendingStem, pendingText } from "../workbook/marks.ts";
import { parseSheetReference } from "./addresses.ts";

/** A defined name of the whole workbook, its formula with "=". */
export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** The mark that stands while a run is under way, and stays where it failed and could not be undone. */
export const pendingName = (set: number): string => `${markPrefix}${pendingStem}${set === 1 ? "" : `_${set}`}`;

export const pendingFormula = (pending: Pending): string => `=${pendingText(pending)}`;

export interface SheetState {
  readonly name: string;
  /** Nothing in any cell. */
  readonly empty: boolean;
}

/** Rows from the top that a marker is looked for in; where names lead to a sheet, also in the rows that they name. */
const firstRows = 3;

/** Asks for the cells that may hold a report's marker, with the next sync; `read` afterwards. */
export function askMarkers(
  sheets: Excel.WorksheetCollection,
  names: readonly NameState[],
): { read(sheets: readonly SheetState[], tablesOn: (sheet: string) => readonly string[]): FoundReports } {
  const named = names.flatMap(({ name, formula }) => {
    const found = name.toLowerCase().startsWith(markPrefix) ? parseSheetReference(formula) : null;
    return found !== null && found.area.top > firstRows
      ? [{ sheet: found.sheet.toLowerCase(), row: found.area.top }]
      : [];
  });
  const asked = sheets.items.map((sheet) => {
    const rows = new Set(named.filter((one) => one.sheet === sheet.name.toLowerCase()).map(({ row }) => row));
    const ranges = [`1:${firstRows}`, ...[...rows].map((row) => `${row}:${row}`)].map((address) => {
      const range = sheet.getRange(address).getUsedRangeOrNullObject(true);
      range.load("values");
      return range;
    });
    return { name: sheet.name, ranges };
  });
  return {
    read: (states, tablesOn) =>
      findReports(
        names,
        states,
        asked.flatMap(({ name, ranges }) => markedSheet(name, ranges.flatMap(markersIn), tablesOn(name)) ?? []),
      ),
  };
}

const markersIn = (range: Excel.Range): string[] =>
  range.isNullObject
    ? []
    : range.values.flatMap((row: readonly unknown[]) =>
        row.filter((value): value is string => typeof value === "string" && value.startsWith(markerPrefix)),
      );
