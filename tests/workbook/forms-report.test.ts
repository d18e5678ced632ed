import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import type { EditCell, Edits, FormulaCell } from "../../src/domain/report/edits.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { markAbout } from "../../src/workbook/mark-about.ts";
import type { ReportMark } from "../../src/workbook/port.ts";
import { reportWorkbook, type ReportWorkbookOptions } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { setCells } from "../tools/set-cells.ts";
import { differingParts } from "../xlsx/parts.ts";
import { form, threeForms, workbookOf } from "./forms-workbook.ts";

const words = reportWords(messages("ja"));
const { summary, ledger, findings, log } = words.sheetName;
const run = { words, date: "2026-11-22" };

async function reportOn(bytes: Uint8Array, options: Partial<ReportWorkbookOptions> = {}) {
  const workbook = await openWorkbook(bytes, "forms.xlsx");
  const sheets = await reportWorkbook(workbook, { ...run, ...options });
  const survey = await workbook.survey();
  return {
    sheets,
    edits: sheets[0]!.edits,
    bytes: await workbook.save(),
    survey,
    names: survey.sheets.map(({ name }) => name),
  };
}

/** The lines of a report sheet, as they were laid out. */
const linesOf = (edits: Edits): readonly (readonly EditCell[])[] =>
  edits.sheets[1]?.blocks.find(({ top, left }) => top === firstLine && left === 1)?.rows ?? [];

const isFormula = (cell: EditCell | undefined): cell is FormulaCell => typeof cell === "object" && cell !== null;

const formulaOf = (cell: EditCell | undefined): string => (isFormula(cell) ? cell.formula : "");

const column = (edits: Edits, at: number): EditCell[] => linesOf(edits).map((row) => row[at - 1] ?? null);

const shown = (cells: readonly EditCell[]): unknown[] => cells.map((cell) => (isFormula(cell) ? cell.value : cell));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-forms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function recalculated(bytes: Uint8Array): Promise<XLSX.WorkBook> {
  const file = path.join(folder, "forms.xlsx");
  await writeFile(file, bytes);
  return XLSX.read(await readFile(await convertWithLibreOffice(file, "xlsx", { recalculate: true })));
}

