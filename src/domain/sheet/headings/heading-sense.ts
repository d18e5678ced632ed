import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearsIn, withoutYears } from "../../time/fiscal-year.ts";
import { coversPart, isPartOfYear, lengthOfPart } from "./part-of-year.ts";
import type { HeadingRole, HeadingToken, Vocabulary } from "../words/vocabulary.ts";
import { headingKey, headingTokens, insideParentheses, outsideParentheses } from "../words/vocabulary.ts";

/** What one heading cell says. */
export interface CellSense {
  readonly text: string;
  readonly tokens: readonly HeadingToken[];
  /** Share of the key's characters that are known words, 0…1. */
  readonly coverage: number;
  /** The same, of those that say no part of the year: 1 of 第1四半期計画, as of 計画. */
  readonly known: number;
  /** A known word stands at the end, where Japanese and English headings have their noun. */
  readonly headFinal: boolean;
  /** Western calendar years named in it. */
  readonly years: readonly number[];
  /** Nothing but a year, a part of it, or a unit in parentheses. */
  readonly qualifierOnly: boolean;
}

/** A column's heading, its lines from top to bottom taken together. */
export interface ColumnSense {
  readonly role: HeadingRole | null;
  readonly rank: number;
  readonly coverage: number;
  readonly year: number | null;
  /** -1 the year before, 0 this year, 1 the next, null where no such word stands there. */
  readonly relativeYear: -1 | 0 | 1 | null;
  /** A month, a quarter, a half of the year. */
  readonly partOfYear: boolean;
  /** Of a column named after an indicator, what the headings over that say: 計画 over 活動指標. */
  readonly under?: "plan" | "actual";
  /** Lines as read, without repeats. */
  readonly text: string;
}

/** Longer texts are sentences, not headings. */
const longestHeading = 60;

const nothing: CellSense = {
  text: "",
  tokens: [],
  coverage: 0,
  known: 0,
  headFinal: false,
  years: [],
  qualifierOnly: false,
};

function senseOfKey(key: string, words: Vocabulary): Pick<CellSense, "tokens" | "coverage" | "known" | "headFinal"> {
  const tokens = headingTokens(key, words);
  const covered = tokens.reduce((sum, token) => sum + token.end - token.start, 0);
  // 第1四半期 before 計画 is longer than the word itself.
  const inAll = tokens.length === 0 ? key.length : Math.max(covered, key.length - lengthOfPart(key));
  const coverage = key === "" ? 0 : covered / key.length;
  return { tokens, coverage, known: key === "" ? 0 : covered / inAll, headFinal: tokens.at(-1)?.end === key.length };
}

/** Reads one heading cell; sentences and figures come out without tokens. */
export function cellSense(text: string, words: Vocabulary): CellSense {
  const shown = text.trim();
  if (shown === "" || shown.length > longestHeading) return { ...nothing, text: shown };
  const years = fiscalYearsIn(shown);
  const bare = withoutYears(shown);
  const whole = headingKey(bare);
  const exact = senseOfKey(whole, words);
  const inside = insideParentheses(bare);
  const outside = inside === "" ? whole : headingKey(outsideParentheses(bare));
  const outer = inside === "" ? exact : senseOfKey(outside, words);
  const inner = senseOfKey(headingKey(inside), words);
  const best =
    exact.coverage === 1 && exact.tokens.length === 1
      ? exact
      : outer.tokens.length > 0
        ? withInner(outer, inner)
        : inner;
  return {
    text: shown,
    ...best,
    years,
    qualifierOnly: outside === "" || isPartOfYear(outside),
  };
}

/**
 * 規模(計画): what stands in parentheses counts where the rest takes its meaning from elsewhere; a year word and
 * 現状値(策定時) always count. 備考(単位の説明) is where the units stand.
 */
function withInner(
  outer: ReturnType<typeof senseOfKey>,
  inner: ReturnType<typeof senseOfKey>,
): ReturnType<typeof senseOfKey> {
  const open = outer.tokens.every((token) => token.role === "generic");
  const remarks = outer.tokens.every((token) => token.role === "remarks");
  if (remarks && inner.tokens.length === 1 && inner.tokens[0]!.role === "unit") return { ...inner, headFinal: true };
  const added = inner.tokens.filter((token) => open || token.role.endsWith("Year") || token.role === "baseline");
  return added.length === 0 ? outer : { ...outer, tokens: [...added, ...outer.tokens] };
}

