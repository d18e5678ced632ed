// What a cell of a large sheet holds, and the columns that all of them have.

export const headings = [
  "No.",
  "事業名",
  "担当部署",
  "事業概要",
  "予算(千円)",
  "計画",
  "実績",
  "単位",
  "達成率",
  "備考",
];

/** Cell formats by their place in styles.xml. */
export const general = 0;
export const grouped = 1;
export const percent = 2;

/** A number shown with `format`. */
export const number = (value, format = general) => ({ number: value, format });

/** A text; `once` promises that no other cell of the sheet holds it, so that nobody needs to keep it to know. */
export const text = (value, once = false) => ({ text: value, once });

/** 1234 → "1,234", without the cost of a locale. */
export const withCommas = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
