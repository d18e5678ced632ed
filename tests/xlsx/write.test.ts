import { describe, expect, test } from "vitest";
import type { CellStyle, SheetEdit } from "../../src/domain/report/edits.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { transitional } from "../../src/xlsx/package/dialect.ts";
import { chartXml } from "../../src/xlsx/write/chart.ts";
import { readableOn } from "../../src/xlsx/write/chart-text.ts";
import { fileFormula } from "../../src/xlsx/write/functions.ts";
import { isWritableValidation, validationsXml } from "../../src/xlsx/write/rules.ts";
import { StyleBook } from "../../src/xlsx/write/style-book.ts";
import { writerFor } from "../../src/xlsx/write/style-parts.ts";
import { fileRecordName } from "../../src/workbook/marks.ts";
import { readStyleRecord, writeStyleRecord, type StyleRecord } from "../../src/xlsx/write/style-record.ts";
import { collectFormats, worksheetXml } from "../../src/xlsx/write/worksheet.ts";
import { childNamed, descendantsNamed, parseXml, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainParts, plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { rowsOf, valuesOf } from "../tools/grid-rows.ts";

const styles = plainParts["xl/styles.xml"] as string;
const [summary] = sampleEdits({ source: "事業一覧" }).sheets as [SheetEdit];

describe("formulas as a file has them", () => {
  test.each([
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["IFS(A1>1,2)", "_xlfn.IFS(A1>1,2)"],
    ["COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)", "COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)"],
    ['IF(A1="IFS(1)",maxifs(A:A,B:B,1),"")', 'IF(A1="IFS(1)",_xlfn.maxifs(A:A,B:B,1),"")'],
    ["'IFS(1)'!A1+TEXTJOIN(\"、\",TRUE,A1:A3)", "'IFS(1)'!A1+_xlfn.TEXTJOIN(\"、\",TRUE,A1:A3)"],
    ["IFS+RANK.EQ(A1,A:A)", "IFS+_xlfn.RANK.EQ(A1,A:A)"],
    ["FILTER(A:A,B:B=1)", "_xlfn._xlws.FILTER(A:A,B:B=1)"],
  ])("%s", (formula, written) => {
    expect(fileFormula(formula)).toBe(written);
  });
});

describe("styles", () => {
  const elements = (text: string, list: string): readonly XmlElement[] =>
    childNamed(parseXml(text), list)?.children ?? [];

  test("equal styles are written once, on the workbook's own default", () => {
    const book = new StyleBook(styles, null, false);
    const style: CellStyle = { bold: true, fill: "FFEEDD" };
    expect(book.cellFormat(style)).toBe(3);
    expect(book.cellFormat({ bold: true, fill: "FFEEDD" })).toBe(3);
    expect(book.cellFormat({ ...style, numberFormat: "0.0%" })).toBe(4);
    const { text } = book.finish();
    expect(elements(text, "fonts")).toHaveLength(2);
    expect(elements(text, "fonts")[1]?.children.map(({ local }) => local)).toEqual([
      "b",
      "sz",
      "color",
      "name",
      "family",
      "charset",
      "scheme",
    ]);
    expect(elements(text, "fills")).toHaveLength(3);
    expect(childNamed(parseXml(text), "cellXfs")?.attributes["count"]).toBe("5");
  });

  test("a later run finds what an earlier one added", () => {
    const first = new StyleBook(styles, null, false);
    const index = first.cellFormat({ numberFormat: '#,##0"件"', border: { sides: ["top"], color: "000000" } });
    const { text, record } = first.finish();
    const second = new StyleBook(text, { names: "absent", ...record }, false);
    expect(second.cellFormat({ numberFormat: '#,##0"件"', border: { sides: ["top"], color: "000000" } })).toBe(index);
    expect(second.finish()).toEqual({ text, record });
  });

  test("later areas add to earlier ones, borders side by side", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    const edits = sampleEdits({ source: "事業一覧" });
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    const sheet: SheetEdit = {
      ...summary,
      merges: [],
      charts: [],
      blocks: [{ top: 1, left: 1, rows: [[0.5]] }],
      styles: [
        { area, style: { numberFormat: "0%", bold: true, border: { sides: ["top"], color: "111111" } } },
        { area, style: { numberFormat: "0.00%", border: { sides: ["left"], color: "222222" } } },
      ],
    };
    await workbook.apply({ ...edits, sheets: [sheet, ...edits.sheets.slice(1)] });
    expect(rowsOf(await workbook.readGrid("達成状況")).text).toEqual([["50.00%"]]);
    const book = new StyleBook(styles, null, false);
    collectFormats(sheet, book);
    const border = parseXml(book.finish().text);
    expect(
      descendantsNamed(border, "border")
        .at(-1)
        ?.children.filter(({ attributes }) => attributes["style"] === "thin")
        .map(({ local }) => local),
    ).toEqual(["left", "top"]);
  });

  test("the record of what was there before survives its name", () => {
    const record: StyleRecord = {
      names: "self-closing",
      part: "open",
      hash: "0123abcd",
      lists: {
        numFmts: { before: "absent", count: null, added: 3 },
        fonts: { before: "open", count: "12", added: 0 },
        fills: { before: "open", count: null, added: 1 },
        borders: { before: "open", count: "1", added: 2 },
        cellXfs: { before: "open", count: "1", added: 40 },
        dxfs: { before: "self-closing", count: "0", added: 9 },
      },
    };
    for (const part of ["open", "absent", "self-closing"] as const)
      expect(readStyleRecord(writeStyleRecord({ ...record, part }))).toEqual({ ...record, part });
    expect(writeStyleRecord(record).length).toBeLessThan(255);
    expect(fileRecordName.startsWith("jisseki_")).toBe(true);
    for (const broken of ["", "1+", "2+ - - - - - - x", writeStyleRecord(record).slice(0, -10)])
      expect(readStyleRecord(broken)).toBeNull();
  });
});

