import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** Plan and result stand on two sheets, and only the number says that they are one line's: the names differ. */
export const rowsMatchedUnsurely: Objection = {
  code: "rows-matched-unsurely",
  object: ({ both, context: { line } }) =>
    line.matched === undefined || line.matched.surely
      ? null
      : {
          reason: "label-unmatched",
          reasonParams: { planLabel: line.name, actualLabel: line.matched.name },
          alternatives: asPaired(both),
        },
};
