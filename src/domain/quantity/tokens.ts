/** A figure: a number and its unit. */
export interface NumberToken {
  readonly kind: "number";
  /** From the sign to the end of the unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  /** A scale word was written (50億): a column's multiplier does not apply. */
  readonly scaled: boolean;
  /** Spaces between the digits. */
  readonly spaced: boolean;
  /** A dot or 、 where thousands are meant or might be. */
  readonly dotted: boolean;
  /** Where the numeral ends and the unit begins. */
  readonly numeralEnd: number;
  /** What a score is written over: 5 in 4.2/5.0; else null. */
  readonly outOf: number | null;
  /** How it comes of the figures in its span: 30人×4回, 230人+250人; result where that is written too (30人×4回=120人). */
  readonly operation: "product" | "sum" | "result" | null;
}

interface Dated<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** A point in time (令和4年度末) or a stretch of it (17〜23年度). */
export type DateToken = Dated<"asOf"> | Dated<"period">;

/** 1日当たり, 人口10万人当たり. */
export interface PerToken {
  readonly kind: "per";
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

/** ① and its like: a fiscal year before an amount of money, else an item number. */
export interface CircledToken {
  readonly kind: "circled";
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** The most that the scores about it can be: 5点満点, 5段階中. */
export interface MaximumToken {
  readonly kind: "maximum";
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Digits that are no figure, beside the tokens. ordinal: 第2回, コース1. code: COVID-19, ※1. condition: 65歳以上の,
 * 24時間体制. digits: it cannot be told what they say.
 */
export interface Aside {
  readonly kind: "aside";
  readonly as: "ordinal" | "code" | "condition" | "digits";
  readonly start: number;
  readonly end: number;
}

export interface BreakToken {
  readonly kind: "open" | "close" | "line" | "sentence" | "comma" | "bullet" | "arrow" | "mark";
  readonly start: number;
  readonly end: number;
}

/** What the qualifiers work on; the words lie between the tokens. */
export type Token = NumberToken | DateToken | PerToken | CircledToken | MaximumToken | BreakToken;
