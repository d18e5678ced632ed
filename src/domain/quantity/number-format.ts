import { unitNote } from "./heading-unit.ts";
import { normalise } from "./normalise.ts";
import type { ReadingContext } from "./quantity.ts";

/** An Excel number format code, its first section taken apart. */
interface FormatSection {
  /** Quoted and escaped characters, in order: what the format prints around the number. */
  readonly before: string;
  readonly after: string;
  /** Commas after the last digit place: each divides what is shown by 1000. */
  readonly scalingCommas: number;
  readonly percent: boolean;
  readonly date: boolean;
  readonly hasPlaces: boolean;
}

/** Walks one section; quotes, backslashes and [conditions] are taken as Excel takes them. */
function sectionOf(code: string): FormatSection {
  let before = "";
  let after = "";
  let scalingCommas = 0;
  let percent = false;
  let date = false;
  let hasPlaces = false;
  const print = (characters: string): void => {
    if (hasPlaces) after += characters;
    else before += characters;
  };
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] as string;
    if (character === ";") break;
    if (character === '"') {
      const close = code.indexOf('"', at + 1);
      const stop = close < 0 ? code.length : close;
      print(code.slice(at + 1, stop));
      at = stop;
    } else if (character === "\\" || character === "!") {
      print(code[at + 1] ?? "");
      at += 1;
    } else if (character === "_" || character === "*") at += 1;
    else if (character === "[") {
      const close = code.indexOf("]", at);
      const stop = close < 0 ? code.length : close;
      const inside = code.slice(at + 1, stop);
      if (/^(?:h+|m+|s+)$/i.test(inside)) date = true;
      else if (inside.startsWith("$")) print((inside.slice(1).split("-")[0] as string) ?? "");
      at = stop;
    } else if (/[0#?]/.test(character)) {
      hasPlaces = true;
      scalingCommas = 0;
      if (after.trim() === "") after = "";
    } else if (character === "," && hasPlaces) scalingCommas += 1;
    else if (character === "." && hasPlaces) {
      if (scalingCommas > 0 && !/[0#?]/.test(code[at + 1] ?? "")) continue;
    } else if (character === "%") {
      percent = true;
      print("%");
    } else if (/[ymdhsgeb年月日aA]/i.test(character) && !/General/i.test(code)) {
      if (/[ymdhsge]/i.test(character)) date = true;
      else print(character);
    } else if (!/[\s()+-]/.test(character)) print(character);
  }
  return { before, after, scalingCommas, percent, date: date && !hasPlaces, hasPlaces };
}

/** True for formats that show a date or time: yyyy/m/d, [$-411]ggge"年"m"月"d"日", [h]:mm. */
export function isDateFormat(code: string): boolean {
  return sectionOf(code).date;
}

/** True for 0%, 0.0%. */
export function isPercentFormat(code: string): boolean {
  return sectionOf(code).percent;
}

/** What a format divides the number by before it shows it: 1000 for `#,##0,`, 1 for most. */
export function shownIn(code: string): number {
  return 1000 ** sectionOf(code).scalingCommas;
}

/**
 * The unit that a number format prints after the value: `#,##0"人"` → 人. The cell's own number is the value, so
 * the multiplier undoes only what the format hides: `#,##0,"千円"` shows 1,500,000 as 1,500千円, which is 円 × 1,
 * while `#,##0"千円"` shows 1500 as 1,500千円, which is 円 × 1000. Percent gives unit % and multiplier 100.
 * null where the format prints no unit.
 */
export function formatUnit(excelFormatCode: string): ReadingContext | null {
  const section = sectionOf(excelFormatCode);
  if (section.percent) return { unit: "%", multiplier: 100 };
  if (section.date) return null;
  const words = normalise(section.after).text.trim();
  const note = unitNote(words);
  if (note === null) {
    const currency = normalise(section.before).text.trim();
    return /^[¥\\]$/.test(currency) || currency === "JPY" ? { unit: "円", multiplier: 1 } : null;
  }
  return { unit: note.unit, multiplier: note.multiplier / 1000 ** section.scalingCommas };
}
