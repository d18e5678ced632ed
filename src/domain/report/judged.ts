import { alternativeKeys, judgeReading, openReadings } from "../achievement/alternative.ts";
import { judge, type Outcome } from "../achievement/basis.ts";
import type { Thresholds } from "../policy.ts";
import { type Decision, excluded } from "../achievement/decision.ts";
import type { Alternative, Indicator } from "../achievement/indicator.ts";
import type { Term } from "../achievement/rate.ts";
import { type Rank, rankOf } from "./look.ts";

/** One reading that a drop-down offers. */
export interface Option {
  readonly key: string;
  readonly alternative: Alternative;
  readonly outcome: Outcome;
}

/** "(151+185)", "(5000/2)", "930" */
export function termFormula(term: Term): string {
  const sum = term.parts.map(String).join("+");
  const several = term.parts.length > 1;
  if (term.divideBy === 1) return several ? `(${sum})` : sum;
  return several ? `((${sum})/${term.divideBy})` : `(${sum}/${term.divideBy})`;
}

/** Every reading that a person may choose, each with what it comes to. */
export function optionsOf(indicator: Indicator, thresholds: Thresholds): Option[] {
  const readings = openReadings(indicator);
  const keys = alternativeKeys(readings);
  return readings.map((alternative, index) => ({
    key: keys[index] as string,
    alternative,
    outcome: judgeReading(alternative, thresholds),
  }));
}

/** A line's rate and rank, as its formulas come to them; `column` is what was said for every line, "" for nothing. */
export function judged(
  indicator: Indicator,
  options: readonly Option[],
  decision: Decision | null,
  column: string,
  thresholds: Thresholds,
): { rate: number | null; rank: Rank } {
  if (decision?.choice === excluded) return { rate: null, rank: 6 };
  const choice = decision === null || decision.choice === "" ? column : decision.choice;
  const chosen = options.find(({ key }) => key === choice);
  const { rate, verdict } = chosen?.outcome ?? outcomeOf(indicator, thresholds);
  return { rate, rank: rankOf(verdict) };
}

/** Where the figures themselves say nothing (no counterpart, a pending result) the indicator's own verdict stands. */
function outcomeOf(indicator: Indicator, thresholds: Thresholds): Outcome {
  const { basis, rate, verdict, overTarget } = indicator;
  if (basis.kind === "none" || basis.kind === "choice") return { rate, verdict, overTarget };
  return judge(basis, indicator, thresholds);
}
