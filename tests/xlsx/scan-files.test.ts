import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { oddWorkbook } from "../fixtures/xlsx/variants.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { parseStrings } from "../../src/xlsx/read/shared-strings.ts";
import { readWorksheetPart } from "../../src/xlsx/read/worksheet-part.ts";
import { rowsBothWays, stringsBothWays } from "./both-ways.ts";

const samples = join(import.meta.dirname, "..", "..", "samples");
const files: readonly (readonly [string, () => Uint8Array])[] = [
  ...fixtures.map(({ name, bytes }) => [name, bytes] as const),
  ["odd", oddWorkbook],
  ...["就労支援事業_令和4年度.xlsx", "指摘だらけ_産業振興計画.xlsx", "指摘なし_産業振興計画.xlsx"].map(
    (name) => [name, () => new Uint8Array(readFileSync(join(samples, name)))] as const,
  ),
];

describe.each(files)("every part of the file reads the same both ways: %s", (name, bytes) => {
  test("and by the scanner alone", async () => {
    const pkg = await OpcPackage.open(bytes(), name);
    const parts = unzipSync(bytes());
    const unfamiliar: string[] = [];
    const stringsPart = pkg.names().find((part) => /sharedStrings/i.test(part));
    const strings = stringsPart === undefined ? undefined : parseStrings(await pkg.bytes(stringsPart));
    if (stringsPart !== undefined) {
      const { scanned, parsed } = stringsBothWays(await pkg.bytes(stringsPart));
      if (scanned === "unfamiliar") unfamiliar.push(stringsPart);
      else expect(scanned).toEqual(parsed);
    }
    for (const part of pkg.names().filter((one) => isWorksheet(parts[one]!))) {
      const { rows } = await readWorksheetPart(pkg, part);
      const { scanned, parsed, read } = rowsBothWays(rows, strings === undefined ? {} : { strings });
      if (scanned === "unfamiliar") unfamiliar.push(part);
      else expect(scanned).toEqual(parsed);
      expect(read).toEqual(parsed);
    }
    expect(unfamiliar).toEqual([]);
  });
});

const isWorksheet = (bytes: Uint8Array): boolean =>
  /<(?:\w+:)?worksheet[\s>]/.test(strFromU8(bytes.subarray(0, 2000), true).replaceAll("\0", ""));
