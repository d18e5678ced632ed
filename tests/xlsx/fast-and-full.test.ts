import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { inflate as zlib } from "../../src/cli/input/inflate.ts";
import { dataOf, gridFrom } from "../../src/domain/grid/data.ts";
import { ColumnGrid } from "../../src/domain/grid/column-grid.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { type Inflate, openWorkbook } from "../../src/xlsx/index.ts";
import * as rows from "../../src/xlsx/read/rows.ts";
import { readUtf8 } from "../../src/xlsx/read/utf8.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import {
  contentTypes,
  declaration,
  main,
  office,
  relationships,
  sheetMain,
  zipParts,
  type Parts,
} from "../fixtures/xlsx/package.ts";
import { rowsOf } from "../tools/grid-rows.ts";
import { familiar } from "./scan-rows.table.ts";

/** So that a part that comes in pieces at all comes in many. */
const inShortPieces: Inflate = Object.assign((packed: Uint8Array, size: number) => zlib!(packed, size), {
  pieces: (packed: Uint8Array, use: (piece: Uint8Array) => Promise<void>) =>
    zlib!.pieces!(packed, async (piece) => {
      for (let at = 0; at < piece.length; at += 1000) await use(piece.subarray(at, at + 1000));
    }),
});

const ways = [
  ["zlib, whole or in its own pieces", zlib],
  ["zlib in short pieces", inShortPieces],
  ["streams", undefined],
] as const;

/** Everything that a workbook's reading says, or why it cannot be read; `surveyed`: as a check does it. */
async function outcomeOf(file: Uint8Array, inflate: Inflate | undefined, surveyed = true) {
  try {
    const workbook = await openWorkbook(file, "計画.xlsx", inflate);
    const names = (await (surveyed ? workbook : await openWorkbook(file, "計画.xlsx", inflate)).survey()).sheets;
    const grids = [];
    for (const { name } of names) grids.push(rowsOf(await workbook.readGrid(name)));
    return { survey: await workbook.survey(), grids };
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

interface Book {
  /** Of `workbookPr` and what follows the sheets. */
  readonly date1904?: boolean;
  readonly awaitsCalculation?: boolean;
  readonly formats?: readonly string[];
  readonly strings?: string;
  /** Worksheets by name: what is before, in and behind `sheetData`. */
  readonly sheets: readonly (readonly [name: string, rows: string, before?: string, behind?: string])[];
}

/** The workbook's parts; `odd` puts a comment into whatever has a scanner, which then reads none of it. */
function partsOf(
  { date1904 = false, awaitsCalculation = false, formats = [], strings, sheets }: Book,
  odd: boolean,
): Parts {
  const comment = odd ? "<!-- -->" : "";
  const parts = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const hasStrings = strings !== undefined;
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": sheetMain,
      ...Object.fromEntries(parts.map((part) => [part, "worksheet"])),
      "xl/styles.xml": "styles",
      ...(hasStrings ? { "xl/sharedStrings.xml": "sharedStrings" } : {}),
    }),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets><calcPr fullCalcOnLoad="${awaitsCalculation ? 1 : 0}"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...parts.map((part, index) => [`rId${index + 1}`, "worksheet", part.slice(3)] as const),
      ["rId90", "styles", "styles.xml"],
      ...(hasStrings ? ([["rId91", "sharedStrings", "sharedStrings.xml"]] as const) : []),
    ]),
    "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
      .join(
        "",
      )}</numFmts><cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`,
    ...(hasStrings ? { "xl/sharedStrings.xml": `${declaration}<sst xmlns="${main}">${comment}${strings}</sst>` } : {}),
    ...Object.fromEntries(
      sheets.map(([, written, before = "", behind = ""], index) => [
        parts[index],
        `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${written}${comment}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  };
}

