import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listed } from "../../src/xlsx/read/numbered-strings.ts";
import { declaration, main } from "../fixtures/xlsx/package.ts";
import { sheetInPieces, sheetWhole } from "./both-ways.ts";
import { familiar, unfamiliar } from "./scan-rows.table.ts";

const strings = listed(["番号", "事業名", ""]);
const head = `${declaration}<worksheet xmlns="${main}"><sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" width="0"/></cols>`;
const tail =
  '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><rowBreaks><brk id="3"/></rowBreaks></worksheet>\n';
const around = (sheetData: string): Uint8Array => new TextEncoder().encode(head + sheetData + tail);

function inPiecesOf(bytes: Uint8Array, length: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length));
  return pieces;
}

describe("a sheet that comes in pieces is the sheet that is whole", () => {
  test.each(Object.entries(familiar))("cut anywhere: %s", async (_, rows) => {
    const bytes = around(rows);
    const whole = await sheetWhole(bytes, strings);
    for (let at = 0; at <= bytes.length; at += 1)
      expect(sheetInPieces([bytes.subarray(0, at), bytes.subarray(at)], strings)).toEqual(whole);
    for (const length of [1, 2, 3, 7, 64, 65]) expect(sheetInPieces(inPiecesOf(bytes, length), strings)).toEqual(whole);
  });

  test.each<[string, string]>([
    [
      "a prefix",
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    ["a byte order mark", `\ufeff${head}<sheetData><row><c><v>1</v></c></row></sheetData>${tail}`],
    ["no rows", `${head}<sheetData/>${tail}`],
    [
      "a row behind the rows",
      `${head}<sheetData><row><c><v>1</v></c></row></sheetData><x><row r="9"><c><v>2</v></c></row></x></worksheet>`,
    ],
    [
      "words like those looked for",
      `<worksheet><sheetDataX/><sheetData><row><c t="str"><v>row sheetData &lt;row></v></c></row></sheetData></worksheet>`,
    ],
    ["nothing behind the rows", "<sheetData><row><c><v>1</v></c></row></sheetData>"],
  ])("%s", async (_, xml) => {
    const bytes = new TextEncoder().encode(xml);
    const whole = await sheetWhole(bytes);
    for (let at = 0; at <= bytes.length; at += 1)
      expect(sheetInPieces([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  });

  test("however many rows there are, and wherever they are cut", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) =>
        `<row r="${at + 2}"><c r="A${at + 2}"><v>${at}</v></c><c t="s"><v>1</v></c><c r="D${at + 2}" t="inlineStr"><is><t>第${at}号（甲）</t></is></c></row>`,
    );
    const bytes = around(`<sheetData>${rows.join("")}</sheetData>`);
    const whole = await sheetWhole(bytes, strings);
    expect(whole.told.length).toBe(4 * 3000);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 30 }), (places) => {
        const cuts = [0, ...places.toSorted((one, other) => one - other), bytes.length];
        const pieces = cuts.slice(1).map((to, index) => bytes.subarray(cuts[index], to));
        expect(sheetInPieces(pieces, strings)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test("a row longer than all pieces", async () => {
    const long = Array.from({ length: 16_384 }, (_, at) => `<c t="str"><v>${"長".repeat(at % 40)}</v></c>`).join("");
    const bytes = around(`<sheetData><row>${long}</row><row><c><v>1</v></c></row></sheetData>`);
    expect(sheetInPieces(inPiecesOf(bytes, 50_000))).toEqual(await sheetWhole(bytes));
  });
});

describe("left to the reader that has it whole", () => {
  test.each(Object.entries(unfamiliar))("wherever it is cut: %s", (_, rows) => {
    const bytes = around(rows);
    for (let at = 0; at <= bytes.length; at += 1)
      expect(sheetInPieces([bytes.subarray(0, at), bytes.subarray(at)], strings)).toBe("unfamiliar");
  });

  test.each<[string, string | Uint8Array]>([
    ["nothing", ""],
    ["no sheetData", `${head}${tail}`],
    ["an end that is missing", `${head}<sheetData><row><c><v>1</v></c></row>`],
    ["a tag that breaks off", `${head}<sheetData><row/></sheetData`],
    ["a comment before the rows", `<worksheet><!-- <sheetData> --><sheetData/></worksheet>`],
    ["a comment behind the rows", `<worksheet><sheetData/><!-- <sheetData/> --></worksheet>`],
    ["a CDATA section behind the rows", `<worksheet><sheetData/><x><![CDATA[<sheetData/>]]></x></worksheet>`],
    ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${head}<sheetData/>${tail}`, "utf16le"))],
    ["a long prefix", `<${"x".repeat(40)}:worksheet><${"x".repeat(40)}:sheetData/></${"x".repeat(40)}:worksheet>`],
  ])("%s", (_, xml) => {
    const bytes = typeof xml === "string" ? new TextEncoder().encode(xml) : xml;
    expect(sheetInPieces([bytes])).toBe("unfamiliar");
    expect(sheetInPieces(inPiecesOf(bytes, 100_000))).toBe("unfamiliar");
    if (bytes.length < 2000) expect(sheetInPieces(inPiecesOf(bytes, 1))).toBe("unfamiliar");
  });

  test("a head that does not end soon", () => {
    const bytes = new TextEncoder().encode(`<worksheet>${" ".repeat(2 ** 21)}<sheetData/></worksheet>`);
    expect(sheetInPieces(inPiecesOf(bytes, 2 ** 18)) === "unfamiliar").toBe(true);
  });
});
