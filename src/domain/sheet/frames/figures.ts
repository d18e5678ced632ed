import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import type { Cells } from "../records/cells.ts";
import type { PageMapping } from "../headings/mapping-draft.ts";
import type { PairedRows } from "./kind-rows.ts";
import { mergedOverLines, mergedOverYears } from "./merged-figure.ts";
import type { FigureCell, UnitedField } from "../records/reading.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { saysUnit, unitInName } from "../words/unit-in-name.ts";
import type { FigureField } from "../words/field.ts";

/** Units that headings and lines over the table give to the figures of one page. */
export type PageUnits = Readonly<
  Record<UnitedField | "baseline" | "finalTarget", ReadingContext | null> & {
    /** Of plans and actuals whose headings name none. */
    table: ReadingContext | null;
    /** Whether the names of what is counted may tell it; never that of money. */
    names: "none" | "in-brackets" | "said";
  }
>;

const money = /円|yen|￥|¥/iu;

/** (単位:千円) over the table speaks of the budget, where its own heading names no unit; `isMoney`: of plan and actual too. */
export function pageUnits(mapping: PageMapping, tableUnit: string | null, isMoney = false): PageUnits {
  const of = (field: Exclude<keyof PageUnits, "table" | "names">): ReadingContext | null => {
    const heading = mapping.headings[field];
    return heading === undefined ? null : headingUnit(heading);
  };
  const over = tableUnit === null ? null : headingUnit(tableUnit);
  const overMoney = !isMoney && over?.unit != null && money.test(over.unit);
  return {
    budget: of("budget") ?? (over?.unit != null && money.test(over.unit) ? over : null),
    baseline: of("baseline") ?? (overMoney ? null : over),
    plan: of("plan") ?? (overMoney ? null : over),
    finalTarget: of("finalTarget") ?? (overMoney ? null : over),
    actual: of("actual") ?? (overMoney ? null : over),
    table: overMoney ? null : over,
    names: isMoney
      ? "none"
      : saysUnit(mapping.headings.measure ?? mapping.headings.name ?? "")
        ? "said"
        : "in-brackets",
  };
}

/** What the name of a row's indicator says of its bare figures, where no column of units does: 受講者数（人）. */
function unitOfName({ cells, row, mapping: { columns }, units: { names } }: FiguresPlace): ReadingContext | null {
  const { measure, name, unit } = columns;
  if (unit !== undefined || names === "none") return null;
  const own = measure === undefined ? "" : cells.shownText(row, measure);
  if (own !== "") return unitInName(own, names === "said");
  // 遊休地の売却（千円）: a program's name may speak of its budget; what changes no digit does no harm.
  const said = name === undefined ? "" : cells.shownText(row, name);
  const told = said === "" ? null : unitInName(said, names === "said");
  return told?.multiplier === 1 || names === "said" ? told : null;
}

/** The heading's own unit comes before the name's, the line's over the table behind it. */
function unitSaid(field: "plan" | "actual" | "baseline" | "finalTarget", place: FiguresPlace): ReadingContext | null {
  const { units } = place;
  const said = units[field];
  return said !== null && said !== units.table ? said : (unitOfName(place) ?? said);
}

export type RowFigures = Readonly<Record<FigureField, FigureCell | null>>;

/** What the row's own unit cell says of a bare number; a unit merged over several rows holds for each. */
export const unitOf = (cells: Cells, row: number, column: number | undefined): ReadingContext | null =>
  column === undefined ? null : plainUnit(cells.shownText(row, column));

/** A line on which nothing was changed has its plan in the column of what was planned first. */
const unchanged = /^(?:[-－―‐–—ーｰ]*|同左|同じ|同上|変更(?:なし|無し?))$/u;

function planColumn(cells: Cells, row: number, { columns: { plan }, plansBefore }: PageMapping): number | undefined {
  if (plan === undefined || plansBefore.length === 0) return plan;
  const saysNothing = (column: number): boolean =>
    unchanged.test(cells.trimmed(row, column)) && cells.merge(row, column) === null;
  return [plan, ...plansBefore].find((column) => !saysNothing(column)) ?? plansBefore.at(-1);
}

/** The row of a line's plan in a column: that before the plan was set anew, where nothing was. */
export function planRow(cells: Cells, { plan, planBefore }: PairedRows, column: number | undefined): number {
  if (planBefore === undefined || column === undefined || !unchanged.test(cells.trimmed(plan, column))) return plan;
  return cells.merge(plan, column) === null ? planBefore : plan;
}

