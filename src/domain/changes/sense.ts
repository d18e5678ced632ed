import { remembering } from "../remembering.ts";
import { type Quantity, type Reading, readQuantities, unitKey } from "../quantity/index.ts";

const withoutSpaces = (text: string | null): string | null =>
  text === null ? null : text.normalize("NFKC").replace(/\s+/gu, "");

/** Whatever dash stands for nothing. */
const dashes = /^[-‐‑‒–—―−─━ー]+$/u;

/** Words that nobody read as a figure: as they are but for width and spaces, a dash as any other. */
const saidText = (text: string): string => withoutSpaces(text)!.replace(dashes, "-");

const senseOfQuantity = ({ notation: _notation, evidence: _evidence, ...quantity }: Quantity): unknown => ({
  ...quantity,
  unit: quantity.unit === null ? null : unitKey(quantity.unit),
  label: withoutSpaces(quantity.label),
  period: withoutSpaces(quantity.period),
  asOf: withoutSpaces(quantity.asOf),
  per: quantity.per === null ? null : unitKey(quantity.per),
});

/** What is only drawn: brackets, marks, the waves of ranges. Circles, crosses and triangles say something. */
const drawn = /[\p{P}~\u301c\uff5e]/gu;

/** The words beside the figures: 見込み of 5,000人（見込み）, which no quantity of it tells from 5,000人（確定）. */
function wordsBeside({ text, quantities }: Reading): string {
  let words = "";
  let from = 0;
  for (const { evidence } of quantities.toSorted((one, other) => one.evidence[0] - other.evidence[0])) {
    words += text.slice(from, evidence[0]);
    from = Math.max(from, evidence[1]);
  }
  return withoutSpaces(words + text.slice(from))!
    .toLowerCase()
    .replace(drawn, "");
}

/** What a cell says of one of several indicators that share it. */
export interface OwnPart {
  readonly quantities: readonly Quantity[];
  /** Of the first of them, what is no other's: quantities and words beside, and what nobody read. */
  readonly isFirst: boolean;
  /** Read for any of them. */
  readonly owned: readonly Quantity[];
}

const isAt = (one: Quantity, other: Quantity): boolean =>
  one.evidence[0] === other.evidence[0] && one.evidence[1] === other.evidence[1];

/**
 * Equal where two readings of a cell say the same: quantities with all that qualifies them, and the words beside them; a
 * day with its deed; else the words. A blank cell, a dash and 0 differ. `own`: of an indicator that shares the cell; absent: all of it.
 */
export function senseOf(reading: Reading, own?: OwnPart): string {
  const { kind, day, quantities } = reading;
  if (kind === "blank") return kind;
  if (kind !== "quantities" && day !== null)
    return JSON.stringify(["day", day.first, day.serial, day.isYearless, withoutSpaces(day.deed)]);
  if (kind !== "quantities") return JSON.stringify(["said", saidText(reading.text)]);
  const words = wordsBeside(reading);
  if (own === undefined) return JSON.stringify([quantities.map(senseOfQuantity), words]);
  const beside = quantities.filter((one) => !own.owned.some((other) => isAt(one, other)));
  return JSON.stringify([
    own.quantities.map(senseOfQuantity),
    ...(own.isFirst ? [beside.map(senseOfQuantity), words] : []),
  ]);
}

/** Of a text that stands nowhere any more, as far as it says it by itself. */
export const senseOfText = remembering((text: string): string => senseOf(readQuantities(text)));

/** The figure that a text alone has; null where it has none, or several. */
export function figureOfText(text: string): { readonly value: number; readonly unit: string | null } | null {
  const [only, another] = readQuantities(text).quantities;
  return only === undefined || another !== undefined || only.upper !== null
    ? null
    : { value: only.value, unit: only.unit };
}
