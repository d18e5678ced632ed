import { markPrefix, type ReportRole, reportRoles } from "./edits.ts";

/** What each defined name of a report set stands for. */
export const nameStems = [
  "summary",
  "ledger",
  "findings",
  "questions",
  "log",
  "source",
  "achieved",
  "nearly",
  "under",
  "over",
  "row",
  "verdict",
  "program_row",
  "program_rank",
] as const;
export type NameStem = (typeof nameStems)[number];

/** What earlier editions named too: still known for theirs, and taken away with their set. */
export const formerStems = ["row_rank"] as const;

/** Defined names of one report set: jisseki_row, in the second set jisseki_row_2. */
export function definedNames(set: number): Readonly<Record<NameStem, string>> {
  const suffix = set === 1 ? "" : `_${set}`;
  return Object.fromEntries(nameStems.map((stem) => [stem, `${markPrefix}${stem}${suffix}`])) as Record<
    NameStem,
    string
  >;
}

/** The Excel tables of a report set; `tablePattern` of the markers knows them too. */
export const reportTables = ["ledger", "findings", "orphans", "questions", "conflicts", "waiting", "log"] as const;
export type ReportTable = (typeof reportTables)[number];

/** Names of the tables of one report set. */
export const tableName = (table: ReportTable, set: number): string =>
  `${markPrefix}table_${table}${set === 1 ? "" : `_${set}`}`;

/** Excel gives a copied table another name, which begins as the report's. */
export const isOwnTable = (name: string): boolean => name.toLowerCase().startsWith(`${markPrefix}table_`);

/** Charts of a report are called so. */
const ownChart = `${markPrefix}chart`;
export const isOwnChart = (name: string): boolean => name.startsWith(ownChart);

export const isOrphansTable = (name: string): boolean => name.toLowerCase().startsWith(tableName("orphans", 1));

const longestSheetName = 31;

/** The name itself, or with " (2)", " (3)" … where a sheet has it; names differ in more than case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const name = wanted.slice(0, longestSheetName - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * What the sheets are called: as they are called now where an earlier run left them, else by
 * the words, else numbered. `others` are the workbook's sheets that are not of this report set.
 */
export function sheetNames(
  wanted: Readonly<Record<ReportRole, string>>,
  earlier: Readonly<Partial<Record<ReportRole, string>>>,
  others: readonly string[],
): Record<ReportRole, string> {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (const name of Object.values(earlier)) taken.add(name.toLowerCase());
  const choose = (role: ReportRole): string => {
    const kept = earlier[role];
    if (kept !== undefined) return kept;
    const name = freeName(wanted[role], taken);
    taken.add(name.toLowerCase());
    return name;
  };
  return Object.fromEntries(reportRoles.map((role) => [role, choose(role)])) as Record<ReportRole, string>;
}
