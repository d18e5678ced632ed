import type { CellValue } from "../../domain/grid.ts";
import { decodeXString } from "../xml/text.ts";
import { serialOfIsoDate } from "./iso-date.ts";
import type { SharedStrings } from "./numbered-strings.ts";

/** xsd:double without INF and NaN: digits grouped by commas and hexadecimal numbers are none. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What is written in a cell. */
export interface WrittenCell {
  /** Its attribute `t`, "n" where there is none. */
  readonly type: string;
  /** What `v` says; "" where there is none. */
  readonly raw: string;
  readonly hasValue: boolean;
  readonly hasFormula: boolean;
  /** What `is` says, for a cell of type inlineStr. */
  readonly inline: string;
}

export interface CellContext {
  readonly strings: SharedStrings;
  /** The workbook asks for a full calculation when it is opened. */
  readonly awaitsCalculation: boolean;
}

/** What the cell holds; null for nothing. */
export function cellValue(cell: WrittenCell, { strings, awaitsCalculation }: CellContext): CellValue {
  if (cell.hasFormula && !isCalculated(cell, awaitsCalculation)) return { notCalculated: true };
  return cell.type === "inlineStr" ? cell.inline : storedValue(cell.type, cell.raw, strings);
}

/** A text result may be "", any other is at least a character; nothing and 0 are what a writer puts that cannot know. */
function isCalculated({ type, raw, hasValue }: WrittenCell, awaitsCalculation: boolean): boolean {
  if (type === "inlineStr") return true;
  const trimmed = raw.trim();
  if (!hasValue || (trimmed === "" && type !== "str")) return false;
  if (!awaitsCalculation) return true;
  return type === "n" ? Number(trimmed) !== 0 : trimmed !== "";
}

/**
 * What a cell's `v` says under the cell's type `t`; null for nothing. What cannot be of its type is an impossible value:
 * one broken cell must not hide the others.
 */
export function storedValue(type: string, raw: string, strings: SharedStrings): CellValue {
  if (type === "str") return decodeXString(raw);
  const trimmed = raw.trim();
  if (type === "e") return { error: trimmed };
  if (trimmed === "") return null;
  return valueOf(type, trimmed, strings) ?? { impossible: trimmed };
}

function valueOf(type: string, trimmed: string, strings: SharedStrings): string | number | boolean | null {
  switch (type) {
    case "s":
      return /^\d+$/.test(trimmed) ? (strings.at(Number(trimmed)) ?? null) : null;
    case "b":
      return truths.get(trimmed) ?? null;
    case "d":
      return serialOfIsoDate(trimmed);
    default:
      return numberOf(trimmed);
  }
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

function numberOf(trimmed: string): number | null {
  const value = decimal.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
