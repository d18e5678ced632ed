import { expect, test } from "vitest";
import { read, utils } from "@e965/xlsx";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { type ListWorkbook, writeListWorkbook } from "../../src/xlsx/write/list-workbook.ts";
import { fileFactsOf, rowsOf } from "../tools/grid-rows.ts";

const list: ListWorkbook = {
  sheet: "整然表",
  table: "jisseki_tidy",
  headings: ["name", "value", "cumulative"],
  widths: [20, 12, 12],
  rows: [
    ["研修 & 相談<1>", 5000, true],
    ["=1+1", -0.5, false],
    [" 前後 ", null, null],
    [null, 0, null],
  ],
};

test("holds headings and rows, each of its type, as one Excel table", async () => {
  const workbook = await openWorkbook(await writeListWorkbook(list));
  expect((await workbook.survey()).sheets).toEqual([
    { name: "整然表", visible: true, protected: false, rows: 5, columns: 3 },
  ]);
  const read = await workbook.readGrid("整然表");
  const grid = rowsOf(read);
  expect(grid.values).toEqual([list.headings, ...list.rows]);
  expect(grid.tables).toEqual([{ name: "jisseki_tidy", area: { top: 1, left: 1, bottom: 5, right: 3 } }]);
  expect({ merges: grid.merges, ...fileFactsOf(read) }).toEqual({ merges: [], formulas: [], objects: 0 });
});

test("another reader finds the same", async () => {
  const { SheetNames, Sheets } = read(await writeListWorkbook(list), { type: "array" });
  expect(SheetNames).toEqual(["整然表"]);
  const rows = utils.sheet_to_json(Sheets["整然表"]!, { header: 1, raw: true, defval: null });
  expect(rows).toEqual([list.headings, ...list.rows]);
});

test("rows that one sheet does not hold go on on further ones, each with its table", async () => {
  const workbook = await openWorkbook(await writeListWorkbook(list, {}, 3));
  const { sheets } = await workbook.survey();
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ["整然表1", 4],
    ["整然表2", 2],
  ]);
  const second = rowsOf(await workbook.readGrid("整然表2"));
  expect(second.values).toEqual([list.headings, list.rows[3]]);
  expect(second.tables.map(({ name }) => name)).toEqual(["jisseki_tidy2"]);
});

test("a list without rows is a sheet with headings", async () => {
  const workbook = await openWorkbook(await writeListWorkbook({ ...list, rows: [] }));
  const { values, tables } = rowsOf(await workbook.readGrid("整然表"));
  expect(values).toEqual([list.headings]);
  // Excel calls a table without a row of its own damaged.
  expect(tables.map(({ area }) => area.bottom)).toEqual([2]);
});

test("the same list gives the same bytes; what is stopped is a typed error", async () => {
  expect(Buffer.from(await writeListWorkbook(list)).equals(Buffer.from(await writeListWorkbook(list)))).toBe(true);
  await expect(writeListWorkbook(list, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
});

test("a long text ends where Excel's cells do", async () => {
  const workbook = await openWorkbook(await writeListWorkbook({ ...list, rows: [["あ".repeat(40_000), 1, true]] }));
  expect(String(rowsOf(await workbook.readGrid("整然表")).values[1]?.[0])).toHaveLength(32_767);
});
