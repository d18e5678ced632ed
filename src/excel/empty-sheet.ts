import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

/** What has to be listed before a report sheet can be emptied. */
export interface SheetContents {
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** Empties a report sheet of an earlier run; the sheet itself stays, so that Excel keeps its undo list. */
export function emptyStep(handle: SheetHandle, { charts, tables }: SheetContents): Step {
  return {
    bytes: actionBytes * (8 + (charts.length + tables.length) * 2),
    queue: () => {
      const sheet = handle();
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      for (const table of tables) sheet.tables.getItem(table).convertToRange();
      const all = sheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.unmerge();
      all.clear("All");
      all.columnHidden = false;
      all.rowHidden = false;
      sheet.horizontalPageBreaks.removePageBreaks();
    },
  };
}