describe("one-program forms of a workbook", () => {
  const original = workbookOf(threeForms);
  const made = reportOn(original);

  test("have one report together", async () => {
    const { names, sheets, survey } = await made;
    expect(names).toEqual([...Object.keys(threeForms), summary, ledger, findings, log]);
    expect(survey.reports).toEqual([
      { set: 1, source: "101_配食", isOfForms: true, sheets: { summary, ledger, findings, log } },
    ]);
    expect(sheets.map(({ review }) => review.reading.sheet)).toEqual(["101_配食", "102 学習's", "103_体操"]);
  });

  test("have a line each indicator, which follows and leads to the form's own cells", async () => {
    const { edits } = await made;
    expect(shown(column(edits, ledgerColumn.program))).toEqual(["配食", "配食", "学習", "学習", "体操", "体操"]);
    expect(column(edits, ledgerColumn.section)).toEqual([
      "1 高齢者",
      "1 高齢者",
      "2 こども",
      "2 こども",
      "1 高齢者",
      "1 高齢者",
    ]);
    expect(shown(column(edits, ledgerColumn.link))).toEqual(["E6", "E8", "E6", "E8", "E6", "E8"]);
    const [, , second] = linesOf(edits);
    expect(formulaOf(second?.[ledgerColumn.actual - 1])).toBe(`IF(ISNUMBER('102 学習''s'!$E$6),'102 学習''s'!$E$6,"")`);
    expect(formulaOf(second?.[ledgerColumn.link - 1])).toContain(`HYPERLINK("#'102 学習''s'!E"&`);
    expect(formulaOf(second?.[ledgerColumn.changed - 1])).toContain("ISNUMBER('102 学習''s'!$E$6)");
  });

  test("are told apart by sheet and row", async () => {
    const { edits } = await made;
    const rows = shown(column(edits, ledgerColumn.source_row));
    expect(new Set(rows).size).toBe(6);
    expect(new Set(shown(column(edits, ledgerColumn.program_key))).size).toBe(3);
  });

  test("have their results and names coloured, each form by its own lines", async () => {
    const { edits } = await made;
    const all = [edits.highlights, ...(edits.highlightsElsewhere ?? [])];
    expect(all.map(({ sheet }) => sheet)).toEqual(["101_配食", "102 学習's", "103_体操"]);
    const areas = (index: number): string[] => [
      ...new Set(
        all[index]!.formats.map(
          ({ area }) => `${columnName(area.left)}${area.top}:${columnName(area.right)}${area.bottom}`,
        ),
      ),
    ];
    expect(areas(0)).toEqual(["B2:B2", "E6:E8"]);
    expect(all[0]!.formats.at(-1)?.formula).toContain("COUNTIFS(jisseki_row,ROW(),jisseki_verdict,");
    expect(all[2]!.formats.at(-1)?.formula).toContain("COUNTIFS(jisseki_row,ROW()+20000000,jisseki_verdict,");
  });

  test("have their findings in one list, with links to each form", async () => {
    const { edits } = await made;
    const table = edits.sheets[2]?.blocks.find(({ top }) => top === 5)?.rows ?? [];
    expect(shown(table.map((row) => row[1] ?? null))).toContain("103_体操!A1");
  });

  test("every formula comes to what is written beside it", async () => {
    const { bytes, edits } = await made;
    const [written, anew] = [XLSX.read(bytes), await recalculated(bytes)];
    let compared = 0;
    for (const { name } of edits.sheets) {
      for (const [address, cell] of Object.entries(written.Sheets[name] ?? {}) as [string, XLSX.CellObject][]) {
        if (address.startsWith("!") || cell.f === undefined) continue;
        const now = anew.Sheets[name]?.[address] as XLSX.CellObject | undefined;
        const [one, other] = [cell.v ?? "", now?.v ?? ""];
        const isSame =
          typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-12 : one === other;
        expect(isSame && now?.t !== "e", `${name}!${address} =${cell.f}: ${String(one)} / ${String(other)}`).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  }, 300_000);

  test("are as they were once the report is cleared, byte for byte", async () => {
    const { bytes } = await made;
    const workbook = await openWorkbook(bytes, "forms.xlsx");
    await clearWorkbook(workbook);
    expect(differingParts(await workbook.save(), original)).toEqual([]);
  });

  test("are reported on again in the same place, with what a person entered", async () => {
    const { bytes, edits } = await made;
    const third = `${columnName(ledgerColumn.decision)}${firstLine + 2}`;
    const comment = `${columnName(ledgerColumn.comment)}${firstLine + 2}`;
    const entered = setCells(bytes, [
      { sheet: ledger, address: third, value: words.record.decision.exclude },
      { sheet: ledger, address: comment, value: "来年度から" },
    ]);
    const again = await reportOn(entered);
    expect(again.survey.reports).toHaveLength(1);
    expect(again.edits.set).toBe(1);
    expect(shown(column(again.edits, ledgerColumn.decision))).toEqual([
      null,
      null,
      words.record.decision.exclude,
      null,
      null,
      null,
    ]);
    expect(column(again.edits, ledgerColumn.comment)[2]).toBe("来年度から");
    expect(shown(column(again.edits, ledgerColumn.rate))[2]).toBe("");
    expect(linesOf(edits)).toHaveLength(linesOf(again.edits).length);
  });

  test("carry over what was entered in an earlier copy, once", async () => {
    const { bytes } = await made;
    const address = `${columnName(ledgerColumn.comment)}${firstLine + 4}`;
    const earlierCopy = await openWorkbook(setCells(bytes, [{ sheet: ledger, address, value: "確認中" }]), "copy.xlsx");
    const again = await reportOn(workbookOf(threeForms), { earlierCopy });
    expect(column(again.edits, ledgerColumn.comment)[4]).toBe("確認中");
    expect(again.sheets.map(({ carriedOver }) => carriedOver)).toEqual([1, 0, 0]);
  });

  test("a new form before the others joins their report", async () => {
    const { bytes } = await made;
    const address = `${columnName(ledgerColumn.comment)}${firstLine}`;
    const earlierCopy = await openWorkbook(setCells(bytes, [{ sheet: ledger, address, value: "確認中" }]), "copy.xlsx");
    const { 表紙: cover, ...forms } = threeForms;
    const again = await reportOn(workbookOf({ 表紙: cover, "100": form("相談", "1 高齢者", 80), ...forms }), {
      earlierCopy,
    });
    expect(again.names.slice(-4)).toEqual([summary, ledger, findings, log]);
    expect(column(again.edits, ledgerColumn.comment)).toContain("確認中");
  });
});

test("a form that is asked for by name has a report of its own, beside that of all", async () => {
  const { bytes } = await reportOn(workbookOf(threeForms));
  const alone = await reportOn(bytes, { sheets: ["103_体操"] });
  expect(alone.survey.reports.map(({ source, isOfForms }) => [source, isOfForms ?? false])).toEqual([
    ["101_配食", true],
    ["103_体操", false],
  ]);
  expect(linesOf(alone.edits)).toHaveLength(2);
  const again = await reportOn(alone.bytes);
  expect(again.edits.set).toBe(1);
});

test("where all forms are meant, one stands for them", async () => {
  const { sheets, survey } = await reportOn(workbookOf(threeForms), { sheets: ["103_体操"], withAllForms: true });
  expect(sheets.map(({ review }) => review.reading.sheet)).toEqual(["101_配食", "102 学習's", "103_体操"]);
  expect(survey.reports.map(({ isOfForms }) => isOfForms)).toEqual([true]);
});

test("forms of one name are told apart by their sheets, and a decision stays with its own", async () => {
  const copies = workbookOf({ a: form("配食", "1 高齢者", 60), b: form("配食", "1 高齢者", 100) });
  const made = await reportOn(copies);
  expect(new Set(column(made.edits, ledgerColumn.identity)).size).toBe(4);
  const address = `${columnName(ledgerColumn.comment)}${firstLine + 2}`;
  const again = await reportOn(setCells(made.bytes, [{ sheet: ledger, address, value: "bの分" }]));
  expect(column(again.edits, ledgerColumn.comment)).toEqual([null, null, "bの分", null]);
});

test("a table beside the forms has a report of its own", async () => {
  const list = [
    ["事業名", "計画", "実績"],
    ["相談", 10, 9],
    ["訪問", 20, 21],
  ];
  const { survey } = await reportOn(workbookOf({ ...threeForms, 一覧: list }));
  expect(survey.reports.map(({ source }) => source).sort()).toEqual(["101_配食", "一覧"]);
});

test("the report grows as the forms do", async () => {
  const sizeOf = async (count: number): Promise<number> => {
    const names = Array.from({ length: count }, (_, index) => [
      `s${100 + index}`,
      form(`第${100 + index}地区配食事業`, "1 福祉", 80),
    ]);
    return JSON.stringify((await reportOn(workbookOf(Object.fromEntries(names)))).edits).length;
  };
  const [few, many] = [await sizeOf(20), await sizeOf(80)];
  expect(many / few).toBeLessThan(4.2);
});

describe("a plan on one sheet and its result on another", () => {
  const halves = workbookOf({
    計画: [
      ["令和5年度 事業計画書"],
      ["番号", "事業名", "計画数", "単位"],
      [1, "音楽祭", 20, "団体"],
      [2, "映画会", 400, "人"],
      [3, "講座", 12, "回"],
    ],
    実績: [
      ["令和5年度 実績報告書"],
      ["番号", "事業名", "実績数", "単位"],
      [2, "映画会", 390, "人"],
      [1, "音楽祭", 8, "団体"],
      [9, "記念式典", 300, "人"],
    ],
  });

  test("each line leads to its own sheet, and each sheet is coloured by its own lines", async () => {
    const { edits } = await reportOn(halves);
    expect(shown(column(edits, ledgerColumn.program))).toEqual(["音楽祭", "映画会", "講座", "記念式典"]);
    const [first, , , last] = linesOf(edits);
    expect(formulaOf(first?.[ledgerColumn.actual - 1])).toContain("'実績'!$C$4");
    expect(formulaOf(first?.[ledgerColumn.source_row - 1])).toContain("'計画'!$C$3");
    expect(formulaOf(last?.[ledgerColumn.source_row - 1])).toBe("IFERROR(ROW('実績'!$C$5)+10000000,0)");
    expect(formulaOf(last?.[ledgerColumn.link - 1])).toContain("#'実績'!C");
    const places = [edits.highlights, ...(edits.highlightsElsewhere ?? [])].map(({ sheet, formats }) => [
      sheet,
      formats[0]?.area.top,
      formats[0]?.area.bottom,
    ]);
    expect(places).toEqual([
      ["計画", 3, 5],
      ["実績", 5, 5],
    ]);
  });

  test("a finding names the sheet that its cell stands on", async () => {
    const { sheets } = await reportOn(halves);
    const found = sheets[0]!.review.findings.map(({ rule, sheet, row }) => [rule, sheet ?? null, row]);
    expect(found).toContainEqual(["plan-missing", "実績", 5]);
    expect(found).toContainEqual(["actual-missing", null, 5]);
  });
});

describe("which report is about something", () => {
  const mark = (set: number, source: string | null, isOfForms = false): ReportMark => ({
    set,
    source,
    sheets: {},
    ...(isOfForms ? { isOfForms } : {}),
  });
  test.each<[string, readonly ReportMark[], string | readonly string[], number | undefined]>([
    ["a sheet's own", [mark(1, "a"), mark(2, "b")], "b", 2],
    ["no other's", [mark(1, "a")], "b", undefined],
    ["a sheet's own, not that of all forms", [mark(1, "a", true), mark(2, "a")], "a", 2],
    ["that of forms, whose first sheet is gone", [mark(1, null, true)], ["b", "c"], 1],
    ["that of forms before one's own", [mark(1, "b"), mark(2, "a", true)], ["a", "b"], 2],
    ["one's own, where forms have none", [mark(1, "x"), mark(2, "b")], ["a", "b"], 2],
    ["none", [], ["a"], undefined],
  ])("%s", (_name, reports, about, set) => {
    expect(markAbout({ reports }, about)?.set).toBe(set);
  });
});
