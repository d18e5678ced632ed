import type { Token } from "./tokens.ts";

/** How many tokens away a figure may stand from the words that qualify it. */
const reach = 6;

const isDate = (token: Token | undefined): boolean => token?.kind === "asOf" || token?.kind === "period";

/** A figure comes before the sentence or the bracket ends, with no other date between. */
export function figureFollows(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && at <= index + reach; at += 1) {
    const { kind } = tokens[at] as Token;
    if (kind === "number") return true;
    if (kind === "sentence" || kind === "close" || kind === "asOf" || kind === "period") return false;
  }
  return false;
}

/** The bracket that opens at `index`, or is open there, has a figure in it further on. */
export function figureInBracket(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && at <= index + reach; at += 1) {
    const { kind } = tokens[at] as Token;
    if (kind === "number") return true;
    if (kind === "close" || kind === "line") return false;
  }
  return false;
}

/** Whether another figure stands close before or after. */
export function figureNear(
  tokens: readonly Token[],
  index: number,
): { readonly earlier: boolean; readonly later: boolean } {
  const isNumber = (token: Token): boolean => token.kind === "number";
  return {
    earlier: tokens.slice(Math.max(0, index - reach), index).some(isNumber),
    later: tokens.slice(index + 1, index + 1 + reach).some(isNumber),
  };
}

/** 〔23年度〕 on the line below a figure belongs to it. */
export function onlyDateFollows(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (tokens[at]?.kind === "line" && at < index + reach) at += 1;
  return tokens[at]?.kind === "open" && isDate(tokens[at + 1]);
}

/** 6月、2月の2回, 5月と11月に各1回: dates in a row say when, not as of when. */
export function isListedDate(text: string, tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  if (previous?.kind === "comma") return isDate(tokens[index - 2]);
  if (previous === undefined || !isDate(previous)) return false;
  return /^(?:と|・|及び|および)$/.test(text.slice(previous.end, (tokens[index] as Token).start));
}
