import { labelFrom } from "./labels.ts";
import { countingOfLabel, qualifiersAfter, qualifiersBefore } from "./modifiers.ts";
import { originalSpan, type Normalised } from "./normalise.ts";
import type { Bound, Quantity, QuantityRole, ReadingContext } from "./quantity.ts";
import { cancellation, intention } from "./status.ts";
import type { NumberToken, Token } from "./tokens.ts";
import { knownUnit } from "./unit-scan.ts";

type Mutable = { -readonly [K in keyof Quantity]: Quantity[K] };

/** A calendar expression that qualifies figures. */
interface DateWords {
  readonly text: string;
  readonly kind: "asOf" | "period";
}

/** A figure under way: `place` in the token list, and which sentence and bracket it stands in. */
interface Draft {
  readonly quantity: Mutable;
  readonly end: number;
  readonly depth: number;
  dropped: boolean;
}

const partOf = /^(?:以上|以下|未満)?(?:[^\d。、()]{0,12})(?:の\s?うち|のうち)|^中(?![止心間央期学小高国])/;
const durationUnit = /^(?:年間|[かカヵヶ箇]年(?:間|度間)?|年度間|[かカヵヶ箇]月(?:間)?|日間|週間|年)$/;
/** Particles that tie a date to what comes next. */
const afterDate = /^\s?(?:までの間に|までに|まで|における|において|以降は?|から|中に|現在|時点で?|(?:開催|実施)(?=[\s、])|(?:には|の|に|は|で)(?=[一-龥ァ-ヶA-Za-z\s、]))+/;
const spanBefore = /(?:過去|直近|今後|向こう|最近)の?$/;
const yearSpan = /^(?:年間|[かカヵヶ箇]年間?|年度間)$/;
const durationUse = /^(?:で|に|の間|以内に|以内の|以内で|計画|ごと|毎|内に|後|かけ|継続|連続)/;

function perAfter(text: string, end: number): { unit: string; length: number } | null {
  const head = /^\s?\/\s?(十億|百億|億|十万|百万|万|千)?/.exec(text.slice(end, end + 6));
  if (head === null) return null;
  const start = end + head[0].length;
  if (/\d/.test(text[start] ?? "")) return null;
  const unit = knownUnit(text, start) ?? /^[一-龥ァ-ヶーA-Za-z]{1,8}/.exec(text.slice(start, start + 8))?.[0];
  if (unit === undefined) return null;
  const rest = text.slice(start + unit.length, start + unit.length + 40);
  if (/^[一-龥ァ-ヶーA-Za-z\d]/.test(rest) && qualifiersAfter(rest, null).length === 0) return null;
  return { unit: (head[1] ?? "") + unit, length: head[0].length + unit.length };
}

/** What may stand beside the date in a bracket that dates the figure before it. */
const onlyDates =
  /^(?:\s|[~〜]|[\d元]|令和|平成|昭和|[RHS.\/・、年度月日末]|現在|時点|当初|まで|の|実績|見込|み|決算|目標|値|分|毎|西暦|付|け|から|期限|平均|累計)*$/;

const eraOfCircled = (number: number): string => (number <= 20 ? `令和${number}年度` : `平成${number}年度`);

