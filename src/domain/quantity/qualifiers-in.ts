import { countingIn } from "./counting-words.ts";
import { headingUnit } from "./heading-unit.ts";
import { qualifiersAfter, qualifiersBefore } from "./modifiers.ts";
import { normalise } from "./normalise.ts";
import type { Bound, Counting, ReadingContext } from "./quantity.ts";
import { tokenise } from "./tokenise.ts";
import { rememberingByShape } from "../by-shape.ts";

/** What words say of the figures that they stand over or beside. */
export interface Qualifiers {
  readonly counting: Counting | null;
  readonly bound: Bound | null;
  /** 日 in 1日当たり. */
  readonly per: string | null;
  readonly unit: ReadingContext | null;
}

/** Between these, each stretch of words qualifies by itself: 目標値(以下), 上限/人. */
const between = /[\s()（）[\]〔〕【】|、・:]+/u;
/** What a heading calls the figure that a bound stands before: 上限値, 最低目標. */
const called = /(?:の?(?:目標|計画|予定|実績|見込み?))?(?:値|量|数|額|数値)?$/u;

/** In one width and without spaces. */
export const plainWords = (words: string): string => normalise(words).text.replace(/\s+/gu, "");

/** Reads a heading, a unit's note or a name by the grammar of a cell: 利用者数(延べ), 目標値(以下), 1日当たり目標(人). */
export const qualifiersIn = rememberingByShape((words: string): Qualifiers => {
  const { text } = normalise(words);
  const per = tokenise(text).tokens.find((token) => token.kind === "per");
  return {
    counting: countingIn(plainWords(words)),
    bound: boundIn(text),
    per: per?.kind === "per" ? per.unit : null,
    unit: headingUnit(words),
  };
});

function boundIn(text: string): Bound | null {
  for (const piece of text.split(between)) {
    const bound = qualifiersAfter(piece, null).bound ?? qualifiersBefore(piece.replace(called, "")).bound;
    if (bound !== null) return bound;
  }
  return null;
}
