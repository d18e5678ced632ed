import { type Entry, type EntryField, figureOf } from "../record/entry.ts";
import type { EditCell } from "./edits.ts";

/** A figure as a number, which formulas take; what is none as it was typed. */
export function figureTyped(text: string): EditCell {
  const figure = figureOf(text);
  return figure === null ? textTyped(text) : figure;
}

export const textTyped = (text: string): EditCell => (text === "" ? null : text);

/** Fields that are texts, whatever language the report is in. */
export type TextField = Exclude<EntryField, "decision" | "reading" | "follow" | "correctedPlan" | "correctedActual">;

export const textCell = (entry: Entry, field: TextField): EditCell => textTyped(entry[field]);
