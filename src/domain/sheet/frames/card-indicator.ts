import type { FieldName } from "../words/field.ts";
import type { FigureCell, PartsOfYear, ProgramLine, TimeColumns } from "../records/reading.ts";

/** What one indicator of a form has of its own. */
export type IndicatorFacts = Pick<
  ProgramLine,
  | "baseline"
  | "plan"
  | "actual"
  | "finalTarget"
  | "planPeriod"
  | "unitNote"
  | "direction"
  | "printedRate"
  | "printedGrade"
  | "remarks"
  | "otherTimes"
  | "indicatorCell"
  | "hidden"
>;

/** An indicator of a one-program form, with the columns and headings that it was read by. */
export interface CardIndicator {
  /** Where it starts. */
  readonly row: number;
  readonly name: string;
  /** What the form calls it by its kind: 活動指標, 成果; "" where it does not. */
  readonly kind: string;
  readonly facts: IndicatorFacts;
  readonly columns: Readonly<Partial<Record<FieldName, number>>>;
  readonly headings: Readonly<Partial<Record<FieldName, string>>>;
  readonly times: readonly TimeColumns[];
  readonly headingRows: readonly number[];
  /** How far the parts of its year have results; null where it has none. */
  readonly parts: PartsOfYear | null;
}

/** Money planned and spent, under rows or columns of plans and actuals. */
export interface MoneyOfCard {
  readonly row: number;
  readonly column: number;
  readonly seen: string;
  /** What was planned to be spent on the program, where the row says so. */
  readonly budget: CardBudget | null;
}

/** A form's budget, and what its heading calls it. */
export interface CardBudget {
  readonly cell: FigureCell;
  readonly heading: string;
}

/** What a form has of indicators, and the money that is none. */
export interface CardIndicators {
  readonly indicators: readonly CardIndicator[];
  readonly money: readonly MoneyOfCard[];
}

/** Words of money as rows and blocks of a form are called by them. 寄附の受入額 is an indicator. */
export const saysMoney = (text: string): boolean =>
  /^(?:うち|直接|総|全体)?(?:事業費|予算現?額?|決算額?|人件費|コスト|経費|執行額?|執行率|一般財源|特定財源|その他特財|(?:国庫|国|[都道府県]{1,4})支出金|地方債|事務費|委託料|歳[入出]額?)(?:の?(?:推移|状況|総額|合計|計|額))*(?:[(【[].*)?$/u.test(
    text.normalize("NFKC").replace(/\s/gu, ""),
  );

/** Kinds of indicators as forms name them in a cell of their own: 活動, 成果指標①, アウトプット. */
const kinds = /活動|成果|効果|アウトプット|アウトカム|インパクト|output|outcome/iu;
export const saysKind = (text: string): boolean => kinds.test(text);

/** Of the words of money those that are what the program costs as a whole. */
export const saysBudget = (text: string): boolean =>
  /^(?:直接|総|全体)?(?:事業費|予算)/u.test(text.normalize("NFKC").trim());

/** A cell that says the kind and nothing else. */
export const isKind = (text: string): boolean =>
  /^(?:[(（【〔]?(?:活動|成果|効果|(?:直接|中間|最終|長期|短期)?アウトプット|(?:直接|中間|最終|初期|長期|短期)?アウトカム|代表|参考|対象|投入|産出)(?:指標|目標|実績|量|値)?(?:名)?[)）】〕]?)(?:[(（][^()（）]{1,12}[)）])?[①-⑳\d０-９]*$/u.test(
    text.replace(/\s/gu, ""),
  );
