/** Character classes over width-normalised text; every function takes a UTF-16 unit, NaN past the end. */

const between = (code: number, first: number, last: number): boolean => code >= first && code <= last;

export const isDigit = (code: number): boolean => between(code, 0x30, 0x39);

export const isLatin = (code: number): boolean => between(code, 0x41, 0x5a) || between(code, 0x61, 0x7a);

/** Blank on one line: what is left of full-width, no-break and thin spaces after normalisation. */
export const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;

export const isNewline = (code: number): boolean => code === 0x0a || code === 0x0d;

export const isHiragana = (code: number): boolean => between(code, 0x3041, 0x309f);

export const isKatakana = (code: number): boolean => between(code, 0x30a1, 0x30fa) || code === 0x30fc;

/** Ideographs, with 々 and 〆; 〇 counts as a numeral, not as a word character. */
export const isKanji = (code: number): boolean =>
  between(code, 0x4e00, 0x9fff) ||
  between(code, 0x3400, 0x4dbf) ||
  between(code, 0xf900, 0xfaff) ||
  code === 0x3005 ||
  code === 0x3006;

/** A character that words are written with. */
export const isWord = (code: number): boolean => isKanji(code) || isKatakana(code) || isHiragana(code) || isLatin(code);

/** ①…⑳ → 1…20, ㉑…㉟ → 21…35, ㊱…㊿ → 36…50; else 0. */
export function circledNumber(code: number): number {
  if (between(code, 0x2460, 0x2473)) return code - 0x2460 + 1;
  if (between(code, 0x3251, 0x325f)) return code - 0x3251 + 21;
  if (between(code, 0x32b1, 0x32bf)) return code - 0x32b1 + 36;
  return 0;
}

const openBrackets = "([{〔【〈《「『<";
const closeBrackets = ")]}〕】〉》」』>";

export const isOpenBracket = (character: string): boolean => openBrackets.includes(character);
export const isCloseBracket = (character: string): boolean => closeBrackets.includes(character);

/** 〜 in its encodings: ranges, "from" and "up to". */
export const isTilde = (code: number): boolean =>
  code === 0x7e || code === 0x301c || code === 0x223c || code === 0x223e;

const dashes = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0x2501, 0xfe63]);

/** Hyphens, dashes and minus signs in their encodings. */
export const isDash = (code: number): boolean => dashes.has(code);
