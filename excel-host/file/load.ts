import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { readSharedStrings } from "../../src/xlsx/read/shared-strings.ts";
import { readWorkbookPart, type WorkbookPart } from "../../src/xlsx/read/workbook-part.ts";
import { childNamed, childrenNamed, isTrue } from "../../src/xlsx/xml/element.ts";
import { parseArea, parseReference } from "../model/area.ts";
import type { Visibility } from "../model/sheet.ts";
import { WorkbookModel } from "../model/workbook.ts";
import { colourReader } from "./colours.ts";
import { loadSheet } from "./load-sheet.ts";
import { readStyles } from "./styles.ts";

/** An .xlsx file as a workbook in memory. What the model has no place for stays in the file and is not shown. */
export async function loadWorkbook(file: Uint8Array, fileName: string): Promise<WorkbookModel> {
  const pkg = await OpcPackage.open(file, fileName);
  const part = await readWorkbookPart(pkg, fileName);
  const theme = (await pkg.relationships(part.part)).find(({ kind }) => kind === "theme")?.target ?? null;
  const colour = await colourReader(pkg, theme !== null && pkg.has(theme) ? theme : null);
  const styles = await readStyles(pkg, part.styles, colour);
  const strings = await readSharedStrings(pkg, part.sharedStrings);
  const workbook = new WorkbookModel();
  workbook.fileName = fileName;
  workbook.structureProtected = part.structureLocked;
  workbook.awaitsCalculation = part.awaitsCalculation;
  const states = childrenNamed(childNamed(part.root, "sheets"), "sheet").map(({ attributes }) => attributes["state"]);
  for (const [tab, entry] of part.sheets.entries()) {
    const sheet = workbook.addSheet(entry.name, tab);
    sheet.visibility = visibility(states[tab]);
    if (entry.kind === "worksheet")
      await loadSheet({ pkg, workbookPart: part, workbook, entry, sheet, styles, strings, colour });
  }
  loadNames(workbook, part);
  workbook.active = workbook.sheets[part.activeTab] ?? workbook.sheets[0]!;
  return workbook;
}

function visibility(state: string | undefined): Visibility {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
}

/** Print areas and titles go to their sheets, other names of a single sheet stay in the file. */
function loadNames(workbook: WorkbookModel, part: WorkbookPart): void {
  for (const { name, localSheet, formula, element } of part.names) {
    const visible = !isTrue(element.attributes["hidden"]);
    if (localSheet === null) {
      workbook.names.push({ name, formula: `=${formula}`, visible, comment: element.attributes["comment"] ?? "" });
      continue;
    }
    const page = workbook.sheets[localSheet]?.page;
    if (!page) continue;
    if (name === "_xlnm.Print_Area") page.printArea = parseReference(formula)?.area ?? null;
    if (name === "_xlnm.Print_Titles") {
      for (const one of formula.split(",")) {
        const area = parseArea(one.slice(one.lastIndexOf("!") + 1));
        if (area && area.left === 1) page.titleRows = area;
        else if (area) page.titleColumns = area;
      }
    }
  }
}
