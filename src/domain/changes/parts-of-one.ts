import { unitKey } from "../quantity/index.ts";
import type { Aligned, Couple } from "./aligned.ts";
import { figureOfText } from "./sense.ts";
import type { StateLine } from "./state.ts";

/** Parts that look as much like the whole as the best of them, but for so much, are no better told apart by a person. */
const alikeWithin = 0.1;
/** … where so much of the whole's name is in theirs. */
const leastOfName = 0.5;
/** Plans of parts come to that of the whole within this share of it. */
const sumWithin = 0.05;
/** Beyond adding up tenths. */
const tolerance = 1e-9;

type Group = Pick<Aligned, "before" | "after">;

const planOf = ({ plan }: StateLine): { readonly value: number; readonly unit: string } | null => {
  const figure = plan.figure ?? figureOfText(plan.text);
  return figure === null || figure.value === null
    ? null
    : { value: figure.value, unit: figure.unit === null ? "" : unitKey(figure.unit) };
};

/** Whether the parts' plans, of one unit, come to the whole's. */
function addUp(whole: StateLine, parts: readonly StateLine[]): boolean {
  const plan = planOf(whole);
  if (plan === null || plan.value <= 0) return false;
  let sum = 0;
  for (const part of parts) {
    const own = planOf(part);
    if (own === null || own.value <= 0 || own.unit !== plan.unit) return false;
    sum += own.value;
  }
  return Math.abs(sum - plan.value) <= plan.value * sumWithin + tolerance;
}

/** A line with all that look more like it than like any other. */
interface Gathered {
  readonly whole: number;
  readonly parts: readonly { readonly at: number; readonly couple: Couple }[];
}

/** Lines of the `whole` side, each with those of the other that look most like it, and as much like no other. */
function gathered(couples: readonly Couple[], wholeSide: "before" | "after"): readonly Gathered[] {
  const partSide = wholeSide === "before" ? "after" : "before";
  const best = new Map<number, { score: number; whole: number | null; couple: Couple }>();
  for (const couple of couples) {
    const part = couple[partSide];
    const { score } = couple.candidate;
    const known = best.get(part);
    if (known === undefined || score > known.score + tolerance)
      best.set(part, { score, whole: couple[wholeSide], couple });
    else if (score >= known.score - tolerance) known.whole = null;
  }
  const parts = new Map<number, Gathered["parts"]>();
  for (const [at, { whole, couple }] of best)
    if (whole !== null) parts.set(whole, [...(parts.get(whole) ?? []), { at, couple }]);
  return [...parts].map(([whole, own]) => ({ whole, parts: own }));
}

function partsOf({ whole, parts }: Gathered, wholes: readonly StateLine[], others: readonly StateLine[]): number[] {
  const all = parts.map(({ at }) => at);
  const one = wholes[whole]!;
  const isSum = addUp(
    one,
    all.map((at) => others[at]!),
  );
  if (isSum) return all;
  const most = parts.reduce((top, { couple }) => Math.max(top, couple.candidate.score), 0);
  return parts.flatMap(({ at, couple: { candidate } }) =>
    candidate.parts.name >= leastOfName && candidate.score >= most - alikeWithin - tolerance ? [at] : [],
  );
}

/** So much of one's name must be in the other's for a single line to be taken for one that was renamed; measured on national programs of two years. */
const leastOfRenamed = 0.7;

/** Couples of which each looks most like the other, and like no third within a tenth. For a person to say. */
export function proposedPairs(couples: readonly Couple[]): readonly Group[] {
  const scores = new Map<string, number[]>();
  const keysOf = ({ before, after }: Couple): readonly string[] => [`before ${before}`, `after ${after}`];
  for (const couple of couples)
    for (const key of keysOf(couple)) scores.set(key, [...(scores.get(key) ?? []), couple.candidate.score]);
  const standsOut = (couple: Couple): boolean =>
    keysOf(couple).every((key) => {
      const near = scores.get(key)!.filter((score) => score > couple.candidate.score - alikeWithin + tolerance);
      return near.length === 1;
    });
  return couples
    .filter((couple) => couple.candidate.parts.name >= leastOfRenamed && standsOut(couple))
    .map(({ before, after }) => ({ before: [before], after: [after] }));
}

const inOrder = (indices: readonly number[]): number[] => indices.toSorted((one, other) => one - other);

/**
 * Lines that may have been split or merged: at least two that look more like one than like any other, where their plans
 * come to its plan, or nothing tells which of them it is. For a person to say; a line that might be in two is in none.
 */
export function proposedGroups(
  couples: readonly Couple[],
  before: readonly StateLine[],
  after: readonly StateLine[],
): readonly Group[] {
  const split = gathered(couples, "before").map((one) => ({
    before: [one.whole],
    after: inOrder(partsOf(one, before, after)),
  }));
  const merged = gathered(couples, "after").map((one) => ({
    before: inOrder(partsOf(one, after, before)),
    after: [one.whole],
  }));
  const groups = [...split, ...merged].filter((group) => group.before.length + group.after.length > 2);
  const uses = new Map<string, number>();
  const keysOf = (group: Group): string[] => [
    ...group.before.map((at) => `before ${at}`),
    ...group.after.map((at) => `after ${at}`),
  ];
  for (const key of groups.flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  return groups.filter((group) => keysOf(group).every((key) => uses.get(key) === 1));
}