const bare = (sheetData: string): string => sheetData.replaceAll(/^<sheetData[^>]*>|<\/sheetData\s*>\s*$/g, "");
const isBareSheet = (xml: string): boolean => xml.startsWith("<sheetData>") && xml.endsWith("</sheetData>");
const strings =
  '<si><t>番号</t></si><si><t>A &amp; B &lt;甲&gt;</t></si><si><t xml:space="preserve"> 末尾の空白 </t></si><si><t>一行目\r\n二行目_x000D_\n_x0041_</t></si>' +
  '<si><r><t>人材</t></r><r><rPr><b/></rPr><t>育成</t></r><rPh sb="0" eb="2"><t>ジンザイ</t></rPh></si><si/><si><t/></si><si><t>（全角）～％_下線_</t></si>';
const everyString = `<row r="1">${Array.from({ length: 9 }, (_, index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`;
const numbers = (style: number): string =>
  `<row>${["0", "1", "-1.5", "0.5", "45000", "45000.25", "123456789012", "1e-7", "60", "0.62345678901234567"].map((v) => `<c s="${style}"><v>${v}</v></c>`).join("")}<c s="${style}" t="inlineStr"><is><t>約</t></is></c><c s="${style}" t="s"><v>0</v></c></row>`;
const formats = [
  "General",
  "#,##0&quot;人 &amp; 社&quot;",
  "yyyy&quot;年&quot;m&quot;月&quot;",
  "[$-411]ge.m.d",
  "0.0%",
  "@&quot;社&quot;",
  ";;;",
  "&lt;0&gt;",
  "&#x4EBA;0",
];

const books: Readonly<Record<string, Book>> = {
  "texts of all sorts": { strings, sheets: [["表", everyString]] },
  "number formats": { strings, formats, sheets: [["表", formats.map((_, index) => numbers(index)).join("")]] },
  "the calendar of 1904": {
    strings,
    formats,
    date1904: true,
    sheets: [["表", formats.map((_, index) => numbers(index)).join("")]],
  },
  "entities in names of sheets": {
    sheets: [
      ["R&amp;D &lt;甲&gt; &#x20;", "<row><c><v>1</v></c></row>"],
      ["_x0041_", "<row><c><v>2</v></c></row>"],
    ],
  },
  "formulas nobody computed": {
    awaitsCalculation: true,
    sheets: [
      [
        "表",
        '<row><c><f>1</f></c><c><f>1</f><v>0</v></c><c><f>1</f><v>5</v></c><c t="str"><f>a</f><v></v></c><c t="str"><f>a</f><v>b</v></c><c t="s"><f>a</f><v>0</v></c></row>',
      ],
    ],
    strings,
  },
  "formulas without results": {
    sheets: [
      [
        "表",
        '<row><c><f>1</f></c><c><f>1</f><v>0</v></c><c t="str"><f>a</f></c><c t="str"><f>a</f><v/></c><c t="e"><f>a</f><v>#REF!</v></c></row>',
      ],
    ],
  },
  "hidden and unlisted rows, columns, merges": {
    sheets: [
      [
        "甲",
        '<row r="2" hidden="1"><c><v>1</v></c></row><row r="9" ht="0"/><row r="5"><c><v>2</v></c></row>',
        '<sheetFormatPr zeroHeight="1"/><cols><col min="1" max="1" hidden="1"/></cols>',
        '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
      ],
      [
        "乙",
        '<row r="7" hidden="true"><c r="C7"><v>1</v></c></row><row r="3" hidden="1"><c r="B3" t="b"><v>1</v></c></row>',
      ],
    ],
  },
  "declared sizes": {
    sheets: [
      ["甲", "<row><c><v>1</v></c></row>", '<dimension ref="A1:J99"/>'],
      ["乙", "<row><c/><c><v>1</v></c></row>", '<dimension ref="A1"/>'],
      ["丙", "", '<dimension ref="A1"/>'],
    ],
  },
  "report markers in cells": {
    strings: "<si><t>jisseki-summary</t></si><si><t>乙</t></si>",
    sheets: [
      [
        "表",
        '<row><c t="s"><v>0</v></c><c><v>0</v></c><c t="inlineStr"><is><t>jisseki-set:1/達成状況/表</t></is></c></row>',
      ],
    ],
  },
  "blank strings and styles that are none": {
    sheets: [
      [
        "表",
        '<row><c t="str"/><c t="inlineStr"/><c t="inlineStr"><is><t></t></is></c><c t="str"><v></v></c><c s="77"><v>1</v></c><c t="e"/></row>',
      ],
    ],
  },
  "cells at the far corner": {
    sheets: [
      [
        "表",
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1048575"><c r="XFD1048575" t="str"><v>端</v></c></row>',
      ],
    ],
  },
  "the same cell twice": {
    strings,
    sheets: [
      [
        "表",
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1" t="s"><v>0</v></c></row><row r="1"><c r="B1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>3</v></c></row>',
      ],
    ],
  },
  "comments, CDATA, processing instructions": {
    sheets: [
      ["甲", "<?x?><row><c><v><![CDATA[5]]></v></c></row>"],
      ["乙", "<row><!-- <c><v>1</v></c> --><c><v>2</v></c></row>"],
      ["丙", "<row><c><v>3</v></c></row>"],
    ],
  },
  ...Object.fromEntries(
    Object.entries(familiar)
      // Nine million blanks between its cells say nothing more.
      .filter(([name, xml]) => isBareSheet(xml) && name !== "long references")
      .map(([name, xml]) => [`rows: ${name}`, { strings, sheets: [["表", bare(xml)]] } satisfies Book]),
  ),
};

