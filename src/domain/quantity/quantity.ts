/** Half-open span [start, end) in UTF-16 units of the text as it was given, before any normalisation. */
export type Span = readonly [start: number, end: number];

/** min 以上, max 以下・以内・未満・まで, approximate 約・程度・前後, range 30~40. */
export type Bound = "min" | "max" | "approximate" | "range";

/** cumulative 延べ・累計, net 実人数, total 計・総計・合計. */
export type Counting = "cumulative" | "net" | "total";

/** decrease 減・減少・削減, increase 増・増加. */
export type Direction = "decrease" | "increase";

/**
 * What a number is in its sentence. `main`: a figure. `reference`: 【参考】 or a figure of what was only
 * wished for, of another time (前年20団体) or of others (全国平均84%). `base`: what a figure is a part of (1,619市町村のうち,
 * 2年間で5,000人計画規模のうち). `part`: a part of the figure before it (うち2回オンライン).
 */
export type QuantityRole = "main" | "reference" | "base" | "part";

/**
 * What sort of figure it is; only like sorts are divided by one another. level 4,825人 · change 74人減 · share 75 % ·
 * score 4.2点 · rank 3位 · balance 黒字500, 転入超過 · product 30人×4回.
 */
export type QuantityKind = "level" | "change" | "share" | "score" | "rank" | "balance" | "product";

/** Which side a balance falls on: surplus 黒字, 転入超過, 社会増 · deficit 赤字, 転出超過, 社会減. */
export type Sense = "surplus" | "deficit";

/** How the number was written, where a careful reader would want to look twice. */
export interface Notation {
  /** Spaces between the digits (1 6 ,3 7 7). */
  readonly spaced: boolean;
  /** A dot or 、 where thousands are meant or might be (3.000社, 1、200人). */
  readonly dottedThousands: boolean;
}

/** One number with what qualifies it. */
export interface Quantity {
  /**
   * Fully expanded (2.9億円 → 290000000); for a range its lower end; 倍 and % as written, 割 as %. Negative only where
   * a sign is written (△3.5%): 74人減 is 74 with direction decrease.
   */
  readonly value: number;
  /** Upper end of a range, same unit; else null. */
  readonly upper: number | null;
  /**
   * As written after the number, normalised in width, multiplier taken out: 人, 社, 区市町, %, 円. 2時間30分 is 150 分.
   * Spellings stay as they are (か所, ヶ所): compare through `unitKey`.
   */
  readonly unit: string | null;
  /** The words that name it, normalised in width, spaces left by line breaks closed: 企業開拓, 65歳以上コース, 実績値. */
  readonly label: string | null;
  readonly bound: Bound | null;
  /** How long the figure covers, as written: 2年間, 年間, 令和4年度, 17〜23年度. */
  readonly period: string | null;
  /** The day, month or end of year it is as of, as written, width normalised: 令和4年度末, 4月1日現在. */
  readonly asOf: string | null;
  readonly counting: Counting | null;
  readonly direction: Direction | null;
  /** 日 in 77分/日 and in 1日当たり83分. */
  readonly per: string | null;
  readonly role: QuantityRole;
  readonly kind: QuantityKind;
  /** The most that a score can be: 5 in 4.2点(5点満点), 5段階中4.0; else null. */
  readonly outOf: number | null;
  /** Of a balance whose words or sign say it; else null. `value` keeps the size and sign that are written. */
  readonly sense: Sense | null;
  /** true where the bound itself does not meet it: 超, 未満, ＜. */
  readonly isStrict: boolean;
  readonly notation: Notation;
  /** The characters that the number and its unit were read from. */
  readonly evidence: Span;
}

/**
 * What a cell's text amounts to. quantities: at least one figure. blank: nothing at all. not-set: a
 * nothing-mark (-, ―, _, …) or 設定しない. see-elsewhere: 各事業欄記載. pending: 集計中. cancelled: 中止, 実施なし,
 * 事業終了. text: words without a figure. unreadable: digits stand there that cannot be read for sure (12,34人); none of
 * them is dropped or guessed. not-calculated: a formula whose value was never computed.
 */
export type ReadingKind =
  | "quantities"
  | "blank"
  | "not-set"
  | "see-elsewhere"
  | "pending"
  | "cancelled"
  | "text"
  | "unreadable"
  | "not-calculated";

/**
 * Characters of a cell that the grammar does not recognise as number, unit, label, bound, date, part, condition or
 * filler. digits: a run of digits that cannot be read for sure, the whole run.
 */
export interface Residue {
  readonly kind: "words" | "digits";
  readonly text: string;
  readonly evidence: Span;
}

/**
 * A day, a month or a year that a cell states instead of a figure: 令和5年3月31日, R5.3, 3月末, 令和4年度末までに策定. Days are
 * Excel's serial numbers (1900 calendar).
 */
export interface StatedDay {
  /** First day that it takes in: 1 March of 令和5年3月. */
  readonly first: number;
  /** Last day that it takes in: 31 March of 令和5年3月. */
  readonly serial: number;
  /** No year is named (3月末): the days are counted in April 2023 to March 2024, so that two of them can be compared. */
  readonly isYearless: boolean;
  /** What was or is to be done then (策定, 公表, 供用開始); null where nothing is said. */
  readonly deed: string | null;
  /** The calendar expression as written. */
  readonly text: string;
}

/** ○, 実施, 完了 · △, 一部実施 · ×, 未実施. */
export type Done = "done" | "partly" | "not-done";

/** One cell's text with every figure found in it, in order of appearance. */
export interface Reading {
  readonly text: string;
  readonly kind: ReadingKind;
  readonly quantities: readonly Quantity[];
  /** In order of appearance; empty where every character is accounted for. */
  readonly residue: readonly Residue[];
  /** Where the cell states a day instead of a figure, with at most what is done then; `kind` is text. */
  readonly day: StatedDay | null;
  /** Where the cell says done or not done instead of a figure; `kind` is text or cancelled. */
  readonly done: Done | null;
}

/** What the place where a text stands adds to it: 予算(千円) → { unit: "円", multiplier: 1000 }. */
export interface ReadingContext {
  /** Taken where a number is written without a unit. */
  readonly unit: string | null;
  /** Multiplies such a number; 1 where the heading names none. */
  readonly multiplier: number;
}
