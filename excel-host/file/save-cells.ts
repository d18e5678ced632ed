import { address, isCellError } from "../../src/domain/grid.ts";
import { fileFormula } from "../../src/xlsx/write/functions.ts";
import type { StyleBook } from "../../src/xlsx/write/style-book.ts";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { Splice } from "../../src/xlsx/xml/splice.ts";
import { encodeXString, escapeXml } from "../../src/xlsx/xml/text.ts";
import type { Cell } from "../model/cell.ts";
import type { CellFormat } from "../model/format.ts";
import { cellStyle } from "./cell-style.ts";
import type { CellChange } from "./compare.ts";

/** The `sheetData` element with some cells changed and everything else as it was. */
export function changeRows(xml: string, changes: readonly CellChange[], book: StyleBook, base: CellFormat): string {
  const root = parseXml(xml);
  const splice = new Splice(xml);
  const rows = new Map(childrenNamed(root, "row").map((row) => [Number(row.attributes["r"]), row]));
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes.toSorted((one, other) => one.row - other.row || one.column - other.column)) {
    byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  }
  const fresh: string[] = [];
  for (const [number, cells] of byRow) {
    const row = rows.get(number);
    if (row) changeRow(splice, row, cells, book, base);
    else {
      const text = cells.map((change) => cellXml(change, undefined, book, base)).join("");
      const next = [...rows.values()].find((other) => Number(other.attributes["r"]) > number);
      if (next) splice.insert(next.start, `<row r="${number}">${text}</row>`);
      else fresh.push(`<row r="${number}">${text}</row>`);
    }
  }
  splice.append(root, fresh.join(""));
  return splice.toString();
}

function changeRow(
  splice: Splice,
  row: XmlElement,
  changes: readonly CellChange[],
  book: StyleBook,
  base: CellFormat,
): void {
  const cells = childrenNamed(row, "c");
  const known = new Map(cells.map((cell) => [cell.attributes["r"], cell]));
  const behind: string[] = [];
  for (const change of changes) {
    const cell = known.get(address(change.row, change.column));
    const text = cellXml(change, cell, book, base);
    if (cell) splice.replace(cell.start, cell.end, text);
    else {
      const next = cells.find((other) => columnOf(other) > change.column);
      if (next) splice.insert(next.start, text);
      else behind.push(text);
    }
  }
  splice.append(row, behind.join(""));
}

function columnOf(cell: XmlElement): number {
  let column = 0;
  for (const letter of (cell.attributes["r"] ?? "").replace(/\d+$/, ""))
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function cellXml(change: CellChange, element: XmlElement | undefined, book: StyleBook, base: CellFormat): string {
  const { row, column, after, before } = change;
  if (!after) return "";
  const sameFormat = before !== null && JSON.stringify(before.format) === JSON.stringify(after.format);
  const index = sameFormat
    ? element?.attributes["s"]
    : JSON.stringify(after.format) === JSON.stringify(base)
      ? undefined
      : String(book.cellFormat(cellStyle(after.format, base)));
  const opening = `<c r="${address(row, column)}"${index === undefined ? "" : ` s="${index}"`}`;
  return `${opening}${contentXml(after, formulaXml(after, before, element))}`;
}

/** A formula that did not change keeps its own form: others may share it. */
function formulaXml(after: Cell, before: Cell | null, element: XmlElement | undefined): string {
  if (after.formula === null) return "";
  const kept = before?.formula === after.formula ? childNamed(element, "f") : undefined;
  const attributes = Object.entries(kept?.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<f${attributes.join("")}>${escapeXml(fileFormula(after.formula))}</f>`;
}

function contentXml({ value }: Cell, formula: string): string {
  if (value === null) return formula === "" ? "/>" : `>${formula}</c>`;
  if (isCellError(value)) return ` t="e">${formula}<v>${escapeXml(value.error)}</v></c>`;
  if (typeof value === "number") return `>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== "") return ` t="str">${formula}<v>${encodeXString(value)}</v></c>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${encodeXString(value)}</t></is></c>`;
}
