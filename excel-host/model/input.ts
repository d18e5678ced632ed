import { getFormatFromId, parseValue } from "numfmt";
import type { HeldValue } from "./cell.ts";
import type { CellFormat } from "./format.ts";

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);

export interface CellInput {
  readonly value: HeldValue;
  /** Without "=". */
  readonly formula: string | null;
  /** The number format that Excel gives the cell for what was typed (dates, percentages); null: none. */
  readonly numberFormat: string | null;
}

/**
 * What Excel makes of something put into a cell: a string is read as if it were typed, so "=…" becomes
 * a formula and "1/2" a date, unless it starts with an apostrophe or the cell is formatted as text.
 */
export function readInput(input: unknown, format: CellFormat): CellInput {
  const constant = (value: HeldValue): CellInput => ({ value, formula: null, numberFormat: null });
  if (typeof input === "number" || typeof input === "boolean") return constant(input);
  if (typeof input !== "string" || input === "") return constant(null);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (format.numberFormat === "@") return constant(input);
  if (/^[=]./.test(input)) return { value: 0, formula: input.slice(1), numberFormat: null };
  if (/^[+-][A-Za-z(\\$]/.test(input)) return { value: 0, formula: input, numberFormat: null };
  if (input.startsWith("@") && input.length > 1) return { value: 0, formula: input.slice(1), numberFormat: null };
  if (errors.has(input.toUpperCase())) return constant({ error: input.toUpperCase() });
  const parsed = parseValue(input.normalize("NFKC"));
  if (!parsed) return constant(input);
  const { value, formatId } = parsed;
  const takesFormat = formatId !== undefined && format.numberFormat === "General";
  return { value, formula: null, numberFormat: takesFormat ? getFormatFromId(formatId, "ja-JP") : null };
}
