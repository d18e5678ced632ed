import { readFileSync } from "node:fs";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import type { Language } from "../../../src/messages/index.ts";
import { gridOf } from "./program-grid.ts";

type Sheets = Record<
  "ledger" | "findings",
  { readonly name: string; readonly values: readonly (readonly CellValue[])[] }
>;

const fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/report/before-the-record.json", import.meta.url), "utf8"),
) as Record<Language, Sheets>;

/** Columns of such a ledger, 1-based, as the last edition before the record laid it out. */
export const legacyColumn = {
  decision: 18,
  comment: 19,
  by: 20,
  on: 21,
  marker: 23,
  identity: 26,
  firstOption: 29,
} as const;
export const legacyRow = { marker: 1, wholeColumn: 4, heading: 5, firstLine: 6 } as const;

/** Column of the first of the hidden cells of decisions that lost their indicator. */
export const legacyOrphans = 8;

export type Change = { readonly row: number; readonly column: number; readonly value: CellValue };

/**
 * What `report` of commit 5899261 wrote of `cityPlan`, values only, with two decisions whose indicators were gone; and
 * what a person did to it.
 */
export function legacySheet(
  role: "ledger" | "findings",
  changes: readonly Change[] = [],
  language: Language = "ja",
): Grid {
  const { name, values } = fixture[language][role];
  const rows: CellValue[][] = values.map((row) => [...row]);
  for (const { row, column, value } of changes) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }
  return gridOf(name, rows);
}
