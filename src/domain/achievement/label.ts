import { opposed } from "./antonyms.ts";
import { inOneWording } from "./synonyms.ts";
import { remembering } from "../remembering.ts";

/** Beyond this many figures in a cell, labels are matched by equality alone, so that no cell costs its square. */
const maxFuzzy = 16;

/** Parts of a label that every label may have, and that therefore say nothing of what is meant. */
const generic = /[数者人件回の等総延実計率額]/gu;

/** Words that only say which column a figure belongs to, or that something was dealt with. */
const columnWords = /実績|計画|目標|予定|見込み?|達成|受付|受理|対応/gu;

/** Hiragana that joins words or ends them; ひまわり, ごみ and the like at a word's beginning name a thing. */
const joining =
  /(?<!\p{Script=Hiragana})(?:における|に?おいて|に?ついて|に?対する|に?よる|に?かかる|に?関する|のための|ための|として|された|されている|している|ごとの?|までの?|からの|への|での|との|こと|もの|(?<=.)\p{Script=Hiragana}{1,2})(?!\p{Script=Hiragana})/gu;

/** Ⅰ to Ⅻ and ⅰ to ⅻ: the first of them is 1. */
const roman = /[\u2160-\u216b\u2170-\u217b]/gu;

/** Digits, small letters, kana and kanji, of which typing adds nothing; most labels have nothing else. */
const plainAlready = /^[0-9a-zぁ-ゖァ-ヺー一-鿿]*$/u;

/** Digits, small letters, kana and kanji, as `plainAlready` has them. */
const isPlainCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x30fc;

const marks: ReadonlySet<number> = new Set(
  Array.from(" \u3000\t\r\n・「」『』()[]【】〈〉:、。,", (mark) => mark.charCodeAt(0)),
);

/** Of a label that is plain but for marks: what `plainLabel` leaves out of it. */
export const isMarkOfLabel = (code: number): boolean => !isPlainCode(code);

/** Whether nothing is to be done to the label but to leave out marks (`isMarkOfLabel`). */
export function isPlainButMarks(label: string): boolean {
  for (let at = 0; at < label.length; at += 1) {
    const code = label.charCodeAt(at);
    if (!isPlainCode(code) && !marks.has(code)) return false;
  }
  return true;
}

/** What is left out of a label once its width and its letters are plain. */
const typed = /[\s・·•･「」『』()[\]【】〈〉:、。,]/gu;

/** A label without what typing adds to it: width, spaces, marks, brackets. */
export function plainLabel(label: string): string {
  if (plainAlready.test(label)) return label;
  return isPlainButMarks(label) ? label.replace(typed, "") : withoutTyping(label);
}

const withoutTyping = remembering((label: string): string =>
  label
    .replace(roman, (numeral) => String((((numeral.codePointAt(0) ?? 0) - 0x2160) % 16) + 1))
    .normalize("NFKC")
    .toLowerCase()
    .replace(typed, ""),
);

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
 * True where two labels cannot be taken to mean the same thing: they are on two sides of something (着工 against 竣工), share
 * no telling character at all (就職 against 受講), or each tells something that the other does not (A地区 against B地区,
 * 65歳以上 against 75歳以上). A label that only says more (新規登録企業 against 登録企業) is not apart. The same both ways.
 */
export function apart(a: string, b: string): boolean {
  const one = plainLabel(a);
  const other = plainLabel(b);
  if (one === other) return false;
  if (opposed(one, other)) return true;
  const letters = telling(one);
  const others = telling(other);
  if (letters.size === 0 || others.size === 0) return false;
  return hasOwn(letters, others) && hasOwn(others, letters);
}

/** The characters that tell what is meant, of a plain label. */
const telling = (label: string): ReadonlySet<string> =>
  new Set(inOneWording(label).replace(columnWords, "").replace(joining, "").replace(generic, ""));

const hasOwn = (letters: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...letters].some((letter) => !others.has(letter));

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
      if (score >= enough && !apart(planLabel, actualLabel)) all.push({ plan, actual, score });
    }
  }
  return all.sort((a, b) => b.score - a.score || a.plan - b.plan || a.actual - b.actual);
}
