import { markPrefix, type ReportRole } from "../../domain/report/edits.ts";
import type { ReportMark } from "../../workbook/port.ts";
import { findSheet, type DefinedName, type SheetEntry, type WorkbookPart } from "../read/workbook-part.ts";
import { recordName } from "../write/style-record.ts";

const roles: readonly ReportRole[] = ["summary", "ledger", "findings"];

/** "jisseki_row_rank_2" → stem "row_rank", set 2; the first set's names have no number. */
function markOf(name: string): { stem: string; set: number } | null {
  const lower = name.toLowerCase();
  if (!lower.startsWith(markPrefix) || lower === recordName) return null;
  const match = /^(.+?)_(\d+)$/.exec(lower.slice(markPrefix.length));
  if (match === null) return { stem: lower.slice(markPrefix.length), set: 1 };
  return { stem: match[1] as string, set: Number(match[2]) };
}

export const setOfName = (name: string): number | null => markOf(name)?.set ?? null;

/** Excel gives a copied program sheet a copy of this name, of the sheet's own. */
export const isSourceName = (name: string): boolean => markOf(name)?.stem === "source";

/** Sets whose names a formula uses. */
export function setsInFormula(formula: string): number[] {
  if (!formula.toLowerCase().includes(markPrefix)) return [];
  return (formula.match(/[\p{L}\p{N}_.\\]+/gu) ?? []).map(setOfName).filter((set) => set !== null);
}

/** Ascending by set; sets are known by the workbook-wide names they left. */
export function readMarks(workbook: WorkbookPart): ReportMark[] {
  const sets = new Map<number, Map<string, DefinedName>>();
  for (const name of workbook.names) {
    const mark = name.localSheet === null ? markOf(name.name) : null;
    if (mark === null) continue;
    const known = sets.get(mark.set) ?? new Map<string, DefinedName>();
    known.set(mark.stem, name);
    sets.set(mark.set, known);
  }
  return [...sets].sort(([one], [other]) => one - other).map(([set, names]) => ({
    set,
    source: sheetOf(workbook, names.get("source"))?.name ?? null,
    sheets: Object.fromEntries(roles.flatMap((role) => {
      const sheet = sheetOf(workbook, names.get(role));
      return sheet === undefined ? [] : [[role, sheet.name]];
    })),
  }));
}

function sheetOf(workbook: WorkbookPart, name: DefinedName | undefined): SheetEntry | undefined {
  const sheet = name === undefined ? null : sheetOfReference(name.formula);
  return sheet === null ? undefined : findSheet(workbook, sheet);
}

/**
 * "'It''s'!$A$1" → "It's"; null where it names no sheet of this workbook (deleted, another file, a constant).
 * "Sheet!#REF!" still names its sheet: only the cell was deleted.
 */
export function sheetOfReference(formula: string): string | null {
  const quoted = /^'((?:[^']|'')+)'!/.exec(formula);
  const name = quoted === null ? /^([^'"!()[\]]+)!/.exec(formula)?.[1] : quoted[1]?.replaceAll("''", "'");
  if (name === undefined || name.startsWith("#") || name.includes("[")) return null;
  return name;
}
