import type { Area } from "../../grid.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import type { PageMapping } from "../headings/column-mapping.ts";
import type { Cells } from "../records/cells.ts";
import type { FieldName } from "../words/field.ts";
import { saysNothing } from "../words/nothing-marks.ts";
import { yearCell } from "../words/year-cell.ts";
import type { LabelledCell } from "./card-cells.ts";
import { type CardIndicator, type CardIndicators, saysKind, saysMoney } from "./card-indicator.ts";
import type { CardContext } from "./card-pairs.ts";
import { coverOf, isAmount, nameLeftOf, sideOf } from "./card-words.ts";
import { pageUnits, readFigure } from "./figures.ts";

/** An indicator whose plan and result stand in one row behind a label each, and where it does. */
export interface LabelledPairs extends CardIndicators {
  readonly taken: readonly Area[];
}

/** A word and the figure right behind it. */
interface Labelled {
  readonly word: string;
  readonly wordColumn: number;
  readonly column: number;
}

/**
 * 目標値 | 100人 | 実績値 | 90人: one of each in a row that nothing else was read from. Of several in a row nobody knows which
 * belong together. Linear in the cells.
 */
export function labelledPairs(context: CardContext, read: HeadingReader, taken: readonly Area[]): LabelledPairs {
  const { cells } = context;
  const area = cells.area!;
  const isTaken = coverOf(area, taken);
  const indicators: CardIndicator[] = [];
  const found: Area[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const sides = sidesIn(cells, read, row, isTaken);
    const [plan, ...plans] = sides.plan;
    const [actual, ...actuals] = sides.actual;
    if (plan === undefined || actual === undefined || plans.length + actuals.length > 0) continue;
    if (saysMoney(plan.word) || saysMoney(actual.word)) continue;
    if (hasYear(cells, row, Math.min(plan.wordColumn, actual.wordColumn))) continue;
    indicators.push(indicatorAt(context, row, plan, actual));
    found.push({ top: row, left: area.left, bottom: row, right: area.right });
  }
  return { indicators, money: [], taken: found };
}

function sidesIn(cells: Cells, read: HeadingReader, row: number, isTaken: ReturnType<typeof coverOf>) {
  const sides: Record<"plan" | "actual", Labelled[]> = { plan: [], actual: [] };
  let last: { readonly side: "plan" | "actual"; readonly word: string; readonly wordColumn: number } | null = null;
  for (let column = cells.area!.left; column <= cells.area!.right; column += 1) {
    const text = cells.trimmed(row, column);
    if (text === "" || isTaken(row, column)) continue;
    const side = sideOf(read, text);
    const isFigure = isAmount(text, cells.value(row, column)) || saysNothing(text);
    if (last !== null && side === null && isFigure) sides[last.side].push({ ...last, column });
    last = side === null ? null : { side, word: text, wordColumn: column };
  }
  return sides;
}

/** R4 | 目標 | 10 | 実績 | 9: one of several years of an indicator that stands elsewhere. */
function hasYear(cells: Cells, row: number, before: number): boolean {
  for (let column = cells.area!.left; column < before; column += 1)
    if (yearCell(cells.shownText(row, column), null, true) !== null) return true;
  return false;
}

/** Rows over the figures whose fields may name what they are of. */
const rowsOver = 3;

function indicatorAt(
  { cells, labelled, hidden }: CardContext,
  row: number,
  plan: Labelled,
  actual: Labelled,
): CardIndicator {
  const over = labelled.filter((one) => one.row <= row && one.row >= row - rowsOver && one.value !== "");
  const label = over.findLast((one) => one.kind === "measure") ?? null;
  const unit = over.findLast((one) => one.kind === "unit") ?? null;
  const own = nameLeftOf(cells, row, Math.min(plan.wordColumn, actual.wordColumn));
  const source = (one: LabelledCell | null) => (one === null ? null : cells.source(one.valueRow, one.valueColumn));
  const nameCell = own === null ? source(label) : cells.source(row, own);
  const name = nameCell?.text.trim() ?? "";
  const kind = own === null && label !== null && saysKind(label.label) ? label.label : "";
  const under = (word: string): string => (kind === "" ? word : `${kind} / ${word}`);
  const columns: Partial<Record<FieldName, number>> = { plan: plan.column, actual: actual.column };
  const headings: Partial<Record<FieldName, string>> = { plan: under(plan.word), actual: under(actual.word) };
  const mapping: PageMapping = {
    columns,
    headings,
    reasons: [],
    setAside: [],
    ownUnits: {},
    plansBefore: [],
    yearRows: null,
    parts: null,
    times: [],
    resultYears: [],
    year: null,
  };
  const place = {
    cells,
    row,
    mapping,
    units: pageUnits(mapping, unit === null ? name : `(${unit.value})`),
    pair: null,
  };
  return {
    row,
    name,
    kind,
    facts: {
      baseline: null,
      plan: readFigure("plan", place),
      actual: readFigure("actual", place),
      finalTarget: null,
      printedRate: null,
      planPeriod: null,
      direction: null,
      printedGrade: null,
      remarks: null,
      unitNote: source(unit) ?? nameCell,
      indicatorCell: nameCell,
      hidden: hidden.has(row),
    },
    columns,
    headings,
    times: [],
    headingRows: [],
    parts: null,
  };
}
