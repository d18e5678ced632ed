import { alternativeKeys, judgeReading, openReadings } from "./alternative.ts";
import { confirmed, type Decision, excluded, wholeColumn } from "./decision.ts";
import type { AlternativeReading, Indicator } from "./indicator.ts";
import type { JudgedSheet } from "./judged-sheet.ts";
import type { Policy } from "../policy.ts";
import { termValue } from "./rate.ts";
import { rollUpRows, totalsOf } from "./roll-up.ts";
import { rowVerdict } from "./verdict.ts";

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
 * assessed; a confirmed one, or a mere comment, changes nothing. What was said for the whole column holds for every
 * line that offers it and has no choice of its own. Rows, groups and totals follow; findings stay,
 * for they are about the sheet. Where one indicator has several decisions the last counts.
 */
export function applyDecisions<Sheet extends JudgedSheet>(
  review: Sheet,
  decisions: readonly Decision[],
): Decided<Sheet> {
  if (decisions.length === 0) return { review, orphaned: [], outdated: [] };
  const byIdentity = new Map(decisions.map((decision) => [decision.identity, decision]));
  const outdated: Decision[] = [];
  const column = byIdentity.get(wholeColumn);
  const known = new Set<string>([wholeColumn]);
  const judged = review.rows.map((row) => {
    const indicators = row.indicators.map((indicator) => {
      known.add(indicator.identity);
      const decision = byIdentity.get(indicator.identity);
      const decided = decide(indicator, decision?.choice ?? "", review.policy);
      if (decided === null && decision !== undefined) outdated.push(decision);
      const own = decided ?? indicator;
      return own === indicator && column !== undefined && decision?.choice !== confirmed
        ? (decide(indicator, column.choice, review.policy) ?? indicator)
        : own;
    });
    const { line, budgetYen, programBudgetYen } = row;
    const verdict = line.kind === "group" ? row.verdict : rowVerdict(indicators, review.policy);
    return { line, indicators, verdict, budgetYen, programBudgetYen };
  });
  const rows = rollUpRows(judged, review.policy);
  return {
    review: { ...review, rows, totals: totalsOf(rows, review.reading.sections, review.policy) },
    orphaned: [...byIdentity.values()].filter(({ identity }) => !known.has(identity)),
    outdated,
  };
}

const changesNothing: ReadonlySet<string> = new Set(["", confirmed]);

/** The indicator as chosen; null where the chosen reading is not offered any more. */
export function decide(indicator: Indicator, choice: string, policy: Policy): Indicator | null {
  if (changesNothing.has(choice)) return indicator;
  if (choice === excluded)
    return { ...indicator, basis: { kind: "none" }, rate: null, verdict: "not-assessed", overTarget: false };
  const readings = openReadings(indicator);
  const chosen = readings[alternativeKeys(readings).indexOf(choice)];
  if (chosen === undefined) return null;
  return {
    ...indicator,
    plan: termValue(chosen.plan),
    actual: termValue(chosen.actual),
    basis: chosen.basis,
    direction: directionOfChoice(chosen.reading, indicator),
    ...judgeReading(chosen, policy),
  };
}

function directionOfChoice(reading: AlternativeReading, { direction }: Indicator): Indicator["direction"] {
  if (reading !== "more-is-better" && reading !== "less-is-better") return direction;
  return {
    value: reading === "more-is-better" ? "higher" : "lower",
    whence: "person",
    proof: "",
    formula: null,
    against: null,
  };
}
