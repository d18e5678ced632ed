import { isDigit, isWord } from "./characters.ts";
import { lengthAt, scanShape } from "./digit-shape.ts";
import { scanDigits } from "./digits.ts";
import { isCode, isOrdinal } from "./marks.ts";
import { measuresAt } from "./measure-words.ts";
import type { Aside } from "./tokens.ts";
import { countsAt, scanUnit } from "./unit-scan.ts";

/** Digits and what may tie them to one another, by how it is typed; so many that one look ahead stays short. */
const chain = /\d+(?:(?: ?[,.] ?|\.{2,4}|['’´‘`_^]|[、・·±/:]|[-‐‑–−]| )\d+){1,12}/y;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Digits that marks tie, cut into the numbers that a careful reader would take them for. */
interface Run extends Piece {
  readonly text: string;
  readonly first: Piece;
  readonly last: Piece;
  readonly pieces: readonly Piece[];
  /** What the marks are: all of one sort, else mixed. */
  readonly tie: Tie;
  /** A unit or a scale stands behind the last of them. */
  readonly hasUnit: boolean;
  /** A digit or two that end a name (コース2 30人), or an ordinal (第1 30人). */
  readonly isNamed: boolean;
}

const ties = {
  listing: /^[、,・·]$/,
  blank: /^ $/,
  colon: /^:$/,
  slash: /^\/$/,
  dash: /^[-‐‑–−]$/,
  apostrophe: /^['’]$/,
  mixed: /^/,
} as const;
type Tie = keyof typeof ties;

function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const { end } = scanDigits(text, at);
    pieces.push({ start: at, end });
    at = end;
  }
  return pieces;
}

/** The run that starts at `at`; null where the digits there are one number, or belong to a code. */
function runAt(text: string, at: number): Run | null {
  const length = lengthAt(chain, text, at);
  if (length === 0) return null;
  const end = at + length;
  const pieces = piecesOf(text, at, end);
  const [first] = pieces as [Piece];
  const last = pieces[pieces.length - 1] as Piece;
  if (pieces.length === 1 || isCode(text, at, first.end, "unknown") || isNoteMark(text, at)) return null;
  const marks = pieces
    .slice(1)
    .map(({ start }, index) => text.slice((pieces[index] as Piece).end, start).trim() || " ");
  const tie = (Object.keys(ties) as Tie[]).find((one) => marks.every((mark) => ties[one].test(mark))) as Tie;
  const endsName = first.end - at <= 2 && isWord(text.charCodeAt(at - 1)) && !measuresAt(text, at);
  const isNamed = endsName || isOrdinal(text, at, first.end, false);
  return { text, start: at, end, first, last, pieces, tie, hasUnit: countsAt(text, end), isNamed };
}

const isNoteMark = (text: string, at: number): boolean => /[※*†]\s?$/.test(text.slice(Math.max(0, at - 2), at));

/** Two neighbouring numbers say a rough one: 5、6回, 2,3回. */
const neighbours = /^(?:1[、,]2|2[、,]3|3[、,]4|4[、,]5|5[、,]6|6[、,]7|7[、,]8|8[、,]9)$/;
/** 24、25、26年度: the last of them is the date. */
const dated = /^\s?(?:年度?|月|日)(?!間)/;
const shareOfCost = /^\s?(?:以内)?の?(?:補助|負担|助成|税)/;
const scaleOfCase = /^(?:規模|年確率|の?縮尺)/;

const aside = (as: Aside["as"], { start, end }: Piece): Aside => ({ kind: "aside", as, start, end });

/** Numbers of things in a row, whose last or first says so: 1、2号棟, 第1・2回. */
const inOrder = ({ text, first, last }: Run): boolean =>
  isOrdinal(text, first.start, first.end, false) || isOrdinal(text, last.start, last.end, countsAt(text, last.end));

/** Numbers that a blank parts, where they cannot be one number: 107,765 67,766, or three and more without a unit. */
function isList({ text, pieces, hasUnit }: Run): boolean {
  if (!hasUnit && pieces.length > 2) return true;
  return pieces.some(({ start, end }, index) => {
    const written = text.slice(start, end);
    return /,|\d{4}/.test(written) || (index < pieces.length - 1 && written.includes("."));
  });
}

/** 35/42 beside the percentage that it comes to: 83.3%(35/42), 35/42(83.3%). */
function worksOut({ text, start, end }: Run): boolean {
  const shown =
    /^\s?\(\s?(\d+(?:\.\d+)?)%/.exec(text.slice(end, end + 12)) ??
    /(\d+(?:\.\d+)?)%\s?\(\s?$/.exec(text.slice(Math.max(0, start - 12), start));
  if (shown === null) return false;
  const [part, whole] = text.slice(start, end).replaceAll(",", "").split("/").map(Number) as [number, number];
  const rounding = shown[1]?.includes(".") === true ? 0.06 : 0.6;
  return Math.abs((part / whole) * 100 - Number(shown[1])) < rounding;
}

/**
 * What a run is by its marks, each of which is typed for thousands, decimals, lists, ranges, names and by mistake. null:
 * its numbers are read one by one.
 */
const told: Readonly<Record<Tie, (run: Run, inList: boolean) => Aside | null>> = {
  listing: (run) => {
    const { text, end } = run;
    if (run.hasUnit && neighbours.test(text.slice(run.start, end))) return null;
    if (dated.test(text.slice(end, end + 4))) return aside("condition", { start: run.start, end: run.last.start });
    return aside(inOrder(run) ? "ordinal" : "digits", run);
  },
  blank: (run, inList) => (run.isNamed || inList || isList(run) ? null : aside("digits", run)),
  // 小6:78.2%, but not 3:1.
  colon: (run) => (run.isNamed && run.hasUnit ? null : aside("digits", run)),
  // 120/150人 is a part of a whole; 1/2補助 says who pays.
  slash: (run) => {
    const after = run.text.slice(run.end, run.end + 8);
    const isShare = shareOfCost.test(after) || /[率割]\s?$/.test(run.text.slice(Math.max(0, run.start - 2), run.start));
    if (isShare) return aside("condition", run);
    const isPair = run.pieces.length === 2;
    if (isPair && (run.hasUnit || scanUnit(run.text, run.end) !== null)) return null;
    return aside(isPair && (scaleOfCase.test(after) || worksOut(run)) ? "condition" : "digits", run);
  },
  // 10-20人 is a range; 2-1, 1-2-3 are codes; 200-100人 and 100-200 are nothing that can be told.
  dash: (run) => {
    const { text, pieces, first, last } = run;
    if (!run.hasUnit && scanUnit(text, run.end) === null)
      return aside(pieces.every(({ start, end }) => end - start <= 2) ? "code" : "digits", run);
    const value = ({ start, end }: Piece): number => Number(text.slice(start, end).replaceAll(/[, ]/g, ""));
    return pieces.length === 2 && value(first) <= value(last) ? null : aside("digits", run);
  },
  // 13’1次補正 is the first of the year.
  apostrophe: (run) => aside(run.text.startsWith("次", run.end) ? "ordinal" : "digits", run),
  mixed: (run) => aside("digits", run),
};

/**
 * What the digits from `at` are where marks among them leave it open which numbers they make: unreadable (12,34人,
 * 1 200人, 100±10人, 12O人), numbers of things in a row (1、2号棟), dates in a row; null where they make numbers.
 * `inList` says that a number of a list ends one blank before.
 */
export function scanRun(text: string, at: number, inList: boolean): Aside | null {
  const shape = scanShape(text, at);
  if (shape !== null) return shape;
  const run = runAt(text, at);
  return run === null ? null : told[run.tie](run, inList);
}
