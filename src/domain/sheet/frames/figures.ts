import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import type { Cells } from "../records/cells.ts";
import type { PageMapping, UnitedField } from "../headings/mapping-draft.ts";
import type { PairedRows } from "./pair-rows.ts";
import type { FigureCell } from "../records/reading.ts";
import { plainUnit } from "../words/plain-unit.ts";
import type { FigureField } from "../words/field.ts";

/** Units that headings and lines over the table give to the figures of one page. */
export type PageUnits = Readonly<Record<UnitedField | "baseline" | "finalTarget", ReadingContext | null>>;

const money = /円|yen|￥|¥/iu;

/** (単位:千円) over the table speaks of the budget, where its own heading names no unit. */
export function pageUnits(mapping: PageMapping, tableUnit: string | null): PageUnits {
  const of = (field: keyof PageUnits): ReadingContext | null => {
    const heading = mapping.headings[field];
    return heading === undefined ? null : headingUnit(heading);
  };
  const over = tableUnit === null ? null : headingUnit(tableUnit);
  const overMoney = over?.unit != null && money.test(over.unit);
  return {
    budget: of("budget") ?? (overMoney ? over : null),
    baseline: of("baseline") ?? (overMoney ? null : over),
    plan: of("plan") ?? (overMoney ? null : over),
    finalTarget: of("finalTarget") ?? (overMoney ? null : over),
    actual: of("actual") ?? (overMoney ? null : over),
  };
}

export type RowFigures = Readonly<Record<FigureField, FigureCell | null>>;

/** What the row's own unit cell says of a bare number; a unit merged over several rows holds for each. */
const unitOf = (cells: Cells, row: number, column: number | undefined): ReadingContext | null =>
  column === undefined ? null : plainUnit(cells.shownText(row, column));

/** A line on which nothing was changed has its plan in the column of what was planned first. */
const unchanged = /^(?:[-－―‐–—ーｰ]*|同左|同じ|同上|変更(?:なし|無し?))$/u;

function planColumn(cells: Cells, row: number, { columns: { plan }, planBefore }: PageMapping): number | undefined {
  if (plan === undefined || planBefore === null || !unchanged.test(cells.trimmed(row, plan))) return plan;
  return cells.merge(row, plan) === null ? planBefore : plan;
}

/** Reads a row's figure cells, each with the unit its place gives it; `pair` where plan and actual have rows of their own. */
export function readFigures(
  cells: Cells,
  row: number,
  mapping: PageMapping,
  units: PageUnits,
  pair: PairedRows | null,
): RowFigures {
  const { columns, ownUnits } = mapping;
  const own = unitOf(cells, row, columns.unit);
  const figure = (column: number | undefined, context: ReadingContext | null, at: number = row): FigureCell | null => {
    if (column === undefined) return null;
    const source = cells.source(at, column);
    return { ...source, reading: readCell(source.value, source.text, source.format, context ?? undefined) };
  };
  return {
    budget: figure(columns.budget, unitOf(cells, row, ownUnits.budget) ?? units.budget),
    baseline: figure(columns.baseline, own ?? units.baseline),
    plan: figure(
      planColumn(cells, pair?.plan ?? row, mapping),
      unitOf(cells, row, ownUnits.plan) ?? own ?? units.plan,
      pair?.plan,
    ),
    actual: figure(columns.actual, unitOf(cells, row, ownUnits.actual) ?? own ?? units.actual, pair?.actual),
    finalTarget: figure(columns.finalTarget, own ?? units.finalTarget),
    printedRate:
      pair === null || pair.printedRate === null
        ? figure(columns.printedRate, null)
        : figure(columns.plan, null, pair.printedRate),
  };
}
