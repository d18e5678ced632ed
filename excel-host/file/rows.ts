import { SaxesParser } from "saxes";
import { columnNumber, isImpossible, isNotCalculated } from "../../src/domain/grid.ts";
import { RichText } from "../../src/xlsx/read/rich-text.ts";
import type { SharedStrings } from "../../src/xlsx/read/numbered-strings.ts";
import { localName } from "../../src/xlsx/read/shared-strings.ts";
import { storedValue } from "../../src/xlsx/read/stored-value.ts";
import { XmlSyntaxError } from "../../src/xlsx/xml/element.ts";
import type { HeldValue } from "../model/cell.ts";

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Index of the cell formats. */
  readonly style: number;
  readonly value: HeldValue;
  /** As the file has it, without "="; null on constants and on cells that share another's formula. */
  readonly formula: string | null;
}

export interface FileRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Points; null where the row has no height of its own. */
  readonly height: number | null;
}

/** Walks through a `sheetData` element; formulas and empty formatted cells too, unlike the grid's reader. */
export function readRows(
  xml: string,
  strings: SharedStrings,
  cell: (cell: FileCell) => void,
  row: (row: FileRow) => void,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const inline = new RichText();
  let at = { row: 0, column: 0, style: 0, type: "n" };
  let open: "" | "v" | "f" = "";
  let value = "";
  let formula: string | null = null;
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    if (local === "row") {
      at = { ...at, row: Number(attributes["r"] ?? at.row + 1), column: 0 };
      const hidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
      row({ row: at.row, hidden, height: attributes["ht"] === undefined ? null : Number(attributes["ht"]) });
    } else if (local === "c") {
      const reference = attributes["r"]?.replace(/\d+$/, "");
      at = {
        row: at.row,
        column: reference === undefined ? at.column + 1 : columnNumber(reference),
        style: Number(attributes["s"] ?? 0),
        type: attributes["t"] ?? "n",
      };
      value = "";
      formula = null;
      inline.reset();
    } else if (local === "v") open = "v";
    else if (local === "f") {
      open = "f";
      formula = "";
    } else inline.open(local, attributes);
  });
  const characters = (text: string): void => {
    if (open === "v") value += text;
    else if (open === "f") formula += text;
    else inline.characters(text);
  };
  parser.on("text", characters);
  parser.on("cdata", characters);
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    if (local === "v" || local === "f") open = "";
    else if (local === "c") {
      cell({
        row: at.row,
        column: at.column,
        style: at.style,
        value: at.type === "inlineStr" ? inline.text() : valueOf(at.type, value, strings),
        formula: formula === null || formula === "" ? null : formula.replaceAll(/_xlfn\.(?:_xlws\.)?/g, ""),
      });
    } else inline.close(local);
  });
  parser.write(xml).close();
}

/** What cannot be a value Excel drops when it repairs the file. */
function valueOf(type: string, raw: string, strings: SharedStrings): HeldValue {
  const value = storedValue(type, raw, strings);
  return isImpossible(value) || isNotCalculated(value) ? null : value;
}
