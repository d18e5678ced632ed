import * as v from "valibot";
import type { Policy } from "../../src/domain/policy.ts";
import { asFirstEdition, defaultPolicy, inOrder } from "../../src/domain/policy.ts";
import { fieldNames } from "../../src/domain/sheet/words/field.ts";
import { directionEntries, forecasts, ratio, rollUp, severity } from "../../src/workbook/policy-parts.ts";
import type { Remembered } from "../state/state.ts";

const index = v.pipe(v.number(), v.integer(), v.minValue(1));
const area = v.object({ top: index, left: index, bottom: index, right: index });
const thresholds = v.pipe(
  v.object({ achieved: ratio, nearly: ratio, under: ratio, overTarget: ratio }),
  v.check((lines) => inOrder(lines)),
);

const policyParts = v.object({
  directions: v.array(v.object(directionEntries)),
  forecasts: v.optional(forecasts),
  rollUp: rollUp,
  headings: v.record(v.picklist(fieldNames), v.array(v.string())),
  rules: v.record(v.string(), severity),
});

/**
 * Without thresholds, which are looked at for themselves. What the first edition kept knows no forecasts, and means the
 * reversed ratio where it says lower.
 */
const policy = v.pipe(
  policyParts,
  v.transform(({ forecasts, ...kept }): Policy =>
    forecasts === undefined
      ? { ...defaultPolicy, ...kept, directions: kept.directions.map(asFirstEdition) }
      : { ...defaultPolicy, ...kept, forecasts },
  ),
);

const remembered = v.object({
  target: v.nullable(
    v.object({
      sheet: v.string(),
      hint: v.object({
        columns: v.record(v.picklist(fieldNames), index),
        area: v.nullable(area),
        year: v.exactOptional(v.nullable(index)),
      }),
    }),
  ),
  policy: v.nullable(policy),
  highlights: v.boolean(),
  reported: v.nullable(v.string()),
});

export const nothingRemembered: Remembered = { target: null, policy: null, highlights: true, reported: null };

/** What a workbook keeps of the forms that its sheet was read by; undefined where it keeps none. */
export const formsKept = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "forms" in value ? value.forms : undefined;

export interface ReadBack {
  readonly remembered: Remembered;
  /** The thresholds that were kept are no rates or out of order: the usual ones count, all else as it was kept. */
  readonly thresholdsRefused: boolean;
}

/** Reads back what was kept in a workbook; what another version kept in another shape counts as nothing. */
export function readRemembered(value: unknown): ReadBack {
  const parsed = v.safeParse(remembered, value);
  if (!parsed.success) return { remembered: nothingRemembered, thresholdsRefused: false };
  const { policy: kept } = parsed.output;
  if (kept === null) return { remembered: parsed.output, thresholdsRefused: false };
  const lines = v.safeParse(thresholds, (value as { readonly policy: unknown }).policy);
  return {
    remembered: { ...parsed.output, policy: lines.success ? { ...kept, ...lines.output } : kept },
    thresholdsRefused: !lines.success,
  };
}
