/** The year before each era's first: 令和1年 is 2019. The letters are those that sheets abbreviate them by. */
const yearBefore: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
};

/** Sources of regular expressions, without groups that capture. */
export const eraName = "(?:令和|平成|昭和|大正|明治)";
export const eraLetter = "[RHS]";
export const westernCentury = "(?:19|20)";

/** The Western year of an era's year (平成 29, H 29); null where there is no such era. */
export function eraYear(era: string, year: number): number | null {
  const before = yearBefore[era] ?? yearBefore[era.toUpperCase()];
  return before === undefined ? null : before + year;
}

/** Two digits above this, with neither era nor sheet to go by, are years of 平成, others of 令和. */
const latestReiwa = 10;

/** The year that 29年度 means, its era left out: the one nearest to the sheet's own year. */
export function unnamedYear(year: number, sheetYear: number | null): number {
  const [reiwa, heisei] = [2018 + year, 1988 + year];
  if (sheetYear === null) return year > latestReiwa ? heisei : reiwa;
  return Math.abs(reiwa - sheetYear) < Math.abs(heisei - sheetYear) ? reiwa : heisei;
}
