import { SaxesParser } from "saxes";
import { columnNumber, type CellValue } from "../../domain/grid.ts";
import { XmlSyntaxError } from "../xml/element.ts";
import { RichText } from "./rich-text.ts";
import { localName } from "./shared-strings.ts";
import { storedValue } from "./stored-value.ts";

/** One cell that holds something. `style` is an index of the workbook's cell formats. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: Exclude<CellValue, null>;
}

export interface CellHandlers {
  cell(cell: Cell): void;
  /** Rows that the sheet lists, hidden or of zero height, filled or not. */
  row(row: number, hidden: boolean): void;
}

/** Feeds on the characters of a `sheetData` element, in any pieces. */
export class CellParser {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #strings: readonly string[];
  readonly #handlers: CellHandlers;
  readonly #awaitsCalculation: boolean;
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  #style = 0;
  #type = "n";
  #value = "";
  #inValue = false;
  #hasValue = false;
  #hasFormula = false;

  /** `awaitsCalculation`: the workbook asks for a full calculation when it is opened. */
  constructor(strings: readonly string[], handlers: CellHandlers, awaitsCalculation = false) {
    this.#strings = strings;
    this.#handlers = handlers;
    this.#awaitsCalculation = awaitsCalculation;
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
    else if (this.#type === "inlineStr") this.#inline.open(local);
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes["r"];
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    const height = attributes["ht"];
    const hidden = attributes["hidden"];
    this.#handlers.row(
      this.#row,
      hidden === "1" || hidden === "true" || (height !== undefined && Number(height) === 0),
    );
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
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
    const value = this.#cellValue();
    if (value !== null) this.#handlers.cell({ row: this.#row, column: this.#column, style: this.#style, value });
    this.#type = "n";
  }

  #cellValue(): CellValue {
    if (this.#hasFormula && !this.#isCalculated()) return { notCalculated: true };
    return this.#type === "inlineStr" ? this.#inline.text() : storedValue(this.#type, this.#value, this.#strings);
  }

  /** A text result may be "", any other is at least a character; nothing and 0 are what a writer puts that cannot know. */
  #isCalculated(): boolean {
    if (this.#type === "inlineStr") return true;
    const raw = this.#value.trim();
    if (!this.#hasValue || (raw === "" && this.#type !== "str")) return false;
    if (!this.#awaitsCalculation) return true;
    return this.#type === "n" ? Number(raw) !== 0 : raw !== "";
  }
}

/** "AB12" → 28. */
function columnOf(reference: string): number {
  let letters = 0;
  while (letters < reference.length && reference.charCodeAt(letters) >= 65) letters += 1;
  if (letters === 1) return reference.charCodeAt(0) & 31;
  return columnNumber(reference.slice(0, letters));
}
