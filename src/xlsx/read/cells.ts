import { SaxesParser } from "saxes";
import { address, columnNumber, lastRow } from "../../domain/grid.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { XmlSyntaxError } from "../xml/element.ts";
import type { CellTarget } from "./cell-target.ts";
import { isColumn, isRow, longestReference, shortReference } from "./places.ts";
import { RichText } from "./rich-text.ts";
import { localName } from "./shared-strings.ts";
import { type CellContext, cellValue } from "./stored-value.ts";

/**
 * Feeds on the characters of a `sheetData` element, in any pieces; knows all of XML. Throws WorkbookError file-truncated
 * for a cell that no sheet has.
 */
export class CellParser {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #context: CellContext;
  readonly #target: CellTarget;
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  #reference = "";
  #style = 0;
  #type = "n";
  #value = "";
  #inValue = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(context: CellContext, target: CellTarget) {
    this.#context = context;
    this.#target = target;
    const parser = this.#parser;
    parser.on("error", (error) => {
      throw new XmlSyntaxError(error.message);
    });
    parser.on("opentag", (tag) => this.#open(localName(tag.name), tag.attributes));
    parser.on("text", (text) => this.#characters(text));
    parser.on("cdata", (text) => this.#characters(text));
    parser.on("closetag", (tag) => this.#close(localName(tag.name)));
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  close(): void {
    this.#parser.close();
  }

  #open(local: string, attributes: Readonly<Record<string, string>>): void {
    if (local === "c") this.#openCell(attributes);
    else if (local === "v") this.#inValue = this.#hasValue = true;
    else if (local === "f") this.#hasFormula = true;
    else if (local === "row") this.#openRow(attributes);
    else if (this.#type === "inlineStr") this.#inline.open(local, attributes);
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes["r"];
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    if (!isRow(this.#row)) return;
    const height = attributes["ht"];
    const hidden = attributes["hidden"];
    this.#target.row(this.#row, hidden === "1" || hidden === "true" || (height !== undefined && Number(height) === 0));
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#reference = reference ?? "";
    this.#style = Number(attributes["s"] ?? 0);
    this.#type = attributes["t"] ?? "n";
    this.#value = "";
    this.#hasValue = false;
    this.#hasFormula = false;
    if (this.#type === "inlineStr") this.#inline.reset();
  }

  #characters(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#type === "inlineStr") this.#inline.characters(text);
  }

  #close(local: string): void {
    if (local === "v") this.#inValue = false;
    else if (local === "c") this.#closeCell();
    else if (this.#type === "inlineStr") this.#inline.close(local);
  }

  #closeCell(): void {
    const cell = {
      type: this.#type,
      raw: this.#value,
      hasValue: this.#hasValue,
      hasFormula: this.#hasFormula,
      inline: this.#type === "inlineStr" ? this.#inline.text() : "",
    };
    const value = cellValue(cell, this.#context);
    if (value !== null) {
      this.#checkPlace();
      if (this.#hasFormula) this.#target.formula(this.#row, this.#column);
      this.#target.cell({ row: this.#row, column: this.#column, style: this.#style, value });
    }
    this.#type = "n";
  }

  /** What stands where no sheet has a cell (A0, XFE1, A1048577) would be lost without a word; Excel calls such a file damaged. */
  #checkPlace(): void {
    const reference = this.#reference;
    const isFar =
      reference.length > longestReference || (reference.length > shortReference && rowIn(reference) > lastRow);
    if (!isFar && isRow(this.#row) && isColumn(this.#column)) return;
    const cell = reference === "" ? address(this.#row, this.#column) : reference.slice(0, 20);
    throw new WorkbookError("file-truncated", { cell });
  }
}

/** "AB12" → 12. */
const rowIn = (reference: string): number => Number(reference.replace(/^[A-Za-z]+/, ""));

/** "AB12" → 28. */
function columnOf(reference: string): number {
  let letters = 0;
  while (letters < reference.length && reference.charCodeAt(letters) >= 65) letters += 1;
  if (letters === 1) return reference.charCodeAt(0) & 31;
  return columnNumber(reference.slice(0, letters));
}
