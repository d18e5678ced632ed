import { confirmed, excluded } from "../achievement/decision.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula, percentText } from "./excel.ts";
import { helperColumn } from "./ledger-columns.ts";
import { termFormula } from "./judged.ts";
import type { LedgerLine } from "./lines.ts";

/** The options' rates stand right of the widest line's labels. */
export const ratesFrom = (context: ReportContext): number => helperColumn.firstOption + context.mostOptions + 2;

const longestLabel = 220;

/** The labels of a line's options, then the two answers that every line offers; all different. */
export function optionLabels(line: LedgerLine, context: ReportContext): string[] {
  const { words } = context;
  const labels: string[] = [];
  for (const option of line.options) {
    const rate = option.rate === null ? "" : ` [${percentText(option.rate)}]`;
    const label = words.alternative(option.alternative, line.indicator.unit).slice(0, longestLabel) + rate;
    let free = label;
    for (let number = 2; labels.includes(free); number += 1) free = `${label} (${number})`;
    labels.push(free);
  }
  return [...labels, words.confirmed, words.excluded];
}

export function decisionLabel(line: LedgerLine, labels: readonly string[], context: ReportContext): string | null {
  const choice = line.decision?.choice ?? "";
  if (choice === confirmed) return context.words.confirmed;
  if (choice === excluded) return context.words.excluded;
  return labels[line.options.findIndex((option) => option.key === choice)] ?? null;
}

/** What the option columns hold: labels, then each option's rate with its terms spelt out. */
export function optionCells(line: LedgerLine, labels: readonly string[], context: ReportContext): EditCell[] {
  if (context.mostOptions === 0) return [];
  const cells: EditCell[] = new Array<EditCell>(optionColumns(context)).fill(null);
  labels.forEach((label, index) => (cells[index] = label));
  line.options.forEach((option, index) => {
    const { plan, actual } = option.alternative;
    if (option.rate !== null) {
      cells[context.mostOptions + 2 + index] = formula(`${termFormula(actual)}/${termFormula(plan)}`, option.rate);
    }
  });
  return cells;
}

/** How many columns hold options: their labels, the two answers that every line offers, and the rates. */
export const optionColumns = (context: ReportContext): number =>
  context.mostOptions === 0 ? 0 : 2 * context.mostOptions + 2;
