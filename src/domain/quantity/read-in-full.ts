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

/** As `readQuantities`, character by character and nothing remembered. */
export function readInFull(text: string, context?: ReadingContext): Reading {
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
