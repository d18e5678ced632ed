import type { Area } from "../../grid.ts";
import type { Cells } from "../records/cells.ts";
import { cardLabels } from "../words/card-labels.ts";
import { yearCell } from "../words/year-cell.ts";
import type { LabelledCell } from "./card-cells.ts";

/** A program's name is no longer. */
const longestName = 120;
/** Names of forms beside each other stand no further apart in their rows. */
const rowsApart = 3;
/** Labels beside the program's name that another form of the sheet has as well. */
const fewestAlike = 2;

/** No figure, no year and no label. */
export const isName = (text: string): boolean =>
  text !== "" &&
  /[^\d\s.,%％０-９，．\-－―]/u.test(text) &&
  cardLabels(text).length === 0 &&
  yearCell(text, null, true) === null;

/**
 * Where the forms of a sheet stand, from top to bottom and from left to right: cut where the labels of one begin again.
 * One that has it all where it is one; empty where no label names a program. Linear in the cells, and in the labels for each
 * form.
 */
export function formAreas(cells: Cells, labelled: readonly LabelledCell[]): readonly Area[] {
  const area = cells.area!;
  const names = formNames(cells, labelled);
  const [first] = names;
  if (first === undefined) return [];
  const labels = labelsByRow(labelled);
  const tops = [area.top];
  let last = first;
  for (const name of names) {
    if (name.row <= last.row + rowsApart) continue;
    tops.push(topOf(cells, name.row, last.row, first.row, labels));
    last = name;
  }
  return tops.flatMap((top, index) => {
    const band = { ...area, top, bottom: (tops[index + 1] ?? area.bottom + 1) - 1 };
    return sideBySide(band, names, labelled);
  });
}

/** Cells that name a program: those of the best known label of the first form, each with another name. */
export function nameCells(cells: Cells, labelled: readonly LabelledCell[]): readonly LabelledCell[] {
  const found = labelled.filter(isNameCell);
  const again = found.find((name) => isOfLikeForm(cells, name, labelled));
  const best = Math.min(...found.filter((one) => again === undefined || one.row < again.row).map(({ rank }) => rank));
  const seen = new Set<string>();
  return found.filter(({ rank, value }) => rank === best && !seen.has(value) && seen.add(value));
}

/**
 * The names of a sheet's forms: under the first one those in its column, and wherever the labels of the form come again,
 * whatever the name's own label says; beside it all.
 */
function formNames(cells: Cells, labelled: readonly LabelledCell[]): readonly LabelledCell[] {
  const names = nameCells(cells, labelled);
  const [first] = names;
  if (first === undefined) return [];
  const own = new Set(
    names.filter(({ row, column }) => column === first.column || Math.abs(row - first.row) <= rowsApart),
  );
  return labelled.filter((one) => own.has(one) || (isNameCell(one) && isOfLikeForm(cells, one, labelled)));
}

/** What a form has of its own beside the name, and no grid has. */
const isOfForm = ({ kind }: LabelledCell): boolean => kind !== "name" && kind !== "measure" && kind !== "unit";

const isNameCell = ({ kind, value }: LabelledCell): boolean =>
  kind === "name" && isName(value) && value.length <= longestName;

/**
 * Whether a name is of another form than the one over it: that has figures, and its labels come again. 関連事業の事業名 is
 * another program's name in the middle of a form.
 */
function isOfLikeForm(cells: Cells, name: LabelledCell, labelled: readonly LabelledCell[]): boolean {
  const over = labelled.find((one) => isNameCell(one) && one.value !== name.value);
  const end = over === undefined ? null : lastFigures(cells, over.row, name.row);
  if (end === null) return false;
  const before = new Set(labelled.filter((one) => isOfForm(one) && one.row <= end).map(({ label }) => label));
  const behind = labelled.filter((one) => isOfForm(one) && one.row > end && before.has(one.label));
  const alike = new Set(behind.map(({ label }) => label)).size;
  return alike >= fewestAlike && alike * 2 >= before.size;
}

/** The last row between two that has figures one behind the other; null where none has. */
function lastFigures(cells: Cells, after: number, before: number): number | null {
  const { left, right } = cells.area!;
  for (let row = before - 1; row > after; row -= 1) {
    let isBehind = false;
    for (let column = left; column <= right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text === "") continue;
      const isFigure = figure.test(text);
      if (isFigure && isBehind) return row;
      isBehind = isFigure;
    }
  }
  return null;
}

const figure = /^[△▲-]?[\d０-９,，.．]+[%％]?$/u;

type LabelsByRow = ReadonlyMap<number, readonly string[]>;

function labelsByRow(labelled: readonly LabelledCell[]): LabelsByRow {
  const rows = new Map<number, string[]>();
  for (const { row, label } of labelled) {
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [label]);
    else own.push(label);
  }
  return rows;
}

/** The row where the form of a name begins: what stands over the first name stands over it too. */
function topOf(cells: Cells, nameRow: number, after: number, firstRow: number, labels: LabelsByRow): number {
  const over = new Set<string>();
  for (let row = cells.area!.top; row < firstRow; row += 1)
    for (const text of [lineAt(cells, row), ...(labels.get(row) ?? [])]) over.add(text);
  let top = nameRow;
  for (let row = nameRow - 1; row > after; row -= 1) {
    const line = lineAt(cells, row);
    if (line === "") continue;
    if (![line, ...(labels.get(row) ?? [])].some((text) => over.has(text))) break;
    top = row;
  }
  return top;
}

/** What a row says, its figures and years left out. */
function lineAt(cells: Cells, row: number): string {
  const { left, right } = cells.area!;
  let line = "";
  for (let column = left; column <= right; column += 1) line += cells.trimmed(row, column);
  return line.normalize("NFKC").replace(/\d+|元(?=年)/gu, "");
}

/** A band of rows cut where the labels of its first form begin again on the right of it. */
function sideBySide(band: Area, names: readonly LabelledCell[], labelled: readonly LabelledCell[]): readonly Area[] {
  const isIn = ({ row, column }: LabelledCell): boolean =>
    row >= band.top && row <= band.bottom && column >= band.left && column <= band.right;
  const within = labelled.filter(isIn);
  const [first, ...more] = names.filter(isIn).toSorted((a, b) => a.column - b.column || a.row - b.row);
  if (first === undefined) return [band];
  const lefts = [band.left];
  for (const name of more) {
    if (name.column === first.column || Math.abs(name.row - first.row) > rowsApart) continue;
    const left = leftOf(name, first, within);
    if (left !== null && left > lefts.at(-1)!) lefts.push(left);
  }
  return lefts.map((left, index) => ({ ...band, left, right: (lefts[index + 1] ?? band.right + 1) - 1 }));
}

/** The first column of a form beside the first one, by the labels that both have; null where it has none of them. */
function leftOf(name: LabelledCell, first: LabelledCell, labelled: readonly LabelledCell[]): number | null {
  const columnsOf = new Map<string, number>();
  for (const { label, column } of labelled)
    if (column < name.column && column <= (columnsOf.get(label) ?? Infinity)) columnsOf.set(label, column);
  const shift = name.column - first.column;
  const begin = Math.min(...columnsOf.values());
  const alike = labelled.filter(
    (one) => isOfForm(one) && one.column > first.column && (columnsOf.get(one.label) ?? Infinity) < one.column,
  );
  const again = alike.filter(({ label, column }) => column - shift === columnsOf.get(label));
  if (new Set(again.map(({ label }) => label)).size >= 1) return begin + shift;
  const lefts = alike.map(({ column }) => column).filter((column) => column <= name.column);
  return alike.length === 0 ? null : Math.min(name.column, ...lefts);
}
