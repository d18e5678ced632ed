import type { Candidate, Doubt, Matching, StageName } from "../matching.ts";

/** Best first; of equal ones the first of the sheet. */
export const bestFirst = (one: Candidate, other: Candidate): number => other.score - one.score || one.at - other.at;

export const mostCandidates = 3;

/** What the stages found so far. A line that is found is out for later stages. */
export class Progress {
  readonly pairs: Matching["pairs"][number][] = [];
  readonly #doubts = new Map<number, Doubt>();
  readonly #earlierIn = new Set<number>();
  readonly #nowIn = new Set<number>();

  isOpen(side: "earlier" | "now", at: number): boolean {
    return !(side === "earlier" ? this.#earlierIn : this.#nowIn).has(at);
  }

  /** The indices, of so many, that are open. */
  open(side: "earlier" | "now", count: number): number[] {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) if (this.isOpen(side, at)) found.push(at);
    return found;
  }

  pair(earlier: number, at: number, stage: StageName): void {
    this.pairs.push({ earlier, at, stage });
    this.#earlierIn.add(earlier);
    this.#nowIn.add(at);
  }

  /** Asks about an earlier line; the lines offered stay open. `candidates`: at least one, in any order. */
  ask(earlier: number, stage: StageName | null, candidates: readonly Candidate[], preselected: boolean): void {
    const best = candidates.toSorted(bestFirst).slice(0, mostCandidates);
    this.#doubts.set(earlier, { earlier, stage, candidates: best, preselected });
    this.#earlierIn.add(earlier);
  }

  doubt(earlier: number): Doubt | undefined {
    return this.#doubts.get(earlier);
  }

  /** No stage is to say anything of this earlier line. */
  settleEarlier(earlier: number): void {
    this.#earlierIn.add(earlier);
  }

  /** No stage is to offer this line to another. */
  settleNow(at: number): void {
    this.#nowIn.add(at);
  }

  get doubts(): readonly Doubt[] {
    return [...this.#doubts.values()].sort((one, other) => one.earlier - other.earlier);
  }
}
