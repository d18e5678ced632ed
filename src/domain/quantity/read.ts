import { statedDone } from "./done.ts";
import { mergeNumbers } from "./merge.ts";
import { normalise } from "./normalise.ts";
import { qualify } from "./qualify.ts";
import type { Reading, ReadingContext } from "./quantity.ts";
import { statedDay } from "./stated-day.ts";
import { residueOf, unreadable } from "./residue.ts";
import { statusOf } from "./status.ts";
import { tokenise } from "./tokenise.ts";
import { isUnitOnly } from "./unit-only.ts";
import { remembering } from "../remembering.ts";

/**
 * Every figure in a cell's text, in order of appearance, with what qualifies it and the characters it was read from.
 * `context` is what the place adds (a heading's 千円) and counts only for numbers written without a unit.
 * Reads any string, never throws, in time linear in its length.
 */
export const readQuantities = (text: string, context?: ReadingContext): Reading =>
  context === undefined ? readOnce(text, undefined, 1) : readOnce(text, context.unit, context.multiplier);

/** `unit`: undefined where the place adds nothing. */
const readOnce = remembering((text: string, unit: string | null | undefined, multiplier: number) =>
  read(text, unit === undefined ? undefined : { unit, multiplier }),
);

function read(text: string, context: ReadingContext | undefined): Reading {
  const source = normalise(text);
  const { tokens, asides } = tokenise(source.text);
  const merged = mergeNumbers(source.text, tokens);
  const quantities = qualify(source, merged, context);
  if (quantities.length > 0) {
    const residue = residueOf(source, merged, asides);
    return { text, kind: "quantities", quantities, residue, day: null, done: null };
  }
  const residue = unreadable(source, asides);
  if (residue.length > 0) return { text, kind: "unreadable", quantities, residue, day: null, done: null };
  const kind = statusOf({ text: source.text, unitOnly: isUnitOnly(source.text) });
  const day = kind === "text" ? statedDay(source.text) : null;
  const done = kind === "text" || kind === "cancelled" ? statedDone(source.text) : null;
  return { text, kind, quantities, residue, day, done };
}
