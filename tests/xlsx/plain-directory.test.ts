import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { inflate } from "../../src/cli/input/inflate.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { plainDirectory } from "../../src/xlsx/package/plain-directory.ts";
import { plainParts, plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { brokenSample, cleanSample, sample } from "../cli/jisseki.ts";

const namesIn = (file: Uint8Array) => plainDirectory(file)?.map(({ name }) => name) ?? null;
const parts = Object.fromEntries(
  Object.entries(plainParts).map(([name, content]) => [name, strToU8(content as string)]),
);

describe("plain", () => {
  test.each([sample, cleanSample, brokenSample])("is %s", (file) => {
    expect(namesIn(readFileSync(file))).toContain("xl/workbook.xml");
  });

  test("is a file in the middle of a buffer", () => {
    const file = plainWorkbook();
    const buffer = new Uint8Array(file.length + 20).fill(0x50);
    buffer.set(file, 7);
    expect(namesIn(buffer.subarray(7, 7 + file.length))).toEqual(Object.keys(plainParts));
  });
});

describe("not plain", () => {
  const joined = (...pieces: readonly (readonly number[] | Uint8Array)[]) =>
    Uint8Array.from(pieces.flatMap((piece) => [...piece]));

  test.each([
    ["stored files", zipSync(parts, { level: 0 })],
    ["a comment", zipSync(parts, { comment: "x" })],
    ["a file's comment", zipSync({ ...parts, "a.xml": [strToU8("<a/>"), { comment: "x" }] })],
    ["a folder", zipSync({ ...parts, "docProps/": new Uint8Array() })],
    ["a folder by its attributes", zipSync({ ...parts, docProps: [strToU8("x"), { attrs: 0x10, os: 0 }] })],
    ["a link", zipSync({ ...parts, link: [strToU8("x".repeat(99)), { attrs: 0o120777 * 2 ** 16, os: 3 }] })],
    ["a name that leads out", zipSync({ ...parts, "xl/../../a.xml": strToU8("a".repeat(99)) })],
    ["a name in Japanese", zipSync({ ...parts, "計画.xml": strToU8("a".repeat(99)) })],
    ["bytes before", joined([0x50], plainWorkbook())],
    ["bytes behind", joined(plainWorkbook(), [0])],
    ["less than a directory's end", plainWorkbook().subarray(0, 21)],
    ["nothing", new Uint8Array()],
  ])("are %s", (_, file) => {
    expect(plainDirectory(file)).toBeNull();
  });
});

/** Every part's bytes by name, or the code of what is wrong. */
async function read(file: Uint8Array, withInflate: boolean) {
  try {
    const pkg = await OpcPackage.open(file, "計画.xlsx", withInflate ? { inflate } : {});
    return await Promise.all(pkg.names().map(async (name) => [name, await pkg.bytes(name)]));
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

test("a directory that is damaged anywhere is read as the reader of all zips reads it", async () => {
  const whole = plainWorkbook();
  const start = new DataView(whole.buffer, whole.byteOffset).getUint32(whole.length - 6, true);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: start, max: whole.length - 1 }), fc.nat(255), async (at, byte) => {
      const damaged = Uint8Array.from(whole);
      damaged[at] = byte;
      expect(await read(damaged, true)).toEqual(await read(damaged, false));
    }),
    { numRuns: 300 },
  );
});
