import type { MatchLines } from "../matching.ts";
import { answeredLines, followAnswers, withhold } from "./answered.ts";
import { findByKey } from "./by-key.ts";
import { findByScore } from "./by-score.ts";
import { Likeness } from "./likeness.ts";
import { LinesToMatch } from "./lines-to-match.ts";
import { Progress } from "./progress.ts";
import { stages } from "./registry.ts";

/**
 * Finds the lines of an earlier record again, the list as a whole: each stage (`registry.ts`) takes those lines that it
 * is sure of, and the next ones look among what is left. Numbers are evidence, never a key by themselves. The same for
 * the same lines in the same order. Linear in the lines but for those that no key finds, which are scored.
 */
export const matchLines: MatchLines = (record, now) => {
  const lines = new LinesToMatch(record.lines, record.waiting, now);
  const progress = new Progress();
  const answered = answeredLines(record);
  withhold(answered, progress);
  let likeness: Likeness | undefined;
  for (const stage of stages) {
    if (stage.by === "key") findByKey(stage, lines, progress);
    else findByScore(stage, lines, (likeness ??= new Likeness(lines, progress)), progress);
  }
  const taken = followAnswers(answered, record, lines, progress);
  const { pairs, doubts } = progress;
  const placed = new Set([...pairs, ...taken, ...doubts].map(({ earlier }) => earlier));
  const isPaired = new Set(pairs.map(({ at }) => at));
  return {
    pairs: pairs.toSorted((one, other) => one.at - other.at),
    taken,
    doubts,
    orphans: lines.earlier.flatMap((_, at) => (placed.has(at) ? [] : [at])),
    fresh: lines.now.flatMap((_, at) => (isPaired.has(at) ? [] : [at])),
  };
};
