import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { inflate as zlib } from "../../src/cli/input/inflate.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { contentTypes, relationships, sheetMain, zipParts } from "../fixtures/xlsx/package.ts";
import { plainParts, plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { richWorkbook } from "../fixtures/xlsx/rich.ts";

/** A compound file as far as anybody looks: the mark, then directory entries in the second sector. */
function compoundFile(...streams: string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * Math.max(4, streams.length));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, stream] of streams.entries()) {
    file.set(
      [...`${stream}\0`].flatMap((character) => [character.charCodeAt(0), 0]),
      512 + 128 * index,
    );
  }
  return file;
}

const ofType = (type: string): Uint8Array =>
  zipParts({
    "[Content_Types].xml": contentTypes({
      "word/document.xml": `application/vnd.openxmlformats-officedocument.${type}`,
    }),
    "_rels/.rels": relationships([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": "<document/>",
  });

const openDocument = (kind: string): Uint8Array =>
  zipParts({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<document-content/>" });

/** The same zip, saying another size of a part in its directory and before the part. */
function declaring(file: Uint8Array, part: string, bytes: number): Uint8Array {
  const lying = Uint8Array.from(file);
  const view = new DataView(lying.buffer);
  const name = strToU8(part);
  const places = { 0x04034b50: { size: 22, name: 30 }, 0x02014b50: { size: 24, name: 46 } };
  for (let at = 0; at < lying.length - 46; at += 1) {
    const place = places[view.getUint32(at, true) as keyof typeof places];
    const isPart = place !== undefined && name.every((byte, index) => lying[at + place.name + index] === byte);
    if (isPart) view.setUint32(at + place.size, bytes, true);
  }
  return lying;
}

const binaryWorkbook = zipParts({
  "[Content_Types].xml": contentTypes({ "xl/workbook.bin": "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }),
  "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.bin"]]),
  "xl/workbook.bin": Uint8Array.of(1, 2, 3),
});

const withoutSheet = zipParts(
  Object.fromEntries(Object.entries(plainParts).filter(([name]) => !name.includes("worksheets"))),
);
const brokenXml = zipParts({ ...plainParts, "xl/workbook.xml": "<workbook" });

describe("what cannot be opened says why", () => {
  test.each([
    ["an empty file", new Uint8Array(), "file-empty"],
    ["one byte", strToU8("P"), "file-is-text"],
    ["nothing but zeros", new Uint8Array(4096), "file-truncated"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "file-not-xlsx"],
    ["a password", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"), "file-encrypted"],
    ["Excel 97", compoundFile("Root Entry", "Workbook"), "file-old-format"],
    ["Excel 95", compoundFile("Root Entry", "Book"), "file-old-format"],
    ["Excel 4", Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0), "file-old-format"],
    ["an old Word document", compoundFile("Root Entry", "WordDocument"), "file-is-document"],
    ["old slides", compoundFile("Root Entry", "Current User", "PowerPoint Document"), "file-is-document"],
    ["another compound file", compoundFile("Root Entry", "__properties_version1.0"), "file-not-xlsx"],
    ["a Word document", ofType("wordprocessingml.document.main+xml"), "file-is-document"],
    ["slides", ofType("presentationml.presentation.main+xml"), "file-is-document"],
    ["a binary workbook", binaryWorkbook, "file-is-binary-workbook"],
    ["another package", ofType("theme+xml"), "file-not-xlsx"],
    ["a spreadsheet of LibreOffice", openDocument("spreadsheet"), "file-is-ods"],
    ["its template", openDocument("spreadsheet-template"), "file-is-ods"],
    ["a text of LibreOffice", openDocument("text"), "file-is-document"],
    ["a sheet of Numbers", zipSync({ "Index/Document.iwa": strToU8("a") }), "file-not-xlsx"],
    ["a zip of workbooks", zipSync({ "計画.xlsx": plainWorkbook() }), "file-is-zip"],
    ["an empty zip", zipSync({}), "file-is-zip"],
    ["the first half", plainWorkbook().subarray(0, 2000), "file-truncated"],
    ["a file without its last bytes", plainWorkbook().subarray(0, -10), "file-truncated"],
    ["a missing sheet part", withoutSheet, "file-truncated"],
    ["a workbook part that is no XML", brokenXml, "file-truncated"],
  ] as const)("%s: %s", async (_, file, code) => {
    await expect(openWorkbook(file, "計画.xlsx")).rejects.toMatchObject({
      name: "WorkbookError",
      code,
      params: { file: "計画.xlsx" },
    });
  });

  test("more bytes than anybody would unpack", async () => {
    const limits = { part: 2 ** 28, total: 10_000 };
    await expect(OpcPackage.open(richWorkbook(), "計画.xlsx", { limits })).rejects.toMatchObject({
      code: "file-too-large",
    });
    await expect(OpcPackage.open(plainWorkbook(), "計画.xlsx", { limits })).resolves.toBeDefined();
  });

  describe.each([
    ["streams", undefined],
    ["zlib", zlib],
  ] as const)("a part of more bytes than anybody would unpack, by %s", (_, platform) => {
    const part = "xl/media/image1.bin";
    const size = 1_000_000;
    const file = zipParts({ ...plainParts, [part]: new Uint8Array(size) });
    const limits = { part: size - 1, total: 2 ** 31 };
    const inflate = platform === undefined ? undefined : vi.fn(platform);

    test("is told with its name when it is asked for, before it is unpacked; the others are read", async () => {
      const pkg = await OpcPackage.open(file, "計画.xlsx", { limits, inflate });
      const params = { part, bytes: size, limit: size - 1 };
      inflate?.mockClear();
      await expect(pkg.text(part)).rejects.toMatchObject({ code: "file-too-large", params });
      await expect(pkg.bytes(part)).rejects.toMatchObject({ code: "file-too-large", params });
      if (inflate !== undefined) expect(inflate).not.toHaveBeenCalled();
      await expect(pkg.text("xl/workbook.xml")).resolves.toContain("<workbook");
      await expect(pkg.save()).resolves.toBeInstanceOf(Uint8Array);
    });

    test("that its directory calls small is stopped where it gets longer", async () => {
      const pkg = await OpcPackage.open(declaring(file, part, size / 2), "計画.xlsx", { limits, inflate });
      const error = await pkg.bytes(part).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "file-truncated", params: { part } });
      // How much zip.js had passed on.
      expect((error as { cause: { outputSize: number } }).cause.outputSize).toBeLessThanOrEqual(size / 2);
      if (inflate !== undefined)
        await expect(inflate.mock.results.at(-1)?.value).rejects.toMatchObject({ code: "ERR_BUFFER_TOO_LARGE" });
    });

    test("no text is made of one that JavaScript could not hold", async () => {
      const huge = declaring(file, part, 2 ** 30);
      const pkg = await OpcPackage.open(huge, "計画.xlsx", { inflate });
      await expect(pkg.text(part)).rejects.toMatchObject({ code: "file-too-large" });
    });
  });

  test("a sheet that is not there, with those that are", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    await expect(workbook.readGrid("事業")).rejects.toMatchObject({
      code: "sheet-missing",
      params: { sheet: "事業", sheets: "事業一覧" },
    });
  });

  test("a cell at the far corner is told, not tried", async () => {
    const sheet = (plainParts["xl/worksheets/sheet1.xml"] as string).replace(
      "</sheetData>",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    const workbook = await openWorkbook(zipParts({ ...plainParts, "xl/worksheets/sheet1.xml": sheet }));
    await expect(workbook.readGrid("事業一覧")).rejects.toMatchObject({
      code: "file-too-large",
      params: { cell: "XFD1048576" },
    });
  });

  describe("a cell where no sheet has one is damage", () => {
    const withRow = (row: string): Uint8Array => {
      const sheet = plainParts["xl/worksheets/sheet1.xml"] as string;
      return zipParts({
        ...plainParts,
        "xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", `${row}</sheetData>`),
      });
    };

    test.each([
      ["ZZZ1", '<row r="9"><c r="ZZZ1"><v>1</v></c></row>'],
      ["XFE9", '<row r="9"><c r="XFE9"><v>1</v></c></row>'],
      ["A1048577", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
      ["A1048577", '<row r="9"><c r="A1048577"><v>1</v></c></row>'],
      ["A1048577", '<row r="1048577"><c><v>1</v></c></row>'],
      ["A0", '<row r="0"><c r="A0"><v>1</v></c></row>'],
      ["9", '<row r="9"><c r="9"><v>1</v></c></row>'],
      ["AAAAAAAAAAAAAAAAAAAA", `<row r="9"><c r="${"A".repeat(40)}9"><v>1</v></c></row>`],
    ])("%s", async (cell, row) => {
      const workbook = await openWorkbook(withRow(row), "計画.xlsx");
      await expect(workbook.readGrid("事業一覧")).rejects.toMatchObject({ code: "file-truncated", params: { cell } });
    });

    test.each([
      ["that holds nothing", '<row r="1048577"><c r="A1048577" s="1"/></row>'],
      ["the last one of a row", '<row r="9"><c r="XFD9"><v>1</v></c></row>'],
      ["the last one of a column", '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ])("but not one %s", async (_, row) => {
      await expect((await openWorkbook(withRow(row))).readGrid("事業一覧")).resolves.toBeDefined();
    });

    test("columns hidden from far outside of the sheet cost nothing", async () => {
      const sheet = plainParts["xl/worksheets/sheet1.xml"] as string;
      const hidden = '<cols><col min="-9000000000000000" max="2" hidden="1"/></cols><sheetData>';
      const parts = {
        ...plainParts,
        "xl/worksheets/sheet1.xml": sheet.replace(/<cols>.*<\/cols>/, "").replace("<sheetData>", hidden),
      };
      expect((await (await openWorkbook(zipParts(parts))).readGrid("事業一覧")).hiddenColumns).toEqual([1, 2]);
    });
  });

  test("damage anywhere is a typed error or no error at all", async () => {
    const whole = plainWorkbook();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = byte;
        try {
          const workbook = await openWorkbook(damaged, "計画.xlsx");
          for (const { name } of (await workbook.survey()).sheets) await workbook.readGrid(name);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("macros and templates open, whatever the main part is called", async () => {
    for (const type of [
      sheetMain,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ]) {
      const parts = {
        ...plainParts,
        "[Content_Types].xml": (plainParts["[Content_Types].xml"] as string).replace(sheetMain, type),
      };
      await expect(openWorkbook(zipParts(parts))).resolves.toBeDefined();
    }
  });
});
