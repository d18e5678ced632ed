import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { joinedOverview } from "../../src/cli/output/overview.ts";
import { placesOf } from "../../src/workbook/places.ts";
import { plainTerminal } from "../../src/cli/output/terminal.ts";
import type { CellValue } from "../../src/domain/grid.ts";
import { joinReviews } from "../../src/domain/join-reviews.ts";
import { review } from "../../src/domain/review.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { joinedResult } from "../../src/workbook/check-result/joined.ts";
import { checkResults } from "../../src/workbook/check-result/second-edition.ts";
import { sheetResult } from "../../src/workbook/check-result/sheet.ts";
import { formsCsv } from "../../src/workbook/ledger-csv.ts";
import { programTables } from "../../src/workbook/program-tables.ts";
import { gridOf } from "../domain/sheet/grid-builder.ts";

const words = messages("ja");

type Rows = readonly (readonly CellValue[])[];

const form = (name: string, section: string, actual: CellValue, department = "担当課"): Rows => [
  ["令和5年度 事務事業評価シート"],
  ["事務事業名", name, "施策", section],
  [department, "福祉課", "事業費", "1,200千円"],
  ["指標名", "単位", "", "令和4年度", "令和5年度"],
  [`${name}の利用者数`, "人", "目標", 100, 110],
  ["", "", "実績", 95, actual],
  [`${name}の回数`, "回", "目標", 10, 12],
  ["", "", "実績", 9, 12],
];

function checked(file: string, sheet: string, rows: Rows) {
  const grid = gridOf(rows, { sheet });
  const found = review(grid);
  if (!("rows" in found)) throw new Error(`${sheet} is no table`);
  return { file, grid, review: found };
}

const list: Rows = [
  ["事業名", "計画", "実績"],
  ["相談", 10, 9],
  ["訪問", 20, 21],
];

const forms = [
  checked("課.xlsx", "101", form("配食", "1 高齢者", 60)),
  checked("課.xlsx", "102", form("学習", "2 こども", 120)),
  checked("課.xlsx", "103", form("体操", "1 高齢者", 108, "所管部署")),
];

const joined = (sheets = forms) =>
  joinReviews(
    sheets.map((one) => one.review),
    placesOf(sheets),
  );

function resultOf(sheets = forms) {
  const own = sheets.map(({ file, grid, review: found }) =>
    sheetResult(found, { file, sha256: "0".repeat(64), words: reportWords(words), grid }),
  );
  return joinedResult(own, joined(sheets), reportWords(words));
}

