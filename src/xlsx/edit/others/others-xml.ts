import { areaAddress, areaAt, lastColumn } from "../../../domain/grid.ts";
import type { MovedSheets } from "../../../domain/report/followed.ts";
import { movedArea } from "../../../domain/report/moved-area.ts";
import type { Dialect } from "../../package/dialect.ts";
import type { WorksheetPart } from "../../read/worksheet-part.ts";
import type { OthersXml } from "../../write/others.ts";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";
import { escapeAttribute } from "../../xml/text.ts";
import { movedCells } from "./moved-cells.ts";
import { movedExtensions, movedFormats, movedPlaces, movedValidations, type Moving } from "./moved-rules.ts";
import type { OthersOn } from "./others-on.ts";

const sourceOf = ({ frame }: WorksheetPart, element: XmlElement | undefined): string =>
  element === undefined ? "" : frame.slice(element.start, element.end);

/** Declarations that what is taken over may need; the report's own root has its own. */
function rootAttributes({ root }: WorksheetPart, dialect: Dialect): string {
  const own = new Map([
    ["xmlns", dialect.main],
    ["xmlns:r", dialect.relationships],
  ]);
  return Object.entries(root.attributes)
    .filter(([name]) => (name.startsWith("xmlns:") && !own.has(name)) || name === "mc:Ignorable")
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

/** Widths and looks of columns that are not the report's. */
function movedColumns({ worksheet, keep }: OthersOn): string {
  const columns: { first: number; last: number; attributes: Readonly<Record<string, string>> }[] = [];
  for (const { attributes } of childrenNamed(childNamed(worksheet.root, "cols"), "col")) {
    const [min, max] = [Number(attributes["min"]), Number(attributes["max"])];
    for (let column = min; column <= Math.min(max, keep.right); column += 1) {
      const there = keep.column(column);
      if (!keep.isOwnColumn(column)) columns.push({ first: there, last: there, attributes });
    }
    // Whatever is behind stays side by side.
    if (max > keep.right) {
      const first = Math.max(min, keep.right + 1);
      columns.push({ first: keep.column(first), last: keep.column(first) + max - first, attributes });
    }
  }
  let done = 0;
  return columns
    .toSorted((one, other) => one.first - other.first)
    .flatMap(({ first, last, attributes }) => {
      const from = Math.max(first, done + 1);
      const to = Math.min(last, lastColumn);
      if (from > to) return [];
      done = to;
      const others = Object.entries(attributes).filter(([name]) => name !== "min" && name !== "max");
      return [
        `<col min="${from}" max="${to}"${others.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("")}/>`,
      ];
    })
    .join("");
}

function movedMerges({ worksheet, keep }: OthersOn): string[] {
  return childrenNamed(childNamed(worksheet.root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const area = areaAt(attributes["ref"] ?? "");
    if (area === null || keep.isOwn(area.top, area.left)) return [];
    const there = movedArea(area, keep);
    const isWhole =
      there !== null &&
      there.bottom - there.top === area.bottom - area.top &&
      there.right - there.left === area.right - area.left;
    return isWhole ? [`<mergeCell ref="${areaAddress(there)}"/>`] : [];
  });
}

/** Links are people's, on the report's cells too: it has none but formulas. */
function movedLinks({ worksheet, keep }: OthersOn): string[] {
  return childrenNamed(childNamed(worksheet.root, "hyperlinks"), "hyperlink").flatMap((link) => {
    const area = areaAt(link.attributes["ref"] ?? "");
    if (area === null) return [];
    const there = keep.cell(area.top, area.left);
    const moved = { top: there.row, left: there.column, bottom: there.row, right: there.column };
    const xml = sourceOf(worksheet, link);
    const splice = new Splice(xml);
    splice.attribute(parseXml(xml), "ref", areaAddress(moved));
    return [splice.toString()];
  });
}

/** Protection, and the cells that it leaves to some. */
function protectionOf({ worksheet, keep }: OthersOn): string {
  const { root } = worksheet;
  const ranges = childNamed(root, "protectedRanges");
  const moved = childrenNamed(ranges, "protectedRange").flatMap((range) => {
    const there = movedPlaces(range.attributes["sqref"] ?? "", keep);
    if (there === null) return [];
    const xml = sourceOf(worksheet, range);
    const splice = new Splice(xml);
    splice.attribute(parseXml(xml), "sqref", there);
    return [splice.toString()];
  });
  const list = ranges === undefined || moved.length === 0 ? "" : `<${ranges.name}>${moved.join("")}</${ranges.name}>`;
  return sourceOf(worksheet, childNamed(root, "sheetProtection")) + list;
}

/** In the order of the schema; what holds controls may stand in a choice for older programs. */
const behindDrawing = ["legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"] as const;

function behindDrawingOf(worksheet: WorksheetPart): string {
  const choices = childrenNamed(worksheet.root, "AlternateContent");
  return behindDrawing
    .map((local) => {
      const choice = choices.find(({ children }) => children.some((child) => childNamed(child, local) !== undefined));
      return sourceOf(worksheet, childNamed(worksheet.root, local) ?? choice);
    })
    .join("");
}

/**
 * What people put on a sheet, as it is to be written in its new places.
 * @param tables relationship ids of their tables that stay.
 */
export function othersXml(
  others: OthersOn,
  sheets: MovedSheets,
  dialect: Dialect,
  tables: readonly string[],
): OthersXml {
  const { worksheet, raw, keep } = others;
  const moving: Moving = { keep, sheets };
  const codeName = childNamed(worksheet.root, "sheetPr")?.attributes["codeName"];
  return {
    root: rootAttributes(worksheet, dialect),
    codeName: codeName === undefined ? "" : ` codeName="${escapeAttribute(codeName)}"`,
    rows: movedCells(raw, keep, sheets),
    columns: movedColumns(others),
    protection: protectionOf(others),
    merges: movedMerges(others),
    conditionalFormats: movedFormats(worksheet, moving),
    validations: movedValidations(worksheet, moving),
    links: movedLinks(others),
    behindDrawing: behindDrawingOf(worksheet),
    tables,
    extensions: movedExtensions(worksheet, moving),
  };
}
