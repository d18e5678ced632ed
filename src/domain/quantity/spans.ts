import { figureNear } from "./lookahead.ts";
import type { NumberToken, Token } from "./tokens.ts";

const durationUnit = /^(?:年間|[かカヵヶ箇]年(?:間|度間)?|年度間|[かカヵヶ箇]月(?:間)?|日間|週間|年)$/;
const yearSpan = /^(?:年間|[かカヵヶ箇]年間?|年度間)$/;
const use = /^(?:で|に|の間|以内に|以内の|以内で|計画|ごと|毎|内に|後|かけ|継続|連続)/;
const relative = /(?:過去|直近|今後|向こう|最近)の?$/;

const slash = /^\s?\/\s?$/;

/**
 * What a length of time is in its text. ahead: the time that figures after it cover (5年間で100件). behind: that of
 * figures before it (50社(3年間)). divisor: that of the one figure before it (100件/5年). none: neither it nor a figure (過去3年間). null: a figure (延べ46日間).
 */
export function spanUse(
  token: NumberToken,
  before: string,
  after: string,
  tokens: readonly Token[],
  index: number,
): "ahead" | "behind" | "divisor" | "none" | null {
  if (token.unit === null || !"年月間".includes(token.unit.slice(-1)) || !durationUnit.test(token.unit)) return null;
  const others = figureNear(tokens, index);
  if (tokens[index - 1]?.kind === "number" && slash.test(before)) return "divisor";
  const used = use.test(after) || relative.test(before);
  if ((used || yearSpan.test(token.unit)) && others.later) return "ahead";
  if (yearSpan.test(token.unit) && others.earlier) return "behind";
  return relative.test(before) ? "none" : null;
}
