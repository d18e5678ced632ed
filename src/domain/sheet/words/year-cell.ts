import { type Coverage, fiscalYearOf } from "../../time/coverage.ts";
import { coverageFrom } from "../../time/coverage-of.ts";
import { withoutYears } from "../../time/fiscal-year.ts";
import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";

const longest = 20;

/** What may stand beside the year: R5（見込）, 令和4年度実績, 基準値（R2）. */
const beside =
  /[のは・～〜\-()（）[\]【】\s]|基準年?度?|現状|策定時|最終|中間|実績|見込み?|予定|計画|目標|決算|予算|速報|確定|値|末|現在|時点/gu;

/** 3, 元年度: a year where its heading says that years stand there. */
const withoutEra = /^(?:元|\d{1,2})(?:年度?)?$/u;

/** Four digits are a year of these, or a figure. */
const likely = (year: number): boolean => year > 1980 && year < 2070;

/**
 * The fiscal year that a cell in a column of years says, and nothing else: 令和3年度, R3, 2021, R5（見込）; under a heading that
 * says so (`isHeaded`) 3 and 元年度 too. null where it says another thing, or more than one year.
 */
export function yearCell(text: string, sheetYear: number | null, isHeaded: boolean): Coverage | null {
  const words = text.normalize("NFKC").replace(/\s+/gu, "");
  if (words === "" || words.length > longest) return null;
  if (withoutEra.test(words) && !isHeaded) return null;
  const written = withoutEra.test(words) ? `${words.replace(/年度?$/u, "").replace("元", "1")}年度` : words;
  const said = timeWordsIn(written, sheetYear);
  if (said.length === 0 || squeezedWithout(written, said).replace(beside, "") !== "") return null;
  const coverage = coverageFrom(said, sheetYear);
  if (coverage === null || coverage.to === null || !likely(fiscalYearOf(coverage.to))) return null;
  return coverage.how === "single" || coverage.how === "as-of" ? { ...coverage, text: words } : null;
}

const year = /年[度次]?$|年[度次]?[(（]|year$|^fy$/iu;

/** 年度, 実績年度, 対象年: years stand under it. R5年度 is one itself. */
export const headsYears = (heading: string): boolean =>
  year.test(withoutYears(heading.split(" / ").at(-1) ?? "").trim());

const ofRows =
  /^(?:(?:会計|実績|対象|実施|評価|事業|該当|報告|集計|調査|決算)?年[度次]?|fy|(?:fiscal|business)? ?year)$/iu;

/** 年度, 実績年度: the year that each row's figures are of. 目標年度 and 開始年度 are of the program. */
export const headsYearsOfRows = (heading: string): boolean =>
  ofRows.test((heading.split(" / ").at(-1) ?? "").normalize("NFKC").trim());

/** 累計, 計, 3か年計: the sum of the years over it. */
export const sumOfYears = (text: string): boolean =>
  /^(?:(?:期間|[\d一二三四五六七八九十]+[かカヵヶケ箇]?年間?)?の?(?:累計|合計|総計|通算|計))$/u.test(
    text.normalize("NFKC").replace(/\s+/gu, ""),
  );
