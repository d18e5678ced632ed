import { type Coverage, fiscalYearOf, firstOfFiscalYear } from "./coverage.ts";

/**
 * What the nearer words leave open, the farther ones say: under 累計実績 a cell's 令和4年度末 is a sum up to then; a cell's
 * 年間 overrides the heading's 累計. `isLoose`: nearer words that say no more than that it is a year (年間) do not
 * override a sum or a mean.
 */
export function filledFrom(near: Coverage | null, far: Coverage | null, isLoose = false): Coverage | null {
  if (near === null || far === null) return near ?? far;
  const dated = datedBy(near, far);
  const counted = keepsOwnHow(near, far, isLoose) ? near : far;
  // Under 累計 a year says until when, not from when.
  const begins = counted.how !== "cumulative" || dated.how === "cumulative";
  return {
    from: begins ? dated.from : null,
    to: dated.to,
    isRelative: dated.isRelative,
    how: counted.how,
    told: counted.told,
    meanOf: counted.meanOf,
    years: counted.how === "cumulative" ? (lengthOf(near) ?? lengthOf(far)) : (counted.years ?? dated.years),
    isFinal: near.isFinal || far.isFinal,
    text: near.text.includes(far.text) ? near.text : `${far.text} ${near.text}`,
  };
}

const lengthOf = ({ how, years }: Coverage): number | null => (how === "cumulative" ? years : null);

const hasDates = ({ from, to }: Coverage): boolean => from !== null || to !== null;

/** 年間 in a half-yearly report is of the year that the half lies in; 最終目標 is of a year that only it could name. */
function datedBy(near: Coverage, far: Coverage): Coverage {
  if (hasDates(near) || near.isFinal) return near;
  const isWholeYear = near.how === "single" && near.told !== "none";
  if (!isWholeYear || far.to === null || far.how === "single" || far.how === "cumulative") return far;
  const year = fiscalYearOf(far.to);
  return { ...far, from: firstOfFiscalYear(year), to: firstOfFiscalYear(year + 1) - 1, how: "single", years: 1 };
}

function keepsOwnHow(near: Coverage, far: Coverage, isLoose: boolean): boolean {
  const isSum = far.how === "cumulative" || far.how === "average";
  if (near.told === "none") return far.told === "none";
  if (near.told === "weak") return !(isLoose && isSum);
  // A day or a part says when, not whether it is a sum or a mean.
  return !(isSum && (near.how === "as-of" || near.how === "part"));
}