describe("the fast way says what the full way says", () => {
  test.each(Object.entries(books))("%s", async (_, book) => {
    const full = await outcomeOf(zipParts(partsOf(book, true)), zlib);
    expect(full).toBeTypeOf("object");
    const file = zipParts(partsOf(book, false));
    for (const [, inflate] of ways) {
      expect(await outcomeOf(file, inflate)).toEqual(full);
      expect(await outcomeOf(file, inflate, false)).toEqual(full);
    }
  });

  test("and does not go it", async () => {
    const reading = vi.spyOn(rows, "readRows");
    for (const [name, book] of Object.entries(books)) {
      if (name.startsWith("comments")) continue;
      await outcomeOf(zipParts(partsOf(book, false)), zlib);
    }
    expect(reading).not.toHaveBeenCalled();
    await outcomeOf(zipParts(partsOf(longBook(), true)), zlib);
    expect(reading).toHaveBeenCalled();
    reading.mockRestore();
  });

  test.each(fixtures.map(({ name, bytes }) => [name, bytes] as const))("file: %s", async (_, bytes) => {
    const [first, ...others] = await Promise.all(ways.map(([, inflate]) => outcomeOf(bytes(), inflate)));
    expect(first).toBeTypeOf("object");
    for (const other of others) expect(other).toEqual(first);
  });
});

