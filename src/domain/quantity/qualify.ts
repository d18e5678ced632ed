import { DateScope } from "./date-scope.ts";
import { openQuantity, remarkOn, type Draft, type OpenQuantity } from "./draft.ts";
import { kindOf } from "./kind.ts";
import { labelFrom } from "./labels.ts";
import { unitAhead } from "./noted-unit.ts";
import { figureFollows, figureInBracket, isListedDate, onlyDateFollows } from "./lookahead.ts";
import { countingOfLabel, qualifiersAfter, qualifiersBefore, type After, type Before } from "./modifiers.ts";
import type { Normalised } from "./normalise.ts";
import { slashUnit } from "./per.ts";
import type { Quantity, ReadingContext } from "./quantity.ts";
import { partWords, roleOf, settleRoles, turnsInto } from "./roles.ts";
import { canBeScore } from "./score.ts";
import { senseOf } from "./sense.ts";
import { hasPlus } from "./signs.ts";
import { spanUse } from "./spans.ts";
import { TakenBack } from "./taken-back.ts";
import type { BreakToken, DateToken, MaximumToken, NumberToken, Token } from "./tokens.ts";

const reference = /【\s?参考|\(\s?参考|参考値?[:\s]/;
/** Particles that tie a date to what comes next. */
const afterDate =
  /^\s?(?:までの間に|までに|まで|における|において|以降は?|から|中に|現在|時点で?|(?:開催|実施)(?=[\s、])|(?:には|の|に|は|で)(?=[一-龥ァ-ヶA-Za-z\s、]))+/;
/** After these a ~ ends a time (10時~) and bounds nothing. */
const datesBefore: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(["mark", "asOf", "period"]);
/** What a figure's words run on to before the next thing is named: 45社参加 ・… */
const runOn = /^[^\s・:、。()]+(?=[\s・])/;
/** 4.5点/5点満点, 20/20校 */
const over = /^\s?\/\s?$/;
/** Longest stretch after a figure that qualifiers are looked for in. */
const reach = 40;

/** ⑤9億円 is the amount of 令和5年度; numbers past 20 are of 平成. */
const fiscalYear = (circled: number): string => (circled <= 20 ? `令和${circled}年度` : `平成${circled}年度`);

/** Walks the tokens once and gives every number what qualifies it; each stretch of words is looked at once. */
class Qualifier {
  readonly #source: Normalised;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #context: ReadingContext | undefined;
  readonly #drafts: Draft[] = [];
  readonly #dates = new DateScope();
  readonly #takenBack = new TakenBack();
  /** Where the words that may name the next figure begin. */
  #wordsFrom = 0;
  /** Words that named the next figure before a bracket with its date: 目標値 in 目標値(R7) 15%. */
  #carried = "";
  #labelBeforeBracket: string | null = null;
  #bracketFrom = 0;
  /** The open bracket is a remark on the figure before it. */
  #isRemark = false;
  #depth = 0;
  #per: string | null = null;
  #isReference = false;
  /** What a bracket gave to the numbers behind it that have no unit: 整備延長(km) 3.5. */
  #noted: ReadingContext | null = null;
  /** The most that the scores to come can be. */
  #outOf: number | null = null;
  /** The open bracket, or what stands behind its date, is a part of the figure before it. */
  #isPart = false;
  /** The figure before an arrow: where things stood, if the next one is in the same unit. */
  #turnedFrom: OpenQuantity | null = null;

  constructor(source: Normalised, tokens: readonly Token[], context: ReadingContext | undefined) {
    this.#source = source;
    this.#text = source.text;
    this.#tokens = tokens;
    this.#context = context;
  }

  run(): Quantity[] {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind !== "comma") this.#takenBack.weigh(this.#text, token.start, this.#depth);
      if (token.kind === "number") this.#number(token, index);
      else if (token.kind === "asOf" || token.kind === "period") this.#date(token, index);
      else if (token.kind === "per") {
        this.#per = token.unit;
        this.#wordsFrom = token.end;
      } else if (token.kind === "circled") this.#wordsFrom = token.end;
      else if (token.kind === "maximum") this.#maximum(token);
      else this.#break(token, index);
    }
    this.#takenBack.weigh(this.#text, this.#text.length, this.#depth);
    const kept = this.#drafts.filter((draft) => !draft.dropped);
    settleRoles(kept);
    for (const { quantity, kindWords } of kept) quantity.kind = kindOf(quantity, kindWords);
    return kept.map((draft) => draft.quantity);
  }

  #number(token: NumberToken, index: number): void {
    const text = this.#text;
    const since = text.slice(this.#wordsFrom, token.start);
    const words =
      this.#carried +
      (datesBefore.has(this.#tokens[index - 1]?.kind ?? "line") ? since.replace(/^\s?[~〜]/, "") : since);
    this.#carried = "";
    const before = qualifiersBefore(words);
    const stop = Math.min(this.#tokens[index + 1]?.start ?? text.length, token.end + reach);
    const following = text.slice(token.end, stop);
    if (words.includes("参考") && reference.test(words)) this.#isReference = true;

    const span = spanUse(token, before.rest, following, this.#tokens, index);
    if (span !== null) {
      this.#span(token, span);
      return;
    }

    const near = slashUnit(text, token.end);
    const after = qualifiersAfter(following.slice(near?.length ?? 0), token.unit);
    const slash = near ?? slashUnit(text, token.end + after.length);
    const isPart = token.unit === null && this.#isOver(token, this.#tokens[index + 1]);
    const quantity = openQuantity(this.#source, token, isPart ? undefined : (this.#noted ?? this.#context));
    this.#name(quantity, before, index);
    if (token.upper === null) this.#bound(quantity, token, before, after);
    else quantity.bound = "range";
    const isMore = hasPlus(text, token.start);
    quantity.direction = after.direction ?? before.direction ?? (isMore ? "increase" : null);
    quantity.per = slash?.unit ?? this.#per ?? before.per;
    quantity.period = before.period;
    quantity.sense = senseOf(
      quantity.label,
      text.slice(token.end + after.length, token.end + after.length + 12),
      quantity.value,
    );
    if (this.#outOf !== null && canBeScore(quantity, this.#outOf)) quantity.outOf = this.#outOf;
    this.#dates.qualify(quantity);
    this.#fiscalYear(quantity, token, index);
    const beside = this.#role(quantity, token, words, following, index);
    this.#relate(quantity, words, index);

    const kindWords = { isProduct: token.operation === "product", isChange: after.isChange };
    const draft: Draft = { quantity, end: token.end, depth: this.#depth, kindWords, beside, dropped: false };
    this.#drafts.push(draft);
    this.#takenBack.addFigure(draft);
    this.#takenBack.skipTo(token.end);
    this.#dates.addFigure(draft);
    this.#per = null;
    this.#wordsFrom =
      token.end +
      (slash?.length ?? 0) +
      after.length +
      (following.startsWith("中") && quantity.role === "base" ? 1 : 0);
    this.#wordsFrom += runOn.exec(text.slice(this.#wordsFrom, Math.min(stop, this.#wordsFrom + 20)))?.[0].length ?? 0;
  }

  /** 20 of 20/20校 is in the unit that is written behind it, whatever a heading says. */
  #isOver({ end }: NumberToken, next: Token | undefined): boolean {
    return next?.kind === "number" && next.unit !== null && over.test(this.#text.slice(end, next.start));
  }

  #span(token: NumberToken, use: "ahead" | "behind" | "divisor" | "none"): void {
    const words = { text: this.#text.slice(token.start, token.end), kind: "period" } as const;
    if (use === "ahead") this.#dates.setAhead(words);
    else if (use === "behind") this.#dates.giveBack(words);
    else if (use === "divisor") this.#over(words.text);
    this.#wordsFrom = token.end;
    this.#takenBack.skipTo(token.end);
  }

  /** 100件/5年 covers 5年間: without 間 it might be the year 5. */
  #over(span: string): void {
    const latest = this.#drafts[this.#drafts.length - 1]?.quantity;
    if (latest !== undefined) latest.period ??= span.endsWith("間") ? span : `${span}間`;
  }

  /** Label and counting, from the words before the figure or before the bracket that it opens. */
  #name(quantity: OpenQuantity, before: Before, index: number): void {
    const previous = this.#tokens[index - 1]?.kind;
    const dated = previous === "asOf" || previous === "period";
    let label = labelFrom(dated ? before.rest.replace(afterDate, "") : before.rest);
    let { counting } = before;
    if (previous === "open" && label === null && this.#labelBeforeBracket !== null) {
      const outside = qualifiersBefore(this.#labelBeforeBracket);
      label = labelFrom(outside.rest);
      counting ??= outside.counting;
    }
    quantity.label = label;
    quantity.counting = counting ?? countingOfLabel(label);
  }

  #bound(quantity: OpenQuantity, token: NumberToken, before: Before, after: After): void {
    if (after.bound !== null && after.bound !== "approximate")
      ({ bound: quantity.bound, isStrict: quantity.isStrict } = after);
    else if (this.#text[token.numeralEnd] === "余") quantity.bound = "approximate";
    else if (this.#text[token.start] === "過") [quantity.bound, quantity.isStrict] = ["min", true];
    else if (before.bound !== null) ({ bound: quantity.bound, isStrict: quantity.isStrict } = before);
    else quantity.bound = after.bound;
  }

  /** Gives the figure its role; answers what that depends on. */
  #role(quantity: OpenQuantity, token: NumberToken, words: string, following: string, index: number): Draft["beside"] {
    const remarked = this.#isRemark ? (this.#drafts[this.#drafts.length - 1]?.quantity ?? null) : null;
    const next = this.#tokens[index + 1];
    const { role, beside } = roleOf({
      inReference: this.#isReference,
      inPart: this.#isPart,
      inRemark: this.#isRemark,
      label: quantity.label,
      words,
      following,
      figureFollows: next?.kind === "number",
      endsText: token.end + following.length === this.#text.length,
      previous: this.#drafts[this.#drafts.length - 1] ?? null,
      turnsInto:
        next?.kind === "number" &&
        next.unit === token.unit &&
        /^から約?$/.test(this.#text.slice(token.end, next.start)) &&
        turnsInto.test(this.#text.slice(next.end, next.end + 12)),
      ofOtherTime:
        remarked !== null &&
        remarked.counting !== "cumulative" &&
        remarked.unit === quantity.unit &&
        (this.#tokens[index - 1]?.kind === "period" || this.#tokens[index - 1]?.kind === "asOf") &&
        (quantity.period ?? quantity.asOf) !== (remarked.period ?? remarked.asOf),
      worksOut: remarked !== null && token.operation !== null && token.value === remarked.value,
    });
    quantity.role = role;
    return beside;
  }

  /** 5段階中 before its scores, (5点満点) behind one. */
  #maximum(token: MaximumToken): void {
    const latest = this.#drafts[this.#drafts.length - 1]?.quantity;
    const isOver = latest !== undefined && over.test(this.#text.slice(this.#wordsFrom, token.start));
    if ((this.#isRemark || isOver) && latest !== undefined && canBeScore(latest, token.value))
      latest.outOf = token.value;
    else {
      this.#outOf = token.value;
      // 満足度(5段階)4.2 is named before the bracket.
      if (this.#depth > 0) this.#carried = this.#text.slice(this.#wordsFrom, this.#bracketFrom - 1);
    }
    this.#wordsFrom = token.end;
  }

  #fiscalYear(quantity: OpenQuantity, token: NumberToken, index: number): void {
    const mark = this.#tokens[index - 1];
    if (mark?.kind !== "circled" || mark.end < token.start - 1 || quantity.unit !== "円") return;
    quantity.period = fiscalYear(mark.number);
    quantity.label = null;
  }

  /** 12人/15人: the second is what the first is a part of. 12人→15人: the first is where things stood. */
  #relate(quantity: OpenQuantity, words: string, index: number): void {
    const previous = this.#drafts[this.#drafts.length - 1]?.quantity;
    if (previous !== undefined && this.#tokens[index - 1]?.kind === "number") {
      if (/^\s?\/\s?$/.test(words)) {
        quantity.role = "base";
        previous.unit ??= quantity.unit;
        if (quantity.unit === "点" && canBeScore(previous, quantity.value)) previous.outOf = quantity.value;
      } else if (
        previous.role === "base" &&
        quantity.unit === "点" &&
        previous.unit === "点" &&
        canBeScore(quantity, previous.value)
      )
        quantity.outOf = previous.value;
      else if (previous.bound === "min" && quantity.bound === "max" && words === "") previous.unit ??= quantity.unit;
    }
    if (this.#turnedFrom?.unit === quantity.unit) this.#turnedFrom.role = "reference";
    this.#turnedFrom = null;
  }

  #date(token: DateToken, index: number): void {
    const date = { text: this.#text.slice(token.start, token.end), kind: token.kind };
    if (this.#depth > 0 && !this.#takenBack.bracketHasFigures && !figureInBracket(this.#tokens, index))
      this.#dates.addInBracket(date);
    else if (isListedDate(this.#text, this.#tokens, index)) this.#dates.clearAhead();
    else if (figureFollows(this.#tokens, index)) this.#dates.setAhead(date);
    else this.#dates.giveBack(date);
    if (partWords.test(this.#text.slice(this.#wordsFrom, token.start)) && this.#drafts.length > 0) this.#isPart = true;
    this.#wordsFrom = token.end;
  }

  #break(token: BreakToken, index: number): void {
    if (token.kind === "open") this.#open(token, index);
    else if (token.kind === "close") this.#close(token, index);
    else if (token.kind === "line") this.#line(token, index);
    else {
      if (token.kind === "sentence") {
        this.#dates.endSentence();
        this.#takenBack.endSentence();
        this.#outOf = null;
        this.#isPart = false;
      } else if (token.kind === "arrow") this.#turnedFrom = this.#takenBack.last?.quantity ?? null;
      this.#carried = "";
      this.#wordsFrom = token.end;
    }
  }

  #open(token: BreakToken, index: number): void {
    const words = this.#text.slice(this.#wordsFrom, token.start);
    const afterFigure = this.#tokens[index - 1]?.kind === "number" && words.trim() === "";
    this.#labelBeforeBracket = afterFigure ? null : labelFrom(words);
    this.#isRemark = afterFigure && this.#text[token.start] !== "【";
    this.#depth += 1;
    this.#bracketFrom = token.end;
    this.#takenBack.clearBracket();
    this.#dates.openBracket();
    if (figureInBracket(this.#tokens, index)) this.#wordsFrom = token.end;
    const inside = this.#text.slice(token.end, token.end + 4);
    if (/^\s?参考/.test(inside)) this.#isReference = true;
    this.#isPart = partWords.test(inside);
  }

  #close(token: BreakToken, index: number): void {
    const words = this.#text.slice(this.#bracketFrom, token.start);
    const isHeading = this.#text[this.#bracketFrom - 1] === "【";
    if (this.#dates.closeBracket(words, isHeading, this.#tokens[index + 1]?.kind === "number")) {
      this.#carried = this.#text.slice(this.#wordsFrom, this.#bracketFrom - 1);
      this.#wordsFrom = token.end;
    }
    const latest = this.#drafts[this.#drafts.length - 1];
    if (latest !== undefined) remarkOn(latest, words);
    if (!this.#takenBack.bracketHasFigures) this.#noted = unitAhead(words, this.#isRemark, this.#drafts) ?? this.#noted;
    this.#depth = Math.max(0, this.#depth - 1);
    const onlyMaximum = this.#tokens[index - 1]?.kind === "maximum";
    if (this.#takenBack.bracketHasFigures || this.#isRemark || onlyMaximum || words.trimEnd().endsWith("参考"))
      this.#wordsFrom = token.end;
    this.#takenBack.clearBracket();
    this.#isRemark = false;
    this.#isPart = false;
  }

  #line(token: BreakToken, index: number): void {
    this.#carried = "";
    this.#dates.endLine(onlyDateFollows(this.#tokens, index));
    this.#takenBack.endSentence();
    this.#outOf = null;
    this.#isPart = false;
    this.#wordsFrom = token.end;
  }
}

/** The figures among the tokens of a text, in order, each with what qualifies it. */
export function qualify(source: Normalised, tokens: readonly Token[], context: ReadingContext | undefined): Quantity[] {
  return new Qualifier(source, tokens, context).run();
}
