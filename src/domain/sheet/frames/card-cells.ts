import type { Cells } from "../records/cells.ts";
import { type CardLabel, type CardLabelFound, cardLabels, labelAndValue } from "../words/card-labels.ts";

/** A label of a one-program form with its value. */
export interface LabelledCell {
  readonly kind: CardLabel;
  /** Among the words of its kind; the smaller the better known. */
  readonly rank: number;
  readonly label: string;
  readonly row: number;
  readonly column: number;
  /** As shown; "" where the form leaves it blank. */
  readonly value: string;
  readonly valueRow: number;
  readonly valueColumn: number;
}

/** Cells between a label and its value, at most. */
const widestGap = 12;

/** Whether a cell belongs to a grid of figures, whose headings are no labels. */
export type InGrid = (row: number, column: number) => boolean;

/**
 * The labelled cells of a form, in reading order: the value stands right of its label, under it, or behind a colon in the same
 * cell. Linear in the cells.
 */
export function labelledCells(cells: Cells, inGrid: InGrid): readonly LabelledCell[] {
  const { area } = cells;
  if (area === null) return [];
  const found: LabelledCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text === "" || inGrid(row, column)) continue;
      const labels = cardLabels(text);
      const parts = labelAndValue(text);
      if (parts !== null) {
        const [label, value] = parts;
        // 事業番号：12 has its value; 指標：1 is the label of the first one.
        const own = cardLabels(label).filter(({ kind }) => labels.length === 0 || kind === "no");
        for (const one of own) found.push({ ...one, label, row, column, value, valueRow: row, valueColumn: column });
        if (own.length > 0) continue;
      }
      if (labels.length === 0) continue;
      const place = valueOf(cells, row, column, inGrid);
      for (const one of labels) found.push(withValue(cells, one, text, row, column, place));
    }
  }
  return found;
}

type Place = readonly [row: number, column: number];

function withValue(
  cells: Cells,
  { kind, rank }: CardLabelFound,
  label: string,
  row: number,
  column: number,
  place: Place | null,
): LabelledCell {
  const [valueRow, valueColumn] = place ?? [row, column];
  const value = place === null ? "" : cells.trimmed(valueRow, valueColumn);
  return { kind, rank, label, row, column, value, valueRow, valueColumn };
}

const isLabel = (text: string): boolean => cardLabels(text).length > 0 || labelAndValue(text) !== null;

/** Whether labels in a row have their values under them: one stands right beside another, and each cell has a value of its width under it. */
function isOverValues(cells: Cells, row: number, column: number): boolean {
  const { left, right } = cells.area!;
  const own = reach(cells, row, column);
  const before = own.left > left ? startOf(cells, row, own.left - 1) : null;
  const beside = own.right < right ? own.right + 1 : null;
  const hasNeighbour = [before, beside].some((at) => at !== null && cardLabels(cells.trimmed(row, at)).length > 0);
  if (!hasNeighbour || !hasValueUnder(cells, row, column)) return false;
  let over = 0;
  let others = 0;
  for (let at = left; at <= right; at = reach(cells, row, at).right + 1) {
    if (cells.trimmed(row, at) === "") continue;
    if (hasValueUnder(cells, row, at)) over += 1;
    else others += 1;
  }
  return over > others;
}

const reach = (cells: Cells, row: number, column: number) =>
  cells.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
const startOf = (cells: Cells, row: number, column: number): number => reach(cells, row, column).left;

/** Something of the same width that is no label. */
function hasValueUnder(cells: Cells, row: number, column: number): boolean {
  const own = reach(cells, row, column);
  const under = cells.trimmed(own.bottom + 1, own.left);
  const value = reach(cells, own.bottom + 1, own.left);
  return under !== "" && !isLabel(under) && value.left === own.left && value.right === own.right;
}

/** Right of the label, unless another label stands there; else under it. null where neither is filled. */
function valueOf(cells: Cells, row: number, column: number, inGrid: InGrid): Place | null {
  const merge = cells.merge(row, column);
  const right = merge?.right ?? column;
  const under = (merge?.bottom ?? row) + 1;
  if (!inGrid(under, column) && isOverValues(cells, row, column)) return [under, column];
  for (let at = right + 1; at <= Math.min(right + widestGap, cells.area?.right ?? 0); at += 1) {
    const text = cells.shownText(row, at);
    if (text === "") {
      at = cells.merge(row, at)?.right ?? at;
      continue;
    }
    if (isLabel(text) || inGrid(row, at)) break;
    // 活動指標 | ① | 清掃の回数: the number belongs to the label.
    if (/^[①-⑳]$/u.test(text)) continue;
    const own = cells.merge(row, at);
    return own === null ? [row, at] : [own.top, own.left];
  }
  const below = cells.trimmed(under, column);
  if (below === "" || isLabel(below) || inGrid(under, column)) return null;
  // What stands under a blank field belongs to the label on its own left.
  return hasLabelLeft(cells, under, column) ? null : [under, column];
}

function hasLabelLeft(cells: Cells, row: number, column: number): boolean {
  for (let at = column - 1; at >= (cells.area?.left ?? column); at -= 1) {
    const text = cells.trimmed(row, at);
    if (text !== "") return isLabel(text);
  }
  return false;
}
