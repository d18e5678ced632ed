import type { FieldName, OtherWords } from "./field.ts";
import type { FurtherHeadings, ProgramSchema } from "./schema.ts";
import { fieldNames, fieldTypes } from "./field.ts";
import { programSchema } from "./schema.ts";

/** What a word in a heading stands for: a field, or one of the schema's other heading words. */
export type HeadingRole = FieldName | OtherWords;

export const isFieldRole = (role: HeadingRole): role is FieldName => Object.hasOwn(fieldTypes, role);

/** Of a word that stands in several lists the first one has it. */
const others = Object.keys({
  settlement: true,
  cost: true,
  lastYear: true,
  thisYear: true,
  nextYear: true,
  generic: true,
  aside: true,
} satisfies Record<OtherWords, true>) as readonly OtherWords[];

export interface HeadingWord {
  readonly role: HeadingRole;
  /** Place among its role's words; smaller is preferred. */
  readonly rank: number;
  readonly key: string;
}

/** A word found in a heading's key, [start, end). */
export interface HeadingToken extends HeadingWord {
  readonly start: number;
  readonly end: number;
}

/** Heading words by first character, longest first. */
export type Vocabulary = ReadonlyMap<string, readonly HeadingWord[]>;

const latin = /[A-Za-z]/u;

/** Width, case, spaces, decoration and what nothing shows of do not matter in a heading; spaces between Latin words do. */
export function headingKey(text: string): string {
  return text
    .replace(/[①-⑳❶-❿⓪㉑-㊿\p{DI}]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[※*＊]\s?\d*/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<![a-z])[a-z](?: [a-z](?![a-z]))+/gu, (letters) => letters.replaceAll(" ", ""))
    .replace(/ (?![a-z])|(?<![a-z.]) /gu, "")
    .replace(/[・:：。、,「」『』【】[\]〈〉<>◆■●○◎☆★▼▽_=~〜]/gu, "");
}

const parenthesised = /[(（〔［[][^()（）〔〕［］[\]]*[)）〕］\]]/gu;

/** 規模(計画) → 規模. */
export const outsideParentheses = (heading: string): string => heading.replace(parenthesised, "");

/** 規模(計画) → 計画; "" where there are none. */
export const insideParentheses = (heading: string): string =>
  (heading.match(parenthesised) ?? []).join(" ").replace(/[()（）〔〕［］[\]]/gu, "");

/** The schema's headings and those of the user's policy, which come first. */
export function vocabulary(headings: FurtherHeadings = {}, schema: ProgramSchema = programSchema): Vocabulary {
  const words = new Map<string, HeadingWord>();
  const add = (role: HeadingRole, texts: readonly string[]): void => {
    texts.forEach((text, rank) => {
      const key = headingKey(text);
      if (key !== "" && !words.has(key)) words.set(key, { role, rank, key });
    });
  };
  for (const field of fieldNames) add(field, headings[field] ?? []);
  for (const field of fieldNames) add(field, schema.fields[field].headings);
  for (const other of others) add(other, schema.words[other]);
  const byFirst = new Map<string, HeadingWord[]>();
  for (const word of words.values()) {
    const first = word.key.charAt(0);
    const list = byFirst.get(first) ?? [];
    list.push(word);
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.key.length - a.key.length);
  return byFirst;
}

/** A word of one character, and a Latin word, counts only where it stands by itself. */
function standsAlone(word: HeadingWord, key: string, start: number): boolean {
  const end = start + word.key.length;
  if (word.key.length === 1 && !latin.test(word.key)) return start === 0 && end === key.length;
  const before = key.charAt(start - 1);
  const after = key.charAt(end);
  if (latin.test(word.key.charAt(0)) && latin.test(before)) return false;
  return !(latin.test(word.key.charAt(word.key.length - 1)) && latin.test(after));
}

/** The words of a heading, longest match from the left. */
export function headingTokens(key: string, words: Vocabulary): readonly HeadingToken[] {
  const tokens: HeadingToken[] = [];
  let position = 0;
  while (position < key.length) {
    const start = position;
    const word = words
      .get(key.charAt(start))
      ?.find((candidate) => key.startsWith(candidate.key, start) && standsAlone(candidate, key, start));
    if (word === undefined) {
      position += 1;
    } else {
      position = start + word.key.length;
      tokens.push({ ...word, start, end: position });
    }
  }
  return tokens;
}
