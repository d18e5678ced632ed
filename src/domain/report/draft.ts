import type { Area } from "../grid.ts";
import type { CellBlock, CellStyle, EditCell, StyledArea } from "./edits.ts";

export const area = (top: number, left: number, bottom: number = top, right: number = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** What is being laid out on one sheet; filled part by part, then handed over as data. */
export interface Draft {
  readonly blocks: CellBlock[];
  readonly styles: StyledArea[];
  readonly merges: Area[];
  readonly rowHeights: { row: number; points: number }[];
}

export const newDraft = (): Draft => ({ blocks: [], styles: [], merges: [], rowHeights: [] });

/** The part of a sheet that a draft is, where nothing but cells, looks and merges is on it; charts and the like are said beside it. */
export const laidOut = ({ blocks, styles, merges, rowHeights }: Draft) =>
  ({ blocks, styles, merges, rowHeights, tables: [], validations: [], conditionalFormats: [], charts: [] }) as const;

export function put(draft: Draft, top: number, left: number, rows: readonly (readonly EditCell[])[]): void {
  draft.blocks.push({ top, left, rows });
}

export function paint(draft: Draft, where: Area, style: CellStyle): void {
  draft.styles.push({ area: where, style });
}

/** One text or figure over a merged area, styled. */
export function putMerged(draft: Draft, where: Area, cell: EditCell, style: CellStyle): void {
  put(draft, where.top, where.left, [[cell]]);
  paint(draft, where, style);
  if (where.top !== where.bottom || where.left !== where.right) draft.merges.push(where);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u2460-\u24ff\u25a0-\u27bf\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width in half-width characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Lines that a text takes in a wrapped cell of this width (in characters). */
export function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const part of text.split("\n")) lines += Math.max(1, Math.ceil(textWidth(part) / Math.max(1, width - 1.5)));
  return lines;
}

/** The text within a width, ended by … where it is longer. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = "";
  let used = 2;
  for (const character of text) {
    used += wide.test(character) ? 2 : 1;
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Inner spaces that only broke a line are not wanted where a name is shown in one. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
