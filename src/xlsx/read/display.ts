import { format, isDateFormat } from "numfmt";
import { withJapaneseEra } from "./japanese-era.ts";

/** Days between the two starting points of Excel's calendars. */
export const days1904 = 1462;

/** What a cell shows for a number under one format code. */
export type Display = (serialOrNumber: number) => string;

const shown = new Map<string, Display>();

/** Formats whose characters nobody can lay out show the number itself. */
export function displayOf(code: string): Display {
  let display = shown.get(code);
  if (display === undefined) {
    display = makeDisplay(code);
    shown.set(code, display);
  }
  return display;
}

function makeDisplay(code: string): Display {
  if (code === "General") return general;
  const era = isDate(code) ? withJapaneseEra(code) : null;
  const options = { locale: "ja-JP" };
  return (value) => {
    // numfmt throws on format codes that it cannot read; Excel shows such a number plainly, so that nothing is hidden.
    try {
      return format(era === null ? code : era(value), value, options);
    } catch {
      return general(value);
    }
  };
}

const general: Display = (value) =>
  Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : format("General", value);

export function isDate(code: string): boolean {
  if (code === "General") return false;
  // A code that numfmt cannot read shows no date.
  try {
    return isDateFormat(code) || withJapaneseEra(code) !== null;
  } catch {
    return false;
  }
}
