import { WorkbookError } from "../../workbook/errors.ts";
import { isFileRecord, setOfName } from "../../workbook/marks.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { readTables } from "../read/grid.ts";
import { findSheet, type SheetEntry, type WorkbookPart } from "../read/workbook-part.ts";
import { readWorksheetPart } from "../read/worksheet-part.ts";
import { dropStaleCalculationChain } from "./calculation-chain.ts";
import { removeHighlights } from "./highlights.ts";
import { releaseReferences, withoutReferences } from "./lost-references.ts";
import { isSourceName, readReports } from "./marks.ts";
import { removingUnreachable } from "./reachable.ts";
import { recordedIn } from "./style-record-name.ts";
import { removeAddedStyles } from "./style-removal.ts";
import { editWorkbookDocument } from "./workbook-document.ts";

/** Takes report sets out of the package; see `WorkbookPort.clear`. */
export async function clearSets(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  wanted?: readonly number[],
  options: WorkOptions = {},
): Promise<void> {
  const { reports: marks } = await readReports(pkg, workbook);
  const leaving = marks.filter(({ set }) => wanted === undefined || wanted.includes(set));
  const record = recordedIn(workbook);
  if (leaving.length === 0) return;
  if (workbook.structureLocked) throw new WorkbookError("workbook-protected");
  const sets = new Set(leaving.map(({ set }) => set));
  const nothingLeft = leaving.length === marks.length;
  const sheets = leaving
    .flatMap(({ sheets: byRole }) => Object.values(byRole))
    .map((name) => findSheet(workbook, name))
    .filter((sheet) => sheet !== undefined);
  const tabs = new Set(sheets.map((sheet) => workbook.sheets.indexOf(sheet)));
  if (workbook.sheets.every((sheet, tab) => tabs.has(tab) || !sheet.visible)) {
    throw new WorkbookError("not-supported", { reason: "last-sheet" });
  }
  if (options.signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: options.signal.reason });

  await removeHighlights(pkg, workbook, sets);
  const going = { sheets: sheets.map(({ name }) => name), tables: await tablesOn(pkg, workbook, sheets) };
  let released = false;
  for (const [tab, sheet] of workbook.sheets.entries()) {
    if (!tabs.has(tab) && sheet.kind === "worksheet" && (await releaseReferences(pkg, sheet, going))) released = true;
  }
  const text = editWorkbookDocument(workbook, {
    removeSheets: tabs,
    keepName: ({ name, localSheet, formula }) => {
      const set = localSheet === null || isSourceName(name) ? setOfName(name) : null;
      if ((set !== null && sets.has(set)) || (nothingLeft && localSheet === null && isFileRecord(name))) return false;
      const kept = withoutReferences(formula, going);
      return kept === formula || kept;
    },
    namesBefore: record?.names ?? "absent",
    // What the user's formulas still show was computed from what is gone.
    recalculate: released,
  });
  await pkg.editText(workbook.part, () => text);
  await removingUnreachable(pkg, () =>
    pkg.unrelate(workbook.part, new Set(sheets.map(({ relationshipId }) => relationshipId))),
  );
  await dropStaleCalculationChain(pkg, workbook, new Set(sheets.map(({ sheetId }) => sheetId)));
  if (nothingLeft && record !== null) await removeAddedStyles(pkg, workbook, record);
  options.progress?.(1, 1);
}

async function tablesOn(pkg: OpcPackage, workbook: WorkbookPart, sheets: readonly SheetEntry[]): Promise<string[]> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const { root } = await readWorksheetPart(pkg, sheet.part);
    for (const { name } of await readTables(pkg, sheet.part, root, workbook.dialect.relationships)) names.push(name);
  }
  return names;
}
