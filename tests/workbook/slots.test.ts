import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { review, type Review } from "../../src/domain/review.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { toFirstEdition } from "../../src/workbook/check-result/first-edition.ts";
import { checkResults } from "../../src/workbook/check-result/second-edition.ts";
import { sheetResult } from "../../src/workbook/check-result/sheet.ts";
import { ledgerCsv } from "../../src/workbook/ledger-csv.ts";

const words = reportWords(messages("ja"));
const valid = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../docs/check-result.schema.json"), "utf8")) as object,
);

const grid = gridOf({
  sheet: "指標",
  values: [
    ["令和5年度 事業別指標", null, null, null, null, null, null, null, null],
    ["番号", "事業名", "予算（千円）", "活動指標", null, null, "成果指標", null, null],
    [null, null, null, "指標名", "目標", "実績", "指標名", "目標", "実績"],
    [1, "移動図書館", 300, "巡回数", "10回", "12回", "貸出冊数", "100冊", "60冊"],
    [2, "親子の集い", 200, null, null, null, "待機児童数", "10人", "8人"],
    [3, "講座", 100, "開催数", "5回", "5回", "満足度", "90%", null],
    [null, null, null, "広報", "2回", "1回", "認知度", "40%", "42%"],
  ],
  merges: [
    { top: 2, left: 4, bottom: 2, right: 6 },
    { top: 2, left: 7, bottom: 2, right: 9 },
    { top: 6, left: 2, bottom: 7, right: 2 },
  ],
});

function found(): Review {
  const outcome = review(grid);
  if (!("rows" in outcome)) throw new Error("no table");
  return outcome;
}

const source = { file: "指標.xlsx", sha256: "0".repeat(64), words };

describe("indicators side by side in results", () => {
  const result = sheetResult(found(), { ...source, grid });

  test("are one row in the second edition, left to right, and its verdict is of all of them", () => {
    expect(
      result.rows.map(({ row, kind, parentRow, parentIndex, verdict, budgetYen, indicators }) => [
        row,
        kind,
        [parentRow, parentIndex],
        verdict,
        budgetYen,
        indicators.map(({ name, class: kindOf, planCell }) => `${name} ${kindOf} ${planCell?.cell}`),
      ]),
    ).toEqual([
      [4, "program", [null, null], "under", 300_000, ["巡回数 activity E4", "貸出冊数 outcome H4"]],
      [5, "program", [null, null], "achieved", 200_000, ["待機児童数 outcome H5"]],
      [6, "program", [null, null], "achieved", 100_000, ["開催数 activity E6", "満足度 outcome H6"]],
      [7, "measure", [6, 2], "under", null, ["広報 activity E7", "認知度 outcome H7"]],
    ]);
    expect(result.totals).toMatchObject({ programs: 3, measures: 1, indicators: 7, budgetYen: 600_000 });
    const whole: unknown = JSON.parse(JSON.stringify(checkResults([result], [])));
    expect(valid(whole), JSON.stringify(valid.errors)).toBe(true);
  });

  test("keep their findings on the sheet's row", () => {
    expect(result.findings.map(({ rule, row, cell }) => [rule, row, cell])).toContainEqual(["actual-missing", 6, "I6"]);
  });

  test("are measures of their own row in the first edition", () => {
    const first = toFirstEdition(found(), source);
    expect(first.rows.map(({ row, kind, parentRow, measure }) => [row, kind, parentRow, measure])).toEqual([
      [4, "program", null, null],
      [4, "measure", 4, "貸出冊数"],
      [5, "group", null, null],
      [5, "measure", 5, "待機児童数"],
      [6, "program", null, null],
      [6, "measure", 6, "満足度"],
      [7, "measure", 6, "広報"],
      [7, "measure", 6, "認知度"],
    ]);
    expect(first.totals).toMatchObject({ programs: 3, measures: 5 });
  });

  test("are each a line of the csv under their program", () => {
    const lines = ledgerCsv(found(), words).split("\r\n");
    expect(lines.filter((line) => line.includes("移動図書館"))).toHaveLength(2);
    expect(lines.filter((line) => line.includes("講座"))).toHaveLength(4);
  });
});
