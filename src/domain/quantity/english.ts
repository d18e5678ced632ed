/**
 * English words of figures and the Japanese ones that the grammar knows: 1.2 million yen is read as 1.2百万円. Each with the
 * spaces that it takes with it. A word counts only beside a figure or a word of a figure, so that names stay as they are.
 */
interface EnglishWord {
  readonly words: string;
  readonly as: string;
}

const behindFigure: readonly EnglishWord[] = [
  { words: "trillion", as: "兆" },
  { words: "billion|bn", as: "十億" },
  { words: "million|mn", as: "百万" },
  { words: "thousand", as: "千" },
  { words: "per ?cent|percent", as: "%" },
  { words: "yen|JPY", as: "円" },
  { words: "persons?|people|participants?|users?|visitors?|members?|attendees?", as: "人" },
  { words: "cases?|incidents?|applications?|consultations?", as: "件" },
  { words: "compan(?:y|ies)|firms?|businesses", as: "社" },
  { words: "times?|sessions?|events?", as: "回" },
  { words: "hours?|hrs?", as: "時間" },
  { words: "minutes?|mins", as: "分" },
  { words: "seconds?|secs", as: "秒" },
  { words: "days?", as: "日" },
  { words: "months?", as: "か月" },
  { words: "households?", as: "世帯" },
  { words: "schools?", as: "校" },
  { words: "facilit(?:y|ies)", as: "施設" },
  { words: "sites?|places?|locations?", as: "箇所" },
  { words: "(?:or|and) (?:more|over|above)", as: "以上" },
  { words: "or (?:less|fewer|under|below)", as: "以下" },
  { words: "(?:per|a|each) day", as: "/日" },
  { words: "(?:per|a|each) week", as: "/週" },
  { words: "(?:per|a|each) month", as: "/月" },
  { words: "(?:per|a|each) year", as: "/年" },
  { words: "per (?:person|capita)", as: "/人" },
];

const beforeFigure: readonly EnglishWord[] = [
  { words: "at least|no (?:less|fewer) than|not (?:less|fewer) than|minimum(?: of)?", as: "≧" },
  { words: "at most|no more than|not more than|up to|within|maximum(?: of)?", as: "≦" },
  { words: "less than|fewer than|under|below", as: "<" },
  { words: "more than|over|above", as: ">" },
  { words: "about|approximately|approx\\.?|around|roughly|some", as: "約" },
  { words: "cumulative(?: total)?(?: of)?|total to date(?: of)?", as: "累計" },
  { words: "JPY|yen", as: "¥" },
];

const months = [
  "Jan(?:uary)?",
  "Feb(?:ruary)?",
  "Mar(?:ch)?",
  "Apr(?:il)?",
  "May",
  "June?",
  "July?",
  "Aug(?:ust)?",
  "Sep(?:t(?:ember)?)?",
  "Oct(?:ober)?",
  "Nov(?:ember)?",
  "Dec(?:ember)?",
];

const anywhere: readonly EnglishWord[] = [
  ...months.map((words, index) => ({
    words: `as (?:of|at) (?:the )?(?:end (?:of )?)?${words}`,
    as: `${index + 1}月末現在`,
  })),
  { words: "first[- ]half(?: year)?", as: "上半期" },
  { words: "second[- ]half(?: year)?", as: "下半期" },
  { words: "cumulative|total to date", as: "累計" },
];

interface Pattern {
  readonly pattern: RegExp;
  readonly as: string;
}

/** Behind digits, or behind what was put in the place of another such word. */
const figureEnd = "(?<=[\\d十百千万億兆円人件社回分秒日校%])";
const figureStart = "(?=[\\d¥約<>≧≦])";

const patterns = (words: readonly EnglishWord[], before: string, after: string): readonly Pattern[] =>
  words.map(({ words: source, as }) => ({
    pattern: new RegExp(`${before}(?:${source})${after}`, "giu"),
    as,
  }));

const behind = patterns(behindFigure, `${figureEnd}[ -]?(?<![A-Za-z])`, "(?![A-Za-z])\\.?");
const ahead = patterns(beforeFigure, "(?<![A-Za-z])", ` ?${figureStart}`);
const free = patterns(anywhere, "(?<![A-Za-z])", "(?![A-Za-z])");

/** Most texts with Latin letters (m2, km2) have no such word, neither beside a figure nor by itself: one look instead of fifty. */
const mayTell = new RegExp(
  `[\\d十百千万億兆円人件社回分秒日校%][ -]?[a-z]|(?:[a-ln-z]\\.?|imum) ?${figureStart}|as (?:of|at) |half|cumulative|total to`,
  "iu",
);

const inOrder = [...free, ...behind, ...ahead];

/** Any of them: where none is in a text as it was given, none comes into it. */
const tells = new RegExp(inOrder.map(({ pattern }) => pattern.source).join("|"), "iu");

/** Letters of the words, with what /iu takes for k and s. */
const letter = /[A-Za-z\u017F\u212A]/;

/** A text and where each of its characters stood before; `offsets` has one more, the end. */
export interface Rewritten {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The text with its English words of figures put as Japanese ones; null where it has none. Linear in its length. */
export function withoutEnglish(original: string): Rewritten | null {
  if (!letter.test(original) || !mayTell.test(original) || !tells.test(original)) return null;
  let text = original;
  let offsets: readonly number[] | null = null;
  for (const { pattern, as } of inOrder) {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) continue;
    const from: readonly number[] = offsets ?? Array.from({ length: text.length + 1 }, (_, at) => at);
    const next: number[] = [];
    let rest = "";
    let at = 0;
    for (const match of matches) {
      rest += text.slice(at, match.index) + as;
      for (; at < match.index; at += 1) next.push(from[at] as number);
      for (let unit = 0; unit < as.length; unit += 1) next.push(from[match.index] as number);
      at = match.index + match[0].length;
    }
    rest += text.slice(at);
    for (; at <= text.length; at += 1) next.push(from[at] as number);
    text = rest;
    offsets = next;
  }
  return offsets === null ? null : { text, offsets };
}