const long = Array.from(
  { length: 6000 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 8}</v></c><c r="B${at + 1}" s="1"><v>${(at * 7919) % 1000}</v></c><c r="C${at + 1}" t="inlineStr"><is><t>${at % 700}社（約）</t></is></c></row>`,
);
const longBook = (change: (written: string[]) => string[] = (written) => written): Book => ({
  strings,
  formats: ["#,##0"],
  sheets: [
    ["長い表", change([...long]).join("")],
    ["短い表", "<row><c><v>1</v></c></row>"],
  ],
});

describe("a sheet that is unpacked in pieces", () => {
  test("is the same whoever unpacks", async () => {
    const full = await outcomeOf(zipParts(partsOf(longBook(), true)), zlib);
    const file = zipParts(partsOf(longBook(), false));
    for (const [, inflate] of ways) expect(await outcomeOf(file, inflate)).toEqual(full);
  });

  test.each<[string, (written: string[]) => string[]]>([
    ["in its first row", (written) => ["<row><!-- --></row>", ...written]],
    ["in the middle", (written) => written.toSpliced(3000, 0, '<row><c t="x"><v>1</v></c></row>')],
    ["in its last row", (written) => [...written, "<row><c><v><![CDATA[5]]></v></c></row>"]],
  ])("and meets something unfamiliar %s is read again the full way", async (_, change) => {
    const full = await outcomeOf(zipParts(partsOf(longBook(change), true)), zlib);
    expect(full).toBeTypeOf("object");
    for (const [, inflate] of ways)
      expect(await outcomeOf(zipParts(partsOf(longBook(change), false)), inflate)).toEqual(full);
  });

  test.each<[string, (written: string[]) => string[]]>([
    ["in the middle", (written) => written.toSpliced(3000, 0, "<row><c></row>")],
    ["at its end", (written) => [...written, "<row><c><v>1</c></v></row>"]],
    ["by a cell that no sheet has", (written) => [...written, '<row><c r="XFE1"><v>1</v></c></row>']],
  ])("and is damaged %s is told as such", async (_, change) => {
    for (const [, inflate] of ways)
      expect(await outcomeOf(zipParts(partsOf(longBook(change), false)), inflate)).toBe("file-truncated");
  });

  test("another sheet's damaged cells keep nobody from reading this one", async () => {
    const parts = partsOf(
      longBook((written) => [...written, "<row><c></row>"]),
      false,
    );
    const part = (parts["xl/worksheets/sheet1.xml"] as string).replace(
      "<sheetData>",
      '<dimension ref="A1:C6000"/><sheetData>',
    );
    const workbook = await openWorkbook(zipParts({ ...parts, "xl/worksheets/sheet1.xml": part }), "計画.xlsx", zlib);
    expect((await workbook.survey()).sheets).toMatchObject([{ rows: 6000 }, { rows: 1 }]);
    expect((await workbook.readGrid("短い表")).value(1, 1)).toBe(1);
    await expect(workbook.readGrid("長い表")).rejects.toMatchObject({ code: "file-truncated" });
  });

  test("is damaged anywhere comes to the same, whoever unpacks", async () => {
    const whole = zipParts(partsOf(longBook(), false));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = byte;
        const [first, ...others] = await Promise.all(ways.map(([, inflate]) => outcomeOf(damaged, inflate)));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });

  test.each(ways)("is left where the caller stops it: %s", async (_, inflate) => {
    const workbook = await openWorkbook(zipParts(partsOf(longBook(), false)), "計画.xlsx", inflate);
    const stop = new AbortController();
    stop.abort("enough");
    await expect(workbook.readGrid("長い表", { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
    const seen: number[] = [];
    const grid = await workbook.readGrid("長い表", { progress: (done, total) => seen.push(done / total) });
    expect([grid.bottom, seen.at(-1)]).toEqual([6000, 1]);
  });

  test("is read once for a survey and the reading behind it, and again where it is asked for again", async () => {
    const workbook = await openWorkbook(zipParts(partsOf(longBook(), false)), "計画.xlsx", zlib);
    expect(await workbook.survey()).toEqual(await workbook.survey());
    const once = await workbook.readGrid("長い表");
    const again = await workbook.readGrid("長い表");
    expect(again).not.toBe(once);
    expect(rowsOf(again)).toEqual(rowsOf(once));
  });
});

test("a grid is sent to another thread with its texts as bytes", async () => {
  const workbook = await openWorkbook(zipParts(partsOf(longBook(), false)), "計画.xlsx", zlib);
  const grid = await workbook.readGrid("長い表");
  if (!(grid instanceof ColumnGrid)) throw new TypeError("a grid of another kind");
  const { show } = grid.cells;
  const data = dataOf(grid, show);
  expect(data.texts.map((list) => "bytes" in list && list.from.length)).toEqual([8, 700]);
  const sent = structuredClone(data);
  expect(rowsOf(gridFrom(sent, readUtf8, show))).toEqual(rowsOf(grid));
  expect(dataOf(gridFrom(sent, readUtf8, show), show)).toEqual(data);
  expect(rowsOf(gridFrom(structuredClone(dataOf(grid)), readUtf8))).toEqual(rowsOf(grid));
});
