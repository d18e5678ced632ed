import type { Candidate } from "../matching.ts";
import type { LineNow, RecordLine } from "../record-line.ts";
import { Bigrams } from "./dice.ts";
import { type FoldedLine, foldedLine } from "./folded-line.ts";
import { type ScoredLine, scoredLine, scoreOf } from "./score.ts";

/** Both sides of a matching, as they are compared. Lines are named by their index. */
export class LinesToMatch {
  /** Those of the ledger first. */
  readonly earlier: readonly FoldedLine[];
  /** How many of the earlier ones stood in the ledger; the others wait. */
  readonly inLedger: number;
  readonly now: readonly FoldedLine[];
  readonly #bigrams = new Bigrams();
  readonly #scored = { earlier: new Map<number, ScoredLine>(), now: new Map<number, ScoredLine>() };

  constructor(ledger: readonly RecordLine[], waiting: readonly RecordLine[], now: readonly LineNow[]) {
    this.earlier = [...ledger, ...waiting].map(({ parts }) => foldedLine(parts));
    this.inLedger = ledger.length;
    this.now = now.map(({ parts }) => foldedLine(parts));
  }

  scored(side: "earlier" | "now", at: number): ScoredLine {
    const known = this.#scored[side].get(at);
    if (known !== undefined) return known;
    const made = scoredLine(this[side][at]!, this.#bigrams);
    this.#scored[side].set(at, made);
    return made;
  }

  candidate(earlier: number, at: number): Candidate {
    return { at, ...scoreOf(this.scored("earlier", earlier), this.scored("now", at)) };
  }
}
