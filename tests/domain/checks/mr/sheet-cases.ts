import { describe, expect, it } from "vitest";
import type { RuleCode } from "../../../../src/domain/checks/registry.ts";
import type { CellValue } from "../../../../src/domain/grid.ts";
import { gridOf, type GridRows } from "../../../../src/domain/grid/grid-of.ts";
import { defaultPolicy } from "../../../../src/domain/policy.ts";
import { languages, messages } from "../../../../src/messages/index.ts";
import { review } from "../../../../src/domain/review.ts";

export type SheetSketch = Omit<GridRows, "sheet">;
/** What the sheet shows, and the sheet. */
type Case = readonly [shows: string, sheet: SheetSketch];
/** … with the places that it is found at: a cell's address, or the row, or null for the whole table. */
type RejectCase = readonly [...Case, at: readonly (string | number | null)[]];

export const headings: readonly CellValue[] = ["番号", "事業名", "予算(円)", "計画(人)", "実績(人)", "備考"];

/** A sheet that no rule of the group has anything against, with these lines from row 2 on. */
export const sheet = (...lines: readonly (readonly CellValue[])[]): SheetSketch => ({
  values: [
    headings,
    [1, "研修", 1_000_000, 100, 95, null],
    [2, "相談", 2_000_000, 200, 210, null],
    [3, "広報", 500_000, 50, 40, null],
    ...lines,
  ],
  formulas: [],
  objects: 0,
});

export const machineFindings = (sketch: SheetSketch, rule?: RuleCode) => {
  const grid = gridOf({ sheet: "事業一覧", ...sketch });
  const found = review(grid, { policy: { ...defaultPolicy, groups: ["mr"] } });
  if (!("rows" in found)) throw new Error("no table");
  return found.findings.filter((finding) =>
    rule === undefined ? finding.rule.startsWith("mr-") : finding.rule === rule,
  );
};

/** One rule's table of cases over whole sheets as they are read. */
export function testRule(
  rule: RuleCode,
  { accept, reject }: { readonly accept: readonly Case[]; readonly reject: readonly RejectCase[] },
): void {
  const placesOf = (sketch: SheetSketch) => machineFindings(sketch, rule).map(({ cell, row }) => cell ?? row);
  describe(rule, () => {
    it.each(accept)("accepts %s", (_shows, sketch) => {
      expect(placesOf(sketch)).toEqual([]);
    });
    it.each(reject)("rejects %s", (_shows, sketch, at) => {
      expect(placesOf(sketch)).toEqual(at);
      for (const language of languages) {
        const { findings } = messages(language);
        for (const finding of machineFindings(sketch, rule))
          expect(findings.of(finding).message).toMatch(/^(?!.*(?:undefined|NaN|\[object)).{5,}/u);
      }
    });
  });
}
