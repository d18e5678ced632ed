import { address, areaAddress, areaAt } from "../../../domain/grid.ts";
import { followed, type MovedSheets } from "../../../domain/report/followed.ts";
import type { Keeping } from "../../../domain/report/keeping.ts";
import { filledInto } from "../../../domain/report/references.ts";
import type { OtherRow } from "../../write/others.ts";
import { childNamed, parseXml, type XmlElement } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";
import { encodeXString, escapeXml } from "../../xml/text.ts";
import type { RawCell, RawCells } from "./raw-cells.ts";

/** What a row keeps where it is none of the report's. */
const rowAttributes = ["s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed"];

/** The formula of a cell, shared ones written out. */
function formulaOf(cell: RawCell, element: XmlElement, { shared }: RawCells): string {
  const master = element.attributes["t"] === "shared" ? shared.get(element.attributes["si"] ?? "") : undefined;
  if (master === undefined) return element.text;
  return filledInto(master.formula, cell.row - master.row, cell.column - master.column);
}

/** An array's cells, where they all move alike; otherwise its first one alone keeps the formula. */
function movedArray(reference: string | undefined, keep: Keeping, home: string): string {
  const area = areaAt(reference ?? "");
  if (area === null) return home;
  const first = keep.cell(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const there = keep.cell(row, column);
      if (there.row - first.row !== row - area.top || there.column - first.column !== column - area.left) return home;
    }
  }
  return areaAddress({
    top: first.row,
    left: first.column,
    bottom: first.row + area.bottom - area.top,
    right: first.column + area.right - area.left,
  });
}

/** The cell in its new place; a formula names what it named, and is to be computed anew. */
function movedCell(
  cell: RawCell,
  raw: RawCells,
  keep: Keeping,
  sheets: MovedSheets,
): { column: number; row: number; xml: string } {
  const { row, column } = keep.cell(cell.row, cell.column);
  const element = parseXml(cell.xml);
  const splice = new Splice(cell.xml);
  const place = address(row, column);
  splice.attribute(element, "r", place);
  const formula = childNamed(element, "f");
  if (formula !== undefined && formula.attributes["t"] !== "dataTable") {
    const text = escapeXml(followed(formulaOf(cell, formula, raw), sheets, keep));
    const isArray = formula.attributes["t"] === "array";
    const array = isArray ? ` t="array" ref="${movedArray(formula.attributes["ref"], keep, place)}"` : "";
    splice.replace(formula.start, formula.end, `<${formula.name}${array} ca="1">${text}</${formula.name}>`);
  }
  return { row, column, xml: splice.toString() };
}

function attributesOf(row: Readonly<Record<string, string>> | undefined): string {
  return rowAttributes
    .flatMap((name) => (row?.[name] === undefined ? [] : [` ${name}="${escapeXml(row[name])}"`]))
    .join("");
}

/** By the row that they go to. */
export function movedCells(raw: RawCells, keep: Keeping, sheets: MovedSheets): ReadonlyMap<number, OtherRow> {
  const rows = new Map<number, { attributes: string; cells: { column: number; xml: string }[] }>();
  const add = (row: number, attributes: string, cell: { column: number; xml: string }): void => {
    const known = rows.get(row);
    if (known === undefined) rows.set(row, { attributes, cells: [cell] });
    else known.cells.push(cell);
  };
  for (const cell of raw.cells) {
    const moved = movedCell(cell, raw, keep, sheets);
    add(moved.row, attributesOf(raw.rows.get(cell.row)), moved);
  }
  for (const { row, column, text } of keep.labels)
    add(row, "", {
      column,
      xml: `<c r="${address(row, column)}" t="inlineStr"><is><t>${encodeXString(text)}</t></is></c>`,
    });
  for (const { cells } of rows.values()) cells.sort((one, other) => one.column - other.column);
  return rows;
}
