import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { readNumberFormats } from "../../src/xlsx/read/number-formats.ts";
import { readSharedStrings } from "../../src/xlsx/read/shared-strings.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { declaration, main, relationships, zipParts } from "../fixtures/xlsx/package.ts";
import { plainParts } from "../fixtures/xlsx/plain.ts";
import { oddWorkbook } from "../fixtures/xlsx/variants.ts";
import { differingParts, partText } from "./parts.ts";
import { rowsOf, valuesOf } from "../tools/grid-rows.ts";

const sheet = "事業一覧";
const withWorkbook = (change: (document: string) => string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipParts({ ...plainParts, "xl/workbook.xml": change(plainParts["xl/workbook.xml"] as string), ...more });

/** Reported on twice and cleared: the parts that are not as they were. */
async function leftBehind(bytes: Uint8Array): Promise<string[]> {
  const workbook = await openWorkbook(bytes);
  await workbook.apply(sampleEdits({ source: sheet }));
  const again = await openWorkbook(await workbook.save());
  await again.apply(sampleEdits({ source: sheet, set: 2 }));
  await again.clear();
  return differingParts(await again.save(), bytes);
}

describe("sheets without a part are passed over", () => {
  test("the others are read, reported on, and cleared byte for byte", async () => {
    const workbook = await openWorkbook(oddWorkbook());
    const { sheets, active } = await workbook.survey();
    expect(sheets.map(({ name, visible, rows }) => [name, visible, rows])).toEqual([
      ["Module1", false, 0],
      [sheet, true, 3],
      ["Module2", false, 0],
      ["Module3", true, 0],
    ]);
    expect(active).toBeNull();
    expect(valuesOf(await workbook.readGrid(sheet))[0]).toContain("事業名");
    expect(valuesOf(await workbook.readGrid("Module1"))).toEqual([]);
    expect(await leftBehind(oddWorkbook())).toEqual([]);
  });

  test("names and views of sheets that are not there come to mean none of the report's", async () => {
    const workbook = await openWorkbook(oddWorkbook());
    await workbook.apply(sampleEdits({ source: sheet }));
    const document = partText(await workbook.save(), "xl/workbook.xml");
    expect(document).toContain('firstSheet="3" activeTab="33"');
    expect([...document.matchAll(/name="(区分|年度)" localSheetId="(\d+)"/g)].map((match) => match[2])).toEqual([
      "7",
      "12",
      "1",
    ]);
  });

  const sheetEntry = (attributes: string): Uint8Array =>
    withWorkbook((document) =>
      document.replace("</sheets>", `<sheet name="控え" sheetId="7" ${attributes}/></sheets>`),
    );

  test.each([
    ["a visible sheet whose part is not named", 'r:id="rId77"'],
    ["a hidden worksheet whose part is not there", 'state="hidden" r:id="rId4"'],
  ])("but not %s", async (_, attributes) => {
    const bytes = sheetEntry(attributes);
    const broken = zipParts({
      ...plainParts,
      "xl/workbook.xml": partText(bytes, "xl/workbook.xml"),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "sharedStrings", "sharedStrings.xml"],
        ["rId4", "worksheet", "worksheets/sheet4.xml"],
      ]),
    });
    await expect(openWorkbook(broken, "計画.xlsx")).rejects.toMatchObject({ code: "file-truncated" });
  });

  test("a chart sheet whose part is lost is one of those", async () => {
    const bytes = zipParts({
      ...plainParts,
      "xl/workbook.xml": partText(sheetEntry('r:id="rId4"'), "xl/workbook.xml"),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "sharedStrings", "sharedStrings.xml"],
        ["rId4", "chartsheet", "chartsheets/sheet1.xml"],
      ]),
    });
    expect((await (await openWorkbook(bytes)).survey()).sheets.map(({ rows }) => rows)).toEqual([3, 0]);
    expect(await leftBehind(bytes)).toEqual([]);
  });
});

describe("two sheets of one part", () => {
  test.each([
    ["worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["Worksheets/Sheet1.xml", "xl/Worksheets/Sheet1.xml"],
    ["worksheets%5Csheet1.xml", "xl/worksheets\\sheet1.xml"],
  ])("are damage: %s", async (target, sharedPart) => {
    const bytes = withWorkbook(
      (document) => document.replace("</sheets>", '<sheet name="控え" sheetId="7" r:id="rId4"/></sheets>'),
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "styles", "styles.xml"],
          ["rId3", "sharedStrings", "sharedStrings.xml"],
          ["rId4", "worksheet", target],
        ]),
      },
    );
    await expect(openWorkbook(bytes, "計画.xlsx")).rejects.toMatchObject({
      code: "file-truncated",
      params: { sharedPart },
    });
  });
});

