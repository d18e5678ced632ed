import type { CellBlock, EditCell } from "../domain/report/edits.ts";

/**
 * What has to be put into a cell so that Excel holds exactly this: it reads texts as if they were typed,
 * so that "=…" would become a formula, "4-2" a date and "１２" a number unless an apostrophe stands before.
 * null leaves a cell as it is.
 */
export function cellInput(cell: EditCell): string | number | null {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "object") return `=${cell.formula}`;
  return staysText(cell) ? cell : `'${cell}`;
}

/** Without digits, operators and words that Excel knows, nothing but text can come of it. */
const staysText = (text: string): boolean =>
  !/[\p{N}=+\-@'#%/:;$¥￥＝＋－＠＃％]/u.test(text) && !/^\s*(?:true|false)\s*$/i.test(text.normalize("NFKC"));

/** The block's rows, all of one length. */
export function inputRows({ rows }: CellBlock): (string | number | null)[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, at) => cellInput(row[at] ?? null)));
}
