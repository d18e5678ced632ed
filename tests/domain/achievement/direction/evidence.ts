import type { DirectionEvidence } from "../../../../src/domain/achievement/direction/direction.ts";
import { readQuantities, type Quantity } from "../../../../src/domain/quantity/index.ts";

const figure = (text: string): Quantity => readQuantities(text).quantities[0]!;

/** Evidence that says nothing but the figures, unless told otherwise: `planned` against `achieved`, as in cells. */
export function evidence(given: Partial<DirectionEvidence>, planned = "100件", achieved = "90件"): DirectionEvidence {
  const plan = figure(planned);
  const actual = figure(achieved);
  return {
    person: null,
    policy: null,
    column: "",
    inName: "",
    aim: null,
    names: [],
    unit: plan.unit,
    plan,
    actual,
    planValue: plan.value,
    actualValue: actual.value,
    reductionPlanned: false,
    baseline: null,
    printedRate: null,
    context: [],
    place: [],
    neighbours: new Set(),
    ...given,
  };
}
