import { partRules } from "./rules-parts.ts";
import { wordRules } from "./rules-words.ts";
import { yearRules } from "./rules-years.ts";
import { squeeze } from "./squeezed.ts";
import type { TimeRule } from "./time-rule.ts";
import type { TimeWord } from "./time-word.ts";
import { rememberingByShape } from "../by-shape.ts";

/** Where two rules fit, the first counts. */
export const rules: readonly TimeRule[] = [...yearRules, ...partRules, ...wordRules];

/** What one pattern finds need not be looked for with each. But having it compiled takes as long as trying each on so many texts. */
const manyTexts = 1_000;
let textsSeen = 0;
let anyRule: RegExp | null = null;

const begins =
  /[\d'’令平昭大明元西RHSrhsFfQq第上下前後半四中年各毎過直最近今向一二三四五六七八九十月日週期平単延べ累総通計事全本対当該一昨翌来次目達終長将春夏秋冬開設創発供運導以]/;
/** Headings, titles and names are shorter; what runs on is looked at no further. */
const longest = 300;

/** Every expression of time in a text, in order; an era that is left out (29年度) is the one nearest to `sheetYear`. */
export const timeWordsIn = (written: string, sheetYear: number | null): readonly TimeWord[] =>
  saysNothing(written) ? none : wordsIn(written, sheetYear);

const none: readonly TimeWord[] = [];

/** So many years are known at a time; sheets of one office are of few. */
const manyYears = 16;

/** Whatever the year of the sheet: what does not fit the pattern of any rule. */
const saysNothing = rememberingByShape((written: string): boolean => {
  const { text } = squeeze(written.slice(0, longest));
  for (let at = nextFit(text, 0); at < text.length; at = nextFit(text, at + 1))
    if (begins.test(text[at] as string)) return false;
  return true;
});

/** One for each year of a sheet: what numbers the names of one sheet has proved to say nothing of its year. */
const wordsOfYear = new Map<number | null, (written: string) => readonly TimeWord[]>();

function wordsIn(written: string, sheetYear: number | null): readonly TimeWord[] {
  let words = wordsOfYear.get(sheetYear);
  if (words === undefined) {
    if (wordsOfYear.size >= manyYears) wordsOfYear.clear();
    words = rememberingByShape((text) => scanned(text, sheetYear));
    wordsOfYear.set(sheetYear, words);
  }
  return words(written);
}

function scanned(written: string, sheetYear: number | null): readonly TimeWord[] {
  const { text } = squeeze(written.slice(0, longest));
  const words: TimeWord[] = [];
  textsSeen += 1;
  const fitting = rules.filter(({ marks }) => marks === "" || hasOneOf(text, marks));
  let at = nextFit(text, 0);
  while (at < text.length) {
    const end = begins.test(text[at] as string) ? scan(text, at, { fitting, sheetYear, words }) : at + 1;
    at = nextFit(text, end);
  }
  return words;
}

/** Where from `from` on some rule's pattern may fit; the text's end where none does. */
function nextFit(text: string, from: number): number {
  if (textsSeen < manyTexts) return from;
  anyRule ??= new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join("|"), "ug");
  anyRule.lastIndex = from;
  return from < text.length ? (anyRule.exec(text)?.index ?? text.length) : from;
}

function hasOneOf(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

interface Scanning {
  readonly fitting: readonly TimeRule[];
  readonly sheetYear: number | null;
  readonly words: TimeWord[];
}

/** Adds what begins at `at`; answers where to go on. */
function scan(text: string, at: number, { fitting, sheetYear, words }: Scanning): number {
  for (const { pattern, read } of fitting) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const said = match === null ? null : read(match, sheetYear);
    if (match === null || said === null || match[0] === "") continue;
    if (said !== "nothing") words.push({ ...said, text: match[0], start: at });
    return at + match[0].length;
  }
  return at + 1;
}

/** The text, squeezed, without those of its words of time. */
export function squeezedWithout(written: string, words: readonly TimeWord[]): string {
  const { text } = squeeze(written.slice(0, longest));
  let rest = "";
  let from = 0;
  for (const { start, text: word } of words) {
    rest += text.slice(from, start);
    from = start + word.length;
  }
  return rest + text.slice(from);
}
