import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { columnName, type CellValue, type Grid } from "../../src/domain/grid.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import type { Edits } from "../../src/domain/report/edits.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { checkWorkbook } from "../../src/workbook/check.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type { ReportMark, WorkbookPort } from "../../src/workbook/port.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { cityPlan, gridOf, gridOfSheet } from "../domain/report/program-grid.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { setCells } from "../tools/set-cells.ts";
import { valuesOf } from "../tools/grid-rows.ts";

const words = reportWords(messages("ja"));
const run = { words, date: "2026-11-22" };
const notes = [["覚書"], ["来週までに確認する"]];

/** A workbook in memory that takes a report as real ones do, without formulas coming alive. */
class MemoryWorkbook implements WorkbookPort {
  readonly grids = new Map<string, Grid>();
  readonly hidden = new Set<string>();
  marks: ReportMark[] = [];
  takenNames: string[] = [];
  reads: string[] = [];
  constructor(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
    for (const [name, rows] of Object.entries(sheets)) this.grids.set(name, gridOf(name, rows));
  }
  survey = async () => ({
    sheets: [...this.grids.values()].map(({ sheet, bottom, right }) => ({
      name: sheet,
      visible: !this.hidden.has(sheet),
      protected: false,
      rows: right === 0 ? 0 : bottom,
      columns: right,
    })),
    active: null,
    reports: this.marks,
    strays: [],
    takenNames: this.takenNames,
  });
  readGrid = async (sheet: string): Promise<Grid> => {
    this.reads.push(sheet);
    return this.grids.get(sheet) as Grid;
  };
  apply = async ({ set, sheets, highlights }: Edits) => {
    for (const sheet of sheets) this.grids.set(sheet.name, gridOfSheet(sheet));
    const named = Object.fromEntries(sheets.map((sheet) => [sheet.role, sheet.name]));
    this.marks = [...this.marks.filter((mark) => mark.set !== set), { set, source: highlights.sheet, sheets: named }];
    return { skipped: [] };
  };
  clear = async (sets?: readonly number[]) => {
    const gone = this.marks.filter((mark) => sets === undefined || sets.includes(mark.set));
    for (const mark of gone) for (const name of Object.values(mark.sheets)) this.grids.delete(name);
    this.marks = this.marks.filter((mark) => !gone.includes(mark));
  };
}

const failure = async (work: Promise<unknown>): Promise<WorkbookError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
};

