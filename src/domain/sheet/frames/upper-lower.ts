import type { Cells } from "../records/cells.ts";
import type { PairedRows } from "./kind-rows.ts";

/** Rows whose upper and lower figures a note tells apart: 上段：目標 下段：実績. */
export interface UpperLower {
  /** The last column before the figures. */
  readonly column: number;
  readonly pairs: ReadonlyMap<number, PairedRows>;
  readonly words: { readonly plan: string; readonly actual: string };
}

const plan = "(目標|計画|見込|予定)(?:値|数|量)?";
const actual = "(実績|実施)(?:値|数|量)?";
const between = "[はがを:=]?";
const planAbove = new RegExp(`上段${between}[^上下]{0,4}${plan}.{0,6}下段${between}[^上下]{0,4}${actual}`, "u");
const actualAbove = new RegExp(`上段${between}[^上下]{0,4}${actual}.{0,6}下段${between}[^上下]{0,4}${plan}`, "u");
/** No heading: a figure begins with its digits, and a year goes on with 年. */
const figure = /^[△▲-]?約?[0-9０-９][^年]*$/u;

const year = /^(?:19|20)\d\d$/u;

/** null where nothing on the sheet says so, or no two rows under it are of one name. Linear in the cells. */
export function upperLower(cells: Cells): UpperLower | null {
  const { area } = cells;
  if (area === null) return null;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let at = area.left; at <= area.right; at += 1) {
      const text = cells.trimmed(row, at).normalize("NFKC").replace(/\s/gu, "");
      if (!text.includes("上段")) continue;
      const over = planAbove.exec(text);
      const under = over === null ? actualAbove.exec(text) : null;
      const found = over ?? under;
      if (found === null) continue;
      const words = over === null ? { plan: found[2]!, actual: found[1]! } : { plan: found[1]!, actual: found[2]! };
      return pairsUnder(cells, row + 1, over !== null, words);
    }
  }
  return null;
}

function pairsUnder(cells: Cells, from: number, isPlanAbove: boolean, words: UpperLower["words"]): UpperLower | null {
  const { left, right, bottom } = cells.area!;
  const isName = (row: number, at: number): boolean => {
    const merge = cells.merge(row, at);
    return merge !== null && merge.top === row && merge.bottom === row + 1 && cells.trimmed(row, at) !== "";
  };
  const pairs = new Map<number, PairedRows>();
  let column = 0;
  for (let row = from; row < bottom; row += 1) {
    let last = left;
    while (last <= right && !isName(row, last)) last += 1;
    if (last > right) continue;
    while (last + 1 <= right && cells.merge(row, last + 1)?.bottom === row + 1) last += 1;
    const hasFigures = [row, row + 1].some((one) => figure.test(cells.trimmed(one, last + 1)));
    // 年度別数値 over 2022: headings of two rows.
    const isHeading = !figure.test(cells.trimmed(row, last + 1)) && year.test(cells.trimmed(row + 1, last + 1));
    if (!hasFigures || isHeading) continue;
    if (column === 0) column = last;
    if (column !== last) continue;
    const [upper, lower] = [row, row + 1];
    pairs.set(row, {
      plan: isPlanAbove ? upper : lower,
      actual: isPlanAbove ? lower : upper,
      printedRate: null,
      end: lower,
      others: [],
    });
    row = lower;
  }
  return pairs.size === 0 ? null : { column, pairs, words };
}
