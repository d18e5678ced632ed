import { type Area, areaAt, noCells } from "../../domain/grid.ts";
import type { SheetSummary, WorkbookSurvey } from "../../workbook/port.ts";
import { readReports, stringsWithMarkers } from "../edit/marks.ts";
import { contentTypes } from "../package/dialect.ts";
import type { OpcPackage } from "../package/package.ts";
import { childNamed, parseXml, type XmlElement } from "../xml/element.ts";
import { decodeXString } from "../xml/text.ts";
import type { Cell, CellTarget } from "./cell-target.ts";
import { readRows } from "./rows.ts";
import type { SharedStrings } from "./numbered-strings.ts";
import type { SheetEntry, WorkbookPart } from "./workbook-part.ts";
import { scanForSurvey, type SurveyedSheet } from "./surveyed-sheets.ts";
import { isProtected, readWorksheetPart } from "./worksheet-part.ts";

export async function survey(pkg: OpcPackage, workbook: WorkbookPart): Promise<WorkbookSurvey> {
  const scanned = await scanForSurvey(pkg, workbook, await stringsWithMarkers(pkg, workbook));
  const sheets: SheetSummary[] = [];
  for (const sheet of workbook.sheets) sheets.push(await summaryOf(pkg, sheet, scanned.get(sheet.part)));
  return {
    sheets,
    active: workbook.sheets[workbook.activeTab]?.name ?? null,
    ...(await readReports(pkg, workbook, scanned)),
    takenNames: [
      ...new Set(
        [...workbook.names.map(({ name }) => name), ...(await tableNames(pkg))].map((name) => name.toLowerCase()),
      ),
    ],
  };
}

async function summaryOf(pkg: OpcPackage, sheet: SheetEntry, scanned?: SurveyedSheet): Promise<SheetSummary> {
  const { name, visible } = sheet;
  if (sheet.kind !== "worksheet") return { name, visible, protected: false, rows: 0, columns: 0 };
  if (scanned !== undefined) return { name, visible, ...sizeAndLock(scanned.root, () => sizeOf(scanned.area)) };
  const { root, rows } = await readWorksheetPart(pkg, sheet.part);
  return { name, visible, ...sizeAndLock(root, () => sizeOf(countedArea(rows))) };
}

type Size = Pick<SheetSummary, "rows" | "columns">;

const sizeAndLock = (root: XmlElement, counted: () => Size): Size & Pick<SheetSummary, "protected"> => ({
  protected: isProtected(root),
  ...(declaredSize(root) ?? counted()),
});

const sizeOf = ({ top, left, bottom, right }: Area): Size =>
  bottom < top ? { rows: 0, columns: 0 } : { rows: bottom - top + 1, columns: right - left + 1 };

/** Some writers put "A1" for every sheet, so a single cell is not believed. */
function declaredSize(root: XmlElement): Size | null {
  const area = areaAt(childNamed(root, "dimension")?.attributes["ref"] ?? "");
  if (area === null || (area.top === area.bottom && area.left === area.right)) return null;
  return sizeOf(area);
}

/** Only places matter: any shared string will do. */
const anyString: SharedStrings = { count: Number.POSITIVE_INFINITY, at: () => "", list: () => [] };

function countedArea(rows: Uint8Array): Area {
  const reading = readRows(rows, { strings: anyString, awaitsCalculation: false }, () => new Extent());
  let piece = reading.next();
  while (piece.done !== true) piece = reading.next();
  return piece.value.area();
}

/** Where the cells are, whatever they hold. */
class Extent implements CellTarget {
  #top = Number.POSITIVE_INFINITY;
  #left = Number.POSITIVE_INFINITY;
  #bottom = 0;
  #right = 0;

  row(): void {}

  formula(): void {}

  cell({ row, column }: Cell): void {
    this.#add(row, column);
  }

  number(row: number, column: number): void {
    this.#add(row, column);
  }

  shared(row: number, column: number): void {
    this.#add(row, column);
  }

  text(row: number, column: number): void {
    this.#add(row, column);
  }

  #add(row: number, column: number): void {
    this.#top = Math.min(this.#top, row);
    this.#bottom = Math.max(this.#bottom, row);
    this.#left = Math.min(this.#left, column);
    this.#right = Math.max(this.#right, column);
  }

  area(): Area {
    return this.#bottom === 0
      ? noCells
      : { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
  }
}

async function tableNames(pkg: OpcPackage): Promise<string[]> {
  const types = await pkg.contentTypes();
  const names: string[] = [];
  for (const part of pkg.names()) {
    if (types.typeOf(part) !== contentTypes.table) continue;
    const { attributes } = parseXml(await pkg.text(part));
    names.push(decodeXString(attributes["displayName"] ?? attributes["name"] ?? ""));
  }
  return names;
}
