import { area, type Draft, newDraft, paint, putMerged, wrappedLines } from "../report/draft.ts";
import type { CellStyle, EditCell } from "../report/edits.ts";
import { headingStyle, ink } from "../report/look.ts";

/** The page is a grid of so many columns of one width, in characters. */
export const pageColumns = 12;
export const columnWidth = 7.4;

/** One piece of a row, over columns `from` to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly cell: EditCell;
  readonly style?: CellStyle;
}

const textSize = 9;
const lineHeight = 12.5;
const padding = 5;
/** Characters of the text's size that go into the width of one of the workbook's own size. */
const perCharacter = 11 / textSize;
/** Excel's limit; what is longer goes on in a row of its own. */
const mostLines = 30;

const frame: CellStyle = { border: { sides: ["top", "bottom", "left", "right"], color: ink.line } };
const text: CellStyle = { ...frame, size: textSize, wrap: true, vertical: "center", horizontal: "left" };
export const labelStyle: CellStyle = { bold: true, fill: ink.softFill, horizontal: "center" };

const shownText = (cell: EditCell): string => {
  const value = typeof cell === "object" ? (cell?.value ?? "") : cell;
  return String(value);
};

/** A page that grows downwards, its rows as high as their texts need. */
export class PageDraft {
  readonly draft: Draft = newDraft();
  #row = 0;

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

  section(title: string): void {
    this.#gap();
    this.#row += 1;
    putMerged(this.draft, area(this.#row, 1, this.#row, pageColumns), title, {
      ...headingStyle,
      size: 10,
      horizontal: "left",
      indent: 1,
    });
    this.draft.rowHeights.push({ row: this.#row, points: 18 });
  }

  line(pieces: readonly Piece[], least = 0): void {
    this.#row += 1;
    for (const { from, to, cell, style } of pieces)
      putMerged(this.draft, area(this.#row, from, this.#row, to), cell, { ...text, ...style });
    this.#setHeight(pieces, least);
  }

  /** A label and what it is about; a long text goes on in further rows, so that none is cut. */
  labelled(label: string, content: EditCell, style: CellStyle = {}): void {
    const parts = typeof content === "string" ? this.#pieces(content, 3, pageColumns) : [content];
    for (const [index, part] of parts.entries())
      this.line([
        { from: 1, to: 2, cell: index === 0 ? label : null, style: labelStyle },
        { from: 3, to: pageColumns, cell: part, style },
      ]);
  }

  /** A label and two sides. */
  sides(label: string, left: EditCell, right: EditCell, style: CellStyle = {}): void {
    const [lefts, rights] = [left, right].map((cell, index) =>
      typeof cell === "string" ? this.#pieces(cell, index === 0 ? 3 : 8, index === 0 ? 7 : pageColumns) : [cell],
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

  #setHeight(pieces: readonly Piece[], least = 0): void {
    const lines = pieces.map(({ from, to, cell }) => linesOf(shownText(cell), from, to));
    this.draft.rowHeights.push({ row: this.#row, points: Math.max(least, padding + lineHeight * Math.max(1, ...lines)) });
  }

  #pieces(content: string, from: number, to: number): readonly string[] {
    if (linesOf(content, from, to) <= mostLines) return [content];
    const characters = [...content];
    const size = Math.floor((widthOf(from, to) * mostLines) / 2 / 1.2);
    const parts: string[] = [];
    let at = 0;
    while (at < characters.length) {
      let end = Math.min(characters.length, at + size);
      while (end > at + 1 && linesOf(characters.slice(at, end).join(""), from, to) > mostLines)
        end = at + Math.max(1, Math.floor((end - at) / 2));
      parts.push(characters.slice(at, end).join(""));
      at = end;
    }
    return parts;
  }
}

const widthOf = (from: number, to: number): number => (to - from + 1) * columnWidth * perCharacter;

const linesOf = (content: string, from: number, to: number): number => wrappedLines(content, widthOf(from, to));
