import { markPrefix, type ReportRole } from "../domain/report/edits.ts";
import { nameStems } from "../domain/report/names.ts";
import type { ReportMark } from "./port.ts";

/** The defined name in which the file port keeps what its clearing needs; belongs to no set, goes with the last one. */
export const fileRecordName = "jisseki_styles";

export const isFileRecord = (name: string): boolean => name.toLowerCase() === fileRecordName;

/** What a defined name of a report stands for, and for which report set. */
export interface NameMark {
  readonly stem: string;
  readonly set: number;
}

/** The name that stands in a workbook in Excel while a report is being written. */
export const pendingStem = "pending";

const knownStems: ReadonlySet<string> = new Set([...nameStems, pendingStem]);

/**
 * "jisseki_row_rank_2" → stem "row_rank", set 2; the first set's names have no number. null: none of Jisseki's, also
 * where a user's own name happens to begin as ours do.
 */
export function markOf(name: string): NameMark | null {
  const lower = name.toLowerCase();
  if (!lower.startsWith(markPrefix)) return null;
  const rest = lower.slice(markPrefix.length);
  const numbered = /^(.+)_(\d+)$/.exec(rest);
  const stem = numbered?.[1] ?? rest;
  return knownStems.has(stem) ? { stem, set: Number(numbered?.[2] ?? 1) } : null;
}

export const setOfName = (name: string): number | null => markOf(name)?.set ?? null;

/** Sets whose names a formula uses. */
export function setsInFormula(formula: string): number[] {
  if (!formula.toLowerCase().includes(markPrefix)) return [];
  return (formula.match(/[\p{L}\p{N}_.\\]+/gu) ?? []).map(setOfName).filter((set) => set !== null);
}

/**
 * "'It''s'!$A$1" → "It's", with "=" before it or without; null where it names no sheet of this workbook (deleted,
 * another file, a constant). "Sheet!#REF!" still names its sheet: only the cell was deleted.
 */
export function sheetOfReference(formula: string): string | null {
  const plain = formula.startsWith("=") ? formula.slice(1) : formula;
  const quoted = /^'((?:[^']|'')+)'!/.exec(plain);
  const name = quoted === null ? /^([^'"!()[\]]+)!/.exec(plain)?.[1] : quoted[1]?.replaceAll("''", "'");
  if (name === undefined || name.startsWith("#") || name.includes("[")) return null;
  return name;
}

const roles: readonly ReportRole[] = ["summary", "ledger", "findings"];

/**
 * Report sets by the workbook-wide names they left, ascending.
 * @param sheetOf the sheet for a role or for the source, as it is named now, from the set's names by stem.
 */
export function reportMarks<Name extends { readonly name: string }>(
  names: readonly Name[],
  sheetOf: (stem: ReportRole | "source", marks: ReadonlyMap<string, Name>) => string | undefined,
): ReportMark[] {
  const sets = new Map<number, Map<string, Name>>();
  for (const name of names) {
    const mark = markOf(name.name);
    if (mark === null) continue;
    const known = sets.get(mark.set) ?? new Map<string, Name>();
    known.set(mark.stem, name);
    sets.set(mark.set, known);
  }
  return [...sets]
    .sort(([one], [other]) => one - other)
    .map(([set, marks]) => ({
      set,
      source: sheetOf("source", marks) ?? null,
      sheets: Object.fromEntries(
        roles.flatMap((role) => {
          const sheet = sheetOf(role, marks);
          return sheet === undefined ? [] : [[role, sheet]];
        }),
      ),
    }));
}
