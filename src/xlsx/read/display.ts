import { format, isDateFormat } from "numfmt";
import { plainText } from "../../domain/quantity/number-cell.ts";
import { sectionFor, showsTextsPlainly } from "../../domain/quantity/number-format.ts";
import type { Show } from "../../domain/grid/column-grid.ts";
import { simpleDisplays } from "./simple-display.ts";
import { withJapaneseDigits } from "./japanese-digits.ts";
import { withJapaneseEra } from "./japanese-era.ts";

/** What a cell shows for a number under one format code. */
export type Display = (serialOrNumber: number) => string;

const displays = new Map<string, Display>();
const textDisplays = new Map<string, (text: string) => string>();
const options = { locale: "ja-JP" };

/** Formats whose characters nobody can lay out show the number itself, with what words they have. */
export function displayOf(code: string): Display {
  let display = displays.get(code);
  if (display === undefined) {
    display = makeDisplay(code);
    displays.set(code, display);
  }
  return display;
}

/** What a cell shows for a text: its words too under @"社", nothing under ;;;. */
export function displayOfText(code: string, text: string): string {
  let display = textDisplays.get(code);
  if (display === undefined) {
    display = makeTextDisplay(code);
    textDisplays.set(code, display);
  }
  return display(text);
}

/** What a cell shows for its number or text. */
export const shown: Show = (value, code) =>
  typeof value === "number" ? displayOf(code)(value) : displayOfText(code, value);

function makeDisplay(code: string): Display {
  if (code === "General") return general;
  const era = isDate(code) ? withJapaneseEra(code) : null;
  const digits = withJapaneseDigits(code);
  const plain = withBackslashes(code);
  const simple = Object.hasOwn(simpleDisplays, code) ? simpleDisplays[code] : undefined;
  return (value) => {
    const simply = simple?.(value) ?? null;
    if (simply !== null) return simply;
    // numfmt throws on format codes that it cannot read; Excel shows such a number plainly, so that nothing is hidden.
    try {
      return digits(format(era === null ? plain : era(value), value, options));
    } catch {
      return sectionFor(code, value).digits ? plainText(value, code) : general(value);
    }
  };
}

const general: Display = (value) =>
  Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : format("General", value);

const quotedOrEscaped = /"[^"]*"?|\\[^]|\[[^\]]*\]|!(?=[^])/g;

/** Excel in Japanese escapes by ! as well as by \. */
const withBackslashes = (code: string): string =>
  code.replaceAll(quotedOrEscaped, (piece) => (piece === "!" ? "\\" : piece));

function makeTextDisplay(code: string): (text: string) => string {
  if (showsTextsPlainly(code)) return (text) => text;
  const plain = withBackslashes(code);
  return (text) => {
    try {
      return format(plain, text, options);
    } catch {
      return text;
    }
  };
}

export function isDate(code: string): boolean {
  if (code === "General") return false;
  // A code that numfmt cannot read shows no date.
  try {
    return isDateFormat(code) || withJapaneseEra(code) !== null;
  } catch {
    return false;
  }
}
