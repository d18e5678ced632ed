import { type LinesToMatch } from "./lines-to-match.ts";
import { Near } from "./near.ts";
import type { Progress } from "./progress.ts";
import { leastScore, scoreAbove } from "./score.ts";

/** A line of now, and how much it looks like an earlier one. */
export interface Like {
  readonly at: number;
  readonly score: number;
}

interface Row {
  /** Best first. */
  readonly likes: readonly Like[];
  /** There were more. */
  readonly isCut: boolean;
}

/** So many pairs of lines are looked at in all, about: beyond it each earlier line is held against fewer. */
const mostSteps = 8_000_000;

/** Of each earlier line so many are kept; others may be gone to other lines when they are asked for. */
const mostKept = 8;

const bestFirst = (one: Like, other: Like): number => other.score - one.score || one.at - other.at;

/** What the lines that are open look like. Lines that have nothing in common are never held against each other. */
export class Likeness {
  readonly #rows = new Map<number, Row>();
  /** By lines of now: the two best scores that earlier ones have of them. */
  readonly #bests = new Map<number, { best: number; next: number }>();
  readonly #near: Near;
  readonly #most: number;

  constructor(
    private readonly lines: LinesToMatch,
    private readonly progress: Progress,
  ) {
    const earlier = progress.open("earlier", lines.earlier.length);
    const now = progress.open("now", lines.now.length);
    this.#near = new Near(
      now.map((at) => [at, lines.scored("now", at)] as const),
      lines.now.length,
    );
    this.#most = Math.ceil(mostSteps / Math.max(1, earlier.length));
    for (const before of earlier) {
      const likes = this.#likes(before);
      this.#rows.set(before, { likes: likes.slice(0, mostKept), isCut: likes.length > mostKept });
      for (const like of likes) this.#note(like);
    }
  }

  #likes(before: number): readonly Like[] {
    const line = this.lines.scored("earlier", before);
    const likes: Like[] = [];
    for (const at of this.#near.to(line, this.#most)) {
      const score = scoreAbove(line, this.lines.scored("now", at), leastScore, this.#near.mostShared(at));
      if (score > 0) likes.push({ at, score });
    }
    return likes.sort(bestFirst);
  }

  #note({ at, score }: Like): void {
    const known = this.#bests.get(at);
    if (known === undefined) this.#bests.set(at, { best: score, next: 0 });
    else if (score > known.best) this.#bests.set(at, { best: score, next: known.best });
    else known.next = Math.max(known.next, score);
  }

  /** The next best score that an earlier line has of this one; of one that only one looks like, 0. */
  nextBest(at: number): number {
    return this.#bests.get(at)?.next ?? 0;
  }

  /** The lines that an earlier one looked like when all were open, best first. */
  first(before: number): readonly Like[] {
    return this.#rows.get(before)?.likes ?? [];
  }

  /** The lines that an earlier one looks like among those that are open still, best first, `most` of them. */
  open(before: number, most: number): readonly Like[] {
    const row = this.#rows.get(before);
    if (row === undefined) return [];
    const areOpen = (likes: readonly Like[]): readonly Like[] =>
      likes.filter(({ at }) => this.progress.isOpen("now", at)).slice(0, most);
    const kept = areOpen(row.likes);
    return row.isCut && kept.length < most ? areOpen(this.#likes(before)) : kept;
  }
}
