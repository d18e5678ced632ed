/** Beyond this many figures in a cell, labels are matched by equality alone, so that no cell costs its square. */
const maxFuzzy = 16;

/** Parts of a label that every label may have, and that therefore say nothing of what is meant. */
const generic = /[数者人件回の等総延実計率額]/gu;

/** What is done with a thing, or to be read of it; two labels may say it differently and mean the same thing. */
const doings =
  /実績|計画|目標|予定|見込み?|参加|受講|出席|来場|利用|実施|開催|支援|提供|設置|整備|配置|確保|達成|[\p{Script=Hiragana}ー]/gu;

/** A label without what typing adds to it: width, spaces, marks, brackets. */
export const plainLabel = (label: string): string =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s・·•･「」『』()[\]【】〈〉:、。,]/gu, "");

/**
 * How alike two labels are: 1 the same, 0.9 one holds the other, else the share of letter pairs in common
 * (Dice), at most 0.8; 0 where they have nothing in common.
 */
export function likeness(a: string, b: string): number {
  const one = plainLabel(a);
  const other = plainLabel(b);
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  if (one.includes(other) || other.includes(one)) return 0.9;
  const pairs = letterPairs(one);
  const others = letterPairs(other);
  let common = 0;
  for (const pair of others) if (pairs.has(pair)) common += 1;
  return (0.8 * 2 * common) / Math.max(1, pairs.size + others.size);
}

const letterPairs = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
};

/**
 * True where two labels cannot be taken to mean the same thing: they share no telling character at all (就職 against
 * 受講), or each names something that the other does not (親子向け against 学生向け).
 */
export function unrelated(a: string, b: string): boolean {
  const one = plainLabel(a);
  const other = plainLabel(b);
  return (
    nothingShared(one.replace(generic, ""), other.replace(generic, "")) ||
    (namesMore(one, other) && namesMore(other, one))
  );
}

function nothingShared(one: string, other: string): boolean {
  const letters = new Set(one);
  return letters.size > 0 && other !== "" && ![...other].some((letter) => letters.has(letter));
}

/** One character more may be a way of putting it (来館, 来場); two name a thing. */
function namesMore(one: string, other: string): boolean {
  const letters = new Set(other);
  const own = new Set([...one.replace(doings, "").replace(generic, "")].filter((letter) => !letters.has(letter)));
  return own.size >= 2;
}

const enough = 0.3;

/**
 * Matches labels of two lists one to one: equal ones first, then the likeliest pairs. Answers index pairs; an
 * index that has no partner is absent. Unlabelled entries (null) match none.
 */
export function matchLabels(
  plans: readonly (string | null)[],
  actuals: readonly (string | null)[],
): readonly (readonly [plan: number, actual: number])[] {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const waiting = new Map<string, number[]>();
  for (const [index, label] of [...actuals.entries()].reverse()) {
    if (label === null) continue;
    const key = plainLabel(label);
    const queue = waiting.get(key);
    if (queue === undefined) waiting.set(key, [index]);
    else queue.push(index);
  }
  for (const [index, label] of plans.entries()) {
    const actual = label === null ? undefined : waiting.get(plainLabel(label))?.pop();
    if (actual === undefined) continue;
    matched.set(index, actual);
    taken.add(actual);
  }
  if (plans.length <= maxFuzzy && actuals.length <= maxFuzzy) {
    for (const { plan, actual } of candidates(plans, actuals)) {
      if (matched.has(plan) || taken.has(actual)) continue;
      matched.set(plan, actual);
      taken.add(actual);
    }
  }
  return [...matched].sort(([a], [b]) => a - b);
}

function candidates(plans: readonly (string | null)[], actuals: readonly (string | null)[]) {
  const all: { plan: number; actual: number; score: number }[] = [];
  for (const [plan, planLabel] of plans.entries()) {
    for (const [actual, actualLabel] of actuals.entries()) {
      if (planLabel === null || actualLabel === null) continue;
      const score = likeness(planLabel, actualLabel);
      if (score >= enough && !unrelated(planLabel, actualLabel)) all.push({ plan, actual, score });
    }
  }
  return all.sort((a, b) => b.score - a.score || a.plan - b.plan || a.actual - b.actual);
}
