import type { Area } from "../../src/domain/grid.ts";
import type { BorderSide, Colour } from "./format.ts";

export interface RuleBorder {
  style: string;
  color: Colour;
}

/** What a rule changes where it holds; null leaves it as it is. */
export interface RuleFormat {
  fill: Colour | null;
  fontColor: Colour | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  numberFormat: string | null;
  borders: Partial<Record<BorderSide, RuleBorder>>;
}

export interface ConditionalFormatModel {
  readonly id: string;
  /** Excel.ConditionalFormatType; only "Custom" can be made here, others are kept as they were read. */
  readonly type: string;
  area: Area;
  /** With "=", relative to the area's first cell; "" until it is set. */
  formula: string;
  stopIfTrue: boolean;
  /** true: was in the file before the add-in came. */
  readonly original: boolean;
  readonly format: RuleFormat;
}

export const newRuleFormat = (): RuleFormat => ({
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  borders: {},
});
