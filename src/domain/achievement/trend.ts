import type { Quantity } from "../quantity/quantity.ts";
import { yearCovered } from "./coverage-of-year.ts";
import type { Indicator } from "./indicator.ts";
import type { TimeOfSeries } from "./series.ts";
import { knownUnit } from "./unit.ts";
import { type Verdict, verdictsWorstFirst } from "./verdict.ts";

/** How a year stands against an earlier one. not-comparable: nobody can say which is the better. */
export type Trend = "improved" | "worsened" | "unchanged" | "not-comparable";

/** An indicator's judged year against the last one before it that has a result. */
export interface TrendFound {
  readonly last: TimeOfSeries;
  /** Which way round the results are compared; null where they are not. */
  readonly better: "higher" | "lower" | null;
  readonly byResult: Trend;
  readonly byVerdict: Trend;
}

/** null where the sheet has no earlier year with a result, or this one has none. */
export function trendOf(indicator: Indicator, series: readonly TimeOfSeries[]): TrendFound | null {
  const judged = judgedOf(series);
  const last = lastYear(series);
  if (judged === null || judged.actual === null || last === null || last.actual === null) return null;
  const better = betterWay(indicator, judged, last);
  return {
    last,
    better,
    byResult: better === null ? "not-comparable" : turn(better, judged.actual - last.actual),
    byVerdict: byVerdict(judged.verdict, last.verdict),
  };
}

/** What the indicator's verdict is about: where plan and result stand apart, the result. */
const judgedOf = (series: readonly TimeOfSeries[]): TimeOfSeries | null =>
  series.find(({ isJudged, actual }) => isJudged && actual !== null) ?? series.find(({ isJudged }) => isJudged) ?? null;

/** The latest year before the judged one that has a result; null where there is none. */
export function lastYear(series: readonly TimeOfSeries[]): TimeOfSeries | null {
  const judged = judgedOf(series);
  return judged === null ? null : lastBefore(judged, series);
}

/** The first year after the judged one that has a plan; null where there is none. */
export function nextYear(series: readonly TimeOfSeries[]): TimeOfSeries | null {
  const judged = judgedOf(series);
  if (judged === null) return null;
  return (
    series.find(
      ({ isJudged, plan, coverage }) =>
        !isJudged && plan !== null && coverage?.how !== "part" && isEarlier(judged.coverage, coverage),
    ) ?? null
  );
}

/** The latest earlier year with a result: of the same stretch where there is one. */
function lastBefore(judged: TimeOfSeries, series: readonly TimeOfSeries[]): TimeOfSeries | null {
  const earlier = series.filter(
    ({ isJudged, actual, coverage }) => !isJudged && actual !== null && isEarlier(coverage, judged.coverage),
  );
  return (
    earlier.findLast(({ coverage }) => isAlike(coverage, judged.coverage)) ??
    earlier.findLast(({ coverage }) => coverage?.how !== "part") ??
    null
  );
}

type Time = TimeOfSeries["coverage"];

function isEarlier(one: Time, other: Time): boolean {
  const [year, than] = [yearCovered(one), yearCovered(other)];
  if (year !== null && than !== null) return year < than;
  return one?.isRelative === true && other?.isRelative === true && (one.to ?? 0) < (other.to ?? 0);
}

/** Whole years, first halves, ends of December: the same stretch of another year. */
function isAlike(one: Time, other: Time): boolean {
  if (one === null || other === null || one.how !== other.how || one.meanOf !== other.meanOf) return false;
  if (one.to === null || other.to === null || (other.to - one.to) % 12 !== 0) return false;
  return (
    (one.from === null) === (other.from === null) &&
    (one.from ?? 0) - (other.from ?? 0) === (one.from === null ? 0 : one.to - other.to)
  );
}

/** Which results are the better ones; null where nothing says so, or something speaks against comparing the two. */
function betterWay({ direction }: Indicator, judged: TimeOfSeries, last: TimeOfSeries): TrendFound["better"] {
  if (judged.verdict === "review" || last.verdict === "review" || !isAlike(judged.coverage, last.coverage)) return null;
  if (!countsAlike(judged.actualQuantity, last.actualQuantity)) return null;
  return direction.value === "higher" || direction.value === "lower" ? direction.value : null;
}

function countsAlike(one: Quantity | null, other: Quantity | null): boolean {
  if (one === null || other === null || one.kind !== other.kind) return false;
  const [own, others] = [knownUnit(one.unit, one.per).dimension, knownUnit(other.unit, other.per).dimension];
  return own === others || own === "" || others === "";
}

const turn = (better: "higher" | "lower", rise: number): Trend =>
  rise === 0 ? "unchanged" : rise > 0 === (better === "higher") ? "improved" : "worsened";

const isJudged = (verdict: Verdict): boolean => verdict !== "review" && verdict !== "not-assessed";

function byVerdict(now: Verdict, then: Verdict): Trend {
  if (!isJudged(now) || !isJudged(then)) return "not-comparable";
  return turn("higher", verdictsWorstFirst.indexOf(now) - verdictsWorstFirst.indexOf(then));
}
