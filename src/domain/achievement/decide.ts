import { alternativeKeys } from "./alternative.ts";
import { confirmed, type Decision, excluded } from "./decision.ts";
import type { Indicator } from "./indicator.ts";
import type { JudgedSheet } from "./judged-sheet.ts";
import type { Policy } from "../policy.ts";
import { termValue } from "./rate.ts";
import { rollUpRows, totalsOf } from "./roll-up.ts";
import { rowVerdict, verdictOf } from "./verdict.ts";

/** A review as people decided it, with the decisions that no longer fit. */
export interface Decided<Sheet extends JudgedSheet> {
  readonly review: Sheet;
  /** Decisions whose indicator is no longer in the sheet. */
  readonly orphaned: readonly Decision[];
  /** Decisions for a reading that their indicator no longer offers; its own verdict stands. */
  readonly outdated: readonly Decision[];
}

/**
 * Puts decisions into effect: a chosen reading gives its figures, rate and verdict; an excluded indicator is not
 * assessed; a confirmed one, or a mere comment, changes nothing. Rows, groups and totals follow; findings stay,
 * for they are about the sheet. Where one indicator has several decisions the last counts.
 */
export function applyDecisions<Sheet extends JudgedSheet>(
  review: Sheet,
  decisions: readonly Decision[],
): Decided<Sheet> {
  const byIdentity = new Map(decisions.map((decision) => [decision.identity, decision]));
  const outdated: Decision[] = [];
  const known = new Set<string>();
  const judged = review.rows.map((row) => {
    const indicators = row.indicators.map((indicator) => {
      known.add(indicator.identity);
      const decision = byIdentity.get(indicator.identity);
      if (decision === undefined) return indicator;
      const decided = decide(indicator, decision, review.policy);
      if (decided === null) outdated.push(decision);
      return decided ?? indicator;
    });
    return row.line.kind === "group" ? row : { ...row, indicators, verdict: rowVerdict(indicators, review.policy) };
  });
  const rows = rollUpRows(judged, review.policy);
  return {
    review: { ...review, rows, totals: totalsOf(rows, review.reading.sections, review.policy) },
    orphaned: [...byIdentity.values()].filter(({ identity }) => !known.has(identity)),
    outdated,
  };
}

const changesNothing: ReadonlySet<string> = new Set(["", confirmed]);

/** The indicator as decided; null where the chosen reading is not offered any more. */
function decide(indicator: Indicator, decision: Decision, policy: Policy): Indicator | null {
  if (changesNothing.has(decision.choice)) return indicator;
  if (decision.choice === excluded) return { ...indicator, rate: null, verdict: "not-assessed", overTarget: false };
  const chosen = indicator.alternatives[alternativeKeys(indicator.alternatives).indexOf(decision.choice)];
  if (chosen === undefined) return null;
  return {
    ...indicator,
    plan: termValue(chosen.plan),
    actual: termValue(chosen.actual),
    rate: chosen.rate,
    verdict: verdictOf(chosen.rate, policy),
    overTarget: chosen.rate >= policy.overTarget,
  };
}
