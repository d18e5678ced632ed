import { tolerance } from "../../record/match/score.ts";
import type { YearProgram } from "../year-list.ts";
import type { Evidence } from "./evidence.ts";
import type { LinkEvidence } from "./link.ts";

/** Two programs that may be one. */
export interface Couple {
  readonly earlier: number;
  readonly later: number;
  readonly evidence: LinkEvidence;
  /** 0 to 1: of the names alone. */
  readonly name: number;
}

/** So much of a name must be in the other for a person to be asked at all, where nothing else speaks for it. */
export const leastName = 0.5;
/** … and where the figures do. */
const leastNameWithFigures = 0.3;

/** Beyond so many programs of one pair of characters (事業, 支援) it tells nothing of any of them. */
const mostOfOnePair = 200;

/** Programs by the pairs of characters that their names have, so that those that share none are never compared. */
function posted(programs: readonly number[], pairsOf: (at: number) => Int32Array): ReadonlyMap<number, number[]> {
  const postings = new Map<number, number[]>();
  for (const at of programs) {
    for (const pair of pairsOf(at)) {
      const known = postings.get(pair);
      if (known === undefined) postings.set(pair, [at]);
      else known.push(at);
    }
  }
  return postings;
}

/** The open programs of both years whose names have enough in common, in no order that counts. */
export function couplesOf(
  earlier: readonly YearProgram[],
  later: readonly YearProgram[],
  open: { readonly earlier: readonly number[]; readonly later: readonly number[] },
  evidence: Evidence,
  isRefused: (earlier: number, later: number) => boolean,
): readonly Couple[] {
  const postings = posted(open.earlier, (at) => evidence.pairsOf(earlier[at]!));
  const isLong = open.earlier.length > mostOfOnePair;
  return open.later.flatMap((at) => {
    const near = new Set<number>();
    for (const pair of evidence.pairsOf(later[at]!)) {
      const others = postings.get(pair) ?? [];
      if (!isLong || others.length <= mostOfOnePair) for (const one of others) near.add(one);
    }
    return [...near].flatMap((before) => {
      if (isRefused(before, at)) return [];
      const found = evidence.of(earlier[before]!, later[at]!);
      const least = (found.figures ?? 0) > 0.5 ? leastNameWithFigures : leastName;
      return found.name >= least - tolerance ? [{ earlier: before, later: at, evidence: found, name: found.name }] : [];
    });
  });
}
