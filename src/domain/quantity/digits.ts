import { isDigit, isSpace, isWord } from "./characters.ts";
import { measuresAt } from "./measure-words.ts";
import { countsAt } from "./unit-scan.ts";

/** A run of Arabic digits as written. */
export interface DigitRun {
  readonly end: number;
  /** Digits only, separators dropped. */
  readonly digits: string;
  /** How many of them stand after the decimal point. */
  readonly decimals: number;
  readonly grouped: boolean;
  /** Spaces between the digits (1 6 ,3 7 7). */
  readonly spaced: boolean;
  /** Thousands parted by 、 (1、200人). */
  readonly enumerated: boolean;
}

/** Digit by digit with spaces between, as text taken out of a PDF: 1 6 ,3 7 7. */
const spacedDigits = /\d(?: \d| [,.] ?\d|[,.] \d){1,20}(?! ?[\d,.])/y;
const groupedShape = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

function scanSpaced(text: string, at: number): DigitRun | null {
  if (isDigit(text.charCodeAt(at + 1))) return null;
  spacedDigits.lastIndex = at;
  const match = spacedDigits.exec(text);
  if (match === null) return null;
  const compact = match[0].replaceAll(" ", "");
  if (!groupedShape.test(compact)) return null;
  // コース1 5人: the first digit ends a name.
  const isPair = compact.length === 2 && isWord(text.charCodeAt(at - 1)) && !measuresAt(text, at);
  if (isPair || text[at - 1] === ".") return null;
  const point = compact.indexOf(".");
  return {
    end: at + match[0].length,
    digits: compact.replaceAll(/[,.]/g, ""),
    decimals: point < 0 ? 0 : compact.length - point - 1,
    grouped: compact.includes(","),
    spaced: true,
    enumerated: false,
  };
}

const skipDigits = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
};

/** Where exactly three digits stand after a comma (a space beside it is a flaw of extraction), their start; else -1. */
function groupAfter(text: string, at: number): number {
  let next = at;
  if (isSpace(text.charCodeAt(next))) next += 1;
  if (text[next] !== ",") return -1;
  next += 1;
  if (isSpace(text.charCodeAt(next))) next += 1;
  return isDigit(text.charCodeAt(next)) &&
    isDigit(text.charCodeAt(next + 1)) &&
    isDigit(text.charCodeAt(next + 2)) &&
    !isDigit(text.charCodeAt(next + 3))
    ? next
    : -1;
}

const byEnumerationComma = /[1-9]\d{0,2}(?:、\d{3}){1,4}(?![\d、,.])/y;

/** 1、200人: 、 where thousands are parted; what parts two numbers has a unit on either side. */
function scanEnumerated(text: string, at: number): DigitRun | null {
  byEnumerationComma.lastIndex = at;
  const written = byEnumerationComma.exec(text)?.[0];
  if (written === undefined || !countsAt(text, at + written.length)) return null;
  const digits = written.replaceAll("、", "");
  return { end: at + written.length, digits, decimals: 0, grouped: true, spaced: false, enumerated: true };
}

/** 11・4%: the decimal point of text set in columns. */
const pointOfColumns = /^・\d(?:%|ポイント|倍)/;

/** The digit run that starts at `at`, a digit. */
export function scanDigits(text: string, at: number): DigitRun {
  const spaced = scanSpaced(text, at);
  if (spaced !== null) return spaced;
  let end = skipDigits(text, at);
  const enumerated = text[end] === "、" ? scanEnumerated(text, at) : null;
  if (enumerated !== null) return enumerated;
  let digits = text.slice(at, end);
  let grouped = false;
  let gap = false;
  if (digits.length <= 3) {
    for (let group = groupAfter(text, end); group >= 0; group = groupAfter(text, end)) {
      if (group !== end + 1) gap = true;
      digits += text.slice(group, group + 3);
      end = group + 3;
      grouped = true;
    }
  }
  let decimals = 0;
  if (text[end] === "." && isDigit(text.charCodeAt(end + 1))) {
    const stop = skipDigits(text, end + 1);
    decimals = stop - end - 1;
    digits += text.slice(end + 1, stop);
    end = stop;
  }
  if (text[end] === "・" && decimals === 0 && !grouped && pointOfColumns.test(text.slice(end, end + 6))) {
    decimals = 1;
    digits += text[end + 1] as string;
    end += 2;
  }
  return { end, digits, decimals, grouped, spaced: gap, enumerated: false };
}
