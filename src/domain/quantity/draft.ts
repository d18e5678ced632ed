import type { KindWords } from "./kind.ts";
import { originalSpan, type Normalised } from "./normalise.ts";
import type { Quantity, ReadingContext } from "./quantity.ts";
import { times } from "./times.ts";
import type { NumberToken } from "./tokens.ts";

export type OpenQuantity = { -readonly [K in keyof Quantity]: Quantity[K] };

/** A figure that what comes later may still qualify or take back. */
export interface Draft {
  readonly quantity: OpenQuantity;
  /** Where its number and unit end. */
  readonly end: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  readonly kindWords: KindWords;
  /** It has its role only beside a main figure: of its unit, or any. */
  readonly beside: "unit" | "any" | null;
  dropped: boolean;
}

/** A number with its value and unit, not yet qualified; the context serves where no unit is written. */
export function openQuantity(
  source: Normalised,
  token: NumberToken,
  context: ReadingContext | undefined,
): OpenQuantity {
  const borrowed = token.unit === null ? context : undefined;
  const multiplier = borrowed === undefined || token.scaled ? 1 : borrowed.multiplier;
  return {
    value: times(token.value, multiplier),
    upper: token.upper === null ? null : times(token.upper, multiplier),
    unit: borrowed === undefined ? token.unit : borrowed.unit,
    label: null,
    bound: null,
    period: null,
    asOf: null,
    counting: null,
    direction: null,
    per: null,
    role: "main",
    kind: "level",
    outOf: token.outOf,
    sense: null,
    isStrict: false,
    notation: { spaced: token.spaced, dottedThousands: token.dotted },
    evidence: originalSpan(source, token.start, token.end),
  };
}

/** 1,500(千円): the unit of a figure from the bracket behind it. */
export function giveUnit({ quantity }: Draft, { unit, multiplier }: ReadingContext): void {
  quantity.unit = unit;
  quantity.value = times(quantity.value, multiplier);
  if (quantity.upper !== null) quantity.upper = times(quantity.upper, multiplier);
}

/** 3,000人(年間), 120人(延べ): a bracket that only qualifies the figure before it. */
export function remarkOn({ quantity }: Draft, words: string): void {
  if (words.length > 8) return;
  const remark = words.trim();
  if (/^(?:年間|通年|毎年度?|月間|単年度)$/.test(remark)) quantity.period ??= remark;
  else if (/^(?:(?:延べ?|のべ)(?:人[数員]|件数|回数|数)?|累計|累積)$/.test(remark)) quantity.counting ??= "cumulative";
  else if (/^(?:実|実人[数員]|実数)$/.test(remark)) quantity.counting ??= "net";
  else if (/^(?:目安|概算|概数|推計値?|推定値?|おおよそ)$/.test(remark)) quantity.bound ??= "approximate";
  else if (/^(?:計|合計|総計)$/.test(remark)) quantity.counting ??= "total";
}
