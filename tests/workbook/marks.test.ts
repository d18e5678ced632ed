import { describe, expect, test } from "vitest";
import { setOfName, setsInFormula, sheetOfReference } from "../../src/workbook/marks.ts";

describe("the marks that a report leaves", () => {
  test.each([
    ["jisseki_summary", 1],
    ["jisseki_row_rank", 1],
    ["JISSEKI_ROW_2", 2],
    ["jisseki_row_rank_12", 12],
    ["jisseki_styles", null],
    ["jissekiX", null],
    ["jisseki_x", null],
    ["jisseki_rows", null],
    ["my_jisseki_row", null],
    ["jisseki_ledger_999999999", 999_999_999],
    ["jisseki_ledger_99999999999999999999999", null],
    ["jisseki_ledger_0", null],
    ["jisseki_ledger_01", null],
  ])("%s belongs to set %s", (name, set) => {
    expect(setOfName(name)).toBe(set);
  });

  test.each([
    ["SUMIFS(jisseki_row_rank,jisseki_row,ROW($A2))>=2", [1, 1]],
    ["jisseki_row_2=1", [2]],
    ['"jisseki"&A1', []],
    ["$A1=7", []],
  ])("%s uses sets %j", (formula, sets) => {
    expect(setsInFormula(formula)).toEqual(sets);
  });

  test.each([
    ["'達成状況'!$A$1", "達成状況"],
    ["達成状況!$A$1:$B$2", "達成状況"],
    ["'It''s (2)'!$A$1", "It's (2)"],
    ["達成状況!#REF!", "達成状況"],
    ["='It''s (2)'!$A$1", "It's (2)"],
    ["#REF!$A$1", null],
    ["#REF!", null],
    ["[1]達成状況!$A$1", null],
    ["'[別.xlsx]達成状況'!$A$1", null],
    ['"text!"', null],
    ["1", null],
  ])("%s stands on %s", (formula, sheet) => {
    expect(sheetOfReference(formula)).toBe(sheet);
  });
});
