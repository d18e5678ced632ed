import { alternative, sumOf } from "../alternative.ts";
import { restatedPlan } from "../extent.ts";
import { maxCandidates } from "../pair.ts";
import type { Objection } from "./objection.ts";

/** 200社(当初)→150社(見直し後): either may be what counts. */
export const planRestated: Objection = {
  code: "plan-restated",
  object: ({ plan, both, context }) => {
    const restated = restatedPlan(plan, context.line);
    if (restated.length === 0) return null;
    const scale = plan.value === 0 ? 1 : both.plan / plan.value;
    const alternatives = restated
      .slice(0, maxCandidates)
      .flatMap((value) =>
        alternative(
          "part",
          { label: `${value}${plan.unit.written ?? ""}` },
          sumOf([value * scale]),
          sumOf([both.actual]),
        ),
      );
    return { reason: "several-figures", reasonParams: { plans: restated.length, actuals: 1 }, alternatives };
  },
};