describe("what all sheets share", () => {
  test("is read once, and anew where it was changed, whatever a copy does", async () => {
    const pkg = await OpcPackage.open(zipParts(plainParts), "計画.xlsx");
    const part = "xl/sharedStrings.xml";
    const strings = await readSharedStrings(pkg, part);
    expect(await readSharedStrings(pkg.copy(), part)).toBe(strings);
    const copy = pkg.copy();
    copy.setText(part, `<sst xmlns="${main}"><si><t>別</t></si></sst>`);
    const changed = await readSharedStrings(copy, part);
    expect([changed.count, changed.at(0)]).toEqual([1, "別"]);
    expect(await readSharedStrings(pkg, part)).toBe(strings);
  });

  test("is each read as what it is called, where a part is called two things", async () => {
    const pkg = await OpcPackage.open(zipParts(plainParts), "計画.xlsx");
    const part = "xl/styles.xml";
    const codes = await readNumberFormats(pkg, part);
    expect((await readSharedStrings(pkg, part)).count).toBe(0);
    expect(codes).toContain("General");
    expect(await readNumberFormats(pkg, part)).toBe(codes);
  });
});

describe("a tab number past the last sheet", () => {
  test.each(["1", "2", "3", "30"])("%s goes back to what it was", async (tab) => {
    const views = `<bookViews><workbookView firstSheet="${tab}" activeTab="${tab}"/></bookViews>`;
    const bytes = withWorkbook((document) => document.replace(/<bookViews>.*<\/bookViews>/, views));
    expect(await leftBehind(bytes)).toEqual([]);
  });

  test("a name of the second of one sheet is not the report's", async () => {
    const names = '<definedNames><definedName name="区分" localSheetId="1">事業一覧!$B$2</definedName></definedNames>';
    const bytes = withWorkbook((document) => document.replace("<calcPr", `${names}<calcPr`));
    expect(await leftBehind(bytes)).toEqual([]);
    const workbook = await openWorkbook(bytes);
    await workbook.apply(sampleEdits({ source: sheet }));
    await workbook.clear();
    expect(partText(await workbook.save(), "xl/workbook.xml")).toContain('name="区分" localSheetId="1"');
  });
});

describe("a styles part that lacks what it should have", () => {
  const unstyled = (styles: string): Uint8Array =>
    zipParts({
      ...plainParts,
      "xl/styles.xml": styles,
      "xl/worksheets/sheet1.xml": (plainParts["xl/worksheets/sheet1.xml"] as string).replaceAll(/ s="\d"/g, ""),
    });
  const rootOf = (inner: string): string => `${declaration}<styleSheet xmlns="${main}">${inner}</styleSheet>`;

  test.each([
    ["a root that closes itself", `${declaration}<styleSheet xmlns="${main}"/>`],
    ["one with a space", `${declaration}<styleSheet xmlns="${main}" />\n`],
    ["one with a prefix", `${declaration}<x:styleSheet xmlns:x="${main}"/><!-- none -->`],
    ["an empty root", rootOf("")],
    ["a root with a line break", rootOf("\n")],
    ["number formats only", rootOf('<numFmts count="1"><numFmt numFmtId="170" formatCode="0"/></numFmts>')],
    [
      "empty lists",
      rootOf('<fonts count="0"/><fills/><borders count="0"></borders><cellXfs count="0"/><dxfs count="0"/>'),
    ],
    ["an extension only", rootOf("<extLst/>")],
  ])("%s: reported on and cleared byte for byte", async (_, styles) => {
    expect(await leftBehind(unstyled(styles))).toEqual([]);
  });

  test("cells that name the first format, which is none, are no reason to leave anything", async () => {
    const styles = `${declaration}<styleSheet xmlns="${main}"/>`;
    const cells = (plainParts["xl/worksheets/sheet1.xml"] as string).replaceAll(/ s="\d"/g, ' s="0"');
    const bytes = zipParts({ ...plainParts, "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": cells });
    expect(await leftBehind(bytes)).toEqual([]);
  });

  test("cells without a style keep the format that they have without one", async () => {
    const workbook = await openWorkbook(unstyled(`${declaration}<styleSheet xmlns="${main}"/>`));
    await workbook.apply(sampleEdits({ source: sheet }));
    const styles = partText(await workbook.save(), "xl/styles.xml");
    expect(styles).toContain(
      '<fonts count="' + /<fonts count="(\d+)/.exec(styles)![1] + '"><font><sz val="11"/><name val="Calibri"/></font>',
    );
    expect(styles).toMatch(/<cellXfs count="\d+"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\/>/);
    expect(styles).not.toContain("xfId");
    expect(rowsOf(await workbook.readGrid(sheet)).formats[1]).toEqual(Array(5).fill("General"));
  });
});
