import type { Candidate } from "../candidate.ts";
import { figureShare, yearOf } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** 最終目標 beside the year's own plan; where it is the only plan it has been taken for that. */
export function findFinalTarget(draft: MappingDraft): void {
  const figures = draft.of("finalTarget").filter(({ content }) => content.filled > 0 && figureShare(content) >= 0.5);
  // Of another year than the pair by its nature: of several the last one is the final one.
  const last = figures.at(-1) ?? planOfTheEnd(draft);
  if (last === undefined || draft.columns.finalTarget !== undefined) return;
  draft.take("finalTarget", last, "heading", draft.headingConfidence(last));
  draft.setAside = draft.setAside.filter(({ column }) => column !== last.column);
}

/** R5目標 | R5実績 | R7目標: a plan for a later year that years without one lie before is where all of it is to end. */
function planOfTheEnd(draft: MappingDraft): Candidate | undefined {
  const { fiscalYear } = draft.context;
  const judged = draft.year ?? fiscalYear;
  if (draft.columns.plan === undefined || judged === null) return undefined;
  const years = (role: "plan" | "actual") =>
    draft
      .of(role)
      .flatMap((candidate) => {
        const year = candidate.sense.relativeYear === null ? yearOf(candidate.sense, fiscalYear) : null;
        return year === null || candidate.sense.partOfYear ? [] : [{ year, candidate }];
      })
      .sort((a, b) => a.year - b.year);
  const later = years("plan").filter(({ year }) => year > judged);
  const last = later.at(-1);
  const before = later.at(-2)?.year ?? judged;
  if (last === undefined || last.year === before || last.year === before + 1) return undefined;
  const { content } = last.candidate;
  const isReached = years("actual").some(({ year }) => year === last.year);
  return isReached || content.filled === 0 || figureShare(content) < 0.5 ? undefined : last.candidate;
}
