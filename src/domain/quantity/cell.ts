import { isCellError, type CellValue } from "../grid.ts";
import { formatUnit, isDateFormat, shownIn } from "./number-format.ts";
import type { Quantity, Reading, ReadingContext } from "./quantity.ts";
import { readQuantities } from "./read.ts";

/** Multiplies as on paper: 0.285 × 100 is 28.5. */
const times = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

/** Under 予算(千円) a number shown in thousands already is in yen: `#,##0,` has undone the heading's multiplier. */
function underHeading(context: ReadingContext, format: string): ReadingContext {
  const divided = shownIn(format);
  return divided > 1 && context.multiplier >= divided
    ? { unit: context.unit, multiplier: context.multiplier / divided }
    : context;
}

const kindText = (text: string): Reading => ({
  text,
  kind: "text",
  quantities: [],
  residue: [],
  day: null,
  done: null,
});

/**
 * A cell as a figure. A number typed as a number is the value itself, whatever the display rounds away; its unit is
 * from the number format, else from `context`. Evidence stands in the display text, whole where its digits cannot be
 * found in it (#####). A number shown as a date is no quantity; errors and truth values are text.
 */
export function readCell(value: CellValue, text: string, format: string, context?: ReadingContext): Reading {
  if (value === null) return readQuantities(text, context);
  if (typeof value === "string") return readQuantities(text === "" ? value : text, context);
  if (typeof value === "boolean" || isCellError(value)) return kindText(text);
  if (!Number.isFinite(value) || isDateFormat(format)) return kindText(text);

  const unit =
    formatUnit(format) ?? (context === undefined ? { unit: null, multiplier: 1 } : underHeading(context, format));
  const shown = readQuantities(text);
  const seen = shown.quantities.length === 1 ? (shown.quantities[0] as Quantity) : null;
  const quantity: Quantity = {
    value: times(value, unit.multiplier),
    upper: null,
    unit: unit.unit,
    label: seen?.label ?? null,
    bound: seen?.bound ?? null,
    period: seen?.period ?? null,
    asOf: seen?.asOf ?? null,
    counting: seen?.counting ?? null,
    direction: null,
    per: seen?.per ?? null,
    role: "main",
    kind: seen?.kind ?? "level",
    outOf: seen?.outOf ?? null,
    sense: seen?.sense ?? null,
    isStrict: seen?.isStrict ?? false,
    notation: { spaced: false, dottedThousands: false },
    evidence: seen?.evidence ?? [0, text.length],
  };
  return { text, kind: "quantities", quantities: [quantity], residue: shown.residue, day: null, done: null };
}
