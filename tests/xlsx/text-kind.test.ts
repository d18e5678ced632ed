import { strToU8 } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";

const utf16 = (text: string, mark = true): Uint8Array =>
  Uint8Array.from(Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le"));
const bigEndian = (text: string, mark = true): Uint8Array => {
  const bytes = Buffer.from(utf16(text, mark));
  return Uint8Array.from(bytes.swap16());
};
const table = "<table><tr><td>計画</td><td>実績</td></tr></table>";
/** 番号,事業名,計画 as Excel in Japanese saves it. */
const shiftJis = Uint8Array.of(
  0x94,
  0xd4,
  0x8d,
  0x86,
  0x2c,
  0x8e,
  0x96,
  0x8b,
  0xc6,
  0x96,
  0xbc,
  0x0d,
  0x0a,
  0x31,
  0x2c,
  0x32,
);

const kindOf = async (bytes: Uint8Array): Promise<string> =>
  openWorkbook(bytes, "計画.xlsx").then(
    () => "a workbook",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );

describe("a file that is no workbook says what it is", () => {
  test.each<[string, Uint8Array, string]>([
    ["commas", strToU8("番号,事業名\n1,研修\n"), "file-is-csv"],
    ["commas in Shift_JIS", shiftJis, "file-is-csv"],
    ["commas in UTF-8 with a mark", strToU8("\ufeff番号,事業名\r\n1,研修"), "file-is-csv"],
    ["commas in UTF-16", utf16("番号,事業名\r\n1,研修"), "file-is-csv"],
    ["tabs in UTF-16, as Excel saves Unicode text", utf16("番号\t事業名\r\n1\t研修"), "file-is-csv"],
    ["tabs in UTF-16 without a mark", utf16("No\tName\r\n1\tA", false), "file-is-csv"],
    ["the other byte order", bigEndian("番号,事業名\r\n1,研修"), "file-is-csv"],
    ["the other byte order without a mark", bigEndian("No,Name\r\n1,A", false), "file-is-csv"],
    ["semicolons", strToU8("No;Name\n1;A"), "file-is-csv"],
    ["one line", strToU8("計画,実績"), "file-is-csv"],
    ["blank lines first", strToU8("\n\n番号,事業名\n1,研修"), "file-is-csv"],
    ["commas under a title", strToU8("事業実績一覧\n番号,事業名\n1,研修"), "file-is-csv"],
    ["commas in half of the lines", strToU8("事業実績一覧\n番号,事業名"), "file-is-text"],
    ["a sentence", strToU8("事業実績の一覧です。"), "file-is-text"],
    ["JSON", strToU8('{"plan": 1, "actual": 2}'), "file-is-text"],
    ["a list in JSON", strToU8(' [{"plan": 1}, {"plan": 2}]'), "file-is-text"],
    ["white space", strToU8(" \n\t"), "file-is-text"],
    ["HTML", strToU8(`<html xmlns:x="urn:schemas-microsoft-com:office:excel">${table}</html>`), "file-is-html"],
    ["HTML with its type", strToU8(`<!DOCTYPE html>\n<html>${table}</html>`), "file-is-html"],
    ["a bare table", strToU8(`\r\n${table}`), "file-is-html"],
    ["a comment, then HTML", strToU8(`<!-- 出力 --> <HTML>${table}`), "file-is-html"],
    ["HTML in UTF-16", utf16(`<html>${table}</html>`), "file-is-html"],
    [
      "XHTML",
      strToU8(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${table}</html>`),
      "file-is-html",
    ],
    [
      "a web archive",
      strToU8(
        'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
      ),
      "file-is-html",
    ],
    [
      "an XML Spreadsheet 2003",
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "file-is-xml",
    ],
    ["a flat OpenDocument", strToU8('<?xml version="1.0"?>\n<office:document/>'), "file-is-xml"],
    ["a PDF", Uint8Array.of(...strToU8("%PDF-1.7\n"), 0, 1, 2), "file-is-pdf"],
    ["a PDF after other bytes", Uint8Array.of(...new Uint8Array(1023).fill(1), ...strToU8("%PDF-1.4")), "file-is-pdf"],
    ["its mark too far in", Uint8Array.of(...new Uint8Array(1024).fill(1), ...strToU8("%PDF-1.4")), "file-not-xlsx"],
    ["rich text", strToU8("{\\rtf1\\ansi 計画}"), "file-is-document"],
    ["a control character", Uint8Array.of(65, 44, 66, 1, 10), "file-not-xlsx"],
    [
      "an escape of ISO-2022-JP",
      Uint8Array.of(0x1b, 0x24, 0x42, 0x48, 0x56, 0x1b, 0x28, 0x42, 44, 49, 10),
      "file-is-csv",
    ],
  ])("%s", async (_, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  test("whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await kindOf(bytes)).toMatch(/^file-/);
      }),
    );
  });
});
