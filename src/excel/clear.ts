import { WorkbookError } from "../workbook/errors.ts";
import { isFileRecord, setOfName } from "../workbook/marks.ts";
import type { WorkOptions } from "../workbook/port.ts";
import type { ExcelAccess } from "./access.ts";
import { runTyped, throwIfStopped } from "./failures.ts";
import { placeOf, readState } from "./state.ts";

/**
 * Takes report sets away, in three syncs: first the rules, then the sheets, last the names by which all of it
 * is known, so that whatever a failure leaves is found again.
 */
export function clearSets(
  access: ExcelAccess,
  wanted: readonly number[] | undefined,
  options: WorkOptions,
): Promise<void> {
  return runTyped(
    access,
    async (context) => {
      const state = await readState(context);
      const leaving = state.marks.filter(({ set }) => wanted === undefined || wanted.includes(set));
      const known = new Set(state.marks.map(({ set }) => set));
      const sets = new Set(leaving.map(({ set }) => set));
      // Rules whose names are gone already belong to no set any more, and go with whatever goes.
      const goes = (set: number): boolean => sets.has(set) || (wanted === undefined && !known.has(set));
      const sheets = leaving
        .flatMap(({ sheets: byRole }) => Object.values(byRole))
        .map((name) => placeOf(state, name)!);
      if (state.sheets.every((sheet) => sheets.includes(sheet) || !sheet.visible)) {
        throw new WorkbookError("not-supported", { reason: "last-sheet" });
      }
      const rules = state.sheets
        .filter((sheet) => !sheets.includes(sheet))
        .map((sheet) => ({ sheet, ids: sheet.rules.filter((rule) => rule.sets.some(goes)).map(({ id }) => id) }));
      const locked = rules.find(({ sheet, ids }) => sheet.protected && ids.length > 0);
      if (locked) throw new WorkbookError("sheet-protected", { sheet: locked.sheet.name });
      throwIfStopped(options.signal);

      const { worksheets, names, application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      for (const { sheet, ids } of rules) {
        const formats = worksheets.getItem(sheet.name).getRange().conditionalFormats;
        for (const id of ids) formats.getItem(id).delete();
      }
      // Excel would go to a neighbour of the sheet that is deleted; the program sheet is where the user came from.
      const source = leaving.map(({ source: name }) => name).find((name) => name !== null);
      if (
        sheets.some(({ name }) => name === state.active) &&
        source != null &&
        placeOf(state, source)?.visible === true
      ) {
        worksheets.getItem(source).activate();
      }
      for (const { name } of sheets) worksheets.getItem(name).delete();
      const nothingLeft = leaving.length === state.marks.length;
      for (const { name } of state.names) {
        const set = setOfName(name);
        if ((set !== null && sets.has(set)) || (nothingLeft && isFileRecord(name))) names.getItem(name).delete();
      }
      await context.sync();
      options.progress?.(1, 1);
    },
    options.signal,
  );
}
