import { readFile, writeFile } from "node:fs/promises";
import { expect } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { valuesOf } from "./grid-rows.ts";
import { convertWithLibreOffice } from "./libreoffice.ts";

/**
 * Every cell of the workbook has the value that LibreOffice works out for it; figures to nine decimals.
 * @param file where it is written for that.
 * @returns the sheets' names.
 */
export async function expectSameRecalculated(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  await writeFile(file, bytes);
  const made = await openWorkbook(bytes);
  const again = await openWorkbook(await readFile(await convertWithLibreOffice(file, "xlsx", { recalculate: true })));
  const sheets = (await made.survey()).sheets.map(({ name }) => name);
  for (const sheet of sheets) {
    const [own, other] = [valuesOf(await made.readGrid(sheet)), valuesOf(await again.readGrid(sheet))];
    for (const [row, cells] of own.entries()) {
      for (const [column, value] of cells.entries()) {
        const found = other[row]?.[column] ?? null;
        if (typeof value === "number")
          expect([sheet, row, column, found]).toEqual([sheet, row, column, expect.closeTo(value, 9)]);
        else expect([sheet, row, column, found ?? ""]).toEqual([sheet, row, column, value ?? ""]);
      }
    }
  }
  return sheets;
}
