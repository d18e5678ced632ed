import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { inflate as zlib } from "../../src/cli/input/inflate.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { type Inflate, openWorkbook } from "../../src/xlsx/index.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { plainParts, plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { rowsOf } from "../tools/grid-rows.ts";

/** What comes of reading a file: the grid, or why there is none. */
async function outcomeOf(file: Uint8Array, inflate?: Inflate) {
  try {
    const workbook = await openWorkbook(file, "計画.xlsx", inflate);
    const { sheets } = await workbook.survey();
    return rowsOf(await workbook.readGrid(sheets[0]?.name ?? ""));
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

/** The plain workbook with four bytes of its sheet's entry in the directory replaced. */
function withDirectory(field: number, value: number): Uint8Array {
  const file = Uint8Array.from(plainWorkbook());
  const name = strToU8("xl/worksheets/sheet1.xml");
  const nameAt = Buffer.from(file.buffer).lastIndexOf(Buffer.from(name));
  new DataView(file.buffer).setUint32(nameAt - 46 + field, value, true);
  return file;
}

const checksumField = 16;
const sizeField = 24;

test.each(fixtures.map(({ name, bytes }) => [name, bytes] as const))(
  "zlib and streams unpack alike: %s",
  async (name, bytes) => {
    const ours = vi.fn(zlib);
    const byZlib = await OpcPackage.open(bytes(), name, { inflate: ours });
    const byStreams = await OpcPackage.open(bytes(), name);
    for (const part of byStreams.names()) expect(await byZlib.bytes(part)).toEqual(await byStreams.bytes(part));
    expect(ours).toHaveBeenCalled();
  },
);

test("a part that is stored as it is, is read as it is", async () => {
  const parts = Object.entries(plainParts).map(([name, content]) => [name, strToU8(content as string)] as const);
  const inflate = vi.fn(zlib);
  const stored = zipSync(Object.fromEntries(parts), { level: 0 });
  expect(await outcomeOf(stored, inflate)).toEqual(await outcomeOf(plainWorkbook()));
  expect(inflate).not.toHaveBeenCalled();
});

test("what is asked for again is not unpacked again", async () => {
  const inflate = vi.fn(zlib);
  const pkg = await OpcPackage.open(plainWorkbook(), "計画.xlsx", { inflate });
  const first = await pkg.bytes("xl/worksheets/sheet1.xml");
  expect(await pkg.copy().bytes("xl/worksheets/sheet1.xml")).toBe(first);
  const calls = inflate.mock.calls.length;
  pkg.setText("xl/worksheets/sheet1.xml", "<worksheet/>");
  expect(await pkg.text("xl/worksheets/sheet1.xml")).toBe("<worksheet/>");
  expect(inflate.mock.calls.length).toBe(calls);
});

describe("a directory that lies is a damaged file, whoever unpacks", () => {
  const size = strToU8(plainParts["xl/worksheets/sheet1.xml"] as string).length;

  test.each([
    ["another checksum", checksumField, 1],
    ["fewer bytes than there are", sizeField, size - 1],
    ["no bytes", sizeField, 0],
    ["more bytes than there are", sizeField, size + 1],
    ["as many as a part may have", sizeField, 2 ** 28],
  ])("%s", async (_, field, value) => {
    const file = withDirectory(field, value);
    const byStreams = await outcomeOf(file);
    expect(byStreams).toBe("file-truncated");
    expect(await outcomeOf(file, zlib)).toBe(byStreams);
  });

  test("more than a part may have is told as such, whoever unpacks", async () => {
    const file = withDirectory(sizeField, 2 ** 28 + 1);
    expect(await outcomeOf(file)).toBe("file-too-large");
    expect(await outcomeOf(file, zlib)).toBe("file-too-large");
  });

  test("damage anywhere comes to the same", async () => {
    const whole = plainWorkbook();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = byte;
        expect(await outcomeOf(damaged, zlib)).toEqual(await outcomeOf(damaged));
      }),
      { numRuns: 200 },
    );
  });
});
