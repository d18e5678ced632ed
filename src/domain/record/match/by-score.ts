import type { Candidate } from "../matching.ts";
import type { LinesToMatch } from "./lines-to-match.ts";
import { Near } from "./near.ts";
import { bestFirst, mostCandidates, type Progress } from "./progress.ts";
import { leastScore } from "./score.ts";
import type { ScoreStage } from "./stage.ts";

/** So many pairs of lines are looked at in all, about: beyond it each earlier line is held against fewer. */
const mostSteps = 60_000_000;

/** Beyond what adding up tenths leaves. */
const tolerance = 1e-9;

/** The best score that a line of now has, of which earlier one, and the next best. */
interface Favourite {
  earlier: number;
  best: number;
  next: number;
}

/** Asks about lines that look alike. Rows of the open lines on both sides that share nothing are never looked at. */
export function findByScore(stage: ScoreStage, lines: LinesToMatch, progress: Progress): void {
  const earlier = progress.open("earlier", lines.earlier.length);
  const now = progress.open("now", lines.now.length);
  if (earlier.length === 0 || now.length === 0) return;
  const scoring = new Scoring(earlier, now, lines);
  if (stage.margin === null) {
    for (const before of earlier) {
      const candidates = scoring.candidates(before).filter(({ score }) => score >= stage.least - tolerance);
      if (candidates.length > 0) progress.ask(before, stage.name, candidates, false);
    }
  } else standOut(stage, stage.margin, earlier, scoring, progress);
}

class Scoring {
  readonly #near: Near;
  readonly #most: number;
  readonly favourites = new Map<number, Favourite>();

  constructor(
    earlier: readonly number[],
    now: readonly number[],
    private readonly lines: LinesToMatch,
  ) {
    const scored = now.map((at) => [at, lines.scored("now", at)] as const);
    this.#near = new Near(scored, lines.now.length);
    this.#most = Math.ceil(mostSteps / earlier.length);
  }

  /** The best for an earlier line, best first, as many as may be offered and one more. */
  candidates(before: number): readonly Candidate[] {
    let kept: Candidate[] = [];
    for (const at of this.#near.to(this.lines.scored("earlier", before), this.#most)) {
      const candidate = this.lines.candidate(before, at);
      if (candidate.score < leastScore - tolerance) continue;
      this.#favour(before, candidate);
      kept.push(candidate);
      if (kept.length > 8 * mostCandidates) kept = best(kept);
    }
    return best(kept);
  }

  #favour(earlier: number, { at, score }: Candidate): void {
    const known = this.favourites.get(at);
    if (known === undefined) this.favourites.set(at, { earlier, best: score, next: 0 });
    else if (score > known.best) {
      known.next = known.best;
      known.best = score;
      known.earlier = earlier;
    } else known.next = Math.max(known.next, score);
  }
}

const best = (candidates: Candidate[]): Candidate[] => candidates.sort(bestFirst).slice(0, mostCandidates + 1);

/** Those that are the best for each other by far. No assignment of all lines at once could be surer of them. */
function standOut(
  { least, name }: ScoreStage,
  margin: number,
  earlier: readonly number[],
  scoring: Scoring,
  progress: Progress,
): void {
  const rows = earlier.map((before) => [before, scoring.candidates(before)] as const);
  const found = rows.filter(([before, [first, next]]) => {
    if (first === undefined || first.score < least - tolerance) return false;
    const favourite = scoring.favourites.get(first.at)!;
    const nearest = Math.max(next?.score ?? 0, favourite.next);
    return favourite.earlier === before && first.score - nearest >= margin - tolerance;
  });
  for (const [, [first]] of found) progress.settleNow(first!.at);
  for (const [before, [first, ...others]] of found) {
    const free = others.filter(({ at, score }) => score >= leastScore && progress.isOpen("now", at));
    progress.ask(before, name, [first!, ...free], true);
  }
}
