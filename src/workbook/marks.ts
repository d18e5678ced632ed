import { markPrefix, type ReportRole, reportRoles } from "../domain/report/edits.ts";
import { type MarkedSheet, setNumber } from "../domain/report/marker.ts";
import { formerStems, nameStems } from "../domain/report/names.ts";
import type { ReportMark } from "./port.ts";

/** The defined name in which the file port keeps what its clearing needs; belongs to no set, goes with the last one. */
export const fileRecordName = "jisseki_styles";

/** Another such: which file the reports were first written into a copy of, and what was in it. */
export const takenName = "jisseki_taken";

export const isStyleRecord = (name: string): boolean => name.toLowerCase() === fileRecordName;

export const isFileRecord = (name: string): boolean => isStyleRecord(name) || name.toLowerCase() === takenName;

/** What a defined name of a report stands for, and for which report set. */
export interface NameMark {
  readonly stem: string;
  readonly set: number;
}

/** The name that stands in a workbook in Excel while a report is being written. */
export const pendingStem = "pending";

const knownStems: ReadonlySet<string> = new Set([...nameStems, ...formerStems, pendingStem]);

/**
 * "jisseki_row_rank_2" → stem "row_rank", set 2; the first set's names have no number. null: none of Jisseki's, also
 * where a user's own name happens to begin as ours do, or has a number that no set ever had.
 */
export function markOf(name: string): NameMark | null {
  const lower = name.toLowerCase();
  if (!lower.startsWith(markPrefix)) return null;
  const rest = lower.slice(markPrefix.length);
  const numbered = /^(.+)_(\d+)$/.exec(rest);
  const stem = numbered?.[1] ?? rest;
  const set = setNumber(numbered?.[2] ?? "1");
  return knownStems.has(stem) && set !== null ? { stem, set } : null;
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

/** Sheets that a run is about to make, and the one that it is about. */
export type Pending = Readonly<Partial<Record<ReportRole | "source", string>>>;

/** Sheet names cannot hold "/" or ":". */
export const pendingText = (pending: Pending): string =>
  `"${Object.entries(pending)
    .map(([part, name]) => `${part}/${name}`)
    .join(":")
    .replaceAll('"', '""')}"`;

function readPending(formula: string | undefined): Pending {
  const text = /^=?"(.*)"$/su.exec(formula ?? "")?.[1] ?? "";
  const parts = text.replaceAll('""', '"').split(":");
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf("/")), part.slice(part.indexOf("/") + 1)]));
}

/** A defined name of the whole workbook. */
export interface KnownName {
  readonly name: string;
  readonly formula: string;
}

export interface KnownSheet {
  readonly name: string;
  /** Nothing in any cell. */
  readonly empty: boolean;
}

export interface FoundReports {
  readonly reports: readonly ReportMark[];
  /** Sheets that bear a report's marker and are of none of these: copies, or such as nobody can tell from one. */
  readonly strays: readonly string[];
}

type Sheets = ReadonlyMap<string, KnownSheet>;

const sheetIn = (sheets: Sheets, wanted: string | null | undefined): KnownSheet | undefined =>
  sheets.get(wanted?.toLowerCase() ?? "");

function namesBySet(names: readonly KnownName[]): Map<number, Map<string, string>> {
  const sets = new Map<number, Map<string, string>>();
  for (const { name, formula } of names) {
    const mark = markOf(name);
    if (mark === null) continue;
    const known = sets.get(mark.set) ?? new Map<string, string>();
    known.set(mark.stem, formula);
    sets.set(mark.set, known);
  }
  return sets;
}

/** What the names, and the sheets themselves, say of one set. */
function markOfSet(
  set: number,
  names: ReadonlyMap<string, string>,
  sheets: Sheets,
  marked: readonly MarkedSheet[],
): ReportMark {
  const pending = readPending(names.get(pendingStem));
  const found: Partial<Record<ReportRole, string>> = {};
  const unmarked: Partial<Record<ReportRole, string>> = {};
  const named = (stem: string): KnownSheet | undefined => sheetIn(sheets, sheetOfReference(names.get(stem) ?? ""));
  const own = (role: ReportRole): readonly MarkedSheet[] => marked.filter((sheet) => sheet.role === role);
  for (const role of reportRoles) {
    const there = named(role);
    const left = sheetIn(sheets, pending[role]);
    const bearer =
      own(role).find(({ name, set: noted }) => name === there?.name && (noted === null || noted === set)) ??
      own(role).find(({ isOriginal, set: noted }) => isOriginal && noted === set);
    const unfinished = left !== undefined && (there === undefined ? left.empty : there === left);
    if (bearer !== undefined) found[role] = bearer.name;
    else if (unfinished) found[role] = left.name;
    else if (there !== undefined) unmarked[role] = there.name;
  }
  const sealed = marked.find(({ name, source }) => source !== null && Object.values(found).includes(name));
  const isOfForms = marked.some(({ name, isOfForms: ofAll }) => ofAll === true && Object.values(found).includes(name));
  const noted = names.has("source") ? undefined : sheetIn(sheets, sealed?.source);
  const source = named("source") ?? sheetIn(sheets, pending.source) ?? noted;
  return {
    set,
    source: source?.name ?? null,
    ...(isOfForms ? { isOfForms } : {}),
    sheets: found,
    ...(Object.keys(unmarked).length === 0 ? {} : { unmarked }),
  };
}

/**
 * Report sets, ascending, by the workbook-wide names that they left and by the markers on their sheets. A name alone
 * proves nothing: it goes where the user moves its cell. A sheet that bears no marker is never taken for a report's,
 * but where a failed run had just added or emptied it: that is known by the pending name, and where it was not
 * named yet only while it is still empty, as what is in it now would be the user's.
 */
export function findReports(
  names: readonly KnownName[],
  sheets: readonly KnownSheet[],
  marked: readonly MarkedSheet[],
): FoundReports {
  const sets = namesBySet(names);
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { set, isOriginal } of marked) {
    if (isOriginal && set !== null && !sets.has(set)) sets.set(set, new Map());
  }
  const reports = [...sets]
    .sort(([one], [other]) => one - other)
    .map(([set, known]) => markOfSet(set, known, byName, marked));
  const own = new Set(reports.flatMap((report) => Object.values(report.sheets)));
  return { reports, strays: marked.map(({ name }) => name).filter((name) => !own.has(name)) };
}
