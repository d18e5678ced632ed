import { remembering } from "../remembering.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** A cell that is read for figures, or null for one that is not. */
export const figureCellOf = ({ cell }: PlacedCell): FigureCell | null => ("reading" in cell ? cell : null);

/** A planned or achieved cell, else null. */
export const indicatorCellOf = (placed: PlacedCell): FigureCell | null =>
  placed.field === "plan" || placed.field === "actual" ? placed.cell : null;

/** Everything a number may be written with, leaving its unit. */
const numberCharacters = /[\d.,\s+\-−△▲~〜約十百千万億兆〇一二三四五六七八九半数余]/gu;

/** True where the figure's unit stands in the cell itself, false where it came from the heading or a unit column. */
export function unitIsWritten(quantity: Quantity, text: string): boolean {
  if (quantity.unit === null) return false;
  const [start, end] = quantity.evidence;
  return text.slice(start, end).normalize("NFKC").replace(numberCharacters, "") !== "";
}

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