/** Gives every number what qualifies it. One pass over the tokens; each stretch of words is looked at once. */
export function qualify(source: Normalised, tokens: readonly Token[], context: ReadingContext | undefined): Quantity[] {
  const { text } = source;
  const drafts: Draft[] = [];
  let prefix: DateWords | null = null;
  let prefixUsed = false;
  let waiting: Draft[] = [];
  let per: string | null = null;
  /** The figure before an arrow: where things stood, if the next one is in the same unit. */
  let turnedFrom: Mutable | null = null;
  let reference = false;
  let depth = 0;
  let sentence: Draft[] = [];
  let bracket: Draft[] = [];
  let bracketDates: DateWords[] = [];
  let bracketFrom = 0;
  let datesLead: boolean | null = null;
  let figuresOnLine = 0;
  let carried = "";
  let remark = false;
  let wordsFrom = 0;
  let labelBeforeBracket: string | null = null;
  let scanned = 0;

  /** (R3)120人: a date in brackets before the first figure of a line dates the next one, and so do those after it. */
  const datesNext = (close: number): boolean => {
    const heading = text[bracketFrom - 1] === "【";
    if (tokens[close + 1]?.kind !== "number" || (prefix !== null && !prefixUsed)) return false;
    datesLead ??= figuresOnLine === 0;
    return heading || datesLead;
  };

  /** Words between figures may take figures back: 中止, 予定だったが. */
  const takeBack = (end: number): void => {
    const words = text.slice(scanned, end);
    scanned = end;
    if (words.length < 2) return;
    const cancels = cancellation.test(words);
    if (!cancels && !intention.test(words)) return;
    const inBracket = depth > 0 && bracket.length > 0;
    const last = sentence[sentence.length - 1];
    const near = last !== undefined && cancels && !/[、。]/.test(words.slice(0, cancellation.exec(words)?.index ?? 0));
    const taken = inBracket ? bracket : near && last !== undefined && last.depth === depth ? [last] : sentence;
    for (const draft of taken) draft.dropped = true;
    if (taken === sentence) sentence = [];
  };

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    if (token.kind !== "comma") takeBack(token.start);
    switch (token.kind) {
      case "number": {
        const words = carried + text.slice(wordsFrom, token.start);
        carried = "";
        const before = qualifiersBefore(words);
        const afterEnd = next?.start ?? text.length;
        const rawAfter = text.slice(token.end, Math.min(afterEnd, token.end + 40));
        const slash = perAfter(text, token.end);
        const after = qualifiersAfter(slash === null ? rawAfter : rawAfter.slice(slash.length), token.unit);
        if (/【\s?参考|\(\s?参考|参考値?[:\s]/.test(words)) reference = true;
        const others = figureNear(tokens, index);
        const isDuration =
          durationUnit.test(token.unit ?? "") &&
          (((durationUse.test(rawAfter) || spanBefore.test(before.rest)) && others.later) ||
            (yearSpan.test(token.unit ?? "") && (others.later || others.earlier)));
        if (spanBefore.test(before.rest) && durationUnit.test(token.unit ?? "") && !isDuration) {
          wordsFrom = token.end;
          break;
        }
        if (isDuration) {
          const span: DateWords = { text: text.slice(token.start, token.end), kind: "period" };
          if (others.later) {
            prefix = span;
            prefixUsed = false;
          } else {
            assign(waiting, span);
            waiting = [];
          }
          wordsFrom = token.end;
          scanned = token.end;
          break;
        }
        const dated = tokens[index - 1]?.kind === "asOf" || tokens[index - 1]?.kind === "period";
        let label = labelFrom(dated ? before.rest.replace(afterDate, "") : before.rest);
        const opened = tokens[index - 1]?.kind === "open" && label === null;
        if (opened) label = labelBeforeBracket;
        const countingWords = opened && labelBeforeBracket !== null ? qualifiersBefore(labelBeforeBracket) : null;
        if (countingWords !== null) label = labelFrom(countingWords.rest);
        const counting = before.counting ?? countingWords?.counting ?? countingOfLabel(label);
        const role: QuantityRole = reference ? "reference" : partOf.test(rawAfter) ? "base" : "main";
        const quantity = draftOf(source, token, context);
        quantity.label = label;
        quantity.bound = token.upper !== null ? "range" : pickBound(after.bound, before.bound, text, token);
        quantity.counting = counting;
        quantity.direction = after.direction;
        quantity.per = slash?.unit ?? per ?? before.per;
        quantity.role = role;
        quantity.period = before.period;
        if (prefix !== null) {
          if (prefix.kind === "asOf") quantity.asOf = prefix.text;
          else quantity.period ??= prefix.text;
          prefixUsed = true;
        }
        const circled = tokens[index - 1];
        if (circled?.kind === "circled" && circled.end >= token.start - 1 && quantity.unit === "円") {
          quantity.period = eraOfCircled(circled.number);
          quantity.label = null;
        }
        const previous = drafts[drafts.length - 1];
        if (previous !== undefined && /^\s?\/\s?$/.test(words) && tokens[index - 1]?.kind === "number") {
          quantity.role = "base";
          if (previous.quantity.unit === null) {
            previous.quantity.unit = quantity.unit;
          }
        }
        if (turnedFrom !== null && turnedFrom.unit === quantity.unit) turnedFrom.role = "reference";
        turnedFrom = null;
        per = null;
        const draft: Draft = { quantity, end: token.end, depth, dropped: false };
        drafts.push(draft);
        sentence.push(draft);
        if (depth > 0) bracket.push(draft);
        if (quantity.asOf === null && prefix === null) waiting.push(draft);
        figuresOnLine += 1;
        wordsFrom = token.end + (slash?.length ?? 0) + after.length + (role === "base" && rawAfter.startsWith("中") ? 1 : 0);
        const runOn = /^[^\s・:、。()]+(?=[\s・])/.exec(text.slice(wordsFrom, Math.min(afterEnd, wordsFrom + 20)));
        if (runOn !== null) wordsFrom += runOn[0].length;
        scanned = Math.min(wordsFrom, token.end);
        break;
      }
      case "asOf":
      case "period": {
        const date = { text: text.slice(token.start, token.end), kind: token.kind };
        if (depth > 0 && bracket.length === 0 && !figureInBracket(tokens, index)) bracketDates.push(date);
        else if (isListed(tokens, index)) prefix = null;
        else if (figureFollows(tokens, index)) {
          prefix = date;
          prefixUsed = false;
          waiting = [];
        } else {
          assign(waiting, date);
          waiting = [];
        }
        wordsFrom = token.end;
        break;
      }
      case "arrow":
        turnedFrom = sentence[sentence.length - 1]?.quantity ?? null;
        wordsFrom = token.end;
        break;
      case "per":
        per = token.unit;
        wordsFrom = token.end;
        break;
      case "open":
        labelBeforeBracket = drafts[drafts.length - 1]?.end === token.start ? null : labelFrom(text.slice(wordsFrom, token.start));
        if (tokens[index - 1]?.kind === "number" && /^\s*$/.test(text.slice(wordsFrom, token.start))) labelBeforeBracket = null;
        depth += 1;
        bracket = [];
        bracketDates = [];
        bracketFrom = token.end;
        remark = tokens[index - 1]?.kind === "number" && text[token.start] !== "【" && text.slice(wordsFrom, token.start).trim() === "";
        if (figureInBracket(tokens, index)) wordsFrom = token.end;
        if (/^\s?参考/.test(text.slice(token.end, token.end + 4))) reference = true;
        break;
      case "close":
        if (bracketDates.length === 1 && onlyDates.test(text.slice(bracketFrom, token.start)) && datesNext(index)) {
          prefix = bracketDates[0] as DateWords;
          prefixUsed = false;
          waiting = [];
          carried = text.slice(wordsFrom, bracketFrom - 1);
          wordsFrom = token.end;
        } else if (bracketDates.length > 0 && onlyDates.test(text.slice(bracketFrom, token.start))) {
          if (bracketDates.length === 1) assign(waiting, bracketDates[0] as DateWords);
          waiting = [];
        }
        bracketDates = [];
        remarkOn(drafts[drafts.length - 1], text.slice(bracketFrom, token.start));
        if (depth > 0) depth -= 1;
        if (bracket.length > 0 || remark || /^\s*参考/.test(text.slice(token.start - 2, token.start))) wordsFrom = token.end;
        bracket = [];
        remark = false;
        break;
      case "line":
        datesLead = null;
        figuresOnLine = 0;
        carried = "";
        if (prefixUsed) prefix = null;
        if (text.slice(wordsFrom, token.start).trim() !== "" || drafts.length > 0) wordsFrom = token.end;
        if (!onlyDateFollows(tokens, index)) waiting = [];
        sentence = [];
        break;
      case "sentence":
        prefix = null;
        sentence = [];
        waiting = [];
        wordsFrom = token.end;
        break;
      case "circled":
        wordsFrom = token.end;
        break;
      default:
        carried = "";
        wordsFrom = token.end;
    }
  }
  takeBack(text.length);
  return drafts.filter((draft) => !draft.dropped).map((draft) => draft.quantity);
}

