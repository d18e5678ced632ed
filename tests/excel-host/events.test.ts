import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createHost, type ExcelHost } from "../../excel-host/index.ts";
import { type StartedOffice, startOffice } from "../tools/office.ts";

describe("what the user does reaches the add-in", () => {
  let host: ExcelHost;
  let office: StartedOffice;
  const heard: unknown[] = [];
  /** Until something was heard and nothing more comes; a busy machine takes its time. */
  const quiet = async (): Promise<void> => {
    for (let calm = 0; calm < 3;) {
      const before = heard.length;
      await new Promise((resolve) => setTimeout(resolve, 30));
      calm = before > 0 && heard.length === before ? calm + 1 : 0;
    }
  };

  beforeAll(async () => {
    host = await createHost({ requirement: "1.14" });
    host.workbook.addSheet("別");
    office = await startOffice(host);
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = async (event: { type: string }) => void heard.push(JSON.parse(JSON.stringify(event)));
      worksheets.onChanged.add(note);
      worksheets.onSelectionChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
    });
  });
  afterAll(() => office.close());
  beforeEach(() => {
    heard.length = 0;
  });

  const idOf = (name: string) => host.workbook.sheet(name)!.id;

  it("an edit, with its place", async () => {
    host.user.edit("Sheet1", "B3", 5);
    await quiet();
    expect(heard).toMatchObject([
      { type: "WorksheetChanged", address: "B3", worksheetId: idOf("Sheet1"), changeType: "RangeEdited" },
    ]);
  });

  it("a selection, on another sheet too", async () => {
    host.user.select("別", "C2:D4");
    await quiet();
    expect(heard).toMatchObject([
      { type: "WorksheetActivated", worksheetId: idOf("別") },
      { type: "WorksheetSelectionChanged", address: "C2:D4", worksheetId: idOf("別") },
    ]);
  });

  it("a sheet that was deleted", async () => {
    const id = idOf("別");
    host.user.deleteSheet("別");
    await quiet();
    expect(heard).toMatchObject([
      { type: "WorksheetDeleted", worksheetId: id },
      { type: "WorksheetActivated", worksheetId: idOf("Sheet1") },
    ]);
  });

  it("the add-in's own writes and sheets", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("新");
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [[1], [2]];
      await context.sync();
    });
    await quiet();
    expect(heard).toMatchObject([
      { type: "WorksheetAdded", worksheetId: idOf("新") },
      { type: "WorksheetChanged", address: "A1:A2", source: "Local" },
    ]);
  });

  it("a ribbon command, and its completion the host", async () => {
    office.Office.actions.associate("checkThisSheet", (event: Office.AddinCommands.Event) => {
      heard.push(event.source.id);
      event.completed();
    });
    office.frame.clickCommand("checkThisSheet", "CheckButton");
    await quiet();
    expect(heard).toEqual(["CheckButton"]);
    expect(office.frame.completedCommands).toHaveLength(1);
  });

  it("settings of the document, both ways", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.settings.add("jisseki_pane", { sheet: "Sheet1" });
      await context.sync();
    });
    expect(host.workbook.settings.get("jisseki_pane")).toBe('{"sheet":"Sheet1"}');
    const read = await office.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("jisseki_pane");
      setting.load("value");
      await context.sync();
      return setting.value as unknown;
    });
    expect(read).toEqual({ sheet: "Sheet1" });
  });
});

describe("protection and editing", () => {
  it("refuse what Excel refuses", async () => {
    const host = await createHost();
    const office = await startOffice(host);
    const write = () =>
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
        await context.sync();
      });
    host.user.startEdit();
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.user.endEdit();
    host.user.protect("Sheet1");
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    host.user.unprotect("Sheet1");
    host.workbook.readOnly = true;
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    host.workbook.readOnly = false;
    await write();
    expect(host.workbook.sheets[0]!.cells.at(1, 1)!.value).toBe("x");
    office.close();
  });
});
