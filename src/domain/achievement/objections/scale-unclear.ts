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
      scaled(actual, plan) ??
      mistyped(plan, actual);
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

/** A bare number beside one in ten thousands, nearer to it where it is in ten thousands too. */
function scaled(bare: Figure, other: Figure): Unsure | null {
  if (bare.unit.dimension !== "" || bare.multiplier !== 1 || other.multiplier < 100) return null;
  const scale = other.multiplier;
  return isNearer(bare.value * scale, bare.value, other.value) ? { figure: bare, scale } : null;
}

const isNearer = (one: number, other: number, to: number): boolean =>
  one !== 0 && other !== 0 && to !== 0 && Math.abs(Math.log(one / to)) < Math.abs(Math.log(other / to));

/** So many times apart, two figures whose digits are near are more likely written in one unit. */
const farApart = 100;
const nearlySame = 5;

/** 10,000千円 against 9,500円: the digits are as near as the amounts are far. */
function mistyped(plan: Figure, actual: Figure): Unsure | null {
  const [planScale, actualScale] = [plan, actual].map(({ multiplier, unit }) => multiplier * unit.factor) as [
    number,
    number,
  ];
  if (planScale === actualScale || plan.value <= 0 || actual.value <= 0) return null;
  const digits = ratio(plan.value / plan.multiplier, actual.value / actual.multiplier);
  const amounts = ratio(plan.value * plan.unit.factor, actual.value * actual.unit.factor);
  return digits <= nearlySame && amounts >= farApart ? { figure: actual, scale: planScale / actualScale } : null;
}

/** How many times the larger is the smaller. */
const ratio = (one: number, other: number): number => Math.max(one / other, other / one);

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
