import type { Cells } from "../records/cells.ts";
import { headingKey, outsideParentheses } from "../words/vocabulary.ts";
import type { Candidate } from "./candidate.ts";

/** What a heading ends in whose column holds where a budget is booked, not how much it is. */
const codeNoun =
  /(?:科目|費目|細目|コード|番号|枝番|連番|区分|分類|種別|名|名称|款|項|目|節|款項目節?|頁|ページ|順位|優先度|(?:予算|会計)年度|code|account|name|class|category|item|page|(?:^|[^a-z])id|no\.?)$/u;

/** 04, 01-03-02, A-12. */
const code = /^(?:0\d+|\d{1,6}(?:\s?[-‐－ー−.・]\s?\d{1,6})+|[A-Z]{1,4}-?\d{1,6})$/u;

/** 1,200, 円, ¥: what no code has. */
const moneyMark = /\d,\d{3}|円|[¥￥$]|yen/iu;

const someFigure = /[0-9]|[一二三四五六七八九十百千]+[万億兆]?円/u;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

/** A heading such as 予算科目（款）, 予算コード, 予算事業名, 予算年度, 予算書頁. `heading`: all its lines, the last of which counts. */
export const namesBooking = (heading: string): boolean =>
  codeNoun.test(headingKey(outsideParentheses(heading.split(" / ").at(-1) ?? "")));

/**
 * Whether a column that its heading calls money holds amounts: not codes, not names. Nothing-marks and blanks say
 * neither; a column of nothing else may be one. Under a heading for codes only what is marked as money is money.
 */
export function holdsAmounts(cells: Cells, { column, sense }: Candidate, from: number, to: number): boolean {
  let amounts = 0;
  let codes = 0;
  let money = 0;
  let others = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column).normalize("NFKC");
    if (text === "" || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (moneyMark.test(text)) money += 1;
    if (typeof cells.value(row, column) === "string" && code.test(text)) codes += 1;
    else if (someFigure.test(text)) amounts += 1;
    else others += 1;
  }
  const said = amounts + codes + others;
  if (namesBooking(sense.text)) return money > 0 && money * 2 >= said;
  return said === 0 || (amounts > 0 && codes * 2 < said);
}
