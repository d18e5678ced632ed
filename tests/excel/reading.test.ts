import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { columnName, type Grid } from "../../src/domain/grid.ts";
import { noCalculator } from "../../excel-host/calc/engine.ts";
import { plainParts } from "../fixtures/xlsx/plain.ts";
import { zipParts } from "../fixtures/xlsx/package.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { openSetting, requirements, sample, type Setting } from "./setting.ts";
import { rowsOf, valuesOf } from "../tools/grid-rows.ts";

let setting: Setting;
afterEach(() => setting.office.close());

describe.each(requirements)("reading, ExcelApi %s", (requirement) => {
  it.each(["就労支援事業_令和4年度.xlsx", "指摘だらけ_産業振興計画.xlsx", "指摘なし_産業振興計画.xlsx"])(
    "%s reads as from the file",
    async (name) => {
      const workbook = readFileSync(new URL(`../../samples/${name}`, import.meta.url));
      setting = await openSetting({ workbook, requirement });
      const file = await openWorkbook(workbook, name);
      const survey = await setting.port.survey();
      const fromFile = await file.survey();
      const plain = ({ name: sheet, visible, protected: locked }: (typeof survey.sheets)[number]) => ({
        sheet,
        visible,
        locked,
      });
      expect(survey.sheets.map(plain)).toEqual(fromFile.sheets.map(plain));
      // Print areas are names in the file and properties of the sheet in Excel.
      const takenNames = fromFile.takenNames.filter((taken) => !taken.startsWith("_xlnm."));
      expect({ ...survey, sheets: [] }).toEqual({ ...fromFile, takenNames, sheets: [] });
      for (const sheet of survey.sheets) {
        const grid = await setting.port.readGrid(sheet.name);
        expect(rowsOf(grid)).toEqual(rowsOf(await file.readGrid(sheet.name)));
        expect(sheet.rows).toBe(valuesOf(grid).length);
      }
    },
  );

  it("takes three syncs for a check, however many rows fit in one answer", async () => {
    setting = await openSetting({ workbook: sample(), requirement });
    const { host, port } = setting;
    const sheet = host.workbook.sheets[0]!;
    for (let row = 100; row <= 5000; row++) sheet.cells.need(row, 1, sheet.baseFormat).value = `${row}番目の事業`;
    await port.survey();
    const grid = await port.readGrid(sheet.name);
    expect(valuesOf(grid)).toHaveLength(5000);
    expect(host.traffic.count).toBe(3);
  });
});

