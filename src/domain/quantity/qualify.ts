import { DateScope } from "./date-scope.ts";
import { openQuantity, remarkOn, type Draft, type OpenQuantity } from "./draft.ts";
import { labelFrom } from "./labels.ts";
import { unitAhead } from "./noted-unit.ts";
import { figureFollows, figureInBracket, isListedDate, onlyDateFollows } from "./lookahead.ts";
import { countingOfLabel, qualifiersAfter, qualifiersBefore, type Before } from "./modifiers.ts";
import type { Normalised } from "./normalise.ts";
import { slashUnit } from "./per.ts";
import type { Bound, Quantity, ReadingContext } from "./quantity.ts";
import { spanUse } from "./spans.ts";
import { TakenBack } from "./taken-back.ts";
import type { BreakToken, DateToken, NumberToken, Token } from "./tokens.ts";

/** 1,619市町村のうち, 5,000人計画規模のうち, 33市町村中28市町村. */
const partOf = /^(?:以上|以下|未満)?(?:[^\d。、()]{0,12})(?:の\s?うち|のうち)|^中(?![止心間央期学小高国])/;
const reference = /【\s?参考|\(\s?参考|参考値?[:\s]/;
/** Particles that tie a date to what comes next. */
const afterDate =
  /^\s?(?:までの間に|までに|まで|における|において|以降は?|から|中に|現在|時点で?|(?:開催|実施)(?=[\s、])|(?:には|の|に|は|で)(?=[一-龥ァ-ヶA-Za-z\s、]))+/;
/** After these a ~ ends a time (10時~) and bounds nothing. */
const datesBefore: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(["mark", "asOf", "period"]);
/** What a figure's words run on to before the next thing is named: 45社参加 ・… */
const runOn = /^[^\s・:、。()]+(?=[\s・])/;
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
      else this.#break(token, index);
    }
    this.#takenBack.weigh(this.#text, this.#text.length, this.#depth);
    return this.#drafts.filter((draft) => !draft.dropped).map((draft) => draft.quantity);
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
    if (reference.test(words)) this.#isReference = true;

    const span = spanUse(token, before.rest, following, this.#tokens, index);
    if (span !== null) {
      this.#span(token, span);
      return;
    }

    const near = slashUnit(text, token.end);
    const after = qualifiersAfter(following.slice(near?.length ?? 0), token.unit);
    const slash = near ?? slashUnit(text, token.end + after.length);
    const quantity = openQuantity(this.#source, token, this.#noted ?? this.#context);
    this.#name(quantity, before, index);
    quantity.bound = token.upper === null ? this.#bound(token, before.bound, after.bound) : "range";
    quantity.direction = after.direction;
    quantity.per = slash?.unit ?? this.#per ?? before.per;
    quantity.role = this.#isReference ? "reference" : partOf.test(following) ? "base" : "main";
    quantity.period = before.period;
    this.#dates.qualify(quantity);
    this.#fiscalYear(quantity, token, index);
    this.#relate(quantity, words, index);

    const draft: Draft = { quantity, end: token.end, depth: this.#depth, dropped: false };
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

  #span(token: NumberToken, use: "ahead" | "behind" | "none"): void {
    const words = { text: this.#text.slice(token.start, token.end), kind: "period" } as const;
    if (use === "ahead") this.#dates.setAhead(words);
    else if (use === "behind") this.#dates.giveBack(words);
    this.#wordsFrom = token.end;
    this.#takenBack.skipTo(token.end);
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

  #bound(token: NumberToken, before: Bound | null, after: Bound | null): Bound | null {
    if (after !== null && after !== "approximate") return after;
    if (this.#text[token.numeralEnd] === "余") return "approximate";
    return this.#text[token.start] === "過" ? "min" : (before ?? after);
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
    if (previous !== undefined && this.#tokens[index - 1]?.kind === "number" && /^\s?\/\s?$/.test(words)) {
      quantity.role = "base";
      previous.unit ??= quantity.unit;
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
    if (/^\s?参考/.test(this.#text.slice(token.end, token.end + 4))) this.#isReference = true;
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
    if (this.#takenBack.bracketHasFigures || this.#isRemark || words.trimEnd().endsWith("参考"))
      this.#wordsFrom = token.end;
    this.#takenBack.clearBracket();
    this.#isRemark = false;
  }

  #line(token: BreakToken, index: number): void {
    this.#carried = "";
    this.#dates.endLine(onlyDateFollows(this.#tokens, index));
    this.#takenBack.endSentence();
    this.#wordsFrom = token.end;
  }
}

/** The figures among the tokens of a text, in order, each with what qualifies it. */
export function qualify(source: Normalised, tokens: readonly Token[], context: ReadingContext | undefined): Quantity[] {
  return new Qualifier(source, tokens, context).run();
}
