import { isCloseBracket, isDash, isDigit, isOpenBracket, isSpace, isWord } from "./characters.ts";

/** A sign that is no part of a token, and where it stands. */
export interface SignPlace {
  readonly text: string;
  readonly at: number;
  /** Nothing but blanks between the figure before it and the sign. */
  readonly afterFigure: boolean;
  /** The next thing behind it is a figure, with at most its name between. */
  readonly figureFollows: boolean;
}

type Rule = (place: SignPlace) => boolean;

function visible(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (isSpace(text.charCodeAt(next))) next += step;
  return text[next] ?? "";
}

const isDigitText = (character: string): boolean => isDigit(character.charCodeAt(0));
const isWordText = (character: string): boolean => isWord(character.charCodeAt(0));

const always: Rule = () => true;
/** 100±10, but not ±0. */
const spreads: Rule = ({ text, at }) => !/^±\s?0(?![\d.])/.test(text.slice(at, at + 4));
const afterFigure: Rule = (place) => place.afterFigure;
/** It bounds, rounds or signs a number: right before one it has been read, elsewhere it has not. */
const notBeforeNumber: Rule = ({ text, at }) =>
  !/[\d約¥△▲〇一二三四五六七八九十百千数①-⑳]/.test(visible(text, at, 1)) && !"<>=≦≧".includes(text[at + 1] ?? " ");
const beforeNumber: Rule = ({ text, at }) => /[\d約¥]/.test(visible(text, at, 1));
/** (80)%, €100: it is a number's, and was not read with it. */
const besideNumber: Rule = ({ text, at }) => {
  const previous = visible(text, at, -1);
  const inBracket = isCloseBracket(previous) && isDigit(text.charCodeAt(text.lastIndexOf(previous, at) - 1));
  return isDigitText(previous) || inBracket || isDigitText(visible(text, at, 1));
};
/** After a figure, and not to name what comes next: 男50人+女70人, 120人=男50人. */
const tiesNumbers: Rule = (place) =>
  place.afterFigure && !(place.figureFollows && isWordText(visible(place.text, place.at, 1)));
/** 1/2補助 has been told by its digits, 円/人 and 男/女 by their words. */
const dividesNothing: Rule = (place) => {
  const next = visible(place.text, place.at, 1);
  return place.afterFigure && !isDigitText(next) && !isWordText(next) && !"㎡㎥㎢ℓ".includes(next);
};
const asks: Rule = (place) => place.afterFigure || isOpenBracket(visible(place.text, place.at, -1));

/** When a sign is left over: it may change what a figure says, and nothing has read it. */
const rules: ReadonlyMap<string, Rule> = new Map(
  (
    [
      ["÷≠√∞∝∑∫≡∽∩∪", always],
      ["±", spreads],
      ["×✕✖", afterFigure],
      ["↓↘", afterFigure],
      ["<>≦≧≤≥⩽⩾≒≈", notBeforeNumber],
      ["△▲▽▼", beforeNumber],
      ["%‰¥$€£℃", besideNumber],
      ["+=", tiesNumbers],
      ["/", dividesNothing],
      ["?", asks],
    ] as const
  ).flatMap(([signs, rule]) => [...signs].map((sign) => [sign, rule] as const)),
);

/** Marks that part, quote, list, point to a note or decorate; letters with accents, Greek ones, Roman numerals, ㈱ and №. */
// oxlint-disable-next-line no-misleading-character-class
const filler = /[!-/:-@[-`{-~¡-¿×÷À-ɏͰ-Ͽ‐-‧‰-⁞⁰-₎℀-⇿①-⓿─-⟿、-〿・-ヿ㈀-㏿︀-️！-･]/;
/** ½, 10²: digits in another shape. */
const oddDigits = /[¼-¾⅐-⅞]|(?<=\d)[²³¹⁰-⁹₀-₉]/;
const invisible = /[\u00AD\u200C-\u200F\u2060-\u206F\uFFFC\uFFFD]/;

/** What a sign leaves over: words, digits in another shape, or (null) nothing. */
export function leftBy(place: SignPlace): "words" | "digits" | null {
  const sign = place.text[place.at] as string;
  const rule = rules.get(sign);
  if (rule !== undefined) return rule(place) ? "words" : null;
  if (oddDigits.test(place.text.slice(Math.max(0, place.at - 1), place.at + 1))) return "digits";
  const isFiller = (filler.test(sign) && !invisible.test(sign)) || isDash(sign.charCodeAt(0));
  return isFiller ? null : "words";
}
