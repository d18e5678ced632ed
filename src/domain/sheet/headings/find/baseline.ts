import type { Candidate } from "../candidate.ts";
import { figureShare, yearOf } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Words for how things stand: at the time of planning where an actual stands beside them, else the actual itself. */
const state = /現状|現況|現在/u;

const hasFigures = ({ content }: Candidate): boolean => content.filled > 0 && figureShare(content) >= 0.5;

/**
 * Where things stood when it was planned: 基準値, 策定時; or 現状値 beside a column of results that is of a later year
 * or of the sheet's own. Before the pair is chosen, so that 現状値 does not compete with the actual.
 */
export function findBaseline(draft: MappingDraft): void {
  const headed = draft.best(draft.of("baseline").filter(hasFigures));
  if (headed !== undefined) {
    draft.take("baseline", headed, "heading", draft.headingConfidence(headed));
    return;
  }
  if (draft.columns.actual !== undefined) return;
  const actuals = draft.of("actual").filter(hasFigures);
  const results = actuals.filter(({ sense }) => !state.test(sense.text) && !sense.partOfYear);
  const before = draft.best(
    actuals.filter(
      (candidate) =>
        state.test(candidate.sense.text) && results.some((result) => standsBefore(draft, candidate, result)),
    ),
  );
  if (before !== undefined) draft.take("baseline", before, "heading", draft.headingConfidence(before) * 0.9);
}

/** A heading without a year is of the sheet's own, and 現状値 then of the one before. */
function standsBefore(draft: MappingDraft, stood: Candidate, result: Candidate): boolean {
  const { fiscalYear } = draft.context;
  const then = yearOf(stood.sense, fiscalYear);
  const now = yearOf(result.sense, fiscalYear) ?? fiscalYear;
  if (then !== null) return now !== null && then < now;
  return now === fiscalYear || fiscalYear === null;
}
