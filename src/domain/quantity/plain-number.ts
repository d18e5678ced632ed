import type { FormatSection } from "./format-section.ts";
import { roundedAway } from "./shown-figure.ts";

/** Digits, in groups of three or not, with or without decimals. */
const plainDigits = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,9})?$/;

/**
 * True where a number shows as its digits and nothing else, or a share with its percent sign: there are no words to
 * read. The full reader answers the same, at fifty times the cost.
 */
export function showsPlainly(value: number, text: string, section: FormatSection): boolean {
  const { digits, rewritten, before, after, scale, date } = section;
  if (!digits || rewritten || before !== "" || date !== null || value < 0) return false;
  const isShare = after === "%" && scale === 100;
  if (!isShare && (after !== "" || scale !== 1)) return false;
  if (isShare && !text.endsWith("%")) return false;
  const written = isShare ? text.slice(0, -1) : text;
  if (!plainDigits.test(written)) return false;
  const point = written.indexOf(".");
  const decimals = point < 0 ? 0 : written.length - point - 1;
  const meant = value * scale;
  return Math.abs(Number(written.replaceAll(",", "")) - meant) <= roundedAway(meant, decimals);
}
