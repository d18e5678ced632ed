import { figureShare } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";
import { choosePair, sameYear } from "../plan-and-actual.ts";
import { rateEvidence } from "../printed-rates.ts";

/** Plan and actual are chosen together, so that they are of one year. */
export function findPair(draft: MappingDraft): void {
  const { plan: planGiven, actual: actualGiven } = draft.columns;
  const { fiscalYear } = draft.context;
  const plans = planGiven === undefined ? draft.of("plan") : [draft.at(planGiven)];
  const actuals = actualGiven === undefined ? draft.of("actual") : [draft.at(actualGiven)];
  const evidence = rateEvidence(draft.cells, draft.columns.printedRate ?? null, draft.from, draft.to);
  const given = planGiven !== undefined || actualGiven !== undefined;
  const pair = choosePair(plans, actuals, given ? null : fiscalYear, evidence);
  for (const field of ["plan", "actual"] as const) {
    const candidate = pair[field];
    if (candidate === null) continue;
    const contested = pair.contested.has(field) ? 0.9 : 1;
    const otherYear =
      field === "plan" && pair.actual !== null && !sameYear(candidate.sense, pair.actual.sense, fiscalYear) ? 0.4 : 1;
    const figures = 0.6 + 0.4 * figureShare(candidate.content);
    draft.take(field, candidate, "heading", draft.headingConfidence(candidate) * figures * contested * otherYear);
  }
  for (const { candidate, field, why } of pair.setAside) draft.leaveAside(field, candidate, why);
}
