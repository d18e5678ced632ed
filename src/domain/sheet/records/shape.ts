import { yearsIn } from "../../time/fiscal-year.ts";
import type { HeadedColumn } from "./reading.ts";

const levels = /\s+[/／]\s*|[/／]\s+/u;
const unseen = /\p{DI}/gu;
const notes = /[※*＊]\s?\d*/gu;
const decoration = /[\s・:。、,「」『』〈〉<>《》◆■●○◎☆★▼▽_=~〜]/gu;
const opening = /[〔［【[{｛]/gu;
const closing = /[〕］】\]}｝]/gu;

/** In one width, case and kind of bracket, without spaces and what only decorates. */
const plain = (words: string): string =>
  words
    .replace(unseen, "")
    .replace(notes, "")
    .replace(opening, "(")
    .replace(closing, ")")
    .normalize("NFKC")
    .toLowerCase()
    .replace(decoration, "");

/** An era's first year is its year 1, its era written or not. */
const withFirstYear = ({ column, heading }: HeadedColumn): HeadedColumn => ({
  column,
  heading: heading.replaceAll("元年度", "1年度"),
});

/** The heading with a mark for each of its years: which of the table's years it is, from the oldest on. */
function keyOf(heading: string, years: readonly number[]): string {
  let key = "";
  let from = 0;
  for (const { start, end, year } of yearsIn(heading)) {
    key += `${plain(heading.slice(from, start))}{${years.indexOf(year) + 1}}`;
    from = end;
  }
  return key + plain(heading.slice(from));
}

/** The headings without what does not tell forms apart, each with its column; columns without a heading are left out. */
export function headingKeys(
  columns: readonly HeadedColumn[],
): readonly { readonly column: number; readonly key: string }[] {
  const plainly = columns.map(withFirstYear);
  const years = [...new Set(plainly.flatMap(({ heading }) => yearsIn(heading).map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  return plainly
    .map(({ column, heading }) => ({
      column,
      key: heading
        .split(levels)
        .map((line) => keyOf(line, years))
        .filter((line) => line !== "")
        .join("/"),
    }))
    .filter(({ key }) => key !== "");
}

/**
 * What makes a table one of a form: the headings of its columns in their order. 令和4年度計画 | 令和4年度実績 and R5 計画 | R5 実績 are of
 * one form, R4実績 | R5計画 of another; 前年度 and 今年度 stay as they are. Widths, spaces, brackets and decoration do not matter, nor do
 * columns without a heading.
 */
export const shapeOf = (columns: readonly HeadedColumn[]): string =>
  headingKeys(columns)
    .map(({ key }) => key)
    .join("|");
