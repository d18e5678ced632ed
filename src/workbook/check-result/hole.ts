import { isExact } from "../../domain/achievement/alike/exact-product.ts";
import type { RowOutcome } from "../../domain/achievement/judged-sheet.ts";
import type { Span } from "../../domain/quantity/quantity.ts";
import type { ReviewRow } from "../../domain/review.ts";
import type { FigureCell, PlainCells, ProgramLine } from "../../domain/sheet/records/reading.ts";
import type { Path } from "./row-template.ts";
import type { Utf8Text } from "./utf8-text.ts";

/** What a kind's first row says of a figure beside its number: the same for every row of the kind. */
interface FigurePattern {
  /** Where its characters begin, and how many stand behind them. */
  readonly start: number;
  readonly behind: number;
  /** What the number in the cell is multiplied by. */
  readonly factor: number;
}

/** A row of a kind, and what is known from the kind's first one. */
export interface HoleContext {
  readonly row: ReviewRow;
  readonly line: ProgramLine;
  readonly cells: PlainCells;
  readonly outcome: RowOutcome;
  readonly plan: FigurePattern;
  readonly actual: FigurePattern;
  readonly label: string | null;
  /** What the kind's first row is called, where no name stands beside the figures of any: their measure's cell is blank. */
  readonly name: string | null;
}

/** A place in a row's JSON where rows of a kind differ, and what stands there. */
export interface Hole {
  readonly path: Path;
  readonly write: (context: HoleContext, to: Utf8Text) => void;
}

/** `first`: of the kind's first row; null for that row itself. null where the row cannot be filled in. */
export function holeContextOf(row: ReviewRow, outcome: RowOutcome, first: HoleContext | null): HoleContext | null {
  const { line } = row;
  const cells = line.plainCells;
  if (cells === undefined) return null;
  const { written } = outcome;
  if (first !== null) {
    const { plan, actual, label, name } = first;
    if (!isExact(written.plan, plan.factor) || !isExact(written.actual, actual.factor)) return null;
    return { row, line, cells, outcome, plan, actual, label, name };
  }
  const plan = patternOf(line.plan, written.plan);
  const actual = patternOf(line.actual, written.actual);
  if (plan === null || actual === null) return null;
  const [indicator] = row.indicators;
  return { row, line, cells, outcome, plan, actual, label: indicator?.label ?? null, name: indicator?.name ?? null };
}

function patternOf(cell: FigureCell | null, written: number): FigurePattern | null {
  const quantity = cell?.reading.quantities[0];
  if (cell === null || quantity === undefined) return null;
  const [start, end] = quantity.evidence;
  return { start, behind: cell.text.length - end, factor: quantity.value / written };
}

/** The characters of a row's figure. */
export const spanIn = (text: string, { start, behind }: FigurePattern): Span => [start, text.length - behind];
