import { verdictsWorstFirst } from "../achievement/verdict.ts";
import { isUnder } from "./counts.ts";
import type { ProgramAt, Rollup } from "./rollup.ts";

/** Programs that are listed. */
export const mostWorst = 200;
/** Of these are kept for what is to be checked, or a long list of misses would hide it. */
const keptForReview = 50;

export interface Worst {
  /** Far under, under, to be checked; of one verdict the lowest rate first, then the costliest. */
  readonly shown: readonly ProgramAt[];
  readonly under: number;
  readonly review: number;
}

const order = (one: ProgramAt, other: ProgramAt): number =>
  verdictsWorstFirst.indexOf(one.own.verdict) - verdictsWorstFirst.indexOf(other.own.verdict) ||
  compared(one.own.worstRate, other.own.worstRate) ||
  (other.own.budgetYen ?? 0) - (one.own.budgetYen ?? 0);

/** What has no rate comes last. */
function compared(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}

export function worstOf({ programs }: Pick<Rollup, "programs">, most = mostWorst): Worst {
  const under = programs.filter(({ own }) => isUnder(own.verdict)).sort(order);
  const review = programs.filter(({ own }) => own.verdict === "review").sort(order);
  const reviewsShown = Math.min(review.length, Math.max(keptForReview, most - under.length), most);
  return {
    shown: [...under.slice(0, most - reviewsShown), ...review.slice(0, reviewsShown)],
    under: under.length,
    review: review.length,
  };
}
