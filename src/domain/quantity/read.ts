import { PlainTexts } from "./plain-texts.ts";
import type { Reading, ReadingContext } from "./quantity.ts";
import { readInFull } from "./read-in-full.ts";
import { remembering } from "../remembering.ts";

/**
 * Every figure in a cell's text, in order of appearance, with what qualifies it and the characters it was read from.
 * `context` is what the place adds (a heading's 千円) and counts only for numbers written without a unit.
 * Reads any string, never throws, in time linear in its length.
 */
export function readQuantities(text: string, context?: ReadingContext): Reading {
  const plain = plainTexts.readingOf(text, context);
  if (plain !== null) return plain;
  return context === undefined ? readOnce(text, undefined, 1) : readOnce(text, context.unit, context.multiplier);
}

/** Whatever it holds, no text reads otherwise: it only spares the reading. */
let plainTexts = new PlainTexts();

/** `unit`: undefined where the place adds nothing. */
const readOnce = remembering((text: string, unit: string | null | undefined, multiplier: number) => {
  if (plainTexts.isFull) plainTexts = new PlainTexts();
  return readInFull(text, unit === undefined ? undefined : { unit, multiplier });
});
