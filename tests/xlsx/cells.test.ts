import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/domain/grid.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { plainParts } from "../fixtures/xlsx/plain.ts";
import { zipParts } from "../fixtures/xlsx/package.ts";
import { rowsOf, valuesOf } from "../tools/grid-rows.ts";

const uncalculated = { notCalculated: true } as const;

/** The grid of a sheet whose only cell is this one, in A1. */
async function gridOf(cell: string, calculation = '<calcPr calcId="191029"/>') {
  const sheet = plainParts["xl/worksheets/sheet1.xml"] as string;
  const workbook = plainParts["xl/workbook.xml"] as string;
  const file = await openWorkbook(
    zipParts({
      ...plainParts,
      "xl/workbook.xml": workbook.replace(/<calcPr[^>]*>/, calculation),
      "xl/worksheets/sheet1.xml": sheet.replace(
        /<sheetData>.*<\/sheetData>/,
        `<sheetData><row r="1">${cell}</row></sheetData>`,
      ),
    }),
  );
  return file.readGrid("事業一覧");
}

const valueOf = async (cell: string, calculation?: string): Promise<CellValue | undefined> =>
  valuesOf(await gridOf(cell, calculation))[0]?.[0];

describe("a formula without a result of its own is not calculated", () => {
  test.each([
    ["no value", '<c r="A1"><f>6*1</f></c>'],
    ["an empty value", '<c r="A1"><f>6*1</f><v></v></c>'],
    ["a value that closes itself", '<c r="A1"><f>6*1</f><v/></c>'],
    ["a blank value", '<c r="A1"><f>6*1</f><v> </v></c>'],
    ["a shared formula", '<c r="A1"><f t="shared" si="0"/></c>'],
    ["an array formula", '<c r="A1"><f t="array" ref="A1">SUM(B:B)</f></c>'],
    ["a text formula without a value", '<c r="A1" t="str"><f>"a"</f></c>'],
    ["a truth value's formula", '<c r="A1" t="b"><f>TRUE()</f><v></v></c>'],
    ["a prefix", '<x:c xmlns:x="urn:x" r="A1"><x:f>6*1</x:f></x:c>'],
  ])("%s", async (_, cell) => {
    const grid = await gridOf(cell);
    expect([rowsOf(grid).values, rowsOf(grid).text]).toEqual([[[uncalculated]], [["…"]]]);
  });

  test.each<[string, string, CellValue | undefined]>([
    ["a number", '<c r="A1"><f>6*1</f><v>6</v></c>', 6],
    ["0", '<c r="A1"><f>6*0</f><v>0</v></c>', 0],
    ["a text", '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', "a"],
    ["a text of nothing", '<c r="A1" t="str"><f>""</f><v></v></c>', ""],
    ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["no formula", '<c r="A1"><v></v></c>', undefined],
    ["a constant behind a formula", '<c r="A1"><v>5</v></c>', 5],
  ])("not with %s", async (_, cell, value) => {
    expect(await valueOf(cell)).toEqual(value);
  });
});

describe("in a workbook that asks for a full calculation 0 and nothing are no results", () => {
  const full = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

  test.each([
    ["0", '<c r="A1"><f>6*1</f><v>0</v></c>'],
    ["0.0", '<c r="A1"><f>6*1</f><v>0.0</v></c>'],
    ["a text of nothing", '<c r="A1" t="str"><f>6*1</f><v></v></c>'],
  ])("%s", async (_, cell) => {
    expect(await valueOf(cell, full)).toEqual(uncalculated);
    expect(await valueOf(cell, '<calcPr fullCalcOnLoad="true"/>')).toEqual(uncalculated);
    expect(await valueOf(cell, '<calcPr fullCalcOnLoad="0"/>')).not.toEqual(uncalculated);
  });

  test.each<[string, string, CellValue]>([
    ["a number", '<c r="A1"><f>6*1</f><v>6</v></c>', 6],
    ["a text", '<c r="A1" t="str"><f>"0"</f><v>0</v></c>', "0"],
    ["FALSE", '<c r="A1" t="b"><f>FALSE()</f><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["0 that was typed", '<c r="A1"><v>0</v></c>', 0],
    ["a text in the cell", '<c r="A1" t="inlineStr"><f>"a"</f><is><t></t></is></c>', ""],
  ])("but %s is", async (_, cell, value) => {
    expect(await valueOf(cell, full)).toEqual(value);
  });
});

describe("a raised digit behind a digit is no further place", () => {
  const raisedRun = (text: string): string => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;

  test.each([
    ["a note's number", `<r><t>500</t></r>${raisedRun("1)")}`, "500¹)"],
    ["a power", `<r><t>10</t></r>${raisedRun("12")}<r><t>個</t></r>`, "10¹²個"],
    ["one behind a unit", `<r><t>500m</t></r>${raisedRun("2")}`, "500m2"],
    ["a note's mark", `<r><t>500</t></r>${raisedRun("※1")}`, "500※1"],
    ["nothing before it", raisedRun("500"), "500"],
    ["one below the line", '<r><t>5</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>', "52"],
    ["the run behind it", `<r><t>1</t></r>${raisedRun("2")}<r><t>3</t></r>`, "1²3"],
  ])("%s", async (_, runs, text) => {
    expect(await valueOf(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`)).toBe(text);
  });
});

describe("a value that cannot be hides no other", () => {
  test.each([
    ["n", "NaN"],
    ["n", "INF"],
    ["n", "-INF"],
    ["n", "Infinity"],
    ["n", "1,234"],
    ["n", "1 234"],
    ["n", "0x1F"],
    ["n", "1e999"],
    ["n", "#NUM!"],
    ["n", "."],
    ["n", "１２"],
    ["s", "99"],
    ["s", "-1"],
    ["s", "0.5"],
    ["b", "yes"],
    ["d", "2023-13-45"],
  ])("%s %s", async (type, raw) => {
    const grid = await gridOf(`<c r="A1" t="${type}"><v> ${raw} </v></c><c r="B1"><v>7</v></c>`);
    expect([rowsOf(grid).values, rowsOf(grid).text]).toEqual([[[{ impossible: raw }, 7]], [[raw, "7"]]]);
  });

  test.each<[string, string, CellValue]>([
    ["n", "12", 12],
    ["n", " 12 ", 12],
    ["n", "+12.50", 12.5],
    ["n", "5.", 5],
    ["n", "-.5", -0.5],
    ["n", "1.5E+3", 1500],
    ["n", "1e-7", 1e-7],
    ["b", "1", true],
    ["b", "true", true],
    ["b", "0", false],
    ["b", "false", false],
    ["s", "0", "番号"],
    ["d", "2023-03-15", 45000],
    ["d", "12:00", 0.5],
  ])("%s %s is one", async (type, raw, value) => {
    expect(await valueOf(`<c r="A1" t="${type}"><v>${raw}</v></c>`)).toEqual(value);
  });
});
