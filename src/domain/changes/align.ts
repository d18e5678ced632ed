import { matchLines } from "../record/match/match-lines.ts";
import type { LinesLeft } from "../record/matching.ts";
import type { Aligned, Couple } from "./aligned.ts";
import { proposedGroups, proposedPairs } from "./parts-of-one.ts";
import type { StateLine } from "./state.ts";

type Lines = readonly StateLine[];
type Pair = readonly [before: number, after: number];

const leftBy = (lines: Lines): LinesLeft => ({
  lines: lines.map(({ parts, lineId }) => ({ parts, lineId: lineId ?? "" })),
  waiting: [],
  answers: [],
});

const keyOf = (before: number, after: number): string => `${before} ${after}`;

/**
 * What was found from either side, so that it decides nothing which state is the later one (a line may name the one that
 * it was, never the one that it will be); a line that would be two is none of them.
 */
function fromBoth(forth: readonly Pair[], back: readonly Pair[]): readonly Pair[] {
  const all = new Map<string, Pair>();
  for (const [before, after] of forth) all.set(keyOf(before, after), [before, after]);
  for (const [after, before] of back) all.set(keyOf(before, after), [before, after]);
  const uses = { before: new Map<number, number>(), after: new Map<number, number>() };
  for (const [before, after] of all.values()) {
    uses.before.set(before, (uses.before.get(before) ?? 0) + 1);
    uses.after.set(after, (uses.after.get(after) ?? 0) + 1);
  }
  return [...all.values()].filter(([before, after]) => uses.before.get(before) === 1 && uses.after.get(after) === 1);
}

/** Which lines of two states are one, as a run finds those of a record again: the list as a whole, in both directions. */
function found(before: Lines, after: Lines) {
  const forth = matchLines(leftBy(before), after);
  const back = matchLines(leftBy(after), before);
  const pairsOf = ({ pairs }: typeof forth): Pair[] => pairs.map(({ earlier, at }) => [earlier, at]);
  const likelyOf = ({ doubts }: typeof forth): Pair[] =>
    doubts.flatMap(({ earlier, preselected, candidates: [first] }) =>
      preselected && first !== undefined ? [[earlier, first.at] as const] : [],
    );
  const couples = new Map<string, Couple>();
  for (const { earlier, candidates } of forth.doubts)
    for (const candidate of candidates)
      couples.set(keyOf(earlier, candidate.at), { before: earlier, after: candidate.at, candidate });
  for (const { earlier, candidates } of back.doubts)
    for (const candidate of candidates)
      couples.set(keyOf(candidate.at, earlier), { before: candidate.at, after: earlier, candidate });
  return {
    pairs: fromBoth(pairsOf(forth), pairsOf(back)),
    likely: fromBoth(likelyOf(forth), likelyOf(back)),
    couples: [...couples.values()],
  };
}

/** Lines that one record calls the same. */
function byId(before: Lines, after: Lines): Pair[] {
  const ids = new Map(before.flatMap(({ lineId }, at) => (lineId === null ? [] : [[lineId, at] as const])));
  return after.flatMap(({ lineId }, at): Pair[] => {
    const known = lineId === null ? undefined : ids.get(lineId);
    return known === undefined ? [] : [[known, at]];
  });
}

/** The lines of which none is placed yet, with the indices that they have among all. */
class Left {
  readonly #placed: Readonly<Record<"before" | "after", Set<number>>> = { before: new Set(), after: new Set() };

  constructor(private readonly states: Readonly<Record<"before" | "after", Lines>>) {}

  place({ before, after }: Pick<Aligned, "before" | "after">): void {
    for (const at of before) this.#placed.before.add(at);
    for (const at of after) this.#placed.after.add(at);
  }

  indices(side: "before" | "after"): number[] {
    return this.states[side].flatMap((_, at) => (this.#placed[side].has(at) ? [] : [at]));
  }

  has({ before, after }: Pick<Couple, "before" | "after">): boolean {
    return !this.#placed.before.has(before) && !this.#placed.after.has(after);
  }
}

/**
 * Every line of both states once: pairs, one that was split or several that were merged, those that are gone, and those
 * that came. The same whichever state is the later one. Linear but for those that no key finds.
 */
export function alignLines(before: Lines, after: Lines): readonly Aligned[] {
  const left = new Left({ before, after });
  const aligned: Aligned[] = [];
  const put = (one: Aligned): void => {
    aligned.push(one);
    left.place(one);
  };
  for (const [was, is] of byId(before, after)) put({ before: [was], after: [is], isSure: true });
  const [open, fresh] = [left.indices("before"), left.indices("after")];
  if (open.length > 0 && fresh.length > 0) {
    const { pairs, likely, couples } = found(
      open.map((at) => before[at]!),
      fresh.map((at) => after[at]!),
    );
    for (const [was, is] of pairs) put({ before: [open[was]!], after: [fresh[is]!], isSure: true });
    for (const [was, is] of likely) {
      const pair = { before: open[was]!, after: fresh[is]! };
      if (left.has(pair)) put({ before: [pair.before], after: [pair.after], isSure: false });
    }
    const among = couples
      .map((couple) => ({ ...couple, before: open[couple.before]!, after: fresh[couple.after]! }))
      .filter((couple) => left.has(couple));
    for (const group of proposedGroups(among, before, after)) put({ ...group, isSure: false });
    const unplaced = among.filter((couple) => left.has(couple));
    for (const pair of proposedPairs(unplaced)) put({ ...pair, isSure: false });
  }
  for (const at of left.indices("before")) aligned.push({ before: [at], after: [], isSure: true });
  for (const at of left.indices("after")) aligned.push({ before: [], after: [at], isSure: true });
  return aligned;
}
