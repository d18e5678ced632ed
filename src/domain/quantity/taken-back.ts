import type { Draft } from "./draft.ts";
import { cancellation, intention } from "./status.ts";

/** 90回(一部中止): what took place is told all the same. */
const inPart = /(?:一部|途中|うち)[^、。]{0,12}$/;

/** Figures whose own sentence takes them back: 3回中止し、40tの予定だったが、(1件)の要望があったが中止となった. */
export class TakenBack {
  #sentence: Draft[] = [];
  #bracket: Draft[] = [];
  #from = 0;

  addFigure(draft: Draft): void {
    this.#sentence.push(draft);
    if (draft.depth > 0) this.#bracket.push(draft);
  }

  /** The latest figure of the sentence. */
  get last(): Draft | null {
    return this.#sentence[this.#sentence.length - 1] ?? null;
  }

  get bracketHasFigures(): boolean {
    return this.#bracket.length > 0;
  }

  clearBracket(): void {
    this.#bracket = [];
  }

  endSentence(): void {
    this.#sentence = [];
  }

  skipTo(at: number): void {
    this.#from = at;
  }

  /** Weighs the words up to `end` that have not been weighed. */
  weigh(text: string, end: number, depth: number): void {
    const words = text.slice(this.#from, end);
    this.#from = end;
    if (words.length < 2) return;
    const cancelled = cancellation.exec(words);
    if (
      cancelled === null
        ? !(words.includes("た") && intention.test(words))
        : inPart.test(words.slice(0, cancelled.index))
    )
      return;
    const { last } = this;
    if (depth > 0 && this.#bracket.length > 0) {
      for (const draft of this.#bracket) draft.dropped = true;
      this.#bracket = [];
    } else if (cancelled !== null && last?.depth === depth && !/[、。]/.test(words.slice(0, cancelled.index)))
      last.dropped = true;
    else {
      for (const draft of this.#sentence) draft.dropped = true;
      this.#sentence = [];
    }
  }
}
