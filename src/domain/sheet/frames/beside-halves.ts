import type { Grid } from "../../grid.ts";
import { type HalvesBeside } from "../headings/halves-beside.ts";
import { lineOut } from "../records/line-out.ts";
import type { ColumnMap, ProgramLine, SheetReading } from "../records/reading.ts";
import { matchLines, type Partner } from "./match-lines.ts";
import { layoutOfBoth, leftOf, withPartner } from "./two-sheets.ts";

/** The two tables' areas. */
export function areasOf({ top, bottom, left }: Grid, { first, from, to }: HalvesBeside) {
  const [one, other] = [
    { top, bottom, left, right: from - 1 },
    { top, bottom, left: from, right: to },
  ];
  return first === "plan" ? { plan: one, actual: other } : { plan: other, actual: one };
}

/**
 * Joins plans with results that stand in a table of their own on the same rows. Lines go together by name, indicator and
 * number, never by their row alone: where nothing else is left that is asked about. What is left of the results comes
 * last, each on a row that no other line has.
 */
export function joinBeside(planned: SheetReading, achieved: SheetReading): SheetReading {
  const plans = planned.lines.map(lineOut);
  const actuals = achieved.lines.map(lineOut);
  const partners = withThoseOfRow(plans, actuals, matchLines(plans, actuals));
  const lines = plans.map((line) => withPartner(line, partners.get(line)));
  const left = onFreeRows(leftOf(planned, actuals, partners), lines);
  const layout = layoutOfBoth(planned, achieved);
  const [own, others] = [planned, achieved].map((reading) => reading.layout.area) as [Area, Area];
  return {
    ...planned,
    layout: {
      ...layout,
      area: {
        top: Math.min(own.top, others.top),
        left: Math.min(own.left, others.left),
        bottom: Math.max(own.bottom, others.bottom),
        right: Math.max(own.right, others.right),
      },
      pages: layout.pages.map((page) => withResults(page, achieved.layout.pages[0])),
    },
    lines: [...lines, ...left],
    totals: [],
    unread: [...planned.unread, ...achieved.unread],
    ...(achieved.year == null ? {} : { year: achieved.year }),
    beside: { plans: { left: own.left, right: own.right }, results: { left: others.left, right: others.right } },
  };
}

type Area = SheetReading["layout"]["area"];

/** A plan and a result without a like that stand on one row: most likely renamed. */
function withThoseOfRow(
  plans: readonly ProgramLine[],
  actuals: readonly ProgramLine[],
  partners: ReadonlyMap<ProgramLine, Partner>,
): ReadonlyMap<ProgramLine, Partner> {
  const taken = new Set([...partners.values()].map(({ line }) => line));
  const free = actuals.filter((line) => !taken.has(line));
  const byRow = new Map(free.map((line) => [placeOf(line), line]));
  const more = plans.flatMap((plan): readonly (readonly [ProgramLine, Partner])[] => {
    const line = partners.has(plan) ? undefined : byRow.get(placeOf(plan));
    return line === undefined ? [] : [[plan, { line, by: "row" }]];
  });
  return new Map([...partners, ...more]);
}

const placeOf = ({ row, slot = 0 }: ProgramLine): string => `${row}/${slot}`;

/** A line is known by its row. */
function onFreeRows(left: readonly ProgramLine[], others: readonly ProgramLine[]): readonly ProgramLine[] {
  let next = Math.max(0, ...others.map(({ row }) => row), ...left.map(({ row }) => row)) + 1;
  return left.map((line): ProgramLine => ({ ...line, row: next++, parentRow: null }));
}

function withResults(page: ColumnMap, results: ColumnMap | undefined): ColumnMap {
  const actual = results?.columns.actual;
  return actual === undefined ? page : { ...page, columns: { ...page.columns, actual } };
}
