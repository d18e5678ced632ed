import { markPrefix, type ReportRole } from "../domain/report/edits.ts";
import { pendingStem, reportMarks, sheetOfReference } from "../workbook/marks.ts";
import type { ReportMark } from "../workbook/port.ts";

/** A defined name of the whole workbook, its formula with "=". */
export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** The mark that stands while a run is under way, and stays where it failed and could not be undone. */
export const pendingName = (set: number): string => `${markPrefix}${pendingStem}${set === 1 ? "" : `_${set}`}`;

/** Sheets that a run is about to make, and the one that it is about. */
export type Pending = Readonly<Partial<Record<ReportRole | "source", string>>>;

/** Sheet names cannot hold "/" or ":". */
export const pendingFormula = (pending: Pending): string =>
  `="${Object.entries(pending)
    .map(([part, name]) => `${part}/${name}`)
    .join(":")
    .replaceAll('"', '""')}"`;

function readPending(formula: string): Pending {
  const parts = formula.slice(2, -1).replaceAll('""', '"').split(":");
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("/")), part.slice(part.indexOf("/") + 1)]));
}

export interface SheetState {
  readonly name: string;
  /** Nothing in any cell. */
  readonly empty: boolean;
}

/**
 * Report sets by the names they left, ascending. A sheet that a failed run had added but not yet marked is
 * known by the pending mark, and only while it is still empty: what is in it now would be the user's.
 */
export function readMarks(names: readonly NameState[], sheets: readonly SheetState[]): ReportMark[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const find = (wanted: string | null | undefined): SheetState | undefined => byName.get(wanted?.toLowerCase() ?? "");
  return reportMarks(names, (stem, marks) => {
    const named = find(sheetOfReference(marks.get(stem)?.formula ?? ""));
    if (named) return named.name;
    const left = find(readPending(marks.get("pending")?.formula ?? '=""')[stem]);
    return stem === "source" || left?.empty === true ? left?.name : undefined;
  });
}
