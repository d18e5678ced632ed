import type { Area } from "../../domain/grid.ts";
import { markerPrefix } from "../../domain/report/marker.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { OpcPackage } from "../package/package.ts";
import { XmlSyntaxError, type XmlElement } from "../xml/element.ts";
import type { SharedStrings } from "./numbered-strings.ts";
import { type ScannedSheet, scanSheet, surroundingsIn } from "./scanned-sheet.ts";
import type { WorkbookPart } from "./workbook-part.ts";

/** What a survey wants to know of a worksheet. */
export interface SurveyedSheet {
  readonly root: XmlElement;
  /** What its cells span. */
  readonly area: Area;
  /** The texts of its cells that start as report markers do. */
  readonly markers: readonly string[];
}

/** Cells that were scanned for a survey are what is asked for next: they are kept until then. By sheet part. */
const kept = new WeakMap<WorkbookPart, Map<string, ScannedSheet>>();

/** Bytes of sheet XML whose cells are kept at most, of all sheets together; the cells take about a third. */
const mostKept = 2 ** 30;

/** By sheet part; those are left out that are to be read the full way. */
export async function scanForSurvey(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  stringsWithMarkers: SharedStrings,
): Promise<Map<string, SurveyedSheet>> {
  const sheets = new Map<string, SurveyedSheet>();
  const cells = new Map<string, ScannedSheet>();
  kept.set(workbook, cells);
  const shared = numbersOfMarkers(stringsWithMarkers);
  let size = 0;
  for (const { part, kind } of workbook.sheets) {
    const scanned = kind === "worksheet" ? await scannedOrNull(pkg, workbook, part) : null;
    if (scanned === null) continue;
    const { root } = scanned;
    const markers = scanned.cells.textsOf([...shared, ...scanned.cells.ownTextsFrom(markerPrefix)]);
    sheets.set(part, { root, area: scanned.cells.area(), markers });
    size += pkg.size(part);
    if (size <= mostKept) cells.set(part, scanned);
  }
  return sheets;
}

/** The sheet as it was scanned for a survey of this workbook, once. */
export function takeScanned(workbook: WorkbookPart, part: string): ScannedSheet | null {
  const sheets = kept.get(workbook);
  const scanned = sheets?.get(part) ?? null;
  sheets?.delete(part);
  return scanned;
}

/** A survey tells of sheets that are damaged in their cells, too. */
async function scannedOrNull(pkg: OpcPackage, workbook: WorkbookPart, part: string): Promise<ScannedSheet | null> {
  try {
    return await scanSheet(pkg, part, await surroundingsIn(pkg, workbook), workbook.awaitsCalculation);
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof XmlSyntaxError) return null;
    throw error;
  }
}

function numbersOfMarkers(strings: SharedStrings): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < strings.count; index += 1)
    if (strings.at(index)?.startsWith(markerPrefix) === true) numbers.push(index);
  return numbers;
}
