import type { Coverage } from "./coverage.ts";

/**
 * What the nearer words leave open, the farther ones say: under 累計実績 a cell's 令和4年度末 is a sum up to then; a cell's
 * 年間 overrides the heading's 累計.
 */
export function filledFrom(near: Coverage | null, far: Coverage | null): Coverage | null {
  if (near === null || far === null) return near ?? far;
  const dated = near.from !== null || near.to !== null ? near : far;
  const counted = keepsOwnHow(near, far) ? near : far;
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

function keepsOwnHow(near: Coverage, far: Coverage): boolean {
  if (near.told === "none") return far.told === "none";
  // A day or a part says when, not whether it is a sum or a mean.
  const onlyWhen = near.how === "as-of" || near.how === "part";
  return !(onlyWhen && (far.how === "cumulative" || far.how === "average"));
}
