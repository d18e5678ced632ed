import { WorkbookError } from "../../workbook/errors.ts";
import { checkMainPart } from "../package/package-kind.ts";
import { type OpcPackage, spelling } from "../package/package.ts";
import { strict, transitional, type Dialect } from "../package/dialect.ts";
import {
  attributeIn,
  childNamed,
  childrenNamed,
  isTrue,
  namespaceOf,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import { decodeXString } from "../xml/text.ts";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visible: boolean;
  readonly kind: "worksheet" | "other";
  /** "" where the sheet has none: modules of early macros are still listed as sheets, mostly hidden ones. */
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  /** 0-based tab number of the sheet that the name belongs to; null for the whole workbook. */
  readonly localSheet: number | null;
  readonly formula: string;
  readonly element: XmlElement;
}

/** The part that lists the sheets and names, and where it stands in the package. */
export interface WorkbookPart {
  readonly part: string;
  readonly document: string;
  readonly root: XmlElement;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Days count from 1904-01-01. */
  readonly date1904: boolean;
  /** Every formula is to be computed when the workbook is opened: its stored results are not its writer's own. */
  readonly awaitsCalculation: boolean;
  readonly activeTab: number;
  readonly structureLocked: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly calculationChain: string | null;
}

export async function readWorkbookPart(pkg: OpcPackage, fileName: string): Promise<WorkbookPart> {
  const part = await findWorkbookPart(pkg, fileName);
  const document = await pkg.text(part);
  const root = parseXml(document);
  const namespace = namespaceOf(root);
  const dialect = [transitional, strict].find(({ main }) => main === namespace);
  if (root.local !== "workbook" || dialect === undefined) throw new WorkbookError("file-not-xlsx", { file: fileName });
  const relationships = await pkg.relationships(part);
  const target = (kind: string): string | null =>
    relationships.find((one) => one.kind === kind && !one.external && pkg.has(one.target))?.target ?? null;
  const sheetElements = childrenNamed(childNamed(root, "sheets"), "sheet");
  const taken = new Set<string>();
  return {
    part,
    document,
    root,
    dialect,
    sheets: sheetElements.map((element) => {
      const relationshipId = attributeIn(element, dialect.relationships, "id") ?? "";
      const relationship = relationships.find(({ id }) => id === relationshipId);
      const isWorksheet = relationship?.kind === "worksheet";
      const visible = (element.attributes["state"] ?? "visible") === "visible";
      const isLost = relationship === undefined && relationshipId !== "" && visible;
      if (isLost || (isWorksheet && !pkg.has(relationship.target))) {
        throw new WorkbookError("file-truncated", { file: fileName, part: relationship?.target ?? relationshipId });
      }
      if (isWorksheet) checkOwnPart(relationship.target, taken, fileName);
      return {
        name: decodeXString(element.attributes["name"] ?? ""),
        sheetId: Number(element.attributes["sheetId"]),
        relationshipId,
        visible,
        kind: isWorksheet ? "worksheet" : "other",
        part: relationship?.target ?? "",
      };
    }),
    names: childrenNamed(childNamed(root, "definedNames"), "definedName").map((element) => ({
      name: element.attributes["name"] ?? "",
      localSheet: element.attributes["localSheetId"] === undefined ? null : Number(element.attributes["localSheetId"]),
      formula: element.text.trim(),
      element,
    })),
    date1904: isTrue(childNamed(root, "workbookPr")?.attributes["date1904"]),
    awaitsCalculation: isTrue(childNamed(root, "calcPr")?.attributes["fullCalcOnLoad"]),
    activeTab: Number(childNamed(childNamed(root, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0),
    structureLocked: isTrue(childNamed(root, "workbookProtection")?.attributes["lockStructure"]),
    sharedStrings: target("sharedStrings"),
    styles: target("styles"),
    calculationChain: target("calcChain"),
  };
}

/**
 * Every worksheet is a part of its own (ECMA-376 part 1, 12.3.24): of sheets that share one, whatever is written to one
 * would be written to all, and a file of a few kilobytes could ask for thousands to be read.
 */
function checkOwnPart(part: string, taken: Set<string>, fileName: string): void {
  const key = spelling(part);
  if (taken.has(key)) throw new WorkbookError("file-truncated", { file: fileName, sharedPart: part });
  taken.add(key);
}

async function findWorkbookPart(pkg: OpcPackage, fileName: string): Promise<string> {
  const [main] = (await pkg.relationships("")).filter(({ kind }) => kind === "officeDocument");
  if (main === undefined || !pkg.has(main.target)) throw new WorkbookError("file-not-xlsx", { file: fileName });
  checkMainPart((await pkg.contentTypes()).typeOf(main.target) ?? "", fileName);
  return main.target;
}

export function sheetNamed(workbook: WorkbookPart, name: string): SheetEntry {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) {
    throw new WorkbookError("sheet-missing", {
      sheet: name,
      sheets: workbook.sheets.map((one) => one.name).join(", "),
    });
  }
  return sheet;
}

/** Excel does not tell sheet names apart by case. */
export const findSheet = (workbook: WorkbookPart, name: string): SheetEntry | undefined =>
  workbook.sheets.find((sheet) => sheet.name === name) ??
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
