import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { richWorkbook } from "../fixtures/xlsx/rich.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { differingParts, partsOf, partText, withParts } from "./parts.ts";

async function withoutPersons(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes);
  const left = await workbook.takeOutPersonalData();
  return { left, bytes: await workbook.save(), workbook };
}

const account = "C:\\Users\\taro.yamada\\Documents\\";

const placed = (bytes: Uint8Array): Uint8Array =>
  withParts(bytes, {
    "docProps/app.xml": partText(bytes, "docProps/app.xml").replace(
      "</Application>",
      "</Application><Manager>山田</Manager><Company>あおぞら市</Company>",
    ),
    "xl/workbook.xml": partText(bytes, "xl/workbook.xml").replace(
      /<sheets>/u,
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="${account}" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><fileSharing readOnlyRecommended="1" userName="yamada"/><sheets>`,
    ),
  });

describe("what programs note of people and machines", () => {
  test("goes: authors, company, labels, the printer, the folder, who had it open", async () => {
    const { bytes, left } = await withoutPersons(placed(richWorkbook()));
    const parts = partsOf(bytes);
    expect(Object.keys(parts).filter((name) => /custom\.xml$|printerSettings/u.test(name))).toEqual([]);
    const core = parts["docProps/core.xml"]!;
    expect(core).not.toMatch(/creator|lastModifiedBy/u);
    expect(parts["docProps/app.xml"]).not.toMatch(/<(?:Company|Manager)>/u);
    expect(parts["docProps/app.xml"]).toContain("<Application>");
    expect(parts["xl/workbook.xml"]).not.toMatch(/absPath|AlternateContent|userName|yamada/u);
    expect(parts["xl/workbook.xml"]).toContain('<fileSharing readOnlyRecommended="1"/>');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<pageSetup");
    expect(parts["xl/worksheets/sheet1.xml"]).not.toMatch(/<pageSetup[^>]* r:id=/u);
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).not.toContain("printerSettings");
    expect(Object.values(parts).some((part) => part.includes("taro.yamada"))).toBe(false);
    expect(left).toEqual({ commented: ["事業一覧"] });
  });

  test("is all that goes", async () => {
    const before = placed(richWorkbook());
    const { bytes } = await withoutPersons(before);
    const changed = differingParts(bytes, before).map((line) => line.split(":")[0]);
    expect(changed.toSorted()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "docProps/custom.xml",
      "xl/printerSettings/printerSettings1.bin",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  test("is gone once it is gone", async () => {
    const once = await withoutPersons(placed(richWorkbook()));
    const twice = await withoutPersons(once.bytes);
    expect(differingParts(twice.bytes, once.bytes)).toEqual([]);
  });
});

describe.each(fixtures)("the $name workbook without it", ({ sheet, bytes }) => {
  test("reads as before, and takes a report", async () => {
    const { workbook } = await withoutPersons(bytes());
    const [before, after] = [await (await openWorkbook(bytes())).readGrid(sheet), await workbook.readGrid(sheet)];
    for (let row = before.top; row <= before.bottom; row += 1) {
      for (let column = before.left; column <= before.right; column += 1)
        expect(after.text(row, column)).toBe(before.text(row, column));
    }
    await workbook.apply(sampleEdits({ source: sheet }));
    expect((await (await openWorkbook(await workbook.save())).survey()).reports).toHaveLength(1);
  });
});

test("a file without any of it stays as it is, part for part", async () => {
  const bytes = (await withoutPersons(plainWorkbook())).bytes;
  expect(differingParts((await withoutPersons(bytes)).bytes, bytes)).toEqual([]);
});
