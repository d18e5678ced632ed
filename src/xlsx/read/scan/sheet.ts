import { encodingOf } from "../../xml/text.ts";
import type { CellTarget } from "../cell-target.ts";
import type { CellContext } from "../stored-value.ts";
import { frameOf, misleads, openingOfRows } from "../worksheet-part.ts";
import { classes, greaterThan, lessThan, name, slash } from "./byte-classes.ts";
import { spells } from "./characters.ts";
import { RowScanner } from "./rows.ts";
import { Tokens } from "./tokens.ts";
import { Unfamiliar } from "./unfamiliar.ts";

/** Bytes of a worksheet before its rows, of one row, and behind the rows: what has more is read whole. */
const longestHead = 2 ** 20;
const longestRow = 2 ** 26;
const longestTail = 2 ** 26;

/** `</prefix:sheetData>` may be cut anywhere between two pieces. */
const longestTag = 64;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Feeds on the bytes of a worksheet part, UTF-8, in any pieces: puts its cells where they belong and keeps what stands
 * around the rows. No more than a piece and a row is in memory at a time. Throws `Unfamiliar`.
 */
export class SheetScanner {
  readonly #target: CellTarget;
  readonly #context: CellContext;
  /** What was not read yet, from the rows on behind the start tag of `sheetData`. */
  #bytes = new Uint8Array(2 ** 19);
  #used = 0;
  /** Where the rest begins that was not read yet. */
  #rest = 0;
  /** No row, nor the rows' end, begins before. */
  #looked = 0;
  #head = "";
  #prefix = "";
  #rows: RowScanner | null = null;
  #tokens: Tokens | null = null;
  readonly #tail: Uint8Array[] = [];
  #tailLength = 0;

  constructor(target: CellTarget, context: CellContext) {
    this.#target = target;
    this.#context = context;
  }

  /** The piece's bytes are not needed any more. */
  feed(piece: Uint8Array): void {
    if (this.#rows?.isOver === true) {
      this.#addTail(piece.slice());
      return;
    }
    this.#append(piece);
    if (this.#rows === null && !this.#begin()) return;
    this.#readRows();
  }

  /** As `WorksheetPart.frame`. */
  end(): string {
    if (this.#rows?.isOver !== true) throw new Unfamiliar();
    let tail = "";
    const decoding = new TextDecoder("utf-8", { ignoreBOM: true });
    for (const piece of this.#tail) tail += decoding.decode(piece, { stream: true });
    tail += decoding.decode();
    if (misleads(tail)) throw new Unfamiliar();
    return frameOf(this.#head, this.#prefix, tail);
  }

  #append(piece: Uint8Array): void {
    const used = this.#used + piece.length;
    if (used > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(used, this.#bytes.length * 2));
      wider.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = wider;
    }
    this.#bytes.set(piece, this.#used);
    this.#used = used;
  }

  /** Says whether the rows have begun. */
  #begin(): boolean {
    const there = this.#bytes.subarray(0, this.#used);
    const opening = encodingOf(there) === "utf-8" ? openingOfRows(there) : null;
    if (opening === null) {
      if (this.#used > longestHead) throw new Unfamiliar();
      return false;
    }
    this.#head = decoder.decode(there.subarray(0, opening.from));
    this.#prefix = opening.prefix;
    if (misleads(this.#head) || this.#prefix.length > longestTag / 2) throw new Unfamiliar();
    // The name in the tag is what the end tag will be compared with: it stays.
    this.#bytes.copyWithin(0, opening.from, this.#used);
    this.#used -= opening.from;
    const tokens = (this.#tokens = new Tokens(this.#bytes, 0, this.#used));
    this.#rows = new RowScanner(tokens, this.#target, this.#context);
    this.#rest = this.#looked = tokens.at;
    return true;
  }

  #readRows(): void {
    const tokens = this.#tokens!;
    const rows = this.#rows!;
    const begin = this.#rest;
    const place = rows.isOver ? begin : this.#readable();
    tokens.bytes = this.#bytes;
    tokens.at = begin;
    tokens.end = place;
    rows.readTo(place);
    if (rows.isOver) {
      this.#addTail(this.#bytes.slice(tokens.at, this.#used));
      return;
    }
    if (tokens.at !== place) throw new Unfamiliar();
    this.#bytes.copyWithin(begin, place, this.#used);
    this.#used -= place - begin;
    if (this.#used - begin > longestRow) throw new Unfamiliar();
    this.#looked = Math.max(begin, this.#used - longestTag);
  }

  /** The place before the last row that begins, or behind the rows' end: no tag is cut by it. */
  #readable(): number {
    const bytes = this.#bytes;
    const first = this.#looked;
    let end = -1;
    for (let at = this.#lastTag(this.#used - 1); at >= first; at = this.#lastTag(at - 1)) {
      const isEnd = bytes[at + 1] === slash;
      const nameAt = at + (isEnd ? 2 : 1);
      const nameEnd = nameAt + this.#prefix.length + (isEnd ? "sheetData" : "row").length;
      if (nameEnd >= this.#used || (classes[bytes[nameEnd]!]! & name) !== 0) continue;
      if (!isEnd && spells(bytes, nameAt, nameEnd, `${this.#prefix}row`)) return end < 0 ? at : end;
      if (!isEnd || !spells(bytes, nameAt, nameEnd, `${this.#prefix}sheetData`)) continue;
      const behind = bytes.indexOf(greaterThan, nameEnd) + 1;
      if (behind > 0 && behind <= this.#used) end = behind;
    }
    return end < 0 ? this.#rest : end;
  }

  #lastTag(from: number): number {
    return from < 0 ? -1 : this.#bytes.lastIndexOf(lessThan, from);
  }

  #addTail(piece: Uint8Array): void {
    this.#tail.push(piece);
    this.#tailLength += piece.length;
    if (this.#tailLength > longestTail) throw new Unfamiliar();
  }
}
