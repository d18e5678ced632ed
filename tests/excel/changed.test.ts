import { afterEach, describe, expect, it } from "vitest";
import { areaAt, type Area, type Grid } from "../../src/domain/grid.ts";
import { patched } from "../../src/domain/grid/patched.ts";
import type { Fault } from "../../excel-host/index.ts";
import { noCalculator } from "../../excel-host/calc/engine.ts";
import { rowsOf } from "../tools/grid-rows.ts";
import { openSmallSetting, requirements, type Setting } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

const sheet = "令和4年度";
const read = (): Promise<Grid> => setting.port.readGrid(sheet);
const at = (...addresses: readonly string[]): readonly Area[] => addresses.map((address) => areaAt(address)!);
const user = () => setting.host.user;

describe.each(requirements)("reading what changed, ExcelApi %s", (requirement) => {
  const cases: readonly (readonly [what: string, edit: () => void, edited: readonly string[], cells: number | null])[] =
    [
      ["nothing", () => {}, [], 0],
      ["a figure", () => user().edit(sheet, "F8", "300人"), ["F8"], 1],
      ["the same figure again", () => user().edit(sheet, "B1", ""), ["B1"], 0],
      ["a number with its format", () => user().edit(sheet, "F8", "80%"), ["F8"], 1],
      ["cells of several areas", () => user().fill(sheet, "E7:F8,C9", "5"), ["E7:F8", "C9"], 5],
      ["an emptied cell", () => user().edit(sheet, "F8", ""), ["F8"], 1],
      ["whole rows", () => user().fill(sheet, "D8:F8", 7), ["8:8"], 3],
      ["whole columns", () => user().edit(sheet, "F8", 7), ["F:F"], 1],
      ["a formula, typed", () => user().edit(sheet, "F8", "=1+1"), ["F8"], 1],
      ["what no event told", () => user().edit(sheet, "F8", 7), [], 0],
      ["a number format", () => user().format(sheet, "A7:B8", '0"件"'), ["A7:B8"], 4],
      ["a merge", () => user().merge(sheet, "D8:D9"), ["D8:D9"], null],
      ["a hidden row", () => user().hideRow(sheet, 8), [], null],
      ["a row put in", () => user().shiftRows(sheet, 8, "insert"), [], null],
      ["a cell beyond the table", () => user().edit(sheet, "F200", 1), ["F200"], null],
      ["a protected sheet", () => user().protect(sheet), [], null],
      [
        "another sheet of that name",
        () => {
          user().renameSheet(sheet, "元");
          setting.host.workbook.addSheet(sheet);
        },
        [],
        null,
      ],
      ["a renamed sheet", () => user().renameSheet(sheet, "令和5年度"), [], null],
      ["more cells than fit in one answer", () => {}, ["A1:XFD1048576"], 0],
    ];

  it.each(cases)("%s", async (_, edit, edited, cells) => {
    setting = await openSmallSetting({ requirement });
    const known = await read();
    edit();
    const before = setting.host.traffic.count;
    const changed = await setting.port.readChanged(known, at(...edited));
    expect(changed?.length ?? null).toBe(cells);
    expect(setting.host.traffic.count - before).toBe(1);
    if (changed === null || edited.length === 0) return;
    expect(rowsOf(patched(known, changed))).toEqual(rowsOf(await read()));
  });
});

describe("formulas", () => {
  const formulas = async (calculator?: typeof noCalculator): Promise<Grid> => {
    setting = await openSmallSetting(calculator ? { calculator } : {});
    user().edit(sheet, "H8", "=LEN(F8)");
    user().edit(sheet, "H9", "=H8*2");
    user().edit(sheet, "H11", '=IF(H9>8,"",H9)');
    return read();
  };

  it("that come to something else are read with the edited cell, wherever they stand", async () => {
    const known = await formulas();
    user().edit(sheet, "F8", "'12345");
    const changed = await setting.port.readChanged(known, at("F8"));
    expect(changed?.map(({ row, column, value }) => [row, column, value])).toEqual([
      [8, 6, "12345"],
      [8, 8, 5],
      [9, 8, 10],
      [11, 8, ""],
    ]);
    expect(rowsOf(patched(known, changed!))).toEqual(rowsOf(await read()));
  });

  it("are read where another sheet was edited that they look at", async () => {
    await formulas();
    setting.host.workbook.addSheet("別");
    user().edit(sheet, "H12", "=別!A1");
    const known = await read();
    user().edit("別", "A1", 7);
    const changed = await setting.port.readChanged(known, []);
    expect(changed).toMatchObject([{ row: 12, column: 8, value: 7, text: "7" }]);
  });

  it("that Excel has not worked out yet are said to be so, as when the sheet is read", async () => {
    const known = await formulas(noCalculator);
    setting.host.workbook.awaitsCalculation = true;
    user().edit(sheet, "F9", "=1+1");
    const changed = await setting.port.readChanged(known, at("F9"));
    expect(rowsOf(patched(known, changed!))).toEqual(rowsOf(await read()));
    expect(changed).toContainEqual({ row: 9, column: 6, value: { notCalculated: true }, text: "…", format: "General" });
  });
});

describe("where it cannot be told", () => {
  it("of a sheet that this port has not read", async () => {
    setting = await openSmallSetting();
    const known = await read();
    const { openExcel } = await import("../../src/excel/index.ts");
    expect(await openExcel(setting.access).readChanged(known, [])).toBeNull();
  });

  it.each<readonly [string, Fault, unknown]>([
    [
      "an answer that is too large",
      { strikes: ({ at: where }) => where === "sync", with: { code: 5103 }, times: 1 },
      null,
    ],
    [
      "a member that this Excel refuses",
      {
        strikes: (point) => point.at === "action" && point.member.endsWith("getSpecialCellsOrNullObject"),
        with: "NotImplemented",
        times: 1,
      },
      null,
    ],
    [
      "a cell that is being edited",
      { strikes: ({ at: where }) => where === "sync", with: { code: 5004 }, times: 1 },
      "cell-edit-mode",
    ],
    [
      "a lost connection",
      { strikes: ({ at: where }) => where === "action", with: "ServiceNotAvailable", times: 1 },
      "connection-lost",
    ],
  ])("%s", async (_, fault, outcome) => {
    setting = await openSmallSetting();
    const known = await read();
    setting.host.faults.add(fault);
    const answer = await setting.port.readChanged(known, at("F8")).catch((error: { code: string }) => error.code);
    expect(answer).toBe(outcome);
  });
});
