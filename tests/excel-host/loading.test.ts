import { rowsOf } from "../tools/grid-rows.ts";
import { describe, expect, it } from "vitest";
import { createHost } from "../../excel-host/index.ts";
import { openExcel } from "../../src/excel/index.ts";
import { excelAccess } from "../../src/excel/access.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { startOffice } from "../tools/office.ts";

describe("workbooks of every kind open in the stand-in as they read from the file", () => {
  it.each(fixtures)("$name", async ({ bytes }) => {
    const workbook = bytes();
    const host = await createHost({ workbook });
    const office = await startOffice(host);
    const port = openExcel(excelAccess(office));
    const file = await openWorkbook(workbook);
    const { sheets } = await port.survey();
    for (const { name } of sheets)
      expect(rowsOf(await port.readGrid(name)), name).toEqual(rowsOf(await file.readGrid(name)));
    office.close();
  });

  it.each(fixtures)("$name is saved as it was", async ({ bytes }) => {
    const host = await createHost({ workbook: bytes() });
    const again = await openWorkbook(await host.save());
    const file = await openWorkbook(bytes());
    expect(await again.survey()).toEqual(await file.survey());
  });
});