/** Where a row's figures stand and what its place says of them; `pair` where plan and actual have rows of their own. */
export interface FiguresPlace {
  readonly cells: Cells;
  readonly row: number;
  readonly mapping: PageMapping;
  readonly units: PageUnits;
  readonly pair: PairedRows | null;
  /** What the row has, where plan and actual are rows and this one has no other to go with. */
  readonly only?: "plan" | "actual" | "neither";
}

/** Where the figure of a field stands. */
interface FigurePlace {
  readonly row: number;
  readonly column: number | undefined;
  readonly years?: number;
  readonly lines?: number;
}

function placeOf(field: FigureField, { cells, row, mapping, pair }: FiguresPlace): FigurePlace {
  const { columns } = mapping;
  if (pair !== null && (field === "finalTarget" || field === "baseline")) {
    // One that is merged over both rows stands in the first; else a target is planned and a baseline was achieved.
    const own = field === "finalTarget" ? pair.plan : pair.actual;
    const column = columns[field];
    return { row: (column === undefined ? null : cells.merge(own, column)?.top) ?? own, column };
  }
  if (field === "plan") {
    const at = pair === null ? row : planRow(cells, pair, columns.plan);
    const column = planColumn(cells, pair?.plan ?? row, mapping);
    const place = { row: at, column };
    return mergedOverYears(cells, "plan", place, mapping) ?? sharedBy(cells, "plan", place, mapping, pair) ?? place;
  }
  if (field === "actual") {
    const place = { row: pair?.actual ?? row, column: columns.actual };
    return mergedOverYears(cells, "actual", place, mapping) ?? sharedBy(cells, "actual", place, mapping, pair) ?? place;
  }
  if (field === "printedRate" && pair !== null && pair.printedRate !== null)
    return { row: pair.printedRate, column: columns.plan };
  return { row, column: columns[field] };
}

/** Plan and actual on rows of their own share no row with another line's. */
const sharedBy = (
  cells: Cells,
  side: "plan" | "actual",
  place: FigurePlace,
  mapping: PageMapping,
  pair: PairedRows | null,
): FigurePlace | null => (pair === null ? mergedOverLines(cells, side, place, mapping) : null);

/** What a figure's place says of a bare number in it: its own unit's column, the row's, the heading. */
export function unitAt(field: FigureField, place: FiguresPlace): ReadingContext | null {
  const { cells, row, mapping, units, pair } = place;
  const { columns, ownUnits } = mapping;
  switch (field) {
    case "budget":
      return unitOf(cells, row, ownUnits.budget) ?? units.budget;
    case "plan":
    case "actual":
      return (
        unitOf(cells, row, ownUnits[field]) ??
        unitOf(cells, pair?.[field] ?? row, columns.unit) ??
        unitOf(cells, row, columns.unit) ??
        unitSaid(field, place)
      );
    case "baseline":
    case "finalTarget":
      return unitOf(cells, row, columns.unit) ?? unitSaid(field, place);
    case "printedRate":
      return null;
  }
}

/** Whether a row whose plan or actual stands alone has none of the field's. */
export const lacks = (field: FigureField, { only }: FiguresPlace): boolean =>
  only !== undefined && only !== field && (field === "plan" || field === "actual");

/** Reads the figure of one field, with the unit that its place gives it; null where the table has no such column. */
export function readFigure(field: FigureField, place: FiguresPlace): FigureCell | null {
  const { row, column, years, lines } = placeOf(field, place);
  if (column === undefined || lacks(field, place)) return null;
  const source = place.cells.source(row, column);
  const { address, value, text, format, merge } = source;
  const reading = readCell(value, text, format, unitAt(field, place) ?? undefined);
  return {
    row,
    column,
    address,
    value,
    text,
    format,
    merge,
    reading,
    ...(years === undefined ? {} : { years }),
    ...(lines === undefined ? {} : { lines }),
  };
}

/** Reads all of a row's figure cells. */
export function readFigures(place: FiguresPlace): RowFigures {
  return {
    budget: readFigure("budget", place),
    baseline: readFigure("baseline", place),
    plan: readFigure("plan", place),
    actual: readFigure("actual", place),
    finalTarget: readFigure("finalTarget", place),
    printedRate: readFigure("printedRate", place),
  };
}
