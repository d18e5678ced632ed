import { remembering } from "../remembering.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** A cell that is read for figures, or null for one that is not. */
export const figureCellOf = ({ cell }: PlacedCell): FigureCell | null => ("reading" in cell ? cell : null);

/** A planned or achieved cell, else null. */
export const indicatorCellOf = (placed: PlacedCell): FigureCell | null =>
  placed.field === "plan" || placed.field === "actual" ? placed.cell : null;

/** The characters that a figure was read from. */
export const evidenceOf = (quantity: Quantity, text: string): string => text.slice(...quantity.evidence);

/** Main figures of a cell. */
export const mainFigures = (cell: FigureCell): readonly Quantity[] =>
  cell.reading.quantities.filter((quantity) => quantity.role === "main");

/** A cell's text as a message quotes it: one line, at most 40 characters. */
export const quoted = remembering((text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
});
