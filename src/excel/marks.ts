import { markPrefix, type ReportRole } from "../domain/report/edits.ts";
import type { ReportMark } from "../workbook/port.ts";
import { parseSheetReference } from "./addresses.ts";

/** A defined name of the whole workbook, its formula with "=". */
export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

const roles: readonly ReportRole[] = ["summary", "ledger", "findings"];

/** Kept by the file port for its own clearing; belongs to no set, goes with the last one. */
const fileRecord = "jisseki_styles";

/** "jisseki_row_rank_2" → stem "row_rank", set 2; the first set's names have no number. */
function markOf(name: string): { readonly stem: string; readonly set: number } | null {
  const lower = name.toLowerCase();
  if (!lower.startsWith(markPrefix) || lower === fileRecord) return null;
  const numbered = /^(.+)_(\d+)$/.exec(lower.slice(markPrefix.length));
  return numbered
    ? { stem: numbered[1]!, set: Number(numbered[2]) }
    : { stem: lower.slice(markPrefix.length), set: 1 };
}

export const setOfName = (name: string): number | null => markOf(name)?.set ?? null;

export const isFileRecord = (name: string): boolean => name.toLowerCase() === fileRecord;

/** The mark that stands while a run is under way, and stays where it failed and could not be undone. */
export const pendingName = (set: number): string => `${markPrefix}pending${set === 1 ? "" : `_${set}`}`;

/** Sheets that a run is about to make, and the one that it is about. */
export type Pending = Readonly<Partial<Record<ReportRole | "source", string>>>;

/** Sheet names cannot hold "/" or ":". */
export const pendingFormula = (pending: Pending): string =>
  `="${Object.entries(pending).map(([part, name]) => `${part}/${name}`).join(":").replaceAll('"', '""')}"`;

function readPending(formula: string): Pending {
  const parts = formula.slice(2, -1).replaceAll('""', '"').split(":");
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("/")), part.slice(part.indexOf("/") + 1)]));
}

/** Sets whose names a rule's formula uses. */
export function setsInFormula(formula: string): readonly number[] {
  if (!formula.toLowerCase().includes(markPrefix)) return [];
  return (formula.match(/[\p{L}\p{N}_.\\]+/gu) ?? []).map(setOfName).filter((set) => set !== null);
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
  const sets = new Map<number, Map<string, NameState>>();
  for (const name of names) {
    const mark = markOf(name.name);
    if (!mark) continue;
    const known = sets.get(mark.set) ?? new Map<string, NameState>();
    known.set(mark.stem, name);
    sets.set(mark.set, known);
  }
  const find = (wanted: string | undefined): SheetState | undefined =>
    sheets.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
  const sheetOf = (name: NameState | undefined): SheetState | undefined =>
    find(name && parseSheetReference(name.formula)?.sheet);
  return [...sets].sort(([one], [other]) => one - other).map(([set, marks]) => {
    const pending = readPending(marks.get("pending")?.formula ?? '=""');
    const named: Partial<Record<ReportRole, string>> = {};
    for (const role of roles) {
      const left = find(pending[role]);
      const sheet = sheetOf(marks.get(role)) ?? (left?.empty === true ? left : undefined);
      if (sheet) named[role] = sheet.name;
    }
    const source = sheetOf(marks.get("source")) ?? find(pending.source);
    return { set, source: source?.name ?? null, sheets: named };
  });
}