function pickBound(after: Bound | null, before: Bound | null, text: string, token: NumberToken): Bound | null {
  if (after !== null && after !== "approximate") return after;
  if (text[token.start] === "過") return "min";
  return before ?? after;
}

function draftOf(source: Normalised, token: NumberToken, context: ReadingContext | undefined): Mutable {
  const fromContext = token.unit === null && context !== undefined;
  const multiplier = fromContext && !token.scaled ? context.multiplier : 1;
  const scale = (value: number): number => (multiplier === 1 ? value : Number((value * multiplier).toPrecision(15)));
  return {
    value: scale(token.value),
    upper: token.upper === null ? null : scale(token.upper),
    unit: fromContext ? context.unit : token.unit,
    label: null,
    bound: null,
    period: null,
    asOf: null,
    counting: null,
    direction: null,
    per: null,
    role: "main",
    notation: { spaced: token.spaced, dottedThousands: token.dotted },
    evidence: originalSpan(source, token.start, token.end),
  };
}

/** 3,000人(年間), 120人(延べ): a bracket that only qualifies the figure before it. */
function remarkOn(draft: Draft | undefined, words: string): void {
  if (draft === undefined || words.length > 8) return;
  const remark = words.trim();
  if (/^(?:年間|通年|毎年度?|月間|単年度)$/.test(remark)) draft.quantity.period ??= remark;
  else if (/^(?:延べ?|のべ|延人数|累計|累積)$/.test(remark)) draft.quantity.counting ??= "cumulative";
  else if (/^(?:実|実人数|実数)$/.test(remark)) draft.quantity.counting ??= "net";
  else if (/^(?:計|合計|総計)$/.test(remark)) draft.quantity.counting ??= "total";
}

