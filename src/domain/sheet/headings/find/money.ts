import { holdsAmounts, namesBooking } from "../amounts.ts";
import type { Candidate } from "../candidate.ts";
import { figureShare } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** What was spent stands for the budget of a sheet that has nothing else. A column of codes or names is no budget. */
export function findMoney(draft: MappingDraft): void {
  const { cells, from, to } = draft;
  const isMoney = (candidate: Candidate): boolean => holdsAmounts(cells, candidate, from, to);
  const headed = draft.of("budget");
  const best = draft.best(headed.filter(isMoney), figureShare);
  if (best !== undefined) {
    draft.take("budget", best, "heading", draft.headingConfidence(best));
    return;
  }
  const spent = draft.best(draft.of("settlement").filter(isMoney), figureShare);
  if (spent !== undefined) draft.take("budget", spent, "heading", draft.headingConfidence(spent) * 0.8);
}

const money = /予算|事業費|budget|appropriation/iu;

/** Says which columns only look like the budget: 予算科目（款）, 予算コード, 予算額 over 総務費. After every field has its column. */
export function budgetsLeftAside(draft: MappingDraft): void {
  const { cells, from, to } = draft;
  for (const candidate of draft.candidates) {
    const { sense, content } = candidate;
    if (!draft.free(candidate) || content.filled === 0 || !money.test(sense.text)) continue;
    const booking = sense.role === "budget" || namesBooking(sense.text);
    if (booking && !holdsAmounts(cells, candidate, from, to)) draft.leaveAside("budget", candidate, "not-amounts");
  }
}
