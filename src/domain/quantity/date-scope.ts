import type { Draft, OpenQuantity } from "./draft.ts";

/** A calendar expression or a span of time that qualifies figures. */
export interface DateWords {
  readonly text: string;
  readonly kind: "asOf" | "period";
}

/** What may stand beside the date in a bracket that dates figures. No two of these begin alike, so it is one pass. */
const onlyDates =
  /^(?:\s|[~〜]|[\d元]|令和|平成|昭和|[RHS./・、年度月日末]|現在|時点|当初|まで|の|実績|見込|み|決算|目標|値|分|毎|西暦|付|け|から|期限|平均|累計)*$/;

/** Which date holds for which figure: the one before it on its line, or the bracket after it. */
export class DateScope {
  #ahead: DateWords | null = null;
  #aheadUsed = false;
  /** Figures that have no date yet and would take one that comes behind them. */
  #undated: Draft[] = [];
  #inBracket: DateWords[] = [];
  /** On this line brackets with a date stand before their figures: (R3)120人 (R4)135人. */
  #leading: boolean | null = null;
  #figuresOnLine = 0;

  /** For the figures to come. */
  setAhead(date: DateWords): void {
    this.#ahead = date;
    this.#aheadUsed = false;
    this.#undated = [];
  }

  clearAhead(): void {
    this.#ahead = null;
  }

  /** For the figures before it that have none. */
  giveBack(date: DateWords): void {
    for (const { quantity } of this.#undated) {
      if (date.kind === "asOf") quantity.asOf ??= date.text;
      else quantity.period ??= date.text;
    }
    this.#undated = [];
  }

  qualify(quantity: OpenQuantity): void {
    if (this.#ahead === null) return;
    if (this.#ahead.kind === "asOf") quantity.asOf = this.#ahead.text;
    else quantity.period ??= this.#ahead.text;
    this.#aheadUsed = true;
  }

  addFigure(draft: Draft): void {
    this.#figuresOnLine += 1;
    if (this.#ahead === null) this.#undated.push(draft);
  }

  openBracket(): void {
    this.#inBracket = [];
  }

  addInBracket(date: DateWords): void {
    this.#inBracket.push(date);
  }

  /** Ends a bracket with these words in it; true where its date was for the figure right after it. */
  closeBracket(words: string, isHeading: boolean, figureNext: boolean): boolean {
    const dates = this.#inBracket;
    this.#inBracket = [];
    if (dates.length === 0 || !onlyDates.test(words)) return false;
    const [date] = dates as [DateWords];
    if (dates.length === 1 && figureNext && (this.#ahead === null || this.#aheadUsed)) {
      this.#leading ??= this.#figuresOnLine === 0;
      if (isHeading || this.#leading) {
        this.setAhead(date);
        return true;
      }
    }
    if (dates.length === 1) this.giveBack(date);
    this.#undated = [];
    return false;
  }

  endLine(dateBelow: boolean): void {
    this.#leading = null;
    this.#figuresOnLine = 0;
    if (this.#aheadUsed) this.#ahead = null;
    if (!dateBelow) this.#undated = [];
  }

  endSentence(): void {
    this.#ahead = null;
    this.#undated = [];
  }
}
