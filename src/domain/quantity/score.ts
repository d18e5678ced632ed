import type { Quantity } from "./quantity.ts";
import { isDigit } from "./characters.ts";
import { plainNumber } from "./number-token.ts";
import type { MaximumToken, NumberToken } from "./tokens.ts";

/** 5点満点中, 5段階評価の平均: what stands between the maximum and the score belongs to it. */
const maximum =
  /点満点(?:中|では?|の(?:うち|中)|換算で?)?|段階(?=\s?[)\]】])|段階(?:(?:評価)?(?:中|では?|での|の(?:うち|平均|中))|評価[の:]?)/y;

/** 満点:5点, before the number. */
const maximumAhead = /(?:満点|最高点|配点)[\s:は]?$/;

/** 5点満点, 5段階中 where the number that starts at `start` ends at `end`; null where it is something else (3段階の支援). */
export function scanMaximum(text: string, start: number, end: number, value: number): MaximumToken | null {
  if (value <= 0) return null;
  if (start > 0 && maximumAhead.test(text.slice(Math.max(0, start - 5), start))) {
    const stop = text[end] === "点" ? end + 1 : end;
    return { kind: "maximum", start, end: stop, value };
  }
  if (text[end] !== "点" && text[end] !== "段") return null;
  maximum.lastIndex = end;
  return maximum.test(text) ? { kind: "maximum", start, end: maximum.lastIndex, value } : null;
}

/** 4.2/5.0: a score with decimals over a maximum that scores are given in. */
const scoreOver = /(\d{1,3}\.\d{1,2})点?\s?\/\s?(3|4|5|6|7|8|10|20|50|100)(?:\.0{1,2})?点?(?![\d./,:]|[一-龥ァ-ヶー])/y;

export function scanScore(text: string, at: number): NumberToken | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  scoreOver.lastIndex = at;
  const found = scoreOver.exec(text);
  if (found === null) return null;
  const [value, outOf] = [Number(found[1]), Number(found[2])];
  if (value > outOf) return null;
  const end = at + found[0].length;
  const unit = found[0].includes("点") ? "点" : null;
  return { ...plainNumber, start: at, end, value, unit, outOf, numeralEnd: end };
}

const scored: ReadonlySet<string | null> = new Set([null, "点", "段階", "ポイント", "pt"]);

/** True where a figure can be a score out of `most`. */
export const canBeScore = ({ unit, value }: Pick<Quantity, "unit" | "value">, most: number): boolean =>
  scored.has(unit) && value <= most;
