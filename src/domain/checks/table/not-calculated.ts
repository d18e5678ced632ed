import { address, isNotCalculated, type Grid } from "../../grid.ts";
import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import type { List } from "../../list.ts";
import type { ProgramLine, SourceCell, TotalsLine } from "../../sheet/records/reading.ts";
import { fieldNames } from "../../sheet/words/field.ts";
import { cellsOfLine } from "../cells-of-line.ts";
import { type TableNotice, tableRule } from "../rule.ts";

const noticeOf = (row: number, [first, ...others]: readonly string[]): readonly TableNotice[] =>
  first === undefined ? [] : [{ row, cell: first, params: { cells: [first, ...others].join(", ") } }];

const uncalculated = (cells: readonly SourceCell[]): readonly string[] => [
  ...new Set(cells.filter(({ value }) => isNotCalculated(value)).map((cell) => cell.address)),
];

/** Title, captions and headings stand over the first line: what they say counts for every line. */
function overTheLines(grid: Grid, firstLine: number): readonly TableNotice[] {
  const notices: TableNotice[] = [];
  for (let row = grid.top; row < firstLine && row <= grid.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = grid.left; column <= grid.right; column += 1)
      if (isNotCalculated(grid.value(row, column))) cells.push(address(row, column));
    notices.push(...noticeOf(row, cells));
  }
  return notices;
}

/**
 * A line whose cells can be asked for their values alone, none of which is a formula without a result. A blank plan may
 * have its figure elsewhere.
 */
const isSurelyCalculated = ({ plainCells }: ProgramLine): boolean =>
  plainCells !== undefined &&
  plainCells.text("plan").trim() !== "" &&
  fieldNames.every((field) => !isNotCalculated(plainCells.value(field)));

/** Lines of a kind hold formulas without a result, or do not, as the first of them. */
function ofLines(rows: List<ReviewRow>): readonly TableNotice[] {
  const silent = new Set<number>();
  const notices: TableNotice[] = [];
  for (const row of rows) {
    const { kind = -1 } = row;
    if (silent.has(kind)) continue;
    const { line } = row;
    const found = isSurelyCalculated(line)
      ? []
      : noticeOf(line.row, uncalculated(cellsOfLine(line).map(({ cell }) => cell)));
    notices.push(...found);
    if (found.length === 0 && kind >= 0) silent.add(kind);
  }
  return notices;
}

const cellsOfTotals = ({ budget, plan, actual }: TotalsLine): readonly SourceCell[] =>
  [budget, plan, actual].filter((cell) => cell !== null);

/** Formulas without a result, as programs that write workbooks leave them: nobody knows what the cells will show. */
export const notCalculated = tableRule({
  code: "not-calculated",
  severity: "error",
  check: ({ review: { rows, reading }, grid }) => [
    ...overTheLines(grid, rows.at(0)?.line.row ?? 0),
    ...ofLines(rows),
    ...reading.totals.flatMap((totals) => noticeOf(totals.row, uncalculated(cellsOfTotals(totals)))),
  ],
});
