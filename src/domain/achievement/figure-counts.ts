import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import { type FigureField, figureFields } from "../sheet/words/field.ts";
import { unitIsWritten } from "./unit-written.ts";

/** How the figure cells of a line are filled. */
export interface FigureCounts {
  /** Main figures of plan and actual; of them those with a unit, and with a unit in the cell itself. */
  readonly figures: number;
  readonly units: number;
  readonly written: number;
  /** Bits by the place in `figureFields`: cells that have a figure, and those of them where it is a number. */
  readonly filled: number;
  readonly numeric: number;
}

export function countFigures(line: ProgramLine): FigureCounts {
  const counts = { figures: 0, units: 0, written: 0 };
  addMains(line.plan, counts);
  addMains(line.actual, counts);
  let filled = 0;
  let numeric = 0;
  const cells = figureCells(line);
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place]!;
    if (cell?.reading.kind !== "quantities") continue;
    filled |= 1 << place;
    if (typeof cell.value === "number") numeric |= 1 << place;
  }
  const { figures, units, written } = counts;
  return { figures, units, written, filled, numeric };
}

/** In the order of `figureFields`; asked for by name, as each kind of line answers soonest. */
const figureCells = (line: ProgramLine): readonly (FigureCell | null)[] => {
  const { budget, baseline, plan, actual, finalTarget, printedRate } = line;
  const cells: Readonly<Record<FigureField, FigureCell | null>> = {
    budget,
    baseline,
    plan,
    actual,
    finalTarget,
    printedRate,
  };
  return figureFields.map((field) => cells[field]);
};

function addMains(cell: FigureCell | null, counts: { figures: number; units: number; written: number }): void {
  if (cell === null) return;
  const { quantities, text } = cell.reading;
  for (const quantity of quantities) {
    if (quantity.role !== "main") continue;
    counts.figures += 1;
    if (quantity.unit === null) continue;
    counts.units += 1;
    if (unitIsWritten(quantity, text)) counts.written += 1;
  }
}

export const fieldsIn = (bits: number): readonly FigureField[] =>
  figureFields.filter((_, place) => (bits & (1 << place)) !== 0);

/** Fewer figures than this stand in nearly every cell. */
const few = 64;
const bitsOfFields = figureFields.length;

/** The counts as one number, for a list of them; -1 where there are too many figures for it. */
export function packed({ figures, units, written, filled, numeric }: FigureCounts): number {
  if (figures >= few) return -1;
  return (((figures * few + units) * few + written) << (2 * bitsOfFields)) | (filled << bitsOfFields) | numeric;
}

/** What `packed` made a number of. */
export function unpacked(number: number): FigureCounts {
  const mask = (1 << bitsOfFields) - 1;
  const counts = number >> (2 * bitsOfFields);
  return {
    figures: Math.floor(counts / (few * few)),
    units: Math.floor(counts / few) % few,
    written: counts % few,
    filled: (number >> bitsOfFields) & mask,
    numeric: number & mask,
  };
}
