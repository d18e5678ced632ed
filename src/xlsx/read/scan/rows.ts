import { isColumn, isRow, longestReference, shortReference } from "../places.ts";
import { type CellContext, cellValue } from "../stored-value.ts";
import type { CellTarget } from "../cell-target.ts";
import { asciiOf, charactersOf, spells } from "./characters.ts";
import { decimalOf, wholeOf } from "./number.ts";
import { number, PlainCell, shared, textAtPlace } from "./plain-cell.ts";
import { letters, StringItem } from "./string-item.ts";
import { closed, empty, opened, text, type Tokens } from "./tokens.ts";
import { Unfamiliar } from "./unfamiliar.ts";

const longTypes = ["str", "inlineStr"] as const;
type CellType = "n" | "s" | "b" | "e" | "d" | (typeof longTypes)[number];
const shortTypes = new Map<number, CellType>(
  (["n", "s", "b", "e", "d"] as const).map((type) => [type.charCodeAt(0), type]),
);

/** Feeds on the tokens of a `sheetData` element and puts its cells where they belong; throws `Unfamiliar`. */
export class RowScanner {
  readonly #tokens: Tokens;
  readonly #plain = new PlainCell();
  readonly #target: CellTarget;
  readonly #context: CellContext;
  readonly #stringCount: number;
  readonly #inline = new StringItem();
  #isOver: boolean;
  #row = 0;
  #column = 0;
  // Of the cell that is being read.
  #style = 0;
  #type: CellType = "n";
  #from = 0;
  #to = 0;
  #hasValue = false;
  #hasFormula = false;
  #hasInline = false;

  constructor(tokens: Tokens, target: CellTarget, context: CellContext) {
    this.#tokens = tokens;
    this.#target = target;
    this.#context = context;
    this.#stringCount = context.strings.count;
    this.#isOver = tokens.next() === empty;
    if (!tokens.isNamed("sheetData")) throw new Unfamiliar();
  }

  /** The element's end was read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Goes on, row by row, to this place at least or to the element's end. */
  readTo(place: number): void {
    const tokens = this.#tokens;
    while (tokens.at < place && !this.#isOver) {
      const token = tokens.next();
      if (token === closed) this.#isOver = true;
      else if (token !== text) this.#readRow(token === opened);
    }
  }

  #readRow(isOpen: boolean): void {
    const tokens = this.#tokens;
    if (!tokens.isNamed("row")) throw new Unfamiliar();
    this.#openRow();
    if (!isOpen) return;
    for (;;) {
      if (this.#readPlainCell()) continue;
      const token = tokens.next();
      if (token === closed) return;
      if (token === text) continue;
      if (tokens.letter !== letters.c) throw new Unfamiliar();
      this.#openCell();
      if (token === opened) this.#readCell();
      this.#put();
    }
  }

