import { says, type Witness } from "./witness.ts";

/**
 * The plan itself is a change (3割減: the larger the better, its noun falls), or to hold something down (100件に抑制), or a
 * level beside a reduction of it; in its own words or in those of its heading (抑制目標).
 */
export const plannedChange: Witness = {
  whence: "planned-change",
  weight: "proves",
  testify: ({ plan, reductionPlanned, aim }) => {
    if (plan.direction !== null) {
      return { ...says("higher", plan.direction === "decrease" ? "減" : "増"), noun: nounOf[plan.direction] };
    }
    const held = heldDown.exec(plan.label ?? "");
    if (held !== null) return says("lower", held[0]);
    if (reductionPlanned) return says("lower", "減");
    if (aim === null || aim.kind === "reduction" || plan.bound !== null) return null;
    if (aim.kind === "reduced-by") return { ...says("higher", aim.words), noun: "lower" };
    return says(aim.kind === "growth" ? "higher" : "lower", aim.words);
  },
};

const nounOf = { decrease: "lower", increase: "higher" } as const;
const heldDown = /抑制|抑え/u;
