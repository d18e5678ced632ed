import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { trendOfWorkbooks } from "../../src/workbook/trend.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";

type Rows = readonly (readonly (string | number)[])[];

async function book(sheets: Readonly<Record<string, Rows>>) {
  const made = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return openWorkbook(new Uint8Array(XLSX.write(made, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
}

const list = (title: string, actual: number): Rows => [
  [title],
  ["番号", "事業名", "単位", "計画", "実績"],
  [1, "就労支援", "人", 100, actual],
  [2, "図書館の運営", "回", 12, 12],
  [3, "防災訓練", "回", 4, 5],
];

/** A form of one program. */
const form = (year: string, name: string, actual: number): Rows => [
  [`${year} 事務事業評価シート`],
  ["事業名", name],
  ["担当課", "福祉課"],
  ["指標名", "単位", "計画", "実績"],
  ["利用者数", "人", 100, actual],
];

const input = async (sheets: Readonly<Record<string, Rows>>, file: string, year: number | null = null) => ({
  port: await book(sheets),
  file,
  year,
  options: {},
});

describe("the years of workbooks", () => {
  test("sheets of one workbook are each of their own year", async () => {
    const one = await input({ R3: list("令和3年度 実績", 90), R4: list("令和4年度 実績", 95) }, "全年度.xlsx");
    const { years, threads } = await trendOfWorkbooks([one]);
    expect(years.map(({ year, files, programs }) => [year, files, programs.length])).toEqual([
      [2021, ["全年度.xlsx"], 3],
      [2022, ["全年度.xlsx"], 3],
    ]);
    expect(
      threads.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ movement }) => movement))),
    ).toEqual([null, "improved", null, "unchanged", null, "unchanged"]);
  });

  test("a sheet that names none is of the year that all others of its workbook are of", async () => {
    const before = await input({ 福祉課: list("令和3年度 実績", 90), 産業課: list("事業一覧", 90) }, "R3.xlsx");
    const after = await input({ 福祉課: list("令和4年度 実績", 90), 産業課: list("事業一覧", 90) }, "R4.xlsx");
    const { years, links, totals } = await trendOfWorkbooks([before, after]);
    expect(years.map(({ programs }) => programs.length)).toEqual([6, 6]);
    // Namesakes of two offices' sheets are told apart by their sheets.
    expect(links.map(({ standing }) => standing)).toEqual(Array.from({ length: 6 }, () => "auto"));
    for (const { earlier, later } of links) expect(earlier.at).toBe(later.at);
    expect(totals[1]).toMatchObject({ asked: 0, fresh: 0, ended: 0 });
  });

  test("a workbook where none names one is an error that names sheet and file", async () => {
    const one = await input({ 一覧: list("事業一覧", 90) }, "不明.xlsx");
    await expect(trendOfWorkbooks([one])).rejects.toMatchObject({
      code: "trend-year-unknown",
      params: { file: "不明.xlsx", sheet: "一覧" },
    });
    const said = [
      await input({ 一覧: list("事業一覧", 90) }, "a.xlsx", 2021),
      await input({ 一覧: list("事業一覧", 90) }, "b.xlsx", 2022),
    ];
    expect((await trendOfWorkbooks(said)).years.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  test("two workbooks of one year are refused unless they are to be joined", async () => {
    const inputs = [
      await input({ 一覧: list("令和3年度 実績", 90) }, "a.xlsx"),
      await input({ 一覧: list("令和4年度 実績", 90) }, "b.xlsx"),
      await input({ 産業: list("令和4年度 実績", 90) }, "c.xlsx"),
    ];
    await expect(trendOfWorkbooks(inputs)).rejects.toMatchObject({
      code: "trend-year-twice",
      params: { year: 2022, file: "c.xlsx", other: "b.xlsx" },
    });
    const { years } = await trendOfWorkbooks(inputs, { join: true });
    expect(years.map(({ files }) => files)).toEqual([["a.xlsx"], ["b.xlsx", "c.xlsx"]]);
  });

  test("a workbook without a table says which one it is", async () => {
    const none = await input({ 表紙: [["表紙"]] }, "表紙.xlsx");
    await expect(trendOfWorkbooks([none])).rejects.toMatchObject({
      code: "no-program-table",
      params: { file: "表紙.xlsx" },
    });
  });

  test("forms of one program are one list a year", async () => {
    const ofYear = (year: string, actual: number) => ({
      就労支援: form(year, "就労支援", actual),
      図書館: form(year, "図書館の運営", actual),
    });
    const { years, threads, totals } = await trendOfWorkbooks([
      await input(ofYear("令和3年度", 90), "R3.xlsx"),
      await input(ofYear("令和4年度", 80), "R4.xlsx"),
    ]);
    expect(years.map(({ programs }) => programs.map(({ name }) => name))).toEqual([
      ["就労支援", "図書館の運営"],
      ["就労支援", "図書館の運営"],
    ]);
    expect(threads).toHaveLength(2);
    expect(totals[1]).toMatchObject({ auto: 2, movements: { worsened: 2 } });
  });
});
