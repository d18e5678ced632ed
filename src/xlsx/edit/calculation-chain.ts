import type { OpcPackage } from "../package/package.ts";
import type { WorkbookPart } from "../read/workbook-part.ts";
import { parseXml } from "../xml/element.ts";

/**
 * Excel calls a file damaged whose calculation chain names formulas of a sheet that is gone. Excel makes
 * the chain anew by itself, so one that names such a sheet goes as a whole; others stay as they are.
 */
export async function dropStaleCalculationChain(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheetIds: ReadonlySet<number>,
): Promise<void> {
  const part = workbook.calculationChain;
  if (part === null || sheetIds.size === 0 || !pkg.has(part)) return;
  // A cell without a sheet is on the one named before it, so every sheet is named at least once.
  const stale = parseXml(await pkg.text(part)).children.some(({ attributes }) => sheetIds.has(Number(attributes["i"])));
  if (!stale) return;
  const ids = (await pkg.relationships(workbook.part)).filter(({ kind }) => kind === "calcChain").map(({ id }) => id);
  await pkg.unrelate(workbook.part, new Set(ids));
  await pkg.remove(new Set([part]));
}