describe("check", () => {
  test("finds the program sheet among others", async () => {
    const checked = await checkWorkbook(new MemoryWorkbook({ 覚書: notes, 計画: cityPlan, 空: [[]] }));
    expect(checked.map(({ review }) => review.reading.sheet)).toEqual(["計画"]);
  });

  test("takes every sheet that surely has a table, and only the named ones where they are named", async () => {
    const book = new MemoryWorkbook({ 前期: cityPlan, 覚書: notes, 後期: cityPlan });
    expect((await checkWorkbook(book)).map(({ review }) => review.reading.sheet)).toEqual(["前期", "後期"]);
    const named = await checkWorkbook(book, { sheets: ["後期"] });
    expect(named.map(({ review }) => review.reading.sheet)).toEqual(["後期"]);
  });

  test("plans and results on two sheets go by their year, whichever comes first", async () => {
    const half = (year: string, heading: string) => [
      [`令和${year}年度 事業`],
      ["番号", "事業名", heading],
      [1, "講座", 10],
      [2, "相談", 300],
    ];
    const book = new MemoryWorkbook({
      計画4: half("4", "計画"),
      計画5: half("5", "計画"),
      実績5: half("5", "実績"),
    });
    const checked = await checkWorkbook(book);
    expect(
      checked.map(({ review: { reading } }) => [reading.sheet, reading.joined?.map(({ sheet }) => sheet)]),
    ).toEqual([["計画5", ["実績5"]]]);
    const of4 = new MemoryWorkbook({ 計画4: half("4", "計画"), 実績5: half("5", "実績") });
    expect((await checkWorkbook(of4)).map(({ review }) => review.findings.at(0)?.rule)).toEqual(["year-mismatch"]);
  });

  test("a table with programs side by side is called so", async () => {
    const turned = [
      ["事業名", "講座", "相談"],
      ["計画", 10, 300],
      ["実績", 9, 290],
    ];
    const error = await failure(checkWorkbook(new MemoryWorkbook({ 覚書: notes, 転置: turned })));
    expect([error.code, error.params["nearestSheet"], error.params["isTransposed"]]).toEqual([
      "no-program-table",
      "転置",
      1,
    ]);
  });

  test("leaves hidden sheets alone unless they are named", async () => {
    const book = new MemoryWorkbook({ 今年: cityPlan, 昨年: cityPlan });
    book.hidden.add("昨年");
    expect(await checkWorkbook(book)).toHaveLength(1);
    expect(await checkWorkbook(book, { sheets: ["昨年"] })).toHaveLength(1);
  });

  test("says what it looked for where there is no table, and where", async () => {
    const error = await failure(checkWorkbook(new MemoryWorkbook({ 覚書: notes })));
    expect([error.code, error.params["nearestSheet"]]).toEqual(["no-program-table", "覚書"]);
    expect(String(error.params["missing"])).toContain("plan");
    const named = await failure(
      checkWorkbook(new MemoryWorkbook({ 計画: cityPlan, 覚書: notes }), { sheets: ["覚書"] }),
    );
    expect([named.code, named.params["sheet"]]).toEqual(["no-program-table", "覚書"]);
  });

  test("says that formulas have no result, where the headings may be among them", async () => {
    const bare = [["題"], [{ notCalculated: true as const }, { notCalculated: true as const }]];
    const book = new MemoryWorkbook({ 覚書: notes, 空: [[]], 計画: bare });
    expect((await failure(checkWorkbook(book))).params["notCalculated"]).toBe(2);
    expect((await failure(checkWorkbook(book, { sheets: ["計画"] }))).params["notCalculated"]).toBe(2);
    expect((await failure(checkWorkbook(book, { sheets: ["覚書"] }))).params["notCalculated"]).toBeUndefined();
  });

  test("names the hidden sheets that it did not look at", async () => {
    const book = new MemoryWorkbook({ 覚書: notes, 昨年: cityPlan });
    book.hidden.add("昨年");
    expect((await failure(checkWorkbook(book))).params["hidden"]).toBe("昨年");
  });

  test("takes the sheets that can be judged for the year that is asked for, and names the years there are where none can", async () => {
    const earlier = cityPlan.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replaceAll("令和5年度", "令和4年度") : cell)),
    );
    const book = new MemoryWorkbook({ 今年: cityPlan, 昨年: earlier });
    const hint = (year: number) => ({ columns: {}, area: null, year });
    const sheets = async (year: number) =>
      (await checkWorkbook(book, { hint: hint(year) })).map(({ review }) => review.reading.sheet);
    expect([await sheets(2023), await sheets(2022)]).toEqual([["今年"], ["昨年"]]);
    const none = await failure(checkWorkbook(book, { hint: hint(2020) }));
    expect([none.code, none.params]).toEqual(["year-missing", { year: 2020, years: "2022,2023" }]);
    const named = await failure(checkWorkbook(book, { sheets: ["今年", "昨年"], hint: hint(2022) }));
    expect([named.code, named.params]).toEqual(["year-missing", { year: 2022, years: "2023", sheet: "今年" }]);
  });

  test("names the sheets there are where one is missing", async () => {
    const error = await failure(
      checkWorkbook(new MemoryWorkbook({ 計画: cityPlan, 覚書: notes }), { sheets: ["計晝"] }),
    );
    expect([error.code, error.params]).toEqual(["sheet-missing", { sheet: "計晝", sheets: "計画, 覚書" }]);
  });

  test("stops when it is told to", async () => {
    const controller = new AbortController();
    controller.abort();
    const error = await failure(checkWorkbook(new MemoryWorkbook({ 計画: cityPlan }), { signal: controller.signal }));
    expect(error.code).toBe("cancelled");
  });
});

