import type { Likeness } from "./likeness.ts";
import type { LinesToMatch } from "./lines-to-match.ts";
import { mostCandidates, type Progress } from "./progress.ts";
import { tolerance } from "./score.ts";
import type { ScoreStage } from "./stage.ts";

/** Asks about lines that look alike. */
export function findByScore(stage: ScoreStage, lines: LinesToMatch, likeness: Likeness, progress: Progress): void {
  const { name, least, margin } = stage;
  const open = progress.open("earlier", lines.earlier.length);
  const asked = margin === null ? open : open.filter((before) => standsOut(before, least, margin, likeness));
  if (margin !== null) for (const before of asked) progress.settleNow(likeness.first(before)[0]!.at);
  for (const before of asked) {
    const best = margin === null ? [] : likeness.first(before).slice(0, 1);
    const others = likeness.open(before, mostCandidates - best.length);
    const candidates = [...best, ...others].map(({ at }) => lines.candidate(before, at));
    if (candidates.length > 0) progress.ask(before, name, candidates, margin !== null);
  }
}

/**
 * The line that it is most like, and that is most like it, by far: no assignment of all lines at once could be surer.
 */
function standsOut(before: number, least: number, margin: number, likeness: Likeness): boolean {
  const [best, next] = likeness.first(before);
  if (best === undefined || best.score < least - tolerance) return false;
  const nearest = Math.max(next?.score ?? 0, likeness.nextBest(best.at));
  return best.score - nearest >= margin - tolerance;
}
