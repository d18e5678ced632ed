import { yenOf } from "../../achievement/budget.ts";
import { knownUnit } from "../../achievement/unit.ts";
import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import type { FigureCell, TotalsLine } from "../../sheet/records/reading.ts";
import type { List } from "../../list.ts";
import { mainFigures } from "../figures.ts";
import { roundingOf } from "../rounding.ts";
import { type TableNotice, tableRule } from "../rule.ts";

interface Sum {
  readonly value: number;
  /** How far rounded figures may lead a sum astray. */
  readonly slack: number;
}

const add = (cells: readonly FigureCell[], valueOf: (cell: FigureCell) => number): Sum =>
  cells.reduce<Sum>((sum, cell) => ({ value: sum.value + valueOf(cell), slack: sum.slack + roundingOf(cell) }), {
    value: 0,
    slack: 0,
  });

function budgetSum(rows: readonly ReviewRow[]): Sum | null {
  const cells = rows.flatMap(({ line, budgetYen }) =>
    budgetYen === null || line.budget === null ? [] : [line.budget],
  );
  const slack = cells.reduce((total, cell) => total + roundingOf(cell), 0);
  const counted = rows.filter(({ line }) => line.kind !== "measure");
  const loose = rows.filter(({ line }) => line.kind === "measure" && line.parentRow === null);
  const value =
    counted.reduce((total, row) => total + (row.programBudgetYen ?? 0), 0) +
    loose.reduce((total, row) => total + (row.budgetYen ?? 0), 0);
  return cells.length === 0 ? null : { value, slack };
}

/** The sum of a column of figures of one unit, one figure a cell; null where it is no such column. The total is the first indicator's. */
function figureSum(rows: readonly ReviewRow[], field: "plan" | "actual", total: FigureCell): Sum | null {
  const cells = rows.flatMap(({ line }) => {
    const cell = (line.slot ?? 0) === 0 ? line[field] : null;
    return cell === null || mainFigures(cell).length === 0 ? [] : [cell];
  });
  const dimension = dimensionOf(total);
  if (cells.length === 0 || cells.some((cell) => mainFigures(cell).length !== 1 || dimensionOf(cell) !== dimension))
    return null;
  if (dimension === "%" || dimension === "倍") return null;
  return add(cells, (cell) => mainFigures(cell)[0]?.value ?? 0);
}

function dimensionOf(cell: FigureCell): string | null {
  const [figure] = mainFigures(cell);
  if (figure === undefined) return null;
  const unit = knownUnit(figure.unit, figure.per);
  return `${unit.dimension}×${unit.factor}`.replace(/×1$/u, "");
}

function compare(
  totals: TotalsLine,
  field: "budget" | "plan" | "actual",
  rows: readonly ReviewRow[],
): readonly TableNotice[] {
  const cell = totals[field];
  if (cell === null) return [];
  const printed =
    field === "budget" ? yenOf(cell) : mainFigures(cell).length === 1 ? (mainFigures(cell)[0]?.value ?? null) : null;
  const sum = field === "budget" ? budgetSum(rows) : figureSum(rows, field, cell);
  if (printed === null || sum === null) return [];
  const slack = sum.slack + roundingOf(cell) + 1e-9 * Math.abs(printed);
  if (Math.abs(printed - sum.value) <= slack) return [];
  const unit = field === "budget" ? "円" : (mainFigures(cell)[0]?.unit ?? "");
  return [
    { row: totals.row, cell: cell.address, params: { field, printed, sum: sum.value, unit, label: totals.label } },
  ];
}

/** A totals row that is not the sum of the rows it closes, beyond what rounding explains. */
export const totalDiffers = tableRule({
  code: "total-differs",
  severity: "error",
  check: ({ review }) => {
    const rows = review.rows;
    return review.reading.totals.flatMap((totals) => {
      const from = firstAtOrAfter(rows, totals.from);
      const to = firstAtOrAfter(rows, totals.to + 1);
      const closed = rows.slice(from, to);
      return (["budget", "plan", "actual"] as const).flatMap((field) => compare(totals, field, closed));
    });
  },
});

/** Index of the first row at or after a sheet row; rows stand in ascending order. */
function firstAtOrAfter(rows: List<ReviewRow>, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows.at(middle)?.line.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