describe("report", () => {
  test("never takes its own sheets for program sheets, and updates them in place", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    await reportWorkbook(book, run);
    const names = [...book.grids.keys()];
    book.reads = [];
    const [again] = await reportWorkbook(book, run);
    expect([...book.grids.keys()]).toEqual(names);
    expect([again?.edits.set, book.reads[0]]).toEqual([1, "計画"]);
    expect(names).toEqual(["計画", "達成状況", "判定明細", "指摘事項", "確認記録"]);
  });

  test("gives each program sheet its own set and its own names", async () => {
    const book = new MemoryWorkbook({ 前期: cityPlan, 後期: cityPlan });
    const reported = await reportWorkbook(book, run);
    expect(reported.map(({ edits }) => edits.set)).toEqual([1, 2]);
    expect([...book.grids.keys()]).toContain("達成状況 (2)");
    const names = reported.flatMap(({ edits }) => edits.names.map((name) => name.name));
    expect(new Set(names).size).toBe(names.length);
  });

  test("never overwrites a sheet of the user's that has its name", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan, 判定明細: notes });
    await reportWorkbook(book, run);
    expect(valuesOf(book.grids.get("判定明細") as Grid)[0]?.[0]).toBe("覚書");
    expect([...book.grids.keys()]).toContain("判定明細 (2)");
  });

  test("writes a fresh sheet where the user deleted one", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    await reportWorkbook(book, run);
    book.grids.delete("指摘事項");
    book.marks = book.marks.map((mark) => ({
      ...mark,
      sheets: { summary: "達成状況", ledger: "判定明細", log: "確認記録" },
    }));
    await reportWorkbook(book, run);
    expect([...book.grids.keys()].sort()).toEqual(["判定明細", "指摘事項", "確認記録", "計画", "達成状況"].sort());
  });

  test("keeps a decision while its row is away, and gives it back when the row returns", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    const [first] = await reportWorkbook(book, run);
    const ledger = first?.edits.sheets.find((sheet) => sheet.role === "ledger");
    if (ledger === undefined) throw new Error("no ledger");
    book.grids.set(
      "判定明細",
      gridOfSheet(ledger, [
        { row: firstLine + 1, column: ledgerColumn.decision, value: words.record.decision.confirmed },
        { row: firstLine + 1, column: ledgerColumn.comment, value: "現地で確認" },
      ]),
    );
    const whole = book.grids.get("計画") as Grid;
    book.grids.set(
      "計画",
      gridOf(
        "計画",
        cityPlan.filter((row) => row[1] !== "職業訓練"),
      ),
    );
    await reportWorkbook(book, run);
    const asked = (): string => JSON.stringify(valuesOf(book.grids.get("引継ぎ候補") as Grid));
    expect(asked()).toContain("現地で確認");
    expect(valuesOf(book.grids.get("判定明細") as Grid).flat()).not.toContain("現地で確認");
    book.grids.set("計画", whole);
    await reportWorkbook(book, run);
    expect(
      valuesOf(book.grids.get("判定明細") as Grid)[firstLine]?.slice(ledgerColumn.decision - 1, ledgerColumn.comment),
    ).toEqual([words.record.decision.confirmed, null, "現地で確認"]);
    expect(asked()).not.toContain("現地で確認");
    expect(asked()).toContain(words.questions.none);
    const [, third] = [await reportWorkbook(book, run), book.grids.get("判定明細") as Grid];
    expect(valuesOf(third)[firstLine]?.[ledgerColumn.comment - 1]).toBe("現地で確認");
  });

  test("is not written over entries that nobody can carry over, in the workbook or in an earlier copy", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    const [first] = await reportWorkbook(book, run);
    const ledger = first?.edits.sheets.find(({ role }) => role === "ledger");
    if (ledger === undefined) throw new Error("no ledger");
    const entered = gridOfSheet(ledger, [{ row: 60, column: ledgerColumn.comment, value: "自分で足した行" }]);
    book.grids.set("判定明細", entered);
    const cells = `${columnName(ledgerColumn.comment)}60`;
    const own = await failure(reportWorkbook(book, run));
    expect([own.code, own.params]).toEqual(["entries-unreadable", { sheet: "判定明細", cells }]);
    expect(book.grids.get("判定明細")).toBe(entered);

    const another = new MemoryWorkbook({ 計画: cityPlan });
    const copied = await failure(reportWorkbook(another, { ...run, earlierCopy: book, earlierCopyName: "前回.xlsx" }));
    expect(copied.params).toEqual({ sheet: "判定明細", cells, file: "前回.xlsx" });
    expect([...another.grids.keys()]).toEqual(["計画"]);
  });

  test("is not written anew beside a ledger without its hidden cells, unless it was cleared first", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    await reportWorkbook(book, run);
    const shown = valuesOf(book.grids.get("判定明細") as Grid).map((row) => row.slice(0, ledgerColumn.direction));
    book.grids.set("判定明細", gridOf("判定明細", shown));
    const pointless = await failure(reportWorkbook(book, run));
    expect([pointless.code, pointless.params]).toEqual(["report-unreadable", { sheet: "判定明細" }]);

    book.marks = book.marks.map(({ sheets: { ledger, ...sheets }, ...mark }) => ({
      ...mark,
      sheets,
      unmarked: { ...(ledger === undefined ? {} : { ledger }), findings: "指摘事項", log: "確認記録" },
    }));
    const unmarked = await failure(reportWorkbook(book, run));
    expect([unmarked.code, unmarked.params]).toEqual(["report-unreadable", { sheet: "判定明細", stays: "clear" }]);
    expect((await clearWorkbook(book)).left).toEqual(["判定明細", "指摘事項", "確認記録"]);
    expect(book.grids.has("判定明細")).toBe(true);
    await reportWorkbook(book, run);
    expect([...book.grids.keys()]).toContain("判定明細 (2)");
  });

  test("never takes a set whose tables a copied sheet has", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    book.takenNames = ["jisseki_table_ledger", "jisseki_table_orphans_2"];
    const [reported] = await reportWorkbook(book, run);
    expect(reported?.edits.set).toBe(3);
  });

  test("that is only tried out writes nothing", async () => {
    const book = new MemoryWorkbook({ 計画: cityPlan });
    const [tried] = await reportWorkbook(book, { ...run, dryRun: true });
    expect(tried?.edits.sheets).toHaveLength(4);
    expect([...book.grids.keys()]).toEqual(["計画"]);
  });

  test("tells its progress from nothing to all, never back", async () => {
    const seen: number[] = [];
    const book = new MemoryWorkbook({ 計画: cityPlan });
    const told: WorkbookPort = {
      survey: book.survey,
      readGrid: async (sheet, options) => {
        options?.progress?.(1, 2);
        options?.progress?.(2, 2);
        return book.readGrid(sheet);
      },
      apply: async (edits, options) => {
        options?.progress?.(3, 3);
        return book.apply(edits);
      },
      clear: book.clear,
    };
    await reportWorkbook(told, { ...run, progress: (done, total) => seen.push(done / total) });
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect([seen[0], seen.at(-1)]).toEqual([0.25, 1]);
  });
});

