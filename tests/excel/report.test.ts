import { afterEach, describe, expect, it } from "vitest";
import { openSetting, requirements, type Setting, writeReport } from "./setting.ts";

describe.each(requirements)("the report in Excel, ExcelApi %s", (requirement) => {
  let setting: Setting;
  afterEach(() => setting.office.close());

  it("is written", async () => {
    setting = await openSetting({ requirement });
    const [reported] = await writeReport(setting.port);
    console.log(setting.host.traffic.syncs, setting.host.workbook.sheets.map((s) => [s.name, s.cells.count, s.charts.length, s.tables.length, s.validations.length, s.conditionalFormats.length]), setting.host.workbook.names.length, reported?.outcome);
    expect(reported?.outcome.skipped).toEqual([]);
  });
});
