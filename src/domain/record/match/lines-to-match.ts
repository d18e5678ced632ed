import type { LineParts } from "../line-parts.ts";
import type { Candidate } from "../matching.ts";
import { Numbers } from "./dice.ts";
import { type FoldedLine, foldedLine } from "./folded-line.ts";
import { candidateOf, type ScoredLine, scoredLine } from "./score.ts";

interface Known {
  readonly parts: LineParts;
}

/** Both sides of a matching, as they are compared. Lines are named by their index. */
export class LinesToMatch {
  /** Those of the ledger first. */
  readonly earlier: readonly FoldedLine[];
  /** How many of the earlier ones stood in the ledger; the others wait. */
  readonly inLedger: number;
  readonly now: readonly FoldedLine[];
  readonly #numbers = new Numbers();
  readonly #scored: Readonly<Record<"earlier" | "now", (ScoredLine | undefined)[]>> = { earlier: [], now: [] };

  constructor(ledger: readonly Known[], waiting: readonly Known[], now: readonly Known[]) {
    this.earlier = [...ledger, ...waiting].map(({ parts }) => foldedLine(parts));
    this.inLedger = ledger.length;
    this.now = now.map(({ parts }) => foldedLine(parts));
  }

  scored(side: "earlier" | "now", at: number): ScoredLine {
    const known = this.#scored[side][at];
    if (known !== undefined) return known;
    const made = scoredLine(this[side][at]!, this.#numbers);
    this.#scored[side][at] = made;
    return made;
  }

  candidate(earlier: number, at: number): Candidate {
    return candidateOf(this.scored("earlier", earlier), this.scored("now", at), at);
  }
}
