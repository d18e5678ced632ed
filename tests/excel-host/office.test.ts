import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHost } from "../../excel-host/index.ts";
import { type StartedOffice, startOffice } from "../tools/office.ts";

describe("unmodified office.js takes the stand-in for Excel", () => {
  let host: Awaited<ReturnType<typeof createHost>>;
  let office: StartedOffice;

  beforeAll(async () => {
    host = await createHost({ requirement: "1.14" });
    office = await startOffice(host);
  });
  afterAll(() => office.close());

  it("as Excel on the web in Japanese", () => {
    const { context } = office.Office;
    expect(context.host).toBe("Excel");
    expect(context.platform).toBe("OfficeOnline");
    expect(context.displayLanguage).toBe("ja-JP");
    expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });

  it("reads and writes cells and adds a sheet", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["事業", "実績"],
        ["'=文字", 12],
      ];
      const added = context.workbook.worksheets.add("達成状況");
      added.load("name,position");
      const used = sheet.getUsedRange(true);
      used.load("values,address");
      await context.sync();
      return { values: used.values, address: used.address, name: added.name, position: added.position };
    });
    expect(seen).toEqual({
      values: [
        ["事業", "実績"],
        ["=文字", 12],
      ],
      address: "Sheet1!A1:B2",
      name: "達成状況",
      position: 1,
    });
  });

  it("refuses a member above the declared requirement set", async () => {
    const tooNew = office.Excel.run(async (context) => {
      context.workbook.linkedWorkbooks.load("items");
      await context.sync();
    });
    await expect(tooNew).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("answers aloud where a member is not written", async () => {
    const unknown = office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox("x");
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: "ApiNotFound", message: "not implemented: Worksheet.shapes" });
  });
});
