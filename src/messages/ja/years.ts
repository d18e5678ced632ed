/** First fiscal years of the eras that sheets are of, latest first. */
const eras: readonly (readonly [first: number, name: string])[] = [
  [2019, "令和"],
  [1989, "平成"],
  [1926, "昭和"],
];

/** 2022 → 令和4年度, 2019 → 令和元年度 */
export function fiscalYear(year: number): string {
  const era = eras.find(([first]) => year >= first);
  if (era === undefined) return `${year}年度`;
  const number = year - era[0] + 1;
  return `${era[1]}${number === 1 ? "元" : number}年度`;
}

/** Years that come as "2021,2022". */
export const fiscalYears = (list: string | number | undefined): string =>
  `${list ?? ""}`
    .split(",")
    .map((year) => fiscalYear(Number(year)))
    .join("、");
