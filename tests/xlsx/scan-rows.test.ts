import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { decimalOf } from "../../src/xlsx/read/scan/number.ts";
import { zipParts } from "../fixtures/xlsx/package.ts";
import { plainParts } from "../fixtures/xlsx/plain.ts";
import { valuesOf } from "../tools/grid-rows.ts";
import { rowsBothWays } from "./both-ways.ts";
import { cells, familiar, malformed, misplaced, sheet, unfamiliar } from "./scan-rows.table.ts";

describe("rows that the scanner reads by itself say what the full parser says", () => {
  test.each(Object.entries(familiar))("%s", (_, xml) => {
    for (const awaitsCalculation of [false, true]) {
      const { scanned, parsed, read } = rowsBothWays(xml, { awaitsCalculation });
      expect(parsed).toBeInstanceOf(Array);
      expect(scanned).toEqual(parsed);
      expect(read).toEqual(parsed);
    }
  });

  test("bytes that are no UTF-8", () => {
    const bytes = new TextEncoder().encode(cells("<c t='str'><v>????</v></c><c t='str'><v>?</v></c>"));
    const at = bytes.indexOf(0x3f);
    bytes.set([0xe3, 0x81, 0xff, 0xc2], at);
    const { scanned, parsed } = rowsBothWays(bytes);
    expect(scanned).toEqual(parsed);
    expect(parsed).toContainEqual(["cell", 2, 1, 0, "\ufffd\ufffd\ufffd"]);
  });
});

test.each(Object.entries(unfamiliar))("left to the full parser: %s", (_, xml) => {
  const { scanned, parsed, read } = rowsBothWays(xml);
  expect(scanned).toBe("unfamiliar");
  expect(parsed).toBeInstanceOf(Array);
  expect(read).toEqual(parsed);
});

test.each(Object.entries(misplaced))("a cell that no sheet has is told: %s", (_, [xml, cell]) => {
  const told = `misplaced: ${cell}`;
  expect(rowsBothWays(xml)).toEqual({ scanned: "unfamiliar", parsed: told, read: told });
});

test.each(Object.entries(malformed))("no XML: %s", (_, xml) => {
  expect(rowsBothWays(xml)).toEqual({ scanned: "unfamiliar", parsed: "no XML", read: "no XML" });
});

test("a sheet that is no XML is a damaged file, a CDATA section is none", async () => {
  const fileWith = (value: string): Uint8Array => {
    const written = plainParts["xl/worksheets/sheet1.xml"] as string;
    return zipParts({ ...plainParts, "xl/worksheets/sheet1.xml": written.replace("<v>1200</v>", value) });
  };
  const broken = await openWorkbook(fileWith("<v>1200</w>"), "計画.xlsx");
  await expect(broken.readGrid("事業一覧")).rejects.toMatchObject({
    name: "WorkbookError",
    code: "file-truncated",
    params: { file: "計画.xlsx" },
  });
  const plain = await (await openWorkbook(fileWith("<v>1200</v>"))).readGrid("事業一覧");
  const odd = await (await openWorkbook(fileWith("<v><![CDATA[1200]]></v>"))).readGrid("事業一覧");
  expect(valuesOf(odd)).toEqual(valuesOf(plain));
});

describe("a sheet of several pieces", () => {
  const many = Array.from(
    { length: 40_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );

  test("is read to its end", () => {
    const { scanned, parsed } = rowsBothWays(sheet(many.join("")));
    expect(scanned.length).toBe(80_000);
    expect(scanned).toEqual(parsed);
  });

  test("is read again from the start where its last piece is unfamiliar, and progress never goes back", async () => {
    const odd = sheet(`${many.join("")}<row r="1"><c r="B1"><v>5</v></c><!-- --></row>`);
    const part = (plainParts["xl/worksheets/sheet1.xml"] as string).replace(/<sheetData>.*<\/sheetData>/, odd);
    const workbook = await openWorkbook(zipParts({ ...plainParts, "xl/worksheets/sheet1.xml": part }));
    const seen: number[] = [];
    const grid = await workbook.readGrid("事業一覧", { progress: (done, total) => seen.push(done / total) });
    expect([grid.bottom, grid.value(1, 2), grid.value(40_000, 1)]).toEqual([40_000, 5, 39_999]);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });
});

describe("whatever is put together or damaged", () => {
  const rowsIn = (sheets: Readonly<Record<string, string>>): string[] =>
    Object.values(sheets).map((xml) => xml.replaceAll(/^<sheetData>|<\/sheetData>$/g, ""));
  const written = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...rowsIn(familiar)) },
    { weight: 1, arbitrary: fc.constantFrom(...rowsIn({ ...unfamiliar, ...malformed })) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(misplaced).flatMap(([xml]) => rowsIn({ xml }))) },
  );
  const bits = [
    "<c>",
    "</c>",
    "<v>1</v>",
    "<c r='B2' t='s'>",
    "<row>",
    "</row>",
    "&amp;",
    "&#10;",
    "<!---->",
    "<is>",
    "</is>",
    "<t>",
    "</t>",
    "/",
    ">",
    "<",
    '"',
    "'",
    " ",
    "\r",
    "]]",
    "é",
    "\u0000",
    "<f/>",
    "xml:",
    "0",
    "1048577",
    "XFE",
    ".",
  ];

  test("is read as the full parser reads it, or left to it", () => {
    let byItself = 0;
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom("", ...bits)), {
          maxLength: 2,
        }),
        fc.boolean(),
        (parts, damages, awaitsCalculation) => {
          let xml = sheet(parts.join(""));
          for (const [where, length, bit] of damages) {
            const at = Math.floor(where * xml.length);
            xml = xml.slice(0, at) + bit + xml.slice(at + length);
          }
          const { scanned, parsed, read } = rowsBothWays(xml, { awaitsCalculation });
          if (scanned !== "unfamiliar") {
            byItself += 1;
            expect(scanned).toEqual(parsed);
          }
          expect(read).toEqual(parsed);
        },
      ),
      { numRuns: 3000, seed: 20_240_401 },
    );
    expect(byItself).toBeGreaterThan(300);
  });

  test("every number is the one that Number reads", () => {
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 26 });
    fc.assert(
      fc.property(fc.constantFrom("", "-"), digits, fc.option(digits), (sign, whole, decimals) => {
        const text = sign + whole + (decimals === null ? "" : `.${decimals}`);
        expect(decimalOf(bytesOf(text), 0, text.length)).toBe(Number(text));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        const read = decimalOf(bytesOf(text), 0, text.length);
        expect(read).toBe(text.includes("e") ? Number.NaN : Number(text));
      }),
    );
    for (const text of [`0.${"0".repeat(22)}1`, `-0.${"0".repeat(23)}12`, "0.3", "-0"])
      expect(decimalOf(bytesOf(text), 0, text.length)).toBe(Number(text));
    for (const text of ["", "-", ".", "1.", ".5", "1e5", "1.2.3", " 1", "+1", "1,0"])
      expect(decimalOf(bytesOf(text), 0, text.length)).toBeNaN();
  });
});
