import { yearsIn } from "./fiscal-year.ts";

/** A first year without its era is the latest one's. */
const firstYear = /^元年度?$/u;

/** The fiscal year that a person means who was asked for one: 令和4年度, R4, 2022, H30, 元年; null where the text is no single year. */
export function yearTyped(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  const named = firstYear.test(plain) ? `令和${plain}` : plain;
  const [year] = yearsIn(named);
  return year?.seen === named ? year.year : null;
}
