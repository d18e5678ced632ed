import { isNotCalculated, type CellValue } from "../grid.ts";
import { dayOfCell } from "./date-cell.ts";
import type { DateParts } from "./format-section.ts";
import { readNumber } from "./number-cell.ts";
import { PlainNumbers } from "./plain-numbers.ts";
import { sectionFor } from "./number-format.ts";
import type { Reading, ReadingContext, StatedDay } from "./quantity.ts";
import { readQuantities } from "./read.ts";

const noFigure = (text: string, kind: "text" | "not-calculated" = "text", day: StatedDay | null = null): Reading => ({
  text,
  kind,
  quantities: [],
  residue: [],
  day,
  done: null,
});

/** Whatever it holds, no cell reads otherwise: it only spares the reading. */
let plainNumbers = new PlainNumbers();

/** 36時間30分 under [h]"時間"mm"分": a time that is shown in words is how long something took; null for any other. */
function durationOf(text: string, { year, month, day }: DateParts): Reading | null {
  if (year || month || day) return null;
  const reading = readQuantities(text);
  return reading.quantities.length === 1 && reading.quantities[0]?.unit != null ? reading : null;
}

/**
 * A cell as a figure: what it shows is what is read, and of a number typed as a number nothing is rounded away.
 * `context` is what the place adds and counts only where the cell shows no unit of its own. A number shown as a date is
 * a day and no quantity; errors, impossible and truth values are text.
 */
export function readCell(value: CellValue, text: string, format: string, context?: ReadingContext): Reading {
  if (value === null || typeof value === "string") return readQuantities(text, context);
  if (typeof value === "object") return noFigure(text, isNotCalculated(value) ? "not-calculated" : "text");
  if (typeof value === "boolean" || !Number.isFinite(value)) return noFigure(text);
  const plain = plainNumbers.readingOf(value, text, format, context);
  if (plain !== null) return plain;
  if (plainNumbers.isFull) plainNumbers = new PlainNumbers();
  const { date } = sectionFor(format, value);
  if (date === null) return readNumber(value, text, format, context);
  return durationOf(text, date) ?? noFigure(text, "text", dayOfCell(value, text, date));
}
