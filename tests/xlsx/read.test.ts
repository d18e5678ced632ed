import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { macroWorkbook, richWorkbook } from "../fixtures/xlsx/rich.ts";
import { partText, withParts } from "./parts.ts";
import { bareWorkbook, encodedWorkbook, prefixedWorkbook, strictWorkbook } from "../fixtures/xlsx/variants.ts";
import { fileFactsOf, rowsOf } from "../tools/grid-rows.ts";

const readGrid = async (file: Uint8Array, sheet: string) => (await openWorkbook(file)).readGrid(sheet);
const gridOf = async (file: Uint8Array, sheet: string) => rowsOf(await readGrid(file, sheet));

describe("a sheet as a grid", () => {
  test("values, what they look like, and their formats", async () => {
    expect(await gridOf(plainWorkbook(), "事業一覧")).toEqual({
      sheet: "事業一覧",
      top: 1,
      left: 1,
      values: [
        ["番号", "事業名", "予算(千円)", "計画", "実績"],
        [1, "人材育成研修", 12000, 1200, 1100],
        [2, "創業相談", 800, "延べ250人", 120],
      ],
      text: [
        ["番号", "事業名", "予算(千円)", "計画", "実績"],
        ["1", "人材育成研修", "12,000", "1,200人", "1,100人"],
        ["2", "創業相談", "800", "延べ250人", "120"],
      ],
      formats: [
        ["General", "General", "General", "General", "General"],
        ["General", "General", "#,##0", '#,##0"人"', '#,##0"人"'],
        ["General", "General", "#,##0", "General", "General"],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      protected: false,
    });
    expect(fileFactsOf(await readGrid(plainWorkbook(), "事業一覧"))).toEqual({
      formulas: [{ column: 5, row: 3, count: 1 }],
      objects: 0,
    });
  });

  test("runs, furigana, inline and formula strings, errors, truth values, escapes, era dates", async () => {
    const grid = await gridOf(richWorkbook(), "事業一覧");
    expect(grid.values).toEqual([
      ["番号", "事業名", "予算(千円)", "計画", "実績", "基準日"],
      [1, "人材育成 研修", 12000, 1200, 1100, 45000],
      [2, "創業相談\r\n窓口", 800, "  延べ250人 ", 120, 43586],
      [3, "その場の文字", null, "<未定> & 調整中", { error: "#DIV/0!" }, null],
      [4, "式の文字", null, true, "", 32516],
      [5, "_x0041_は文字", 24000, -5, 0.98765, null],
      [6, null, 1600, null, null, null],
    ]);
    expect(grid.text.map((row) => row.slice(3))).toEqual([
      ["計画", "実績", "基準日"],
      ["1,200人", "1,100人", "令和5年3月15日"],
      ["  延べ250人 ", "120人", "令和元年5月1日"],
      ["<未定> & 調整中", "#DIV/0!", ""],
      ["TRUE", "", "H1.1.8"],
      ["△ 5", "98.77%", ""],
      ["", "", ""],
    ]);
    expect(grid.merges).toEqual([{ top: 6, left: 2, bottom: 7, right: 2 }]);
    expect(grid.hiddenRows).toEqual([4, 5]);
    expect(grid.tables).toEqual([{ name: "参考表", area: { top: 1, left: 9, bottom: 3, right: 10 } }]);
  });

  test("formulas are counted by column, those of one result like any other", async () => {
    const sheet = (rows: string): Uint8Array =>
      withParts(plainWorkbook(), {
        "xl/worksheets/sheet1.xml": partText(plainWorkbook(), "xl/worksheets/sheet1.xml").replace(
          /<sheetData>.*<\/sheetData>/su,
          `<sheetData>${rows}</sheetData>`,
        ),
      });
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">A2*2</f><v>2</v></c></row>' +
      '<row r="3"><c r="B3" t="str"><f>""</f><v></v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="4"><c r="B4"><f>A9</f></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const wanted = [
      { column: 2, row: 3, count: 2 },
      { column: 3, row: 2, count: 3 },
    ];
    expect((await readGrid(sheet(rows), "事業一覧")).formulas).toEqual(wanted);
    // A comment is nothing that the scanner knows: the full parser counts the same.
    expect((await readGrid(sheet(`<!-- -->${rows}`), "事業一覧")).formulas).toEqual(wanted);
  });

  test("objects that lie on the cells are counted, whether the drawing is well-formed or not", async () => {
    const anchors = '<xdr:twoCellAnchor editAs="oneCell"></xdr:twoCellAnchor><oneCellAnchor/><xdr:absoluteAnchor>';
    const file = withParts(plainWorkbook(), {
      "xl/worksheets/sheet1.xml": partText(plainWorkbook(), "xl/worksheets/sheet1.xml").replace(
        "</worksheet>",
        '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></worksheet>',
      ),
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      "xl/drawings/drawing1.xml": `<xdr:wsDr>${anchors}`,
    });
    expect((await readGrid(file, "事業一覧")).objects).toBe(3);
    expect((await readGrid(plainWorkbook(), "事業一覧")).objects).toBe(0);
  });

  test("protection is seen", async () => {
    expect((await gridOf(richWorkbook(), "保護")).protected).toBe(true);
    expect((await gridOf(richWorkbook(), "事業一覧")).protected).toBe(false);
  });

  test("empty sheets and chart sheets are empty grids", async () => {
    for (const sheet of ["控え", "グラフ"]) {
      expect(await gridOf(richWorkbook(), sheet)).toMatchObject({
        sheet,
        values: [],
        text: [],
        formats: [],
        tables: [],
      });
    }
  });

  test("cells without addresses, rows hidden by default", async () => {
    const grid = await gridOf(bareWorkbook(), "表");
    expect(grid).toMatchObject({ top: 1, left: 1, hiddenRows: [2, 3] });
    expect(grid.values).toEqual([
      ["事業名", "計画", null, null],
      [null, 1.5, null, null],
      [null, null, null, null],
      [null, null, 7, 8],
    ]);
  });

  test("the 1904 calendar's dates are brought to the 1900 one's, other numbers are not", async () => {
    const file = withParts(plainWorkbook(), {
      "xl/workbook.xml": partText(plainWorkbook(), "xl/workbook.xml").replace(
        "<bookViews>",
        '<workbookPr date1904="true"/><bookViews>',
      ),
      "xl/styles.xml": partText(plainWorkbook(), "xl/styles.xml").replace('numFmtId="3" ', 'numFmtId="14" '),
    });
    const grid = await gridOf(file, "事業一覧");
    expect(grid.values[1]).toEqual([1, "人材育成研修", 13462, 1200, 1100]);
    expect(grid.text[1]?.[2]).toBe("1936/11/8");
  });

  test("Strict dates are serials", async () => {
    expect((await gridOf(strictWorkbook(), "事業一覧")).values[2]?.[0]).toBe(45000.5);
  });

  test.each([
    ["prefixed", prefixedWorkbook],
    ["UTF-16", encodedWorkbook],
  ])("%s reads as the plain one", async (_, workbook) => {
    expect(await gridOf(workbook(), "事業一覧")).toEqual(await gridOf(plainWorkbook(), "事業一覧"));
  });

  test("progress rises to the end, and a stopped reading is a typed error", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    const seen: [number, number][] = [];
    await workbook.readGrid("事業一覧", { progress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    await expect(workbook.readGrid("事業一覧", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});

describe("a workbook's survey", () => {
  test("sheets in tab order, with what they are", async () => {
    const survey = await (await openWorkbook(macroWorkbook())).survey();
    expect(survey).toEqual({
      sheets: [
        { name: "控え", visible: false, protected: false, rows: 0, columns: 0 },
        { name: "事業一覧", visible: true, protected: false, rows: 7, columns: 6 },
        { name: "グラフ", visible: true, protected: false, rows: 0, columns: 0 },
        { name: "保護", visible: true, protected: true, rows: 2, columns: 2 },
      ],
      active: "事業一覧",
      reports: [],
      strays: [],
      takenNames: ["_xlnm.print_area", "外部", "単価", "参考表"],
    });
  });

  test("a sheet that does not say its size is counted", async () => {
    expect((await (await openWorkbook(bareWorkbook())).survey()).sheets).toEqual([
      { name: "表", visible: true, protected: false, rows: 4, columns: 4 },
    ]);
  });
});
