import { dice, Numbers } from "../record/match/dice.ts";
import { folded } from "../record/line-parts.ts";
import { nameKey } from "./program-parts.ts";
import type { YearIndicator } from "./year-list.ts";

type Pair = readonly [before: number, after: number];

/** What an indicator of a program is known by, what says most first. */
const keys: readonly ((indicator: YearIndicator) => string)[] = [
  ({ measure, label, unit, planUnit, actualUnit, plan, actual }) =>
    [nameKey(measure), nameKey(label), unit, planUnit.dimension, actualUnit.dimension, plan.text, actual.text].join(
      "\t",
    ),
  ({ measure, label, planUnit, actualUnit }) =>
    [nameKey(measure), nameKey(label), planUnit.dimension, actualUnit.dimension].join("\t"),
  ({ measure, label, actualUnit, planUnit }) =>
    [nameKey(measure), nameKey(label), actualUnit.dimension || planUnit.dimension].join("\t"),
  ({ measure, label }) => [nameKey(measure), nameKey(label)].join("\t"),
  ({ measure, unit }) => [nameKey(measure), unit].join("\t"),
];

/** Measures that are called so much alike are one that was renamed. */
const leastOfRenamed = 0.7;

/**
 * Which indicators of a program of two years are one: by measure, label and unit, then by less of it where that is of one on
 * each side alone. What is left over is none of the other's. Whether their figures may be compared is another question:
 * `breaksBetween`.
 */
export function matchIndicators(before: readonly YearIndicator[], after: readonly YearIndicator[]): readonly Pair[] {
  const open = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const pairs: Pair[] = [];
  const put = (one: number, other: number): void => {
    pairs.push([one, other]);
    open.before.delete(one);
    open.after.delete(other);
  };
  for (const [depth, key] of keys.entries()) {
    const groups = new Map<string, { before: number[]; after: number[] }>();
    const groupOf = (value: string) => {
      const known = groups.get(value) ?? { before: [], after: [] };
      groups.set(value, known);
      return known;
    };
    for (const at of open.before) groupOf(key(before[at]!)).before.push(at);
    for (const at of open.after) groupOf(key(after[at]!)).after.push(at);
    for (const group of groups.values()) {
      // Those that say the same in everything are each other's in whatever order.
      const isAlone = group.before.length === 1 && group.after.length === 1;
      const isSame = depth === 0 && group.before.length === group.after.length;
      if (isAlone || isSame) for (const [index, one] of group.before.entries()) put(one, group.after[index]!);
    }
  }
  for (const [one, other] of renamed([...open.before], [...open.after], before, after)) put(one, other);
  const [lastBefore, another] = [...open.before];
  const [lastAfter, further] = [...open.after];
  const isOnlyOne = before.length === 1 && after.length === 1;
  if (
    isOnlyOne &&
    lastBefore !== undefined &&
    lastAfter !== undefined &&
    another === undefined &&
    further === undefined
  )
    put(lastBefore, lastAfter);
  return pairs.toSorted((one, other) => one[1] - other[1]);
}

function renamed(
  left: readonly number[],
  now: readonly number[],
  before: readonly YearIndicator[],
  after: readonly YearIndicator[],
): readonly Pair[] {
  const numbers = new Numbers();
  const pairsOf = ({ measure, label }: YearIndicator): Int32Array => numbers.ofPairs(folded(`${measure}${label}`));
  const likes = left.flatMap((one) =>
    now.flatMap((other) =>
      dice(pairsOf(before[one]!), pairsOf(after[other]!)) >= leastOfRenamed ? [[one, other] as const] : [],
    ),
  );
  const isOnly = (at: 0 | 1, index: number): boolean => likes.filter((pair) => pair[at] === index).length === 1;
  return likes.filter(([one, other]) => isOnly(0, one) && isOnly(1, other));
}
