import { afterEach, describe, expect, it } from "vitest";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { openSetting, requirements, sample, type Setting, writeReport } from "./setting.ts";
import { usersPart } from "./users-part.ts";

let setting: Setting;
afterEach(() => setting.office.close());

/** The sheet of the sample with the programs. */
const source = "令和4年度";

describe.each(requirements)("the report in Excel, ExcelApi %s", (requirement) => {
  it("is written in at most six syncs, all of it, and leaves the user's sheet, active sheet and selection alone", async () => {
    setting = await openSetting({ requirement });
    const { host, port } = setting;
    host.user.select(source, "E12");
    const before = usersPart(host.workbook);
    const applied: number[] = [];
    const counting = {
      ...bound(port),
      apply: async (...args: Parameters<typeof port.apply>) => {
        const start = host.traffic.count;
        const outcome = await port.apply(...args);
        applied.push(host.traffic.count - start);
        return outcome;
      },
    };
    const [reported] = await writeReport(counting);
    expect(reported?.outcome.skipped).toEqual([]);
    expect(applied).toEqual([4]);
    expect(host.traffic.largestRequest).toBeLessThan(1024 * 1024);
    expect(usersPart(host.workbook)).toEqual(before);
    expect(host.workbook.active.name).toBe(source);
    expect(host.workbook.selection).toEqual({ top: 12, left: 5, bottom: 12, right: 5 });
    expect(host.workbook.names.map(({ name }) => name)).not.toContain("jisseki_pending");
  });

  it("is updated in place: no sheet is deleted, decisions stay, nothing is there twice", async () => {
    setting = await openSetting({ requirement });
    const { host, port } = setting;
    const [first] = await writeReport(port);
    const ids = host.workbook.sheets.map(({ id }) => id);
    const once = describeReport();
    const start = host.traffic.count;
    await port.apply(first!.edits);
    expect(host.traffic.count - start).toBeLessThanOrEqual(6);
    const again = describeReport();
    expect(again.names).toEqual(once.names);
    for (const [at, sheet] of once.sheets.entries()) expect(again.sheets[at], sheet.name).toEqual(sheet);
    expect(host.workbook.sheets.map(({ id }) => id)).toEqual(ids);
    expect(host.workbook.undoStackCleared).toBe(0);
  });

  it("is found by a later survey and taken away without a trace", async () => {
    setting = await openSetting({ requirement });
    const { host, port } = setting;
    const before = {
      users: usersPart(host.workbook),
      sheets: host.workbook.sheets.length,
      names: structuredClone(host.workbook.names),
    };
    await writeReport(port);
    const { reports } = await port.survey();
    expect(reports).toEqual([
      { set: 1, source, sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項", log: "確認記録" } },
    ]);
    const { gone } = await clearWorkbook(port);
    expect(gone).toEqual(reports);
    expect({
      users: usersPart(host.workbook),
      sheets: host.workbook.sheets.length,
      names: host.workbook.names,
    }).toEqual(before);
    expect(host.workbook.sheets[0]!.conditionalFormats).toEqual([]);
    expect((await port.survey()).reports).toEqual([]);
  });

  it("updates and removes what the file port wrote", async () => {
    const file = await openWorkbook(sample(), "sample.xlsx");
    const [written] = await writeReport(file);
    setting = await openSetting({ requirement, workbook: await file.save() });
    const { host, port } = setting;
    expect((await port.survey()).reports).toEqual((await file.survey()).reports);
    await port.apply(written!.edits);
    expect(host.workbook.sheets.map(({ charts }) => charts.length)).toEqual([0, 3, 0, 0, 0]);
    await port.clear();
    expect(host.workbook.names).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([source]);
    expect(host.workbook.sheets[0]!.conditionalFormats).toEqual([]);
  });
});

describe("the report in Excel", () => {
  it("leaves the highlights out on a protected sheet and says so", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    host.user.protect(source);
    const before = usersPart(host.workbook);
    const [reported] = await writeReport(port);
    expect(reported?.outcome.skipped).toEqual([{ what: "highlights", why: "sheet-protected" }]);
    expect(usersPart(host.workbook)).toEqual(before);
    expect(host.workbook.sheets[0]!.conditionalFormats).toEqual([]);
    expect(host.workbook.sheets[0]!.protected).toBe(true);
  });

  it("puts its rules behind the user's own", async () => {
    setting = await openSetting();
    const { host, port, access } = setting;
    await access.run(async (context) => {
      const rule = context.workbook.worksheets.getItem(source).getRange("A1:G9").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$A1="x"';
      await context.sync();
    });
    await writeReport(port);
    const formulas = host.workbook.sheets[0]!.conditionalFormats.map(({ formula }) => formula);
    expect(formulas[0]).toBe('=$A1="x"');
    expect(formulas.slice(1).map((formula) => formula.includes("jisseki_verdict"))).toEqual(Array(6).fill(true));
    await port.clear();
    expect(host.workbook.sheets[0]!.conditionalFormats.map(({ formula }) => formula)).toEqual(['=$A1="x"']);
  });

  it("is done without page setup where Excel has no printer", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    host.faults.add({
      strikes: (point) => point.at === "action" && point.member === "PageLayout.orientation",
      with: "GeneralException",
      times: 1,
    });
    const [reported] = await writeReport(port);
    expect(reported?.outcome.skipped).toEqual([{ what: "page", why: "not-supported" }]);
    expect(host.workbook.names.map(({ name }) => name)).not.toContain("jisseki_pending");
  });

  it("reads what it is about to write over in smaller pieces where one is too large", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    const [reported] = await writeReport(port);
    host.faults.reset();
    host.faults.add({
      strikes: (point) => point.at === "action" && point.sync === 3 && point.member === "load Range",
      with: "ResponsePayloadSizeLimitExceeded",
      times: 1,
    });
    await port.apply(reported!.edits);
    expect(host.workbook.sheet("達成状況")!.charts).toHaveLength(3);
  });

  it("writes text from the sheet as text, whatever it looks like", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    const [reported] = await writeReport(port);
    const texts = [
      "=1+1",
      "+5",
      "-",
      "@x",
      "'quoted",
      "1/2",
      "１２",
      "令和4年4月1日",
      "TRUE",
      "#N/A",
      "5%",
      "達成",
      "（注）",
      " 3 ",
      "-5人",
    ];
    const [summary, ...others] = reported!.edits.sheets;
    await port.apply({
      ...reported!.edits,
      sheets: [
        { ...summary!, blocks: [...summary!.blocks, { top: 300, left: 1, rows: texts.map((text) => [text]) }] },
        ...others,
      ],
    });
    const sheet = host.workbook.sheet("達成状況")!;
    const cells = texts.map((_, at) => sheet.cells.at(300 + at, 1)!);
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.every(({ formula }) => formula === null)).toBe(true);
  });

  it("keeps its names and highlights when the user renames sheets", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    host.user.renameSheet("判定明細", "明細");
    host.user.renameSheet(source, "R4");
    expect((await port.survey()).reports[0]).toEqual({
      set: 1,
      source: "R4",
      sheets: { summary: "達成状況", ledger: "明細", findings: "指摘事項", log: "確認記録" },
    });
    await writeReport(port);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["R4", "達成状況", "明細", "指摘事項", "確認記録"]);
  });

  it("makes a deleted report sheet anew", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    host.user.deleteSheet("指摘事項");
    await writeReport(port);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      source,
      "達成状況",
      "判定明細",
      "確認記録",
      "指摘事項",
    ]);
    expect((await port.survey()).reports).toHaveLength(1);
  });

  it("never takes the name of a user's own sheet", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    host.workbook.addSheet("達成状況");
    await writeReport(port);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      source,
      "達成状況",
      "達成状況 (2)",
      "判定明細",
      "指摘事項",
      "確認記録",
    ]);
    await port.clear();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([source, "達成状況"]);
  });

  it("says so where a sheet of that name turned up since the workbook was looked at, and touches nothing", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    const [reported] = await writeReport(port, { dryRun: true });
    host.workbook.addSheet("判定明細");
    await expect(port.apply(reported!.edits)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "sheet-exists",
      params: { sheet: "判定明細" },
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([source, "判定明細"]);
    expect(host.workbook.names).toEqual([]);
  });

  it("knows its sheet by a name whose cell the user deleted", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    const name = host.workbook.names.find((one) => one.name === "jisseki_findings")!;
    name.formula = "=指摘事項!#REF!";
    await writeReport(port);
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual([
      source,
      "達成状況",
      "判定明細",
      "指摘事項",
      "確認記録",
    ]);
    await port.clear();
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual([source]);
  });

  it("follows a threshold that is changed in its cell, alive without the add-in", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    const verdicts = () => {
      const counts: Record<string, number> = {};
      for (const [, , cell] of host.workbook.sheet("判定明細")!.cells.entries()) {
        if (typeof cell.value === "string" && cell.formula !== null) counts[cell.value] = (counts[cell.value] ?? 0) + 1;
      }
      return counts;
    };
    const before = verdicts();
    const threshold = host.workbook.name("jisseki_nearly")!.formula.split("!")[1]!;
    host.user.edit("達成状況", threshold, 0.9999);
    expect(verdicts()["概ね達成"] ?? 0).toBeLessThan(before["概ね達成"]!);
    expect(verdicts()["達成"]).toBe(before["達成"]);
  });
});

const bound = (port: Setting["port"]) => ({
  survey: () => port.survey(),
  readGrid: port.readGrid.bind(port),
  apply: port.apply.bind(port),
  clear: port.clear.bind(port),
});

/** Everything of the report, in numbers and places. */
function describeReport() {
  const { workbook } = setting.host;
  return {
    names: workbook.names.map(({ name, formula, visible }) => ({ name, formula, visible })),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells.entries()].map(([row, column, { value, formula, format }]) => ({
        row,
        column,
        value,
        formula,
        format,
      })),
      merges: sheet.merges,
      tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
      rules: sheet.conditionalFormats.map(({ area, formula, format }) => ({ area, formula, format })),
      validations: sheet.validations,
      charts: sheet.charts.map(({ id: _, ...chart }) => chart),
      page: sheet.page,
      columns: [...sheet.columns],
      rows: [...sheet.rows],
      freeze: sheet.freeze,
    })),
  };
}
