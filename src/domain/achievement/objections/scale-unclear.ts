import { alternative, sumOf } from "../alternative.ts";
import type { Figure } from "../figure.ts";
import type { Objection } from "./objection.ts";

/**
 * 400万人泊 against a bare 447: it may be 447万, and it may be 447. 80% against 0.85, wherever the % stands: it may be
 * 85 %.
 */
export const scaleUnclear: Objection = {
  code: "scale-unclear",
  object: ({ plan, actual, context: { line } }) => {
    const unsure =
      shareOf(plan, actual, isBare(actual, line.actual?.reading.text)) ??
      shareOf(actual, plan, isBare(plan, line.plan?.reading.text)) ??
      scaled(plan, actual) ??
      scaled(actual, plan);
    if (unsure === null) return null;
    const reasonParams = { planUnit: plan.unit.written ?? "", actualUnit: actual.unit.written ?? "" };
    const times = (figure: Figure): number => figure.value * (figure === unsure.figure ? unsure.scale : 1);
    return {
      reason: "unit-mismatch",
      reasonParams,
      alternatives: [
        ...alternative("units-as-same", reasonParams, sumOf([times(plan)]), sumOf([times(actual)])),
        ...alternative("as-paired", {}, sumOf([plan.value]), sumOf([actual.value])),
      ],
    };
  },
};

/** A figure that may have to be multiplied before it can be compared. */
interface Unsure {
  readonly figure: Figure;
  readonly scale: number;
}

/** A bare number beside one in ten thousands. */
function scaled(bare: Figure, other: Figure): Unsure | null {
  if (bare.unit.dimension !== "" || other.unit.dimension === "" || bare.multiplier !== 1 || other.multiplier < 100)
    return null;
  return { figure: bare, scale: other.multiplier };
}

/** A bare 0.85 that is nearer to the other percentage where it is taken for 85 %. */
function shareOf(other: Figure, bare: Figure, hasNoUnit: boolean): Unsure | null {
  const mayBePercent = hasNoUnit && ["", "%"].includes(bare.unit.dimension) && other.unit.dimension === "%";
  const size = Math.abs(bare.value);
  const isNearer = size > 0 && size <= 1 && Math.abs(other.value) > 10 * size;
  return mayBePercent && isNearer ? { figure: bare, scale: 100 } : null;
}

/** Its unit stands in a column or a heading, or nowhere, not behind the number. */
const isBare = ({ quantity, unit }: Figure, text = ""): boolean =>
  unit.written === null || !/[%％割]/u.test(text.slice(...quantity.evidence));
