import type { CellValue } from "../../domain/grid.ts";
import { decodeXString } from "../xml/text.ts";
import { serialOfIsoDate } from "./iso-date.ts";

/** xsd:double without INF and NaN: digits grouped by commas and hexadecimal numbers are none. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a cell's `v` says under the cell's type `t`; null for nothing. What cannot be of its type is an impossible value:
 * one broken cell must not hide the others.
 */
export function storedValue(type: string, raw: string, strings: readonly string[]): CellValue {
  if (type === "str") return decodeXString(raw);
  const trimmed = raw.trim();
  if (type === "e") return { error: trimmed };
  if (trimmed === "") return null;
  return valueOf(type, trimmed, strings) ?? { impossible: trimmed };
}

function valueOf(type: string, trimmed: string, strings: readonly string[]): string | number | boolean | null {
  switch (type) {
    case "s":
      return /^\d+$/.test(trimmed) ? (strings[Number(trimmed)] ?? null) : null;
    case "b":
      return truths[trimmed] ?? null;
    case "d":
      return serialOfIsoDate(trimmed);
    default:
      return numberOf(trimmed);
  }
}

const truths: Readonly<Record<string, boolean>> = { "1": true, true: true, "0": false, false: false };

function numberOf(trimmed: string): number | null {
  const value = decimal.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
