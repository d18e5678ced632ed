import { titleYear } from "../../time/title-year.ts";
import { readTitle } from "../headings/title.ts";
import type { Cells } from "../records/cells.ts";
import type { LabelledCell } from "./card-cells.ts";
import { nameCells } from "./card-parts.ts";

const form = /シート|調書|カード|評価[表票書]|個票|管理[票表]|レビュー|点検表|事業説明書|sheet|card/iu;
const none = /一覧|目次|集計|総括表|表紙|記入例|記載例|凡例/u;

/** Whether a text says that it stands over a form of one program. */
export const saysForm = (text: string): boolean => form.test(text);
/** Whether a text says that what it stands over, or the sheet that it names, is no form. */
export const saysNoForm = (text: string): boolean => none.test(text);

/** What stands over a form. */
export interface CardTitle {
  readonly title: string | null;
  /** As written, 令和4年度. */
  readonly fiscalYear: string | null;
  readonly year: number | null;
  readonly above: readonly { readonly row: number; readonly text: string }[];
}

/**
 * The line that says that it is a form, wherever over the first field; else what a table would have as its title. Where no
 * line over the form names its year, a field of it may: 評価対象年度.
 */
export function cardTitle(cells: Cells, labelled: readonly LabelledCell[], sheet: string): CardTitle {
  const nameRow = nameCells(cells, labelled)[0]?.row ?? cells.area?.top ?? 1;
  const { title, fiscalYear, year, above } = readTitle(cells, nameRow, sheet);
  const said = above.map(({ text }) => text.replace(/\s+/gu, " ").trim()).find(saysForm);
  const own = titleYear([said ?? ""]);
  const found = {
    title: said ?? title,
    fiscalYear: own?.seen ?? fiscalYear,
    year: own?.year ?? year,
    above,
  };
  if (found.year !== null) return found;
  const field = labelled.find(({ kind, value }) => kind === "year" && titleYear([value]) !== null);
  const named = field === undefined ? null : titleYear([field.value]);
  return named === null ? found : { ...found, fiscalYear: named.seen, year: named.year };
}