  #readPlainCell(): boolean {
    const tokens = this.#tokens;
    const cell = this.#plain;
    const behind = cell.read(tokens.bytes, tokens.at, this.#column + 1);
    if (behind === 0) return false;
    const { column, style } = cell;
    if (!isColumn(column)) throw new Unfamiliar();
    if (cell.kind === number) this.#target.number(this.#row, column, style, cell.value);
    else if (cell.kind === shared) {
      if (cell.value >= this.#stringCount) return false;
      this.#target.shared(this.#row, column, style, cell.value);
    } else if (cell.kind === textAtPlace)
      this.#target.text(this.#row, column, style, tokens.bytes, cell.from, cell.to, cell.hash);
    this.#column = column;
    tokens.at = behind;
    return true;
  }

  #openRow(): void {
    const tokens = this.#tokens;
    let row = this.#row + 1;
    let hidden = false;
    for (let index = 0; index < tokens.attributes; index += 1) {
      if (tokens.attributeLetter(index) === letters.r) row = this.#whole(index);
      else if (tokens.isAttributeNamed(index, "ht")) hidden ||= Number(this.#valueOf(index)) === 0;
      else if (tokens.isAttributeNamed(index, "hidden")) hidden ||= ["1", "true"].includes(this.#valueOf(index));
    }
    if (!isRow(row)) throw new Unfamiliar();
    this.#row = row;
    this.#column = 0;
    this.#target.row(row, hidden);
  }

  #openCell(): void {
    const tokens = this.#tokens;
    this.#column += 1;
    this.#style = 0;
    this.#type = "n";
    this.#hasValue = this.#hasFormula = this.#hasInline = false;
    for (let index = 0; index < tokens.attributes; index += 1) {
      switch (tokens.attributeLetter(index)) {
        case letters.r:
          this.#column = columnAt(this.#tokens.bytes, tokens.valueFrom(index), tokens.valueTo(index));
          break;
        case letters.s:
          this.#style = this.#whole(index);
          break;
        case letters.t:
          this.#type = this.#typeOf(index);
          break;
        default:
      }
    }
    if (!isColumn(this.#column)) throw new Unfamiliar();
  }

  #readCell(): void {
    const tokens = this.#tokens;
    for (;;) {
      const token = tokens.next();
      if (token === closed) return;
      if (token === text) continue;
      const isOpen = token === opened;
      if (tokens.letter === letters.v) this.#readValue(isOpen);
      else if (tokens.letter === letters.f) this.#readFormula(isOpen);
      else if (this.#type === "inlineStr" && tokens.isNamed("is")) this.#readInline(isOpen);
      else throw new Unfamiliar();
    }
  }

  #readValue(isOpen: boolean): void {
    const tokens = this.#tokens;
    if (this.#hasValue) throw new Unfamiliar();
    this.#hasValue = true;
    this.#from = this.#to = 0;
    if (!isOpen) return;
    const token = tokens.next();
    if (token === closed) return;
    if (token !== text) throw new Unfamiliar();
    this.#from = tokens.from;
    this.#to = tokens.to;
    if (tokens.next() !== closed) throw new Unfamiliar();
  }

  /** That there is one is all that counts. */
  #readFormula(isOpen: boolean): void {
    const tokens = this.#tokens;
    this.#hasFormula = true;
    if (!isOpen) return;
    let token = tokens.next();
    if (token === text) token = tokens.next();
    if (token !== closed) throw new Unfamiliar();
  }

  #readInline(isOpen: boolean): void {
    if (this.#hasInline) throw new Unfamiliar();
    this.#hasInline = true;
    if (isOpen) this.#inline.read(this.#tokens);
    else this.#inline.clear();
  }

  /** The commonest cells go from bytes to numbers; for the others there is a text, as the full parser has it. */
  #put(): void {
    if (this.#type === "n") {
      if (!this.#hasValue && !this.#hasFormula) return;
      const value = this.#hasValue ? decimalOf(this.#tokens.bytes, this.#from, this.#to) : Number.NaN;
      const isCertain = !this.#hasFormula || !this.#context.awaitsCalculation || value !== 0;
      if (!Number.isNaN(value) && isCertain) {
        if (this.#hasFormula) this.#target.formula(this.#row, this.#column);
        this.#target.number(this.#row, this.#column, this.#style, value);
      } else this.#putOther();
    } else if (this.#type === "s" && this.#hasValue && !this.#hasFormula) {
      const index = wholeOf(this.#tokens.bytes, this.#from, this.#to);
      if (index >= 0 && index < this.#stringCount) this.#target.shared(this.#row, this.#column, this.#style, index);
      else this.#putOther();
    } else this.#putOther();
  }

  #putOther(): void {
    const cell = {
      type: this.#type,
      raw: this.#hasValue ? charactersOf(this.#tokens.bytes, this.#from, this.#to) : "",
      hasValue: this.#hasValue,
      hasFormula: this.#hasFormula,
      inline: this.#hasInline ? this.#inline.string(this.#tokens.bytes) : "",
    };
    const value = cellValue(cell, this.#context);
    if (value === null) return;
    if (this.#hasFormula) this.#target.formula(this.#row, this.#column);
    this.#target.cell({ row: this.#row, column: this.#column, style: this.#style, value });
  }

  #whole(index: number): number {
    const value = wholeOf(this.#tokens.bytes, this.#tokens.valueFrom(index), this.#tokens.valueTo(index));
    if (value < 0) throw new Unfamiliar();
    return value;
  }

  #valueOf(index: number): string {
    return asciiOf(this.#tokens.bytes, this.#tokens.valueFrom(index), this.#tokens.valueTo(index));
  }

  #typeOf(index: number): CellType {
    const from = this.#tokens.valueFrom(index);
    const to = this.#tokens.valueTo(index);
    const type =
      to - from === 1
        ? shortTypes.get(this.#tokens.bytes[from]!)
        : longTypes.find((word) => spells(this.#tokens.bytes, from, to, word));
    if (type === undefined) throw new Unfamiliar();
    return type;
  }
}

/**
 * The column of a cell reference ("AB12" → 28), of one to three capital letters. Where a reference is long enough to name
 * a row that no sheet has, the full parser says what that comes to.
 */
function columnAt(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; bytes[at]! >= 0x41 && bytes[at]! <= 0x5a; at += 1) column = column * 26 + (bytes[at]! & 31);
  const isDigit = bytes[at]! >= 0x30 && bytes[at]! <= 0x39;
  if (at === from || at > from + 3 || !isDigit) throw new Unfamiliar();
  if (to - from > shortReference && (to - from > longestReference || !isRow(wholeOf(bytes, at, to))))
    throw new Unfamiliar();
  return column;
}
