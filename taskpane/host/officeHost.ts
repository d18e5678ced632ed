import { areaAddress, areaAt, type Area } from "../../src/domain/grid.ts";
import { isOfficeFailure } from "../../src/excel/index.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type { LivePort } from "../../src/workbook/port.ts";
import type { SampleData } from "../sample/sampleSheet.ts";
import { keepHere, keptHere } from "./machineStore.ts";
import type { PaneHost, WorkbookEvents } from "./paneHost.ts";

/** Under which key the add-in's document settings keep the user's choices. */
const settingKey = "jisseki_pane";

/** Runs a batch and turns Excel's errors into the port's. */
export type RunExcel = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

/** The live Excel beside the pane, over Office.js. */
export function officeHost(port: LivePort, run: RunExcel): PaneHost {
  return {
    port,
    fileName: () =>
      run(async (context) => {
        context.workbook.load("name");
        await context.sync();
        return context.workbook.name;
      }),
    select: (sheet, address) =>
      onSheet(run, sheet, async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(address).select();
        await context.sync();
      }),
    activate: (sheet) =>
      onSheet(run, sheet, async (context) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await context.sync();
      }),
    remembered: () =>
      run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(settingKey);
        setting.load("value");
        await context.sync();
        return setting.isNullObject ? undefined : (setting.value as unknown);
      }),
    remember: (value) =>
      run(async (context) => {
        const { settings } = context.workbook;
        if (value !== null) settings.add(settingKey, value);
        else {
          const setting = settings.getItemOrNullObject(settingKey);
          await context.sync();
          if (!setting.isNullObject) setting.delete();
        }
        await context.sync();
      }),
    keptForms: async () => keptHere(),
    keepForms: async (value) => keepHere(value),
    insertSample: (name) => insertSample(run, name),
    watch: (events) => watch(run, events),
  };
}

/** Excel says only that an item was not found; here that is the sheet. */
async function onSheet(
  run: RunExcel,
  sheet: string,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await run(batch);
  } catch (error) {
    const gone = error instanceof WorkbookError && isOfficeFailure(error.cause) && error.cause.code === "ItemNotFound";
    throw gone ? new WorkbookError("sheet-missing", { sheet }, { cause: error }) : error;
  }
}

async function insertSample(run: RunExcel, wanted: string): Promise<string> {
  const [{ sampleSheet }, data] = await Promise.all([
    import("../sample/sampleSheet.ts"),
    import("../../samples/data/programs.json"),
  ]);
  const sample = sampleSheet((data as { default: SampleData }).default);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
    const sheet = worksheets.add(name);
    const all = sheet.getRange(areaAddress({ top: 1, left: 1, bottom: sample.rows.length, right: 7 }));
    all.values = sample.rows.map((row) => [...row]);
    const table = sheet.getRange(
      areaAddress({ top: sample.headingRow, left: 1, bottom: sample.rows.length, right: 7 }),
    );
    table.format.wrapText = true;
    table.format.verticalAlignment = "Center";
    sample.widths.forEach((points, at) => {
      sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = points;
    });
    for (const merge of sample.merges) sheet.getRange(merge).merge();
    for (const row of [sample.headingRow, ...sample.sectionRows]) {
      const line = sheet.getRange(`A${row}:G${row}`);
      line.format.font.bold = true;
      line.format.fill.color = row === sample.headingRow ? "#D9E1F2" : "#F2F2F2";
    }
    sheet.getRange("A1").format.font.bold = true;
    sheet.activate();
    await context.sync();
    return name;
  });
}

/** "$E$12", "E12:F13,H7", "3:7" → the areas; null where some of it is none. */
function areasOf(address: string): readonly Area[] | null {
  const areas = address.split(",").map((part) => areaAt((part.split("!").at(-1) ?? "").trim()));
  return areas.every((area) => area !== null) ? areas : null;
}

/** Sheets by their ids, which stay when they are renamed, as Excel says nothing of. */
class SheetNames {
  readonly #run: RunExcel;
  readonly #renamed: WorkbookEvents["renamed"];
  #known: ReadonlyMap<string, string> = new Map();
  #learning: Promise<void> | null = null;

  constructor(run: RunExcel, renamed: WorkbookEvents["renamed"]) {
    this.#run = run;
    this.#renamed = renamed;
  }

  /** null where the sheet is gone again. */
  async of(id: string): Promise<string | null> {
    if (!this.#known.has(id)) await this.learn();
    return this.#known.get(id) ?? null;
  }

  /** The name that the sheet has now, or the one that is known while Excel answers nothing. */
  async now(id: string): Promise<string | null> {
    await this.learn().catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
    });
    return this.#known.get(id) ?? null;
  }

  learn(): Promise<void> {
    return (this.#learning ??= this.#ask().finally(() => (this.#learning = null)));
  }

  async #ask(): Promise<void> {
    const before = this.#known;
    this.#known = await this.#run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
    for (const [id, from] of before) {
      const to = this.#known.get(id);
      if (to !== undefined && to !== from) this.#renamed(from, to);
    }
  }
}

async function watch(run: RunExcel, events: WorkbookEvents): Promise<() => void> {
  const names = new SheetNames(run, (from, to) => events.renamed(from, to));
  const edited = async (id: string, areas: readonly Area[] | null): Promise<void> => {
    const name = await names.now(id);
    if (name !== null) events.edited(name, areas);
  };
  const restructured = async (): Promise<void> => {
    await names.now("");
    events.sheetsChanged();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource, changeType }) => {
        if (triggerSource === "ThisLocalAddin") return;
        await edited(worksheetId, changeType === "RangeEdited" ? areasOf(address) : null);
      }),
      worksheets.onFormatChanged.add(({ worksheetId, address }) => edited(worksheetId, areasOf(address))),
      worksheets.onCalculated.add(({ worksheetId }) => edited(worksheetId, [])),
      worksheets.onRowSorted.add(({ worksheetId }) => edited(worksheetId, null)),
      worksheets.onColumnSorted.add(({ worksheetId }) => edited(worksheetId, null)),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const name = await names.of(worksheetId);
        const area = areasOf(address)?.[0];
        if (name !== null && area !== undefined) events.selected(name, area.top);
      }),
      worksheets.onAdded.add(restructured),
      worksheets.onDeleted.add(restructured),
      worksheets.onActivated.add(restructured),
    ];
    await context.sync();
    return added;
  });
  await names.learn();
  return () => {
    for (const handler of handlers) handler.remove();
    // The pane is closing: where Excel went first nobody is left to be told.
    handlers[0]?.context.sync().catch(() => {});
  };
}