describe("clear", () => {
  test("takes away every report, or the one about a sheet", async () => {
    const book = new MemoryWorkbook({ 前期: cityPlan, 後期: cityPlan });
    await reportWorkbook(book, run);
    const { gone } = await clearWorkbook(book, { sheets: ["前期"] });
    expect([gone.map((mark) => mark.set), book.marks.map((mark) => mark.source)]).toEqual([[1], ["後期"]]);
    await clearWorkbook(book);
    expect([...book.grids.keys()]).toEqual(["前期", "後期"]);
  });

  test("of a workbook without a report is nothing", async () => {
    expect(await clearWorkbook(new MemoryWorkbook({ 計画: cityPlan }))).toEqual({ gone: [], left: [] });
  });

  test("of a sheet without a report says so", async () => {
    const error = await failure(clearWorkbook(new MemoryWorkbook({ 計画: cityPlan }), { sheets: ["計画"] }));
    expect(error.code).toBe("sheet-missing");
  });
});

test("what was entered in a spreadsheet program is kept when the file is reported on again", async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cityPlan.map((row) => [...row])), "計画");
  const workbook = await openWorkbook(
    new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    "計画.xlsx",
  );
  const [first] = await reportWorkbook(workbook, run);
  const summary = first?.edits.sheets.find((sheet) => sheet.role === "summary");
  const nearly = `P${summary?.validations[1]?.area.top}`;
  const edited = setCells(await workbook.save(), [
    { sheet: "達成状況", address: nearly, value: 0.7 },
    { sheet: "達成状況", address: "A1", value: "議会説明資料" },
    {
      sheet: "判定明細",
      address: `${columnName(ledgerColumn.decision)}${firstLine + 1}`,
      value: words.record.decision.exclude,
    },
    {
      sheet: "判定明細",
      address: `${columnName(ledgerColumn.comment)}${firstLine + 1}`,
      value: "集計方法が変わったため",
    },
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), "jisseki-again-"));
  const file = path.join(folder, "計画.xlsx");
  await writeFile(file, edited);
  const saved = await readFile(await convertWithLibreOffice(file, "xlsx", { recalculate: true }));
  await rm(folder, { recursive: true });
  const again = await openWorkbook(saved, "計画.xlsx");
  const [second] = await reportWorkbook(again, run);
  expect(second?.edits.set).toBe(1);
  expect(second?.review.policy).toEqual({ ...defaultPolicy, nearly: 0.7 });
  expect((await again.survey()).sheets.map((sheet) => sheet.name)).toEqual([
    "計画",
    "達成状況",
    "判定明細",
    "指摘事項",
    "確認記録",
  ]);
  expect(valuesOf(await again.readGrid("達成状況"))[0]?.[0]).toBe("議会説明資料");
  const ledger = valuesOf(await again.readGrid("判定明細"))[firstLine];
  const kept = (["verdict", "why", "decision", "comment"] as const).map((field) => ledger?.[ledgerColumn[field] - 1]);
  expect(kept).toEqual(["判定対象外", null, words.record.decision.exclude, "集計方法が変わったため"]);
});
