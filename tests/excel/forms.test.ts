import { afterEach, expect, it } from "vitest";
import { loadWorkbook } from "../../excel-host/file/load.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { threeForms, workbookOf } from "../workbook/forms-workbook.ts";
import { openSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

const rules = (workbook: WorkbookModel) =>
  workbook.sheets.map(({ name, conditionalFormats }) => ({
    name,
    rules: conditionalFormats.map(({ area, formula, format }) => ({ area, formula, format })),
  }));

const formulas = (workbook: WorkbookModel) =>
  workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(([row, column, { formula }]) =>
      formula === null ? [] : [`${sheet.name} ${row} ${column} ${formula}`],
    ),
  );

it("forms have in Excel the report that they have in a file, and lose all of it again", async () => {
  const original = workbookOf(threeForms);
  setting = await openSetting({ workbook: original });
  const { host, port } = setting;
  const before = host.workbook.sheets.map(({ name }) => name);
  await writeReport(port);
  const file = await openWorkbook(original, "forms.xlsx");
  await writeReport(file);
  const written = await loadWorkbook(await file.save(), "forms.xlsx");
  expect(rules(host.workbook)).toEqual(rules(written));
  expect(formulas(host.workbook).sort()).toEqual(formulas(written).sort());
  expect((await port.survey()).reports).toEqual((await file.survey()).reports);
  await writeReport(port);
  expect(rules(host.workbook)).toEqual(rules(written));
  await clearWorkbook(port);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
  expect(host.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});

it("a protected form keeps its looks, and that is said; the others are coloured", async () => {
  setting = await openSetting({ workbook: workbookOf(threeForms) });
  const { host, port } = setting;
  host.user.protect("102 学習's");
  const [reported] = await writeReport(port);
  expect(reported?.outcome.skipped).toEqual([{ what: "highlights", why: "sheet-protected" }]);
  const coloured = host.workbook.sheets.slice(0, 4).map(({ conditionalFormats }) => conditionalFormats.length > 0);
  expect(coloured).toEqual([false, true, false, true]);
});
