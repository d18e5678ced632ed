import type { Pair } from "./objection.ts";

/** What two figures are called: by their labels; one without a label by what its cell says. */
export const calledIn = ({ plan, actual, context: { line } }: Pair) => ({
  planLabel: plan.label ?? line.plan?.reading.text ?? "",
  actualLabel: actual.label ?? line.actual?.reading.text ?? "",
});
