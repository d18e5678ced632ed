import type { FormatSection } from "./format-section.ts";
import type { Quantity, Span } from "./quantity.ts";
import { readQuantities } from "./read.ts";

/** The one of a cell's shown figures that its number is. */
export interface ShownFigure {
  readonly index: number;
  /** What the unit's word multiplies the number by (千円: 1000); null where the number is a range's far end (3～5人). */
  readonly multiplier: number | null;
}

interface WrittenDigits {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
}

const digitRun = /[\d０-９](?:[\d０-９,，\s]*[\d０-９])?(?:[.．]([\d０-９]+))?/u;
/** Excel shows General with eleven digits. */
const generalPrecision = 1e-10;

/** How far a number may be from what shows it with so many decimals: half of the last place, and what binary fractions add. */
export const roundedAway = (number: number, decimals: number | null): number =>
  ((decimals === null ? 0 : 10 ** -decimals) / 2) * (1 + 1e-9) + number * generalPrecision;

/** The digits that a figure was read from; null where it is written in kanji alone. */
function writtenDigits(text: string, [start, end]: Span): WrittenDigits | null {
  const match = digitRun.exec(text.slice(start, end));
  if (match === null) return null;
  const value = Number(match[0].normalize("NFKC").replace(/[,\s]/gu, ""));
  const from = start + match.index;
  return { start: from, end: from + match[0].length, value, decimals: match[1]?.length ?? 0 };
}

const rounded = (value: number): number => Number(value.toPrecision(12));

/** What words behind the digits multiply by, where the digits cannot tell: asked of a 1 in their place. */
function multiplierOfOne(text: string, digits: WrittenDigits, index: number): number {
  const probe = readQuantities(`${text.slice(0, digits.start)}1${text.slice(digits.end)}`);
  return Math.abs(probe.quantities[index]?.value ?? 1);
}

function multiplierOf(text: string, quantity: Quantity, digits: WrittenDigits | null, index: number): number {
  if (digits === null) return 1;
  if (digits.value === 0 || quantity.notation.dottedThousands) return multiplierOfOne(text, digits, index);
  return rounded(Math.abs(quantity.value) / digits.value);
}

/** The first figure whose digits are the number times the format's scale, to within what the display rounds away. */
export function shownFigure(
  text: string,
  quantities: readonly Quantity[],
  size: number,
  { scale }: FormatSection,
): ShownFigure | null {
  const expected = size * scale;
  for (const [index, quantity] of quantities.entries()) {
    const digits = writtenDigits(text, quantity.evidence);
    const tolerance = roundedAway(expected, digits?.decimals ?? null);
    const isNear = (written: number): boolean => Math.abs(written - expected) <= tolerance;
    if (isNear(digits?.value ?? Math.abs(quantity.value))) {
      return { index, multiplier: size === 0 ? 1 : multiplierOf(text, quantity, digits, index) };
    }
    if (quantity.upper !== null && isNear(quantity.upper / multiplierOf(text, quantity, digits, index)))
      return { index, multiplier: null };
  }
  return null;
}

/** True where the first digits of the text are the number, whatever is read from them. */
export function showsDigitsOf(number: number, text: string, { scale }: FormatSection): boolean {
  const digits = writtenDigits(text, [0, text.length]);
  const expected = Math.abs(number) * scale;
  return digits !== null && Math.abs(digits.value - expected) <= roundedAway(expected, digits.decimals);
}
