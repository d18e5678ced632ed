import { mrRule } from "../mr-rule.ts";
import { eraYearAlone } from "../notation/era-years.ts";
import { textNotices } from "../text-notices.ts";

/** A year of an era without the western one beside it: 令和4年度, R4. */
export const mrYearEra = mrRule({
  code: "mr-year-era",
  item: "1-11",
  severity: "warning",
  check: (table) => textNotices(table, (text) => (eraYearAlone(text) === null ? null : {})),
});