describe("several one-program forms as one list", () => {
  const schema: object = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "../../docs/check-result.schema.json"), "utf8"),
  );
  const valid = new Ajv2020({ strict: false }).compile(schema);

  test("keep to the published schema", () => {
    const results: unknown = JSON.parse(JSON.stringify(checkResults([resultOf()], [])));
    expect(valid(results), JSON.stringify(valid.errors)).toBe(true);
  });

  test("have a source each, which their rows and findings name", () => {
    const result = resultOf();
    expect(result.sources.map(({ sheet }) => sheet)).toEqual(["101", "102", "103"]);
    const programs = result.rows.filter(({ kind }) => kind !== "measure");
    expect(programs.map(({ name, source, sectionIndex }) => [name, source, sectionIndex])).toEqual([
      ["配食", 0, 0],
      ["学習", 1, 1],
      ["体操", 2, 0],
    ]);
    expect(result).toMatchObject({ frame: "card", year: 2023, fiscalYear: "令和5年度" });
    expect(result.sections.map(({ name }) => name)).toEqual(["高齢者", "こども"]);
    expect(result.findings.filter(({ rule }) => rule === "card-form-differs").map(({ source }) => source)).toEqual([2]);
  });

  test("have the sum of their totals", () => {
    const { totals } = resultOf();
    expect(totals).toMatchObject({ programs: 3, budgetYen: 3_600_000 });
    const verdicts = Object.values(totals.programVerdicts).reduce((sum, count) => sum + count, 0);
    expect(verdicts).toBe(3);
  });

  test("lose the year that they do not share", () => {
    const earlier = form("清掃", "3 環境", 100).map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace("令和5", "令和3").replace("令和4", "令和2") : cell)),
    );
    const mixed = [...forms, checked("課.xlsx", "104", earlier)];
    expect(resultOf(mixed)).toMatchObject({ year: null, fiscalYear: null });
    const told = resultOf(mixed).findings.filter(({ rule }) => rule === "card-year-differs");
    expect(told.map(({ source, params }) => [source, params])).toEqual([[3, { year: 2021, usual: 2023 }]]);
    expect(resultOf().findings.filter(({ rule }) => rule === "card-year-differs")).toEqual([]);
    const years = resultOf(mixed).rows.flatMap((row) => row.indicators.map(({ year }) => year));
    expect(new Set(years)).toEqual(new Set([2023, 2021]));
  });

  test("one that is drawn otherwise is named where most are alike, and not where none is", () => {
    const named = (sheets: typeof forms) =>
      joined(sheets)
        .findings.filter(({ rule }) => rule === "card-form-differs")
        .map(({ sheet, params }) => [sheet, params]);
    expect(named(forms)).toEqual([["103", { lacks: "担当課", further: "所管部署" }]]);
    expect(named(forms.slice(1))).toEqual([]);
  });

  test("are one table, in which each row says where it stands", async () => {
    const text = await joinedOverview(forms, words, plainTerminal, 0);
    expect(text.split("\n")[0]).toBe("課.xlsx › 1事業1枚の様式3枚");
    for (const [place, name] of [
      ["101", "配食"],
      ["102", "学習"],
      ["103", "体操"],
    ])
      expect(text).toMatch(new RegExp(`^${place} .*${name}`, "mu"));
    expect(text).toContain("3事業");
    expect(text).toContain("103 › ");
    const short = await joinedOverview(forms, words, plainTerminal, 1);
    expect(short).toContain("配食");
    expect(short).not.toMatch(/^102 /mu);
  });

  test("are one CSV, file and sheet before each line", () => {
    const lines = formsCsv(forms, words.cli.csv, reportWords(words)).trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFF?ファイル,シート,/u);
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 2).join(" "))).toEqual(
      ["101", "101", "102", "102", "103", "103"].map((sheet) => `課.xlsx ${sheet}`),
    );
  });
});

describe("what each sheet is called", () => {
  test.each<[string, readonly [string, string][], readonly string[]]>([
    [
      "sheets of one file",
      [
        ["a.xlsx", "1"],
        ["a.xlsx", "2"],
      ],
      ["1", "2"],
    ],
    [
      "a file each",
      [
        ["a.xlsx", "Sheet1"],
        ["b.xlsx", "Sheet1"],
      ],
      ["a.xlsx", "b.xlsx"],
    ],
    [
      "both",
      [
        ["a.xlsx", "1"],
        ["a.xlsx", "2"],
        ["b.xlsx", "1"],
      ],
      ["a.xlsx › 1", "a.xlsx › 2", "b.xlsx › 1"],
    ],
  ])("%s", (_name, sheets, places) => {
    expect(placesOf(sheets.map(([file, sheet]) => ({ file, review: { reading: { sheet } } })))).toEqual(places);
  });
});

describe("what makes a table", () => {
  const other = checked("課.xlsx", "一覧", list);
  const [first, second, third] = forms as [(typeof forms)[0], (typeof forms)[0], (typeof forms)[0]];

  test.each<[string, readonly (typeof forms)[0][], readonly number[]]>([
    ["forms together, a list by itself", [other, first, second, third], [1, 3]],
    ["forms from the place of the first on", [first, other, second], [2, 1]],
    ["one form", [first], [1]],
    ["nothing", [], []],
  ])("%s", (_name, sheets, sizes) => {
    expect(programTables(sheets).map((table) => table.length)).toEqual(sizes);
  });
});
