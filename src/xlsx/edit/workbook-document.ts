import { childNamed, childrenNamed, prefixFor, qualified, type XmlElement } from "../xml/element.ts";
import { elementText, placeInOrder, Splice } from "../xml/splice.ts";
import { escapeXml } from "../xml/text.ts";
import type { DefinedName, WorkbookPart } from "../read/workbook-part.ts";
import type { Before } from "../write/style-record.ts";

const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
];

export interface NewSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** 0-based tab number, counted after the edit; null for the whole workbook. */
  readonly localSheet: number | null;
}

export interface WorkbookChanges {
  readonly addSheets?: readonly NewSheet[];
  /** New names by tab number. */
  readonly renameSheets?: ReadonlyMap<number, string>;
  /** Tab numbers. */
  readonly removeSheets?: ReadonlySet<number>;
  /** What becomes of a name: false takes it away, a text is its new formula, true keeps it. */
  readonly keepName?: (name: DefinedName) => boolean | string;
  readonly addNames?: readonly NewName[];
  /** What an empty list of names goes back to. */
  readonly namesBefore?: Before;
  /** Have every formula computed anew when the file is opened. */
  readonly recalculate?: boolean;
}

/** The workbook part's text with the changes made and everything else as it was. */
export function editWorkbookDocument(workbook: WorkbookPart, changes: WorkbookChanges): string {
  const splice = new Splice(workbook.document);
  const tabs = {
    known: workbook.sheets.length,
    added: changes.addSheets?.length ?? 0,
    removed: changes.removeSheets ?? new Set<number>(),
  };
  editSheets(splice, workbook, changes);
  editNames(splice, workbook, changes, tabs);
  editViews(splice, workbook, tabs);
  if (changes.recalculate === true) askToRecalculate(splice, workbook);
  return splice.toString();
}

function askToRecalculate(splice: Splice, { root }: WorkbookPart): void {
  const properties = childNamed(root, "calcPr");
  if (properties !== undefined) splice.attribute(properties, "fullCalcOnLoad", "1");
  else splice.insert(placeInOrder(root, "calcPr", order), elementText(root, "calcPr", { fullCalcOnLoad: "1" }));
}

function editSheets(
  splice: Splice,
  workbook: WorkbookPart,
  { addSheets = [], renameSheets, removeSheets }: WorkbookChanges,
): void {
  const list = childNamed(workbook.root, "sheets") as XmlElement;
  for (const [tab, element] of childrenNamed(list, "sheet").entries()) {
    const name = renameSheets?.get(tab);
    if (removeSheets?.has(tab) === true) splice.remove(element);
    else if (name !== undefined) splice.attribute(element, "name", name);
  }
  splice.append(list, addSheets.map((sheet) => sheetText(workbook, list, sheet)).join(""));
}

function sheetText(workbook: WorkbookPart, list: XmlElement, { name, sheetId, relationshipId }: NewSheet): string {
  const uri = workbook.dialect.relationships;
  const prefix = prefixFor(list, uri);
  return elementText(list, "sheet", {
    name,
    sheetId: String(sheetId),
    ...(prefix === undefined ? { "xmlns:r": uri, "r:id": relationshipId } : { [`${prefix}:id`]: relationshipId }),
  });
}

function editNames(splice: Splice, workbook: WorkbookPart, changes: WorkbookChanges, tabs: TabChanges): void {
  const { keepName = () => true, addNames = [], namesBefore = "absent" } = changes;
  const list = childNamed(workbook.root, "definedNames");
  const leaving: XmlElement[] = [];
  for (const name of workbook.names) {
    const kept = name.localSheet !== null && tabs.removed.has(name.localSheet) ? false : keepName(name);
    if (kept === false) {
      leaving.push(name.element);
      continue;
    }
    if (typeof kept === "string") splice.replace(name.element.innerStart, name.element.innerEnd, escapeXml(kept));
    if (name.localSheet === null) continue;
    const tab = tabAfter(name.localSheet, tabs);
    if (tab !== name.localSheet) splice.attribute(name.element, "localSheetId", String(tab));
  }
  const added = addNames.map((name) => nameText(list ?? workbook.root, name)).join("");
  if (list === undefined) {
    const name = qualified(workbook.root, "definedNames");
    if (added !== "") splice.insert(placeInOrder(workbook.root, "definedNames", order), `<${name}>${added}</${name}>`);
    return;
  }
  if (added === "" && leaving.length > 0 && leaving.length === list.children.length && namesBefore !== "open") {
    if (namesBefore === "absent") splice.remove(list);
    else splice.empty(list, true);
    return;
  }
  for (const element of leaving) splice.remove(element);
  splice.append(list, added);
}

function nameText(like: XmlElement, { name, formula, hidden, localSheet }: NewName): string {
  return elementText(
    like,
    "definedName",
    {
      name,
      ...(localSheet === null ? {} : { localSheetId: String(localSheet) }),
      ...(hidden ? { hidden: "1" } : {}),
    },
    escapeXml(formula),
  );
}

interface TabChanges {
  /** How many sheets there were. */
  readonly known: number;
  readonly added: number;
  readonly removed: ReadonlySet<number>;
}

/** A number past the last sheet, as damaged workbooks have it, stays past the last one: no new sheet becomes meant by it. */
const tabAfter = (tab: number, { known, added, removed }: TabChanges): number =>
  tab - [...removed].filter((one) => one < tab).length + (tab >= known ? added : 0);

/** The tab in view and the first one in the bar are numbers: they move along, or go to a sheet that is left. */
function editViews(splice: Splice, workbook: WorkbookPart, tabs: TabChanges): void {
  const { removed } = tabs;
  const firstLeft = workbook.sheets.findIndex((sheet, tab) => sheet.visible && !removed.has(tab));
  for (const view of childrenNamed(childNamed(workbook.root, "bookViews"), "workbookView")) {
    for (const attribute of ["activeTab", "firstSheet"]) {
      const tab = Number(view.attributes[attribute] ?? 0);
      const after = tabAfter(removed.has(tab) ? Math.max(firstLeft, 0) : tab, tabs);
      if (after !== tab) splice.attribute(view, attribute, String(after));
    }
  }
}

/** Above all that are. */
export const freshSheetId = (workbook: WorkbookPart): number =>
  workbook.sheets.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0) + 1;