describe("sheets", () => {
  test("every format that the rows use is known before the styles are finished", () => {
    const book = new StyleBook(styles, null, false);
    collectFormats(summary, book);
    const before = book.finish().text;
    const xml = [
      ...worksheetXml(summary, book, {
        dialect: transitional,
        links: { drawing: null, tables: [] },
        defaultRowHeight: "15",
      }),
    ].join("");
    expect(book.finish().text).toBe(before);
    const used = [...xml.matchAll(/ s="(\d+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...used)).toBeLessThan(elementsOf(before, "cellXfs"));
  });

  const elementsOf = (text: string, list: string): number => childNamed(parseXml(text), list)?.children.length ?? 0;

  test("a text longer than a cell holds is cut, not written to be called damage", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    const edits = sampleEdits({ source: "事業一覧" });
    await workbook.apply({
      ...edits,
      sheets: [{ ...summary, blocks: [{ top: 1, left: 1, rows: [["長".repeat(40_000)]] }] }, ...edits.sheets.slice(1)],
    });
    expect(valuesOf(await workbook.readGrid("達成状況"))[0]?.[0]).toBe("長".repeat(32_767));
  });

  test("drop-downs that cannot be written are told apart", () => {
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    expect(isWritableValidation({ kind: "list", area, items: ["一", "二"] })).toBe(true);
    expect(isWritableValidation({ kind: "list", area, items: ["一,二"] })).toBe(false);
    expect(isWritableValidation({ kind: "list", area, items: ["長".repeat(256)] })).toBe(false);
    expect(validationsXml(writerFor(""), [{ kind: "list", area, items: ['"引用"'] }])).toContain(
      "<formula1>&quot;&quot;&quot;引用&quot;&quot;&quot;</formula1>",
    );
  });
});

describe("charts", () => {
  const [column, bar, stacked] = summary.charts as [
    SheetEdit["charts"][0],
    SheetEdit["charts"][0],
    SheetEdit["charts"][0],
  ];

  test("a line over columns shares their axes; each series keeps its place", () => {
    const chart = parseXml(chartXml(transitional, column));
    const plot = descendantsNamed(chart, "plotArea")[0] as XmlElement;
    expect(plot.children.map(({ local }) => local)).toEqual(["layout", "barChart", "lineChart", "catAx", "valAx"]);
    expect(descendantsNamed(plot, "order").map(({ attributes }) => attributes["val"])).toEqual(["0", "1", "2"]);
    expect(descendantsNamed(plot, "axId").map(({ attributes }) => attributes["val"])).toEqual([
      "111111111",
      "222222222",
      "111111111",
      "222222222",
      "111111111",
      "222222222",
    ]);
  });

  test("a gap has no point, a zero has", () => {
    const [series] = column.series;
    const xml = chartXml(transitional, {
      ...column,
      series: [{ ...(series as (typeof column.series)[0]), values: [0, null, 2] }],
    });
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>0</c:v></c:pt><c:pt idx="2"><c:v>2</c:v></c:pt>');
  });

  test("labels stand where the kind of chart lets them: Excel calls a file with others damaged", () => {
    const position = (chart: SheetEdit["charts"][0]) => [
      ...new Set([...chartXml(transitional, chart).matchAll(/dLblPos val="(\w+)"/g)].map((match) => match[1])),
    ];
    expect(position(bar)).toEqual(["outEnd"]);
    expect(position({ ...bar, kind: "column-stacked" })).toEqual(["outEnd"]);
    expect(chartXml(transitional, { ...bar, kind: "column-stacked" })).toContain('<c:grouping val="clustered"/>');
    expect(position(stacked)).toEqual(["ctr"]);
    expect(position({ ...stacked, kind: "bar-stacked" })).toEqual(["ctr"]);
  });

  test.each([
    ["FFFFFF", "000000"],
    ["FFE699", "000000"],
    ["000000", "FFFFFF"],
    ["1F3864", "FFFFFF"],
    ["009E73", "000000"],
  ])("figures on %s are %s", (ground, ink) => {
    expect(readableOn(ground)).toBe(ink);
  });
});
