import { afterEach, expect, it } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { firstMachine, markerRow } from "../../src/domain/report/ledger-columns.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { openSmallSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

const source = "令和4年度";
const sheetNames = (): string[] => setting.host.workbook.sheets.map(({ name }) => name);

const lead = (name: string, formula: string): void => {
  setting.host.workbook.names.find((one) => one.name === name)!.formula = formula;
};

const marker = `${columnName(firstMachine)}${markerRow}`;
const seal = `${columnName(firstMachine + 1)}${markerRow}`;

it("a name that leads to the user's own sheet makes nothing write over it or delete it", async () => {
  setting = await openSmallSetting();
  await writeReport(setting.port);
  lead("jisseki_ledger", `='${source}'!$A$1`);
  await writeReport(setting.port);
  expect(sheetNames()).toEqual([source, "達成状況", "判定明細", "指摘事項", "確認記録"]);
  lead("jisseki_ledger", `='${source}'!$A$1`);
  expect((await clearWorkbook(setting.port)).left).toEqual([]);
  expect(sheetNames()).toEqual([source]);
});

it("a report is known by its markers where its names are gone", async () => {
  setting = await openSmallSetting();
  await writeReport(setting.port);
  setting.host.workbook.names.length = 0;
  expect((await setting.port.survey()).reports).toMatchObject([{ set: 1, source, sheets: { ledger: "判定明細" } }]);
  await clearWorkbook(setting.port);
  expect(sheetNames()).toEqual([source]);
});

it("a sheet without its marker stays, and that is told; one whose marker moved far down goes", async () => {
  setting = await openSmallSetting();
  const { host, port } = setting;
  await writeReport(port);
  host.user.edit("判定明細", `${columnName(firstMachine)}90`, "jisseki-ledger");
  host.user.edit("判定明細", marker, "");
  host.user.edit("判定明細", seal, "");
  for (const table of host.workbook.sheet("判定明細")!.tables) table.name = "表1";
  lead("jisseki_ledger", "=判定明細!$A$90");
  expect((await port.survey()).reports[0]?.sheets.ledger).toBe("判定明細");
  lead("jisseki_ledger", "=判定明細!$A$1");
  expect((await clearWorkbook(port)).left).toEqual(["判定明細"]);
  expect(sheetNames()).toEqual([source, "判定明細"]);
});
