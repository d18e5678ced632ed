import { classIn } from "../../words/fact-words.ts";
import type { FieldName } from "../../words/field.ts";
import { type Candidate, share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";
import { otherPairs } from "../other-pairs.ts";

/** Columns that are of one plan and actual: 活動指標 | 目標 | 実績 and 成果指標 | 目標 | 実績 have one each. */
const ofOnePair: ReadonlySet<FieldName> = new Set<FieldName>(["measure", "unit", "direction"]);

/** The best of the columns whose heading names the field: of like ones the one that has words. */
export const findByWords =
  (field: FieldName) =>
  (draft: MappingDraft): void => {
    const candidates = draft.of(field);
    const own = ofOnePair.has(field) ? ofOwnClass(ofOwnPair(field, candidates, draft), draft) : candidates;
    const best = draft.best(own, (content) => share(content.words, content));
    if (best !== undefined) draft.take(field, best, "heading", draft.headingConfidence(best));
  };

/** 活動指標 / 指標名 is no name of what 成果指標 / 目標 plans. */
function ofOwnClass(candidates: readonly Candidate[], { headings }: MappingDraft): readonly Candidate[] {
  const own = classIn(headings.plan ?? "") ?? classIn(headings.actual ?? "");
  if (own === null) return candidates;
  return candidates.filter(({ sense }) => (classIn(sense.text) ?? own) === own);
}

/**
 * Those that belong to the plan and actual that are read, where other pairs compete with them: what stands between the pair
 * before and this one, else what stands behind this one and before the next. A name behind it is the next pair's.
 */
function ofOwnPair(field: FieldName, candidates: readonly Candidate[], draft: MappingDraft): readonly Candidate[] {
  const { plan, actual } = draft.columns;
  const others = otherPairs(draft).filter(({ why }) => why === "competing");
  if (plan === undefined || actual === undefined || others.length === 0) return candidates;
  const [start, end] = [Math.min(plan, actual), Math.max(plan, actual)];
  const from = Math.max(0, ...others.flatMap((other) => (other.to < start ? [other.to] : [])));
  const to = Math.min(...others.flatMap((other) => (other.from > end ? [other.from] : [])));
  const within = (after: number, before: number) =>
    candidates.filter(({ column }) => column > after && column < before);
  const before = within(from, start);
  if (before.length > 0) return before;
  return field === "measure" && Number.isFinite(to) ? [] : within(end, to).slice(0, 1);
}
