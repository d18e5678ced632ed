import type { Quantity, Reading } from "../../domain/quantity/quantity.ts";

/** One quantity as `jisseki parse --json` prints it; `upper` is there on ranges only. */
export interface QuantityRecord {
  readonly value: number;
  readonly upper?: number;
  readonly unit: string | null;
  readonly label: string | null;
  readonly bound: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly counting: string | null;
  readonly direction: string | null;
  readonly per: string | null;
  /** Half-open, in UTF-16 units of the line. */
  readonly evidence: readonly [number, number];
}

export interface ParseRecord {
  readonly text: string;
  readonly kind: string;
  readonly quantities: readonly QuantityRecord[];
}

const quantityRecord = (quantity: Quantity): QuantityRecord => ({
  value: quantity.value,
  ...(quantity.upper === null ? {} : { upper: quantity.upper }),
  unit: quantity.unit,
  label: quantity.label,
  bound: quantity.bound,
  period: quantity.period,
  asOf: quantity.asOf,
  counting: quantity.counting,
  direction: quantity.direction,
  per: quantity.per,
  evidence: quantity.evidence,
});

/** A reading as one line of `jisseki parse --json`. */
export const parseRecord = (reading: Reading): ParseRecord => ({
  text: reading.text,
  kind: reading.kind,
  quantities: reading.quantities.map(quantityRecord),
});
