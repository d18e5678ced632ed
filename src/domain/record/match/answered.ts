import type { Candidate, LinesLeft, Matching } from "../matching.ts";
import type { Answer } from "../earlier-record.ts";
import type { LinesToMatch } from "./lines-to-match.ts";
import type { Progress } from "./progress.ts";

interface Answered {
  /** Index of the line that waits. */
  readonly earlier: number;
  readonly answer: Answer;
}

/** The answers with their lines; the first of several of one line. */
export function answeredLines({ lines, waiting, answers }: LinesLeft): readonly Answered[] {
  const byId = new Map(waiting.map(({ lineId }, index) => [lineId, lines.length + index]));
  const found = new Map<number, Answered>();
  for (const answer of answers) {
    const earlier = byId.get(answer.lineId);
    if (earlier !== undefined && !found.has(earlier)) found.set(earlier, { earlier, answer });
  }
  return [...found.values()];
}

/** Those that a person has placed are nothing for the stages. */
export function withhold(answered: readonly Answered[], progress: Progress): void {
  for (const { earlier, answer } of answered) if (answer.answer === "take") progress.settleEarlier(earlier);
}

/**
 * What people answered, once it is known where the lines that were offered to them stand now: what they took; what they
 * left open is asked again, where no stage found a line for it meanwhile. What was refused is offered by no stage: it is
 * a ledger's line.
 */
export function followAnswers(
  answered: readonly Answered[],
  record: LinesLeft,
  lines: LinesToMatch,
  progress: Progress,
): Matching["taken"] {
  const places = new Map(progress.pairs.map(({ earlier, at }) => [lineIdAt(record, earlier), at]));
  const found = new Set(progress.pairs.map(({ earlier }) => earlier));
  return answered.flatMap(({ earlier, answer: { answer, taken, offered } }) => {
    if (found.has(earlier)) return [];
    const at = answer === "take" ? places.get(taken) : undefined;
    if (at !== undefined) return [{ earlier, candidate: lines.candidate(earlier, at) }];
    const standing = offered.map((lineId) => places.get(lineId)).filter((place) => place !== undefined);
    if (answer !== "refuse") askAgain(earlier, standing, lines, progress);
    return [];
  });
}

const lineIdAt = ({ lines, waiting }: LinesLeft, earlier: number): string | undefined =>
  (lines[earlier] ?? waiting[earlier - lines.length])?.lineId;

function askAgain(earlier: number, standing: readonly number[], lines: LinesToMatch, progress: Progress): void {
  if (standing.length === 0) return;
  const doubt = progress.doubt(earlier);
  const candidates = new Map<number, Candidate>();
  for (const candidate of doubt?.candidates ?? []) candidates.set(candidate.at, candidate);
  for (const at of standing) candidates.set(at, lines.candidate(earlier, at));
  progress.ask(earlier, doubt?.stage ?? null, [...candidates.values()], false);
}
