import { dayOfSerial } from "./calendar.ts";
import type { FormatSection } from "./format-section.ts";
import { sectionFor } from "./number-format.ts";
import { showsPlainly } from "./plain-number.ts";
import type { Quantity, Reading, ReadingContext, Span } from "./quantity.ts";
import { readQuantities } from "./read.ts";
import { showsDigitsOf, shownFigure } from "./shown-figure.ts";
import { times } from "./times.ts";

/** True where a column too narrow for its number shows nothing of it. */
export const isTooNarrow = (text: string): boolean => /^\s*#+\s*$/.test(text);

/** What a number shows as where nobody has laid it out: its format's words around its digits, ungrouped, unrounded. */
export function plainText(value: number, format: string): string {
  const section = sectionFor(format, value);
  if (section.date !== null) {
    const { year, month, day } = dayOfSerial(value);
    return `${year}/${month}/${day}`;
  }
  if (!section.digits) return section.before;
  const sign = value < 0 && section.before === "" ? "-" : "";
  return `${sign}${section.before}${times(Math.abs(value), section.scale)}${section.after}`;
}

const signs = /[\s()+.,-]/g;

/** True where the format shows its words and no digit: `#,##0"人"` always has one, `#,###"人"` of 0 is 人. */
export function showsWordsOnly(text: string, { digits, before, after }: FormatSection): boolean {
  const shown = text.replace(signs, "");
  return digits && !/\d/.test(shown) && shown === (before + after).replace(signs, "");
}

/** Under 予算(千円) a number shown in thousands already is in yen: `#,##0,` has undone the heading's multiplier. */
function underHeading(context: ReadingContext, scale: number): number {
  const divided = 1 / scale;
  return divided > 1 && context.multiplier >= divided ? context.multiplier / divided : context.multiplier;
}

/** The number itself among a figure's words: what the display rounds away is kept. */
function inWords(value: number, factor: number, words: Quantity): Quantity {
  const size = times(Math.abs(value), factor);
  const sideIsSaid = words.direction === "decrease" || words.sense !== null;
  const negative = words.value < 0 || (value < 0 && !sideIsSaid);
  return { ...words, value: negative ? -size : size, notation: { spaced: false, dottedThousands: false } };
}

interface ExactReading {
  readonly reading: Reading;
  /** The figure that is the cell's number. */
  readonly own: Quantity;
}

/** The shown text's figures, that of the cell's number exact; null where the text has no such figure. */
function withNumber(
  value: number,
  text: string,
  section: FormatSection,
  context?: ReadingContext,
): ExactReading | null {
  const shown = readQuantities(text);
  const found = shownFigure(text, shown.quantities, Math.abs(value), section);
  if (found === null) return null;
  const { index, multiplier } = found;
  const words = shown.quantities[index] as Quantity;
  if (multiplier === null) return { own: words, reading: shown };
  const scaled = words.unit !== null || multiplier !== 1;
  const factor = scaled ? section.scale * multiplier : context === undefined ? 1 : underHeading(context, section.scale);
  const own = { ...inWords(value, factor, words), unit: words.unit ?? context?.unit ?? null };
  return { own, reading: { ...shown, quantities: shown.quantities.with(index, own) } };
}

/** A figure that says nothing but its number. */
const bareFigure = readQuantities("1").quantities[0] as Quantity;
const bareShare = readQuantities("1%").quantities[0] as Quantity;

function bare(value: number, { scale }: FormatSection, context?: ReadingContext): Quantity {
  const factor = context === undefined ? 1 : underHeading(context, scale);
  return { ...bareFigure, value: times(value, factor), unit: context?.unit ?? null };
}

/** The number with its format's words, where the text does not show it; all of the text is the evidence. */
function insteadOf(text: string, value: number, format: string, context?: ReadingContext): Reading {
  const section = sectionFor(format, value);
  const instead = withNumber(value, plainText(value, format), section, context);
  const evidence: Span = [0, text.length];
  return {
    text,
    kind: "quantities",
    quantities: [{ ...(instead?.own ?? bare(value, section, context)), evidence }],
    residue: (instead?.reading.residue ?? []).map((rest) => ({ ...rest, evidence })),
    day: null,
    done: null,
  };
}

/**
 * A number as its cell shows it: unit, scale, bound and words from the text, the value from the number. Where the text
 * does not show the number (#####, 1.23E+05, 1 1/2) its format's words stand in. A section without digits ("集計中")
 * says what its words say, one that parts the digits (0"億"0000"万円") what it makes of them, and so does one whose words
 * make the digits no figure (0"年度", "R"0); one that shows nothing (;;;) leaves the cell blank.
 */
export function readNumber(value: number, text: string, format: string, context?: ReadingContext): Reading {
  const section = sectionFor(format, value);
  if (!showsPlainly(value, text, section)) return read(value, text, section, format, context);
  const isShare = section.scale !== 1;
  const factor = isShare ? section.scale : (context?.multiplier ?? 1);
  const own = isShare ? bareShare : { ...bareFigure, unit: context?.unit ?? null };
  const figure: Quantity = { ...own, value: times(value, factor), evidence: [0, text.length] };
  return { text, kind: "quantities", quantities: [figure], residue: [], day: null, done: null };
}

function read(
  value: number,
  text: string,
  section: FormatSection,
  format: string,
  context: ReadingContext | undefined,
): Reading {
  const narrow = isTooNarrow(text);
  if (!section.digits) return { ...readQuantities(narrow ? section.before : text, context), text };
  if (text.trim() === "") return readQuantities(text);
  const words = readQuantities(text, context);
  // A number that is only spaced (# ##0) or pointed (5.) is the number.
  const isRead = words.kind !== "unreadable";
  if (section.parted && isRead) return { ...words, text };
  if (narrow || section.rewritten) return insteadOf(text, value, format, context);
  if (showsWordsOnly(text, section)) return { ...words, text };
  const shown = withNumber(value, text, section, context);
  if (shown !== null) return shown.reading;
  return isRead && /[^\d\s.,]/u.test(text) && showsDigitsOf(value, text, section)
    ? { ...words, text }
    : insteadOf(text, value, format, context);
}