const qualifiers: ReadonlySet<HeadingRole> = new Set(["generic", "lastYear", "thisYear", "nextYear"]);

/** Head-final: the last word that is no mere qualifier decides; money over plan and actual keeps them money. */
function decisive(tokens: readonly HeadingToken[]): { readonly role: HeadingRole; readonly rank: number } | null {
  const specific = tokens.filter((token) => !qualifiers.has(token.role));
  const last = specific.at(-1);
  if (last === undefined) return tokens.length > 0 ? { role: "generic", rank: 0 } : null;
  // 人件費 under 計画, or over it.
  if (specific.some((token) => token.role === "cost") && /^(?:plan|actual|budget|cost)$/u.test(last.role))
    return { role: "cost", rank: 0 };
  const money = specific.slice(0, -1).some((token) => token.role === "budget" || token.role === "settlement");
  if (money && last.role === "plan") return { role: "budget", rank: 30 };
  if (money && last.role === "actual") return { role: "settlement", rank: 30 };
  // 事業費 under 実績 was spent; 予算 there is still what was planned.
  const achieved = specific.slice(0, -1).some((token) => token.role === "actual");
  if (last.role === "budget" && achieved && !/予算|予定|計画|budget/u.test(last.key))
    return { role: "settlement", rank: 30 };
  const planned = specific.slice(0, -1).some((token) => token.role === "plan");
  if (last.role === "settlement" && planned) return { role: "budget", rank: 40 };
  // 活動指標 over 名称, or over 内容.
  const ofIndicator = specific.slice(0, -1).some((token) => token.role === "measure");
  if (ofIndicator && last.role === "name") return { role: "measure", rank: last.rank };
  if (ofIndicator && last.role === "overview" && !last.key.endsWith("説明")) return { role: "measure", rank: 60 };
  // 最終目標 over 目標値.
  if (last.role === "plan" && specific.slice(0, -1).some((token) => token.role === "finalTarget"))
    return { role: "finalTarget", rank: last.rank };
  // 策定時の現状値, 基準年度 over 実績: how things stood then.
  if (last.role === "actual" && specific.slice(0, -1).some((token) => token.role === "baseline"))
    return { role: "baseline", rank: 20 };
  const over = specific.slice(0, -1).findLast((token) => token.role === "plan" || token.role === "actual");
  if (over !== undefined && last.role === "overview")
    return last.key.endsWith("説明") ? { role: "unit", rank: 30 } : { role: over.role, rank: 60 };
  return { role: last.role, rank: last.rank };
}

/** Takes the lines over a column together; a damaged line among them says nothing and does no harm. */
export function columnSense(lines: readonly CellSense[]): ColumnSense {
  const distinct = lines.filter(
    (line, index) => line.text !== "" && lines.findIndex((other) => other.text === line.text) === index,
  );
  const told = distinct.filter((line) => line.tokens.length > 0 && (line.coverage >= 0.5 || line.headFinal));
  const tokens = told.flatMap((line) => line.tokens);
  const decided = decisive(tokens);
  const over = tokens.slice(0, -1).findLast(({ role }) => role === "plan" || role === "actual")?.role;
  const text = distinct.map((line) => line.text).join(" / ");
  const relative = tokens.find((token) => token.role.endsWith("Year"))?.role;
  return {
    role: decided?.role ?? null,
    rank: decided?.rank ?? 0,
    coverage: told.length === 0 ? 0 : told.reduce((sum, line) => sum + line.coverage, 0) / told.length,
    year: distinct.flatMap((line) => line.years).at(-1) ?? null,
    relativeYear: relative === "lastYear" ? -1 : relative === "nextYear" ? 1 : relative === "thisYear" ? 0 : null,
    partOfYear: distinct.some((line) => coversPart(line.text)) && !isWholeYear(text),
    ...(decided?.role === "measure" && (over === "plan" || over === "actual") ? { under: over } : {}),
    text,
  };
}

/** 第4四半期 over 累計: all four of them. */
const isWholeYear = (heading: string): boolean => coverageOf(heading, null)?.how === "single";
