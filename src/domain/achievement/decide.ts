import { alternativeKeys, judgeReading, openReadings } from "./alternative.ts";
import { correctedBasis, correctedFigures, judgeCorrected } from "./correction.ts";
import { type ColumnWord, type Decision, undecided } from "./decision.ts";
import type { Indicator } from "./indicator.ts";
import type { JudgedSheet } from "./judged-sheet.ts";
import type { Policy } from "../policy.ts";
import { termValue } from "./rate.ts";
import { rollUpRows, totalsOf } from "./roll-up.ts";
import { rowVerdict } from "./verdict.ts";

/** Decisions by the identity of their indicator, and what was said for every line. */
export interface Decisions {
  readonly byIdentity: ReadonlyMap<string, Decision>;
  readonly column: ColumnWord;
}

/**
 * Puts decisions into effect, as `decide` says. What was said for the whole column holds for every line that offers it
 * and has no reading of its own. Rows, groups and totals follow; findings stay, for they are about the sheet.
 */
export function applyDecisions<Sheet extends JudgedSheet>(review: Sheet, { byIdentity, column }: Decisions): Sheet {
  if (byIdentity.size === 0 && column === "") return review;
  const judged = review.rows.map((row) => {
    const indicators = row.indicators.map((indicator) =>
      decide(indicator, byIdentity.get(indicator.identity) ?? undecided, column, review.policy),
    );
    const { line, budgetYen, programBudgetYen } = row;
    const verdict = line.kind === "group" ? row.verdict : rowVerdict(indicators, review.policy);
    return { line, indicators, verdict, budgetYen, programBudgetYen };
  });
  const rows = rollUpRows(judged, review.policy);
  return { ...review, rows, totals: totalsOf(rows, review.reading.sections, review.policy) };
}

/**
 * The indicator as a person decided it, the very same where that changes nothing: taken out, judged by figures that
 * stand in the sheet's place (with the way round that was said), or by the reading that was chosen.
 */
export function decide(indicator: Indicator, decision: Decision, column: ColumnWord, policy: Policy): Indicator {
  if (decision.isExcluded)
    return { ...indicator, basis: { kind: "none" }, rate: null, verdict: "not-assessed", overTarget: false };
  const reading = decision.reading === "" ? column : decision.reading;
  const figures = correctedFigures(indicator, decision);
  if (figures !== null) {
    const basis = correctedBasis(indicator, figures, reading);
    const direction = directionSaid(reading, indicator);
    return { ...indicator, ...figures, basis, direction, ...judgeCorrected(basis, figures, policy) };
  }
  return reading === "" ? indicator : read(indicator, reading, policy);
}

/** Judged by one of its readings; as it is where it does not offer that one. */
function read(indicator: Indicator, key: string, policy: Policy): Indicator {
  const readings = openReadings(indicator);
  const chosen = readings[alternativeKeys(readings).indexOf(key)];
  if (chosen === undefined) return indicator;
  return {
    ...indicator,
    plan: termValue(chosen.plan),
    actual: termValue(chosen.actual),
    basis: chosen.basis,
    direction: directionSaid(chosen.reading, indicator),
    ...judgeReading(chosen, policy),
  };
}

function directionSaid(reading: string, { direction }: Indicator): Indicator["direction"] {
  if (reading !== "more-is-better" && reading !== "less-is-better") return direction;
  return {
    value: reading === "more-is-better" ? "higher" : "lower",
    whence: "person",
    proof: "",
    formula: null,
    against: null,
  };
}
