import { describe, expect, it } from "vitest";
import type { RuleCode } from "../../../src/domain/checks/registry.ts";
import { judged, type LineSketch, type TableSketch } from "./table.ts";

/** A case: what it shows, and the lines (or the whole table) that show it. */
export type Case = readonly [shows: string, table: TableSketch | readonly LineSketch[]];
/** … with the places it is found at: a cell's address, or a row. */
export type RejectCase = readonly [...Case, at: readonly (string | number | null)[]];

const tableOf = (table: TableSketch | readonly LineSketch[]): TableSketch =>
  "lines" in table ? table : { lines: table };

const placesOf = (rule: RuleCode, table: TableSketch): readonly (string | number | null)[] =>
  judged(table)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => finding.cell ?? finding.row);

/** One rule's table of cases: accepted ones find nothing, rejected ones are found where they are expected. */
export function testRule(
  rule: RuleCode,
  cases: { readonly accept: readonly Case[]; readonly reject: readonly RejectCase[] },
): void {
  describe(rule, () => {
    it.each(cases.accept)("accepts %s", (_shows, table) => {
      expect(placesOf(rule, tableOf(table))).toEqual([]);
    });
    it.each(cases.reject)("rejects %s", (_shows, table, at) => {
      expect(placesOf(rule, tableOf(table))).toEqual(at);
    });
  });
}
