import { area, type Draft, newDraft, paint, putMerged, wrappedLines } from "../report/draft.ts";
import type { CellStyle, EditCell } from "../report/edits.ts";
import { headingStyle, ink } from "../report/look.ts";

/** The page is a grid of so many columns of one width, in characters. */
export const pageColumns = 12;
export const columnWidth = 9;

/** One piece of a row, over columns `from` to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly cell: EditCell;
  readonly style?: CellStyle;
}

const textSize = 9;
const lineHeight = 12.5;
const padding = 4;
/** More of it, where several lines make a block. */
const blockPadding = 2;
/** Of the characters that a column's width is counted in. */
const ownSize = 11;
/** Characters that the indent takes. */
const indent = 1;
/**
 * Points of rows that A4 holds between the margins once it is as narrow as the page's columns need in Excel (86 %), with
 * some room for printers whose lines are higher.
 */
const pageHeight = 875;
/** Excel's limit; what is longer goes on in a row of its own. */
const mostLines = 30;

const frame: CellStyle = { border: { sides: ["top", "bottom", "left", "right"], color: ink.line } };
const text: CellStyle = { ...frame, size: textSize, wrap: true, vertical: "center", horizontal: "left", indent };
export const labelStyle: CellStyle = { bold: true, fill: ink.softFill, horizontal: "center", indent: 0 };
/** What stands in the middle of its cell, or at its right. */
export const centred: CellStyle = { horizontal: "center", indent: 0 };

const shownText = (cell: EditCell): string => {
  const value = typeof cell === "object" ? (cell?.value ?? "") : cell;
  return String(value);
};

/** A page that grows downwards, its rows as high as their texts need. */
export class PageDraft {
  readonly draft: Draft = newDraft();
  #row = 0;
  /** Rows that no page may end with. */
  readonly #ledBy = new Set<number>();

  /** The last row that was put. */
  get row(): number {
    return this.#row;
  }

  title(title: string, size: number): void {
    this.#row += 1;
    putMerged(this.draft, area(this.#row, 1, this.#row, pageColumns), title, {
      bold: true,
      size,
      color: ink.heading,
      horizontal: "center",
      vertical: "center",
    });
    this.draft.rowHeights.push({ row: this.#row, points: size * 1.8 });
  }

  /** Without lines, at the right. */
  note(note: string, horizontal: "left" | "right" = "left"): void {
    this.#row += 1;
    putMerged(this.draft, area(this.#row, 1, this.#row, pageColumns), note, {
      size: textSize,
      color: ink.note,
      horizontal,
      vertical: "center",
      wrap: true,
    });
    this.#setHeight([{ from: 1, to: pageColumns, cell: note }]);
  }

  /** Keeps all that is put meanwhile on one page, where one holds it. */
  together(put: () => void): void {
    const first = this.#row + 1;
    put();
    for (let row = first; row < this.#row; row += 1) this.#ledBy.add(row);
  }

  /** Rows that begin a page, so that none is torn that one page could hold. */
  breaks(): readonly number[] {
    const heights = new Map(this.draft.rowHeights.map(({ row, points }) => [row, points]));
    const breaks: number[] = [];
    let used = 0;
    for (let first = 1; first <= this.#row;) {
      let last = first;
      while (this.#ledBy.has(last)) last += 1;
      let height = 0;
      for (let row = first; row <= last; row += 1) height += heights.get(row) ?? 0;
      if (used > 0 && used + height > pageHeight) {
        breaks.push(first);
        used = 0;
      }
      used = height > pageHeight ? height % pageHeight : used + height;
      first = last + 1;
    }
    return breaks;
  }

  /** A heading, on one page with what comes next. */
  section(title: string): void {
    this.#gap();
    this.#ledBy.add(this.#row);
    this.#row += 1;
    this.#ledBy.add(this.#row);
    putMerged(this.draft, area(this.#row, 1, this.#row, pageColumns), title, {
      ...headingStyle,
      size: 10,
      horizontal: "left",
      indent,
    });
    this.#setHeight([{ from: 1, to: pageColumns, cell: title }], 18, 10);
  }

  line(pieces: readonly Piece[], least = 0): void {
    this.#row += 1;
    for (const { from, to, cell, style } of pieces)
      putMerged(this.draft, area(this.#row, from, this.#row, to), cell, { ...text, ...style });
    this.#setHeight(pieces, least);
  }

  /** A label and what it is about; a long text goes on in further rows, so that none is cut. */
  labelled(label: string, content: EditCell, style: CellStyle = {}): void {
    const parts = typeof content === "string" ? piecesOf(content, 3, pageColumns, style) : [content];
    for (const [index, part] of parts.entries())
      this.line([
        { from: 1, to: 2, cell: index === 0 ? label : null, style: labelStyle },
        { from: 3, to: pageColumns, cell: part, style },
      ]);
  }

  /** A label and two sides. */
  sides(label: string, left: EditCell, right: EditCell, style: CellStyle = {}): void {
    const [lefts, rights] = [left, right].map((cell, index) =>
      typeof cell === "string" ? piecesOf(cell, index === 0 ? 3 : 8, index === 0 ? 7 : pageColumns, style) : [cell],
    ) as [readonly EditCell[], readonly EditCell[]];
    for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1)
      this.line([
        { from: 1, to: 2, cell: index === 0 ? label : null, style: labelStyle },
        { from: 3, to: 7, cell: lefts[index] ?? null, style },
        { from: 8, to: pageColumns, cell: rights[index] ?? null, style },
      ]);
  }

  gap(points = 6): void {
    this.#gap(points);
  }

  paint(from: number, to: number, style: CellStyle): void {
    paint(this.draft, area(this.#row, from, this.#row, to), style);
  }

  #gap(points = 6): void {
    this.#row += 1;
    this.draft.rowHeights.push({ row: this.#row, points });
  }

  #setHeight(pieces: readonly Piece[], least = 0, ofAll = textSize): void {
    const heights = pieces.map(({ from, to, cell, style }) => {
      const size = style?.size ?? ofAll;
      const lines = linesOf(shownText(cell), from, to, size);
      return padding + (lines > 1 ? blockPadding : 0) + (lines * lineHeight * size) / textSize;
    });
    this.draft.rowHeights.push({ row: this.#row, points: Math.max(least, ...heights) });
  }
}

/** A text in as many rows as it needs, each no higher than a row can be. */
function piecesOf(content: string, from: number, to: number, { size = textSize }: CellStyle): readonly string[] {
  if (linesOf(content, from, to, size) <= mostLines) return [content];
  const characters = [...content];
  const parts: string[] = [];
  for (let at = 0; at < characters.length;) {
    let end = characters.length;
    while (end > at + 1 && linesOf(characters.slice(at, end).join(""), from, to, size) > mostLines)
      end = at + Math.max(1, Math.floor((end - at) * 0.8));
    parts.push(characters.slice(at, end).join(""));
    at = end;
  }
  return parts;
}

/** In characters of the text's size. */
const widthOf = (from: number, to: number, size: number): number =>
  ((to - from + 1) * columnWidth - indent) * (ownSize / size);

const linesOf = (content: string, from: number, to: number, size: number): number =>
  wrappedLines(content, widthOf(from, to, size));
