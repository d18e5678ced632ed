import { lastYear, nextYear, type Trend, trendOf, type TrendFound } from "../achievement/trend.ts";
import { SeriesOfSheet, type TimeOfSeries } from "../achievement/series.ts";
import { yearJudged } from "../achievement/year-judged.ts";
import type { LedgerLine } from "./lines.ts";
import { type Rank, rankOf } from "./look.ts";
import type { ReportSubject } from "./subject.ts";

/** What the sheet has of a line's indicator before and behind the year that is judged. */
export interface LineHistory {
  /** The latest year before that has a result. */
  readonly last: TimeOfSeries | null;
  /** How the two compare; null where there are not two results. */
  readonly trend: TrendFound | null;
  readonly next: TimeOfSeries | null;
}

export const noHistory: LineHistory = { last: null, trend: null, next: null };

/** By the line's row on the ledger; null where no sheet has another year. */
export function lineHistories(
  { parts }: ReportSubject,
  lines: readonly LedgerLine[],
): ReadonlyMap<number, LineHistory> | null {
  if (!lines.some(({ row }) => (row.line.otherTimes ?? []).length > 0)) return null;
  const known = parts.map((review) => ({ series: new SeriesOfSheet(review), year: yearJudged(review.reading) }));
  const found = new Map<number, LineHistory>();
  for (const { at, row, indicator, part } of lines) {
    const { series, year } = known[part]!;
    const times = series.of(row, indicator, year);
    const history = { last: lastYear(times), trend: trendOf(indicator, times), next: nextYear(times) };
    if (history.last !== null || history.next !== null) found.set(at, history);
  }
  return found.size === 0 ? null : found;
}

/** How a line's result and its verdict turned, as its cells say it: with the way round that a person chose, and the verdict as it stands. */
export interface Turns {
  readonly trend: Trend | null;
  readonly verdictTrend: Trend | null;
}

export function turnsOf(line: LedgerLine, { trend }: LineHistory, column: string): Turns {
  if (trend === null) return { trend: null, verdictTrend: null };
  return { trend: resultNow(line, trend, column), verdictTrend: verdictNow(line.rank, rankOf(trend.last.verdict)) };
}

const otherWay: Partial<Record<Trend, Trend>> = { improved: "worsened", worsened: "improved" };

function resultNow({ record, mayTurn }: LedgerLine, { byResult, better }: TrendFound, column: string): Trend {
  const choice = record.entry.reading === "" ? column : record.entry.reading;
  const isTurned = mayTurn && choice === (better === "higher" ? "less-is-better" : "more-is-better");
  return (isTurned ? otherWay[byResult] : undefined) ?? byResult;
}

/** Ranks above the last verdict of a judged line are of none. */
const lastJudged = 4;

function verdictNow(now: Rank, then: Rank): Trend {
  if (now > lastJudged || then > lastJudged) return "not-comparable";
  return now === then ? "unchanged" : now > then ? "improved" : "worsened";
}
