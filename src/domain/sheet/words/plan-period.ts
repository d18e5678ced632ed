import { fiscalYearOf } from "../../time/coverage.ts";
import { coverageFrom } from "../../time/coverage-of.ts";
import { timeWordsIn, squeezedWithout } from "../../time/time-words.ts";

const longest = 30;

/** Between and behind words of time: R7年度まで, R3～R7, 5年間の累計. */
const joints = /[のにまで迄頃（）()、,・～〜-]|値|目標/gu;

/** 7, 7年度: a year without its era; 2025 is one by itself. */
const bareYear = /^\d{1,2}$/u;
const years = /^\d{1,2}(?:年|[かカヵヶケ箇]年)$/u;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/** Nothing but a time: R7, R7年度末, 令和3～7年度, 累計, 7 for 令和7年度. */
export function isPeriod(text: string): boolean {
  const words = plain(text);
  if (words === "" || words.length > longest) return false;
  if (bareYear.test(words) || years.test(words)) return true;
  const said = timeWordsIn(words, null);
  return said.length > 0 && squeezedWithout(words, said).replace(joints, "") === "";
}

/** 累計, 単年度, 5年間累計: how figures are counted, not a year. */
export function saysHowCounted(text: string): boolean {
  const words = plain(text);
  return (
    isPeriod(words) &&
    /累[計積]|単年|期間|通算|合計/u.test(words) &&
    timeWordsIn(words, null).every(({ kind }) => kind === "cumulative" || kind === "whole-year" || kind === "length")
  );
}

/**
 * What a cell of such a column says of the plan, as a heading would say it; "" where it says nothing of time. A day in the
 * midst of a year (令和6年1月) is until when it is to be done: the figure is that year's.
 */
export function periodSaid(text: string, sheetYear: number | null): string {
  const words = plain(text);
  if (!isPeriod(words)) return "";
  if (bareYear.test(words)) return `${words}年度`;
  if (years.test(words)) return `${words.replace(/[かカヵヶケ箇]?年$/u, "")}年間`;
  const said = timeWordsIn(words, sheetYear);
  const coverage = coverageFrom(said, sheetYear);
  if (coverage?.to == null || !said.every(({ kind }) => kind === "as-of" || kind === "stretch")) return words;
  if (coverage.how !== "as-of" && coverage.from !== coverage.to) return words;
  if (coverage.isRelative) return "";
  const year = fiscalYearOf(coverage.to);
  return fiscalYearOf(coverage.to + 1) > year ? words : `${year}年度`;
}