/** 6月、2月の2回: dates in a row say when, not as of when. */
function isListed(tokens: readonly Token[], index: number): boolean {
  const earlier = tokens[index - 2]?.kind;
  return tokens[index - 1]?.kind === "comma" && (earlier === "asOf" || earlier === "period");
}

function assign(drafts: readonly Draft[], date: DateWords): void {
  for (const { quantity } of drafts) {
    if (date.kind === "asOf") quantity.asOf ??= date.text;
    else quantity.period ??= date.text;
  }
}

/** Kinds that end the reach of a date before a figure. */
const reach = 6;

/** A figure comes before the line, the sentence or the bracket ends, with no other date between. */
function figureFollows(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && at <= index + reach; at += 1) {
    const { kind } = tokens[at] as Token;
    if (kind === "number") return true;
    if (kind === "sentence" || kind === "close" || kind === "asOf" || kind === "period") return false;
  }
  return false;
}

/** Whether another figure stands close before or after. */
function figureNear(tokens: readonly Token[], index: number): { readonly earlier: boolean; readonly later: boolean } {
  const isNumber = (token: Token): boolean => token.kind === "number";
  return {
    earlier: tokens.slice(Math.max(0, index - reach), index).some(isNumber),
    later: tokens.slice(index + 1, index + 1 + reach).some(isNumber),
  };
}

function figureInBracket(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && at <= index + reach; at += 1) {
    const { kind } = tokens[at] as Token;
    if (kind === "number") return true;
    if (kind === "close" || kind === "line") return false;
  }
  return false;
}

/** 〔23年度〕 on the line below a figure belongs to it. */
function onlyDateFollows(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (tokens[at]?.kind === "line" && at < index + reach) at += 1;
  const kinds = [tokens[at]?.kind, tokens[at + 1]?.kind];
  return kinds[0] === "open" && (kinds[1] === "asOf" || kinds[1] === "period");
}