describe("reading in pieces", () => {
  const fill = (rows: number, text: (row: number) => string) => {
    const sheet = setting.host.workbook.sheets[0]!;
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= 10; column++) sheet.cells.need(row, column, sheet.baseFormat).value = text(row);
    }
    sheet.row(7).hidden = true;
    sheet.row(rows - 1).hidden = true;
    return sheet.name;
  };

  it("stays below the payload limit above what fits in one answer, telling its progress", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    const name = fill(12_000, (row) => `事業${row}の計画`);
    await port.survey();
    const told: [number, number][] = [];
    const grid = await port.readGrid(name, { progress: (done, total) => told.push([done, total]) });
    expect(valuesOf(grid).map((row) => row[9])).toEqual(
      Array.from({ length: 12_000 }, (_, at) => `事業${at + 1}の計画`),
    );
    expect(grid.hiddenRows).toEqual([7, 11_999]);
    expect(told.at(-1)).toEqual([12_000, 12_000]);
    expect(told.length).toBeGreaterThan(2);
    expect(host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(host.traffic.count).toBeLessThan(10);
  });

  it("is cut where the answer turns out too large", async () => {
    setting = await openSetting();
    const name = fill(1500, () => "とても長い説明".repeat(40));
    await setting.port.survey();
    const grid = await setting.port.readGrid(name);
    expect(valuesOf(grid)).toHaveLength(1500);
    expect(rowsOf(grid).text[1499]![9]).toBe("とても長い説明".repeat(40));
  });

  it("stops between pieces", async () => {
    setting = await openSetting();
    const name = fill(12_000, (row) => `事業${row}`);
    const stop = new AbortController();
    const reading = setting.port.readGrid(name, {
      signal: stop.signal,
      progress: (done) => {
        if (done > 0) stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    expect(setting.host.traffic.count).toBeLessThanOrEqual(3);
  });
});

describe("what cells show", () => {
  const formats = [
    'General"人"',
    '"約"General"件"',
    '[<=1]0%;0"人"',
    '0"人";-0"人";"集計中"',
    ';;"未定"',
    ";;;",
    '#,##0,"千円"',
    '0"人以上"',
    '#,##0"件";[Red]"△"#,##0"件"',
    '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
    '@"社"',
    "[DBNum1]General",
    '[$-411]ggge"年度"',
    'yyyy"年"m"月"',
    '[h]"時間"mm"分"',
    'G/標準"人"',
    '0"人',
  ];
  const values = ["<v>0</v>", "<v>0.8</v>", "<v>45383</v>", "<v>-1234567</v>"];
  const cell = (column: number, row: number, type: string, content: string): string =>
    `<c r="${columnName(column)}${row}" s="${column}" t="${type}">${content}</c>`;
  const text = "<is><t>12</t></is>";
  const rows = [...values.map((value) => ["n", value] as const), ["inlineStr", text] as const].map(
    ([type, content], at) =>
      `<row r="${at + 1}">${formats.map((_, column) => cell(column + 1, at + 1, type, content)).join("")}</row>`,
  );
  const escaped = (code: string): string =>
    code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const workbook = zipParts({
    ...plainParts,
    "xl/styles.xml": (plainParts["xl/styles.xml"] as string)
      .replace(
        /<numFmts.*<\/numFmts>/,
        `<numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${180 + at}" formatCode="${escaped(code)}"/>`).join("")}</numFmts>`,
      )
      .replace(
        /<cellXfs.*<\/cellXfs>/,
        `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.map((_, at) => `<xf numFmtId="${180 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs>`,
      ),
    "xl/worksheets/sheet1.xml": (plainParts["xl/worksheets/sheet1.xml"] as string)
      .replace('<dimension ref="A1:E3"/>', "")
      .replace("<sheetData>", '<cols><col min="1" max="40" width="60" customWidth="1"/></cols><sheetData>')
      .replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows.join("")}</sheetData>`),
  });

  it.each(requirements)("is the same from Excel and from the file, ExcelApi %s", async (requirement) => {
    setting = await openSetting({ workbook, requirement });
    const grid = await setting.port.readGrid("事業一覧");
    expect(rowsOf(grid)).toEqual(rowsOf(await (await openWorkbook(workbook)).readGrid("事業一覧")));
    expect(rowsOf(grid).text[0]!.slice(0, 6)).toEqual(["0人", "約0件", "0%", "集計中", "未定", ""]);
    expect(rowsOf(grid).text.map((row) => row[10])).toEqual(["0", "0.8", "45383", "-1234567", "12社"]);
  });
});

describe("reading formulas that Excel has not worked out", () => {
  const book = (cells: string, calculation = ""): Uint8Array =>
    zipParts({
      ...plainParts,
      "xl/workbook.xml": (plainParts["xl/workbook.xml"] as string).replace(/<calcPr[^>]*>/, calculation),
      "xl/worksheets/sheet1.xml": (plainParts["xl/worksheets/sheet1.xml"] as string)
        .replace('<dimension ref="A1:E3"/>', "")
        .replace(/<sheetData>.*<\/sheetData>/, `<sheetData><row r="1">${cells}</row></sheetData>`),
    });
  const withoutResult = '<c r="A1"><f>6*1</f></c><c r="B1"><v>0</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c>';
  const withZero =
    '<c r="A1"><f>6*1</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>6*1</f><v>6</v></c><c r="D1" t="inlineStr"><is><t>=0</t></is></c>';

  it.each([
    ["no result", book(withoutResult), [{ notCalculated: true }, 0, "a"]],
    [
      "0 and nothing, where a full calculation is asked for",
      book(withZero, '<calcPr fullCalcOnLoad="1"/>'),
      [{ notCalculated: true }, { notCalculated: true }, 6, "=0"],
    ],
  ])("%s, as from the file", async (_, workbook, values) => {
    setting = await openSetting({ workbook, calculator: noCalculator });
    const grid = await setting.port.readGrid("事業一覧");
    expect(valuesOf(grid)).toEqual([values]);
    expect(rowsOf(grid)).toEqual(rowsOf(await (await openWorkbook(workbook)).readGrid("事業一覧")));
  });

  it("in pieces too", async () => {
    setting = await openSetting({ workbook: book(withoutResult), calculator: noCalculator });
    const sheet = setting.host.workbook.sheets[0]!;
    for (let row = 2; row <= 12_000; row++) sheet.cells.need(row, 2, sheet.baseFormat).value = row;
    sheet.cells.need(12_000, 1, sheet.baseFormat).formula = "B1";
    const values = valuesOf(await setting.port.readGrid("事業一覧"));
    expect([values[0]![0], values[11_999]![0], values[11_999]![1]]).toEqual([
      { notCalculated: true },
      { notCalculated: true },
      12_000,
    ]);
  });

  it("has what they come to once Excel has, and asks for no formulas then", async () => {
    setting = await openSetting({ workbook: book(withZero, '<calcPr fullCalcOnLoad="1"/>') });
    expect(valuesOf(await setting.port.readGrid("事業一覧"))).toEqual([[6, "", 6, "=0"]]);
    const before = setting.host.traffic.count;
    await setting.port.survey();
    await setting.port.readGrid("事業一覧");
    expect(setting.host.traffic.count - before).toBe(3);
  });
});

describe("reading what changed since the survey", () => {
  const read = (): Promise<Grid> => setting.port.readGrid(setting.host.workbook.sheets[0]!.name);

  it("finds a table that was added and rows that were", async () => {
    setting = await openSetting();
    await setting.port.survey();
    const sheet = setting.host.workbook.sheets[0]!;
    sheet.tables.push({
      id: "{t}",
      name: "表1",
      area: { top: 70, left: 1, bottom: 72, right: 2 },
      style: "",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    setting.host.user.edit(sheet.name, "A71", "追加");
    const grid = await read();
    expect(grid.tables).toEqual([{ name: "表1", area: { top: 70, left: 1, bottom: 72, right: 2 } }]);
    expect(valuesOf(grid).at(-1)![0]).toBe("追加");
  });

  it("reads an empty sheet, and one that was empty", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    host.workbook.addSheet("空");
    const empty = rowsOf(await port.readGrid("空"));
    expect(empty).toMatchObject({ sheet: "空", values: [], merges: [], hiddenRows: [], tables: [], protected: false });
    await port.survey();
    expect(rowsOf(await port.readGrid("空"))).toEqual(empty);
    host.user.edit("空", "B2", 7);
    expect(rowsOf(await port.readGrid("空"))).toMatchObject({ top: 2, left: 2, values: [[7]] });
  });

  it("says that a sheet is gone", async () => {
    setting = await openSetting();
    await setting.port.survey();
    await expect(setting.port.readGrid("ないシート")).rejects.toMatchObject({
      code: "sheet-missing",
      params: { sheet: "ないシート" },
    });
  });

  it("gives a number itself where its column is too narrow to show it", async () => {
    setting = await openSetting();
    const sheet = setting.host.workbook.sheets[0]!;
    const cell = sheet.cells.need(80, 1, sheet.baseFormat);
    cell.value = 123456789;
    cell.format = { ...cell.format, numberFormat: "#,##0" };
    expect(rowsOf(await read()).text.at(-1)![0]).toBe("123456789");
    cell.format = { ...cell.format, numberFormat: '#,##0"千円";"△"#,##0"千円"' };
    expect(rowsOf(await read()).text.at(-1)![0]).toBe("123456789千円");
    cell.value = -123456789;
    expect(rowsOf(await read()).text.at(-1)![0]).toBe("△123456789千円");
  });

  it("reads a text as its format shows it", async () => {
    setting = await openSetting();
    const sheet = setting.host.workbook.sheets[0]!;
    const show = async (numberFormat: string): Promise<string> => {
      const cell = sheet.cells.need(80, 1, sheet.baseFormat);
      cell.value = "12";
      cell.format = { ...cell.format, numberFormat };
      return rowsOf(await read()).text.at(-1)![0]!;
    };
    expect(await show('@"社"')).toBe("12社");
    expect(await show(";;;")).toBe("");
    expect(await show('_ * "-"_ ;_ * "-"_ ;_ * "-"_ ;_ @_ ')).toBe("12");
  });

  it("tells errors, truth values and texts that look like them apart", async () => {
    setting = await openSetting();
    const name = setting.host.workbook.sheets[0]!.name;
    setting.host.user.edit(name, "A90", "#N/A");
    setting.host.user.edit(name, "B90", "'#N/A");
    setting.host.user.edit(name, "C90", true);
    setting.host.user.edit(name, "D90", "'TRUE");
    expect(
      valuesOf(await read())
        .at(-1)!
        .slice(0, 4),
    ).toEqual([{ error: "#N/A" }, "#N/A", true, "TRUE"]);
  });
});
