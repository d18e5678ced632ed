import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { readTitle } from "../../../src/domain/sheet/headings/title.ts";
import { Cells } from "../../../src/domain/sheet/records/cells.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";
import { rowsOf } from "../../tools/grid-rows.ts";
import { gridOf } from "./grid-builder.ts";

/** Numbers with what they show. */
type Shown = CellValue | readonly [value: number, text: string];

const isShown = (cell: Shown): cell is readonly [number, string] => Array.isArray(cell);

function title(...rows: readonly (readonly Shown[])[]) {
  const grid = gridOf(rows.map((row) => row.map((cell) => (isShown(cell) ? cell[0] : cell))));
  const { text: plain, ...given } = rowsOf(grid);
  const text = plain.map((row, r) =>
    row.map((shown, c) => {
      const cell = rows[r]?.[c] ?? null;
      return isShown(cell) ? cell[1] : shown;
    }),
  );
  const {
    title: named,
    fiscalYear,
    year,
  } = readTitle(new Cells(gridOfRows({ ...given, text })), rows.length + 1, "Sheet1");
  return [named, fiscalYear, year];
}

describe("the year over the table is read as it shows", () => {
  it.each<[string, readonly Shown[], readonly unknown[]]>([
    ["a date as 令和6年度", [[45383, "令和6年度"]], ["令和6年度", "令和6年度", 2024]],
    ["a date with words", [[45383, "2024年度 事業実績"]], ["2024年度 事業実績", "2024年度", 2024]],
    ["a date as R6年度", [[45383, "R6年度"], "事業一覧"], ["事業一覧", "R6年度", 2024]],
    ["a number with words", [[6, "令和6年度 事業計画"]], ["令和6年度 事業計画", "令和6年度", 2024]],
    ["a year over several cells", ["令和", 6, "年度", "事業実績一覧"], ["事業実績一覧", "令和6年度", 2024]],
    ["a year beside 年度", [2024, "年度 事業実績"], ["年度 事業実績", "2024年度", 2024]],
    ["a text", ["令和6年度 事業実績"], ["令和6年度 事業実績", "令和6年度", 2024]],
    ["the day it was made on", [[45747, "令和7年3月31日"], "事業一覧"], ["事業一覧", null, null]],
    ["a plain day", [[45383, "2024/4/1"], "事業一覧"], ["事業一覧", null, null]],
    ["a month", [[45383, "令和6年4月"], "事業一覧"], ["事業一覧", null, null]],
    ["a bare number", [2024, "事業一覧"], ["事業一覧", null, null]],
    ["seven cells in a row", ["あ", "い", "う", "え", 2024, "年度", "実績"], [null, null, null]],
  ])("%s", (_, row, expected) => {
    expect(title(row)).toEqual(expected);
  });

  it("names the title's own year before one spread over cells", () => {
    expect(title(["令和", 5, "年度"], ["令和6年度 事業実績"])).toEqual(["令和6年度 事業実績", "令和6年度", 2024]);
  });
});
