import { joinExpression } from "./expression.ts";
import { isDash, isSpace, isTilde } from "./characters.ts";
import type { NumberToken, Token } from "./tokens.ts";

const scaleBetween = /^[万億兆千百]+$/;

function gapIsTilde(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  if (at >= to || !(isTilde(text.charCodeAt(at)) || isDash(text.charCodeAt(at)))) return false;
  at += 1;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at === to;
}

/** 30~40人, 10人〜20人, 3〜5万人, 5、6回: one figure with two ends. */
function range(text: string, low: NumberToken, high: NumberToken): NumberToken | null {
  if (low.upper !== null || high.upper !== null || high.start - low.end > 4) return null;
  const neighbours =
    low.unit === null && /^(?:[、,]|から|ないし|乃至|又は|または|か)$/.test(text.slice(low.end, high.start));
  const rough =
    neighbours &&
    high.unit !== null &&
    (high.value === low.value + 1 || text.slice(low.end, high.start).length > 1) &&
    low.value < high.value;
  if (!rough && !gapIsTilde(text, low.end, high.start)) return null;
  if (low.unit !== null && low.unit !== high.unit) return null;
  const scale = low.unit === null && !low.scaled && high.scaled ? scaleOf(text, high) : 1;
  const value = low.value * scale;
  const wari = high.unit === "%" && low.unit === null && text[high.numeralEnd] === "割" ? 10 : 1;
  if (value * wari > high.value) return null;
  return {
    ...high,
    start: low.start,
    value: value * wari,
    upper: high.value,
    spaced: low.spaced || high.spaced,
    dotted: low.dotted || high.dotted,
  };
}

const scaleValues: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  兆: 1e12,
};

/** The scale word that closes a numeral: 万 in 40万人. */
function scaleOf(text: string, token: NumberToken): number {
  const words =
    /[百千万億兆]+$/.exec(text.slice(Math.max(token.start, token.numeralEnd - 4), token.numeralEnd))?.[0] ?? "";
  return scaleBetween.test(words) ? (scaleValues[words] ?? 1) : 1;
}

const isTime = (unit: string | null): boolean => unit === "時間" || unit === "分" || unit === "分間" || unit === "秒";

/** 2時間30分 → 150分. */
function hours(text: string, first: NumberToken, second: NumberToken): NumberToken | null {
  const gap = text.slice(first.end, second.start);
  if (gap !== "" && gap !== " ") return null;
  if (first.unit === "時間" && isTime(second.unit) && second.unit !== "時間" && second.value < 60) {
    return { ...first, end: second.end, value: first.value * 60 + second.value, unit: "分" };
  }
  if ((first.unit === "分" || first.unit === "分間") && second.unit === "秒" && second.value < 60) {
    return { ...first, end: second.end, value: first.value * 60 + second.value, unit: "秒" };
  }
  return null;
}

/** 6割 → 60 %, 6割5分 → 65 %. */
function percentage(text: string, token: NumberToken): NumberToken {
  if (token.unit !== "割") return token;
  const parts = /^([\d一二三四五六七八九])分(?:([\d一二三四五六七八九])厘)?/.exec(text.slice(token.end, token.end + 4));
  const digit = (character: string | undefined): number =>
    character === undefined
      ? 0
      : /\d/.test(character)
        ? Number(character)
        : "一二三四五六七八九".indexOf(character) + 1;
  const extra = digit(parts?.[1]) + digit(parts?.[2]) / 10;
  const toPercent = (value: number): number => Math.round(value * 1000 + extra * 100) / 100;
  return {
    ...token,
    end: token.end + (parts?.[0].length ?? 0),
    value: toPercent(token.value),
    upper: token.upper === null ? null : toPercent(token.upper),
    unit: "%",
  };
}

/** 1時間半 → 1.5時間, 5ヶ月半 → 5.5ヶ月. */
function andHalf(text: string, token: NumberToken): NumberToken {
  if (text[token.end] !== "半" || !/^(?:時間|[かカヵヶケ箇]月|年|日|割)$/.test(token.unit ?? "")) return token;
  if (/[期分]/.test(text[token.end + 1] ?? "")) return token;
  return { ...token, end: token.end + 1, value: token.value + 0.5 };
}

/** Puts `joined` in the place of the last token, and of the one before where that is its result (120人=30人×4回). */
function foldBack(text: string, merged: Token[], joined: NumberToken): void {
  const before = merged[merged.length - 2];
  const whole =
    joined.operation !== null && before?.kind === "number" && before.operation === null
      ? joinExpression(text, before, joined)
      : null;
  merged.splice(whole === null ? -1 : -2, 2, whole ?? joined);
}

/** Number tokens that say one figure together become one. */
export function mergeNumbers(text: string, tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind !== "number") {
      const last = merged[merged.length - 1];
      if (last === undefined || token.start >= last.end) merged.push(token);
      continue;
    }
    const comma = before?.kind === "comma" && before.end === token.start ? merged.pop() : undefined;
    const previous = merged[merged.length - 1];
    if (previous?.kind === "number" && token.start < previous.end) continue;
    const complete = percentage(text, andHalf(text, token));
    const joined =
      previous?.kind === "number"
        ? (joinExpression(text, previous, complete) ??
          range(text, previous, complete) ??
          hours(text, previous, complete))
        : null;
    if (joined !== null) foldBack(text, merged, joined);
    else {
      if (comma !== undefined) merged.push(comma);
      merged.push(complete);
    }
  }
  return merged;
}
