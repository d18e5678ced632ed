import { alternative, sumOf } from "../alternative.ts";
import type { Figure } from "../figure.ts";
import type { Objection } from "./objection.ts";

/** 400万人泊 against a bare 447: it may be 447万, and it may be 447. 80% against a bare 0.85: it may be 85 %. */
export const scaleUnclear: Objection = {
  code: "scale-unclear",
  object: ({ plan, actual }) => {
    const bare = [plan, actual].find((figure) => figure.unit.dimension === "");
    const other = bare === plan ? actual : plan;
    if (bare === undefined || other.unit.dimension === "" || bare.multiplier !== 1) return null;
    const scale = looksLikeShare(bare) && other.unit.dimension === "%" ? 100 : other.multiplier;
    if (scale < 100) return null;
    const reasonParams = { planUnit: plan.unit.written ?? "", actualUnit: actual.unit.written ?? "" };
    const scaled = (figure: Figure): number => (figure === bare ? figure.value * scale : figure.value);
    return {
      reason: "unit-mismatch",
      reasonParams,
      alternatives: [
        ...alternative("units-as-same", reasonParams, sumOf([scaled(plan)]), sumOf([scaled(actual)])),
        ...alternative("as-paired", {}, sumOf([plan.value]), sumOf([actual.value])),
      ],
    };
  },
};

const looksLikeShare = ({ value }: Figure): boolean => value !== 0 && Math.abs(value) <= 1;
