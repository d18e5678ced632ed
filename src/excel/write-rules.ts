import type { ConditionalFormatEdit } from "../domain/report/edits.ts";
import { rangeOf } from "./addresses.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Behind all rules that are there: the user's own come first. */
const last = -1;

export function ruleStep(sheet: SheetHandle, edit: ConditionalFormatEdit): Step {
  return { bytes: actionBytes * 12, queue: () => writeRule(sheet(), edit) };
}

function writeRule(sheet: Excel.Worksheet, { area, formula, style }: ConditionalFormatEdit): void {
  const rule = rangeOf(sheet, area).conditionalFormats.add("Custom");
  // The formula first: should the rest fail, the rule can be told from the user's.
  rule.custom.rule.formula = `=${formula}`;
  rule.priority = last;
  const { format } = rule.custom;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline !== undefined) format.font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
  for (const side of style.border?.sides ?? []) {
    const border = format.borders.getItem(edges[side]);
    border.style = "Continuous";
    border.color = `#${style.border!.color}`;
  }
}
