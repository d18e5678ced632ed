import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { findSheet, type WorkbookPart } from "../read/workbook-part.ts";
import { dropStaleCalculationChain } from "./calculation-chain.ts";
import { removeHighlights } from "./highlights.ts";
import { readMarks, setOfName } from "./marks.ts";
import { removingUnreachable } from "./reachable.ts";
import { isRecordName, recordedIn } from "./style-record-name.ts";
import { removeAddedStyles } from "./style-removal.ts";
import { editWorkbookDocument } from "./workbook-document.ts";

/** Takes report sets out of the package; see `WorkbookPort.clear`. */
export async function clearSets(pkg: OpcPackage, workbook: WorkbookPart, wanted?: readonly number[], options: WorkOptions = {}): Promise<void> {
  const marks = readMarks(workbook);
  const leaving = marks.filter(({ set }) => wanted === undefined || wanted.includes(set));
  const record = recordedIn(workbook);
  if (leaving.length === 0) return;
  if (workbook.structureLocked) throw new WorkbookError("workbook-protected");
  const sets = new Set(leaving.map(({ set }) => set));
  const nothingLeft = leaving.length === marks.length;
  const sheets = leaving.flatMap(({ sheets: byRole }) => Object.values(byRole))
    .map((name) => findSheet(workbook, name)).filter((sheet) => sheet !== undefined);
  const tabs = new Set(sheets.map((sheet) => workbook.sheets.indexOf(sheet)));
  if (workbook.sheets.every((sheet, tab) => tabs.has(tab) || !sheet.visible)) {
    throw new WorkbookError("not-supported", { reason: "last-sheet" });
  }
  if (options.signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: options.signal.reason });

  await removeHighlights(pkg, workbook, sets);
  const text = editWorkbookDocument(workbook, {
    removeSheets: tabs,
    keepName: ({ name, localSheet }) => {
      if (localSheet !== null) return true;
      const set = setOfName(name);
      return !(isRecordName(name) ? nothingLeft : set !== null && sets.has(set));
    },
    namesBefore: record?.names ?? "absent",
  });
  await pkg.editText(workbook.part, () => text);
  await removingUnreachable(pkg, () => pkg.unrelate(workbook.part, new Set(sheets.map(({ relationshipId }) => relationshipId))));
  await dropStaleCalculationChain(pkg, workbook, new Set(sheets.map(({ sheetId }) => sheetId)));
  if (nothingLeft && record !== null) await removeAddedStyles(pkg, workbook, record);
  options.progress?.(1, 1);
}
