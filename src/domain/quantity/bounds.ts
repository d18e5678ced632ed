import type { Bound } from "./quantity.ts";

/** A bound and whether it shuts out the number itself (超, 未満). */
export interface BoundWord {
  readonly bound: Bound;
  readonly isStrict: boolean;
}

/** Alternatives in the order of their bounds: a word that holds another (を超えない, を超え) stands before it. */
const after =
  /^\s?(?:(以下|以内|[をは]超え(?:ない?|ず)|を?超過し(?:な|ず)|[をは]上回(?:らない?|らず)|まで(?=$|[\s)。、,\]〕]))|(未満|[をは]下回(?!らな|らず)[るりっいたて]*|[をは]切(?!らな|らず)[るりっいたて]*|に満たな|に達しな|より少な|より小さ|より低)|(以上|[をは]下回(?:らない?|らず)|[をは]切(?:らない?|らず)|[~〜](?!\s?\d))|(超(?!過)|[をは]超え[るたて]*|を超過|[をは]上回[るりっいたて]*|より多|より大き|より高)|(程度|前後|弱(?!者)|強(?![化い])|ほど|くらい|ぐらい|余り?))/;

const kindsAfter: readonly BoundWord[] = [
  { bound: "max", isStrict: false },
  { bound: "max", isStrict: true },
  { bound: "min", isStrict: false },
  { bound: "min", isStrict: true },
  { bound: "approximate", isStrict: false },
];

/** The bound that the words right after a number and its unit begin with, and how long it is written. */
export function boundAfter(words: string): (BoundWord & { readonly length: number }) | null {
  const found = after.exec(words);
  if (found === null) return null;
  const index = kindsAfter.findIndex((_, at) => found[at + 1] !== undefined);
  return { ...(kindsAfter[index] as BoundWord), length: found[0].length };
}

/** Signs and words that end right before a number, the longer of two like ones first. */
const before: readonly (readonly [words: RegExp, bound: BoundWord])[] = [
  [
    /(?:(?<![契成予公規制節要条婚特協密盟])約|およそ|おおよそ|おおよその|概ね|おおむね|ほぼ|[≒≈])[\s(]*$/,
    { bound: "approximate", isStrict: false },
  ],
  [/(?:最大で?|上限|最高|[~〜≦≤⩽]|<=|=<)[\s:]*$/, { bound: "max", isStrict: false }],
  [/(?:最低で?|最少|少なくとも|下限|最小|[≧≥⩾]|>=|=>)[\s:]*$/, { bound: "min", isStrict: false }],
  [/<\s*$/, { bound: "max", isStrict: true }],
  [/(?<!<[^<>]{0,60})>\s*$/, { bound: "min", isStrict: true }],
];

/** The bound that the words before a number end with, and what is left of them. */
export function boundBefore(words: string): (BoundWord & { readonly rest: string }) | null {
  for (const [pattern, word] of before) {
    const found = pattern.exec(words);
    if (found !== null) return { ...word, rest: words.slice(0, found.index) };
  }
  return null;
}
