import { rateKindOf } from "../../words/rate-kind.ts";
import type { SetAsideReason } from "../../records/reading.ts";
import type { Candidate } from "../candidate.ts";
import { figureShare, yearOf } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";
import { pairBefore } from "../other-pairs.ts";
import { rateEvidence } from "../printed-rates.ts";

/** 執行率 is of money; it counts only where the sheet has no column of money spent. */
function ratesOf(draft: MappingDraft): readonly Candidate[] {
  const money = draft.of("settlement").length > 0 || draft.of("budget").length > 0;
  return draft
    .of("printedRate")
    .filter(
      ({ sense, content }) =>
        !(rateKindOf(sense.text) === "execution" && money) && (content.filled === 0 || figureShare(content) >= 0.3),
    );
}

export function findRate(draft: MappingDraft): void {
  const best = draft.best(ratesOf(draft));
  if (best !== undefined) draft.take("printedRate", best, "heading", draft.headingConfidence(best));
}

/**
 * The rate of the pair that is read: R5達成率 is not that of R6計画 | R6実績, and what stands behind another pair is that pair's.
 * When the pair is known; until then the likeliest rate is what the pairs are tried by.
 */
export function settleRate(draft: MappingDraft, plan: Candidate, actual: Candidate): void {
  const { printedRate } = draft.columns;
  if (printedRate === undefined || draft.context.given.printedRate !== undefined) return;
  const taken = draft.at(printedRate);
  const why = whyNotOwn(draft, taken, plan, actual);
  if (why === null) return;
  const own = ratesOf(draft).filter((rate) => whyNotOwn(draft, rate, plan, actual) === null);
  draft.release("printedRate");
  const best = draft.best(own);
  if (best === undefined) draft.leaveAside("printedRate", taken, why);
  else draft.take("printedRate", best, "heading", draft.headingConfidence(best));
}

/** Why a rate is another pair's; null where nothing says so. */
function whyNotOwn(draft: MappingDraft, rate: Candidate, plan: Candidate, actual: Candidate): SetAsideReason | null {
  const { fiscalYear } = draft.context;
  if (isOfAnotherYear(rate, [actual, plan], fiscalYear)) {
    const isDated = [actual, plan].some(({ sense }) => yearOf(sense, fiscalYear) !== null);
    return !isDated && comesOut(draft, rate, plan, actual) ? null : "other-year";
  }
  if (yearOf(rate.sense, fiscalYear) !== null) return null;
  return pairBefore(draft, rate.column)?.why ?? null;
}

/** Whether the rates are those of these figures, whatever year their heading names: a title may be of the year after. */
const comesOut = ({ cells, from, to }: MappingDraft, rate: Candidate, plan: Candidate, actual: Candidate): boolean =>
  (rateEvidence(cells, rate.column, from, to)(plan, actual) ?? 0) >= 0.5;

/** Whether the heading of a rate names another year than those of its plan and actual. */
export function isOfAnotherYear(rate: Candidate, figures: readonly Candidate[], fiscalYear: number | null): boolean {
  const told = yearOf(rate.sense, fiscalYear);
  if (told === null) return false;
  const dated = figures.find(({ sense }) => yearOf(sense, fiscalYear) !== null);
  const isRelative = rate.sense.relativeYear !== null;
  const areAlike = isRelative === (dated === undefined || dated.sense.relativeYear !== null);
  // 前年度達成率 is of none that is read by a sheet without a year; a year that only the rate names may be theirs.
  if (fiscalYear === null && !areAlike) return isRelative && rate.sense.relativeYear !== 0;
  return told !== (dated === undefined ? (fiscalYear ?? 0) : yearOf(dated.sense, fiscalYear));
}
