import { tolerance } from "./score.ts";

/** Parts that look as much like the whole as the best of them, but for so much, are no better told apart by a person. */
export const alikeWithin = 0.1;
/** Figures of parts come to that of the whole within this share of it. */
const sumWithin = 0.05;

/** Two lines, or programs, of two lists that may be one: by their indices, and how alike they are, 0 to 1. */
export interface AlikePair {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

export type ListSide = "before" | "after";

/** One of a list and several of the other. */
export interface PartsGroup {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Whether what parts add up to (null: nothing that adds up) comes to the whole's. */
export const comesTo = (sum: number | null, whole: number | null): boolean =>
  sum !== null && whole !== null && whole > 0 && Math.abs(sum - whole) <= whole * sumWithin + tolerance;

/** What the figures add up to; null where there are none, or one is missing or not above 0. */
export function sumOfParts(figures: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null || figure <= 0) return null;
    sum += figure;
  }
  return figures.length === 0 ? null : sum;
}

const placesOf = ({ before, after }: AlikePair): readonly string[] => [`before ${before}`, `after ${after}`];

/** Pairs of which each looks most like the other, and like no third within a tenth. */
export function standingOut<Pair extends AlikePair>(pairs: readonly Pair[]): readonly Pair[] {
  const scores = new Map<string, number[]>();
  for (const pair of pairs)
    for (const place of placesOf(pair)) {
      const known = scores.get(place);
      if (known === undefined) scores.set(place, [pair.score]);
      else known.push(pair.score);
    }
  return pairs.filter((pair) =>
    placesOf(pair).every(
      (place) => scores.get(place)!.filter((score) => score > pair.score - alikeWithin + tolerance).length === 1,
    ),
  );
}

/** Pairs by their place on a side, each with those of the other side that look most like it, and as much like no other. */
function gathered<Pair extends AlikePair>(
  pairs: readonly Pair[],
  side: ListSide,
): ReadonlyMap<number, readonly Pair[]> {
  const other: ListSide = side === "before" ? "after" : "before";
  const best = new Map<number, { readonly pair: Pair; readonly isOnly: boolean }>();
  for (const pair of pairs) {
    const known = best.get(pair[other]);
    if (known === undefined || pair.score > known.pair.score + tolerance) best.set(pair[other], { pair, isOnly: true });
    else if (pair.score >= known.pair.score - tolerance) best.set(pair[other], { ...known, isOnly: false });
  }
  const wholes = new Map<number, Pair[]>();
  for (const { pair, isOnly } of best.values()) {
    if (!isOnly) continue;
    const known = wholes.get(pair[side]);
    if (known === undefined) wholes.set(pair[side], [pair]);
    else known.push(pair);
  }
  return wholes;
}

const inOrder = (indices: readonly number[]): number[] => indices.toSorted((one, other) => one - other);

/**
 * What may have been split or merged: one with at least two that look more like it than like any other. For a person to say;
 * what might be in two groups is in none.
 * @param partsOf which of the pairs gathered for the `whole` of a side are its parts.
 */
export function groupsOfParts<Pair extends AlikePair>(
  pairs: readonly Pair[],
  partsOf: (own: readonly Pair[], whole: number, side: ListSide) => readonly Pair[],
): readonly PartsGroup[] {
  const groups = (["before", "after"] as const).flatMap((side) =>
    [...gathered(pairs, side)].flatMap(([whole, own]): readonly PartsGroup[] => {
      const other: ListSide = side === "before" ? "after" : "before";
      const parts = inOrder(partsOf(own, whole, side).map((pair) => pair[other]));
      if (parts.length < 2) return [];
      return [side === "before" ? { before: [whole], after: parts } : { before: parts, after: [whole] }];
    }),
  );
  const uses = new Map<string, number>();
  const placesIn = ({ before, after }: PartsGroup): string[] => [
    ...before.map((at) => `before ${at}`),
    ...after.map((at) => `after ${at}`),
  ];
  for (const place of groups.flatMap(placesIn)) uses.set(place, (uses.get(place) ?? 0) + 1);
  return groups.filter((group) => placesIn(group).every((place) => uses.get(place) === 1));
}
