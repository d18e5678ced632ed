import { SeriesOfSheet } from "../../src/domain/achievement/series.ts";
import { TimesOfFields } from "../../src/domain/achievement/time-of-field.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue, Grid } from "../../src/domain/grid.ts";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { type List, MadeList } from "../../src/domain/list.ts";
import { review, type Review } from "../../src/domain/review.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { FindingList } from "../../src/workbook/check-result/finding-list.ts";
import { toFirstEdition } from "../../src/workbook/check-result/first-edition.ts";
import { secondEditionHoles } from "../../src/workbook/check-result/holes.ts";
import { jsonPieces, type WrittenList } from "../../src/workbook/check-result/json-pieces.ts";
import { ResultRows } from "../../src/workbook/check-result/result-rows.ts";
import { resultRow } from "../../src/workbook/check-result/row.ts";
import { checkResults } from "../../src/workbook/check-result/second-edition.ts";
import { displayOf } from "../../src/xlsx/read/display.ts";
import { Utf8Text } from "../../src/workbook/check-result/utf8-text.ts";
import { sheetResult } from "../../src/workbook/check-result/sheet.ts";

const words = reportWords(messages("ja"));
const origin = { file: "一覧.xlsx", sha256: "0".repeat(64), words };
const headings = ["No.", "事業名", "担当課", "予算(千円)", "計画", "実績", "単位", "達成率", "備考"];
const formats = ["0", "General", "General", "#,##0", "#,##0", "#,##0", "General", "0.00%", "General"];

/** A list of plain programs, with what stands in place of some of them. */
function listOf(
  odd: Readonly<Record<number, readonly CellValue[]>> = {},
  hiddenRows: readonly number[] = [],
  lines = 120,
): Grid {
  const values: (readonly CellValue[])[] = [["令和4年度 事業の実施状況"], [], headings];
  for (let at = 0; at < lines; at += 1) {
    const plan = 40 + ((at * 7919) % 400);
    const actual = Math.round(plan * (0.4 + ((at * 104_729) % 800) / 1000));
    const worded = at % 3 === 1 ? [`${plan}人`, `${actual}人`] : [`${plan}人(令和4年度末)`, `実績 ${actual}人`];
    const figures = at % 3 === 0 ? [plan, actual] : worded;
    const share = at % 4 === 0 ? actual / plan : null;
    values.push(odd[at] ?? [at + 1, `相談"事業" 第${at + 1}号`, "福祉課", 1000 + at, ...figures, "人", share, null]);
  }
  const shown = (value: CellValue, column: number): string | undefined =>
    typeof value === "number" && formats[column] === "0.00%" ? displayOf("0.00%")(value) : undefined;
  return gridOf({
    sheet: "事業一覧",
    values,
    hiddenRows,
    text: values.map((row) => row.map(shown)),
    formats: values.map((_, at) => (at < 3 ? [] : formats)),
  });
}

function judged(grid: Grid, fully: boolean): Review {
  const found = review(grid, { fully });
  if (!("rows" in found)) throw new Error("no table");
  return found;
}

const first = (grid: Grid, fully: boolean) => toFirstEdition(judged(grid, fully), origin);
const second = (grid: Grid, fully: boolean) =>
  checkResults([sheetResult(judged(grid, fully), { ...origin, grid })], []);

const written = (value: unknown, space: number): string => [...jsonPieces(value, space)].join("");

function itemTexts(list: WrittenList, indent: string): (index: number) => string {
  const to = new Utf8Text();
  const write = list.itemWriter(2, indent);
  return (index) => {
    write(index, to);
    return to.takeString();
  };
}

const sheets: readonly (readonly [string, Grid])[] = [
  ["plain", listOf()],
  ["a line without a result", listOf({ 60: [61, "講座", "福祉課", 5, 100, null, "人", null, null] })],
  ["several figures", listOf({ 70: [71, "講座", "福祉課", 5, "100人", "会場50人 別枠3人", "人", null, null] })],
  ["a blank office, a budget in words", listOf({ 80: [81, "相談 第81号", null, "調整中", 50, 40, "人", null, null] })],
  ["the mark of a hole in a name", listOf({ 2: [3, "\u{E000}1\u{E000}", "福祉課", 5, 50, 40, "人", null, null] })],
  ["marks, breaks and half characters", listOf({ 90: [91, '"\\\n\u{D800}\u2028', "\t", 5, 50, 40, "人", null, null] })],
  ["a hidden row", listOf({}, [50])],
  ["a printed rate as text", listOf({ 100: [101, "相談 第101号", "福祉課", 5, 100, 80, "人", "80%", "継続"] })],
];

describe("results as JSON, piece by piece", () => {
  test.each(sheets)("are what JSON.stringify makes of every line by itself: %s", (_name, grid) => {
    for (const space of [1, 2]) {
      expect(written(first(grid, false), space)).toBe(JSON.stringify(first(grid, true), null, space));
      expect(written(second(grid, false), space)).toBe(JSON.stringify(second(grid, true), null, space));
    }
  });

  test("make few of the rows of a plain list", () => {
    const found = judged(listOf({}, [], 1000), false);
    const visibility = { rows: new Set<number>(), columns: new Set<number>() };
    const context = {
      review: found,
      visibility,
      yearOf: () => 2022,
      words,
      series: new SeriesOfSheet(found),
      times: new TimesOfFields(found.reading),
      indexOfRow: () => null,
      beside: () => [],
      isOverMeasures: () => false,
    };
    let made = 0;
    const rows = new ResultRows(
      found.rows,
      (row) => {
        made += 1;
        return resultRow(row, context);
      },
      secondEditionHoles,
    );
    const write = itemTexts(rows, "");
    for (let index = 0; index < rows.length; index += 1)
      expect(write(index)).toBe(JSON.stringify(rows.at(index), null, 2));
    expect(made - rows.length).toBeLessThan(rows.length / 5);
  });

  class Numbers extends MadeList<number> {
    readonly length: number;

    constructor(length: number) {
      super();
      this.length = length;
    }

    protected make(index: number): number {
      return index;
    }
  }

  test.each<readonly [string, unknown]>([
    ["nothing", null],
    ["no items", { rows: new Numbers(0), empty: {}, none: [] }],
    ["items, and what is left out", { rows: new Numbers(3), left: undefined, text: "a\nb" }],
    ["lists in lists", [{ rows: new Numbers(2) }, { rows: new Numbers(0) }]],
    ["a list by itself", new Numbers(2)],
  ])("are what JSON.stringify makes: %s", (_name, value) => {
    expect(written(value, 2)).toBe(JSON.stringify(value, null, 2));
  });

  test("write findings as JSON.stringify does, whatever their words", () => {
    const text = fc.string({ unit: "binary", maxLength: 6 });
    const finding = fc.record({
      rule: text,
      severity: fc.constantFrom("error", "warning", "info"),
      row: fc.option(fc.nat()),
      cell: fc.option(text),
      params: fc.dictionary(text, fc.oneof(text, fc.integer())),
    });
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 4 }), (findings) => {
        const list = new FindingList(findings as List<(typeof findings)[number]>, (one) => ({
          ...one,
          message: one.rule,
        }));
        const write = itemTexts(list, "    ");
        for (const [index, one] of list.toJSON().entries())
          expect(write(index)).toBe(JSON.stringify(one, null, 2).replaceAll("\n", "\n    "));
      }),
    );
  });
});
