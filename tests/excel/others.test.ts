import { afterEach, expect, it } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { frameMarker } from "../../src/domain/report/frame.ts";
import { firstLine, keyRow, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { openSmallSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

const source = "令和4年度";
const ledger = "判定明細";
const summary = "達成状況";

const cellsOf = (sheet: string) => [...setting.host.workbook.sheet(sheet)!.cells.entries()];

const placeOf = (sheet: string, value: unknown): { row: number; column: number } => {
  const found = cellsOf(sheet).filter(([, , cell]) => cell.value === value);
  expect(found.length, `${sheet}: ${String(value)}`).toBe(1);
  const [[row, column] = [0, 0]] = found;
  return { row, column };
};

const lastColumn = (): number =>
  cellsOf(ledger).find(([row, , { value }]) => row === keyRow && value === frameMarker)![1];

const rowOfProgram = (name: string): number =>
  cellsOf(ledger).find(([, column, { value }]) => column === ledgerColumn.program && value === name)![0];

const type = (sheet: string, row: number, column: number, input: string | number): void =>
  setting.host.user.edit(sheet, `${columnName(column)}${row}`, input);

function insertProgram(): void {
  const { user } = setting.host;
  user.shiftRows(source, 6, "insert");
  for (const [address, text] of [
    ["A6", "99"],
    ["B6", "新しい事業"],
    ["E6", "10件"],
    ["F6", "8件"],
  ] as const)
    user.edit(source, address, text);
}

async function reported(): Promise<void> {
  setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
  await writeReport(setting.port);
}

it("an update keeps a column beside the ledger with each line's row, and formulas follow", async () => {
  await reported();
  const column = lastColumn() + 1;
  const name = "業界連携再就職支援事業";
  const row = rowOfProgram(name);
  type(ledger, row, column, "課長へ説明済み");
  type(ledger, row, column + 1, `=${columnName(ledgerColumn.rate)}${row}*2`);
  setting.host.workbook.sheet(ledger)!.cells.at(row, column)!.format = {
    ...setting.host.workbook.sheet(ledger)!.cells.at(row, column)!.format,
    bold: true,
  };
  setting.host.user.edit(source, "K1", `=${ledger}!${columnName(ledgerColumn.comment)}${row}`);
  insertProgram();
  await writeReport(setting.port);
  const now = rowOfProgram(name);
  expect(now).toBe(row + 1);
  expect(placeOf(ledger, "課長へ説明済み")).toEqual({ row: now, column: lastColumn() + 1 });
  const { cells } = setting.host.workbook.sheet(ledger)!;
  expect(cells.at(now, column)!.format.bold).toBe(true);
  expect(cells.at(now, column + 1)!.formula).toBe(`${columnName(ledgerColumn.rate)}${now}*2`);
  expect(setting.host.workbook.sheet(source)!.cells.at(1, 11)!.formula).toBe(
    `${ledger}!${columnName(ledgerColumn.comment)}${now}`,
  );
});

it("keeps cells under the summary, charts of people's beside those of the report, and a note of a line that is gone", async () => {
  await reported();
  const { host, port } = setting;
  const last = cellsOf(summary).reduce((low, [row]) => Math.max(low, row), 0);
  type(summary, last + 3, 2, "部長の所見");
  const name = "業界連携再就職支援事業";
  type(ledger, rowOfProgram(name), lastColumn() + 1, "廃止を協議中");
  const copy = structuredClone(host.workbook.sheet(summary)!.charts[0]!);
  host.workbook.sheet(summary)!.charts.push({ ...copy, id: host.workbook.newId(), name: "グラフ 9" });
  const sourceCells = host.workbook.sheet(source)!.cells;
  const gone = [...sourceCells.entries()].find(([, , { value }]) => value === name)![0];
  host.user.shiftRows(source, gone, "delete");
  await writeReport(port);
  const { row, column } = placeOf(ledger, "廃止を協議中");
  expect(row).toBeGreaterThan(firstLine + 5);
  const beside = cellsOf(ledger).filter(([at, , { value }]) => at === row && typeof value === "string");
  expect(beside.map(([, , { value }]) => value).join()).toContain(name);
  expect(column).toBe(lastColumn() + 1);
  placeOf(summary, "部長の所見");
  expect(host.workbook.sheet(summary)!.charts.map((chart) => chart.name)).toContain("グラフ 9");
  await writeReport(port);
  placeOf(summary, "部長の所見");
  placeOf(ledger, "廃止を協議中");
});

it("an update that fails gives back every cell as it was: values, formulas, entries and what stands beside them", async () => {
  await reported();
  const { host, port } = setting;
  const row = rowOfProgram("業界連携再就職支援事業");
  type(ledger, row, lastColumn() + 1, "=1+1");
  type(ledger, row, ledgerColumn.comment, "聞き取り済み");
  const reference = `${ledger}!${columnName(ledgerColumn.comment)}${row}`;
  host.user.edit(source, "K1", `=${reference}`);
  const held = () =>
    [summary, ledger, "指摘事項", "確認記録"].map((sheet) =>
      cellsOf(sheet)
        .filter(([, , { value, formula }]) => formula !== null || (value !== null && value !== ""))
        .map(([at, column, { value, formula }]) => `${at} ${column} ${formula ?? JSON.stringify(value)}`)
        .toSorted(),
    );
  const before = held();
  let isWriting = false;
  host.faults.reset();
  host.faults.add({
    strikes: (point) => {
      if (point.at === "action" && point.member === "Range.clear") isWriting = true;
      return isWriting && point.at === "action" && point.member === "ChartCollection.add";
    },
    with: "GeneralException",
    times: 1,
  });
  insertProgram();
  await expect(writeReport(port)).rejects.toMatchObject({ code: "excel-failed" });
  host.faults.reset();
  expect(held()).toEqual(before);
  expect(host.workbook.sheet(source)!.cells.at(1, 11)!.formula).toBe(reference);
  await writeReport(port);
  expect(host.workbook.sheet(source)!.cells.at(1, 11)!.formula).toBe(
    `${ledger}!${columnName(ledgerColumn.comment)}${row + 1}`,
  );
});
