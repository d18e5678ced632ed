import { figureShare } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** What was spent stands for the budget of a sheet that has nothing else. */
export function findMoney(draft: MappingDraft): void {
  const best = draft.best(draft.of("budget"), figureShare);
  if (best !== undefined) {
    draft.take("budget", best, "heading", draft.headingConfidence(best));
    return;
  }
  const spent = draft.best(draft.of("settlement"), figureShare);
  if (spent !== undefined) draft.take("budget", spent, "heading", draft.headingConfidence(spent) * 0.8);
}
