import type { ProgramLine } from "../../sheet/records/reading.ts";
import { asPaired } from "./as-paired.ts";
import type { Doubt, Objection } from "./objection.ts";

/**
 * Plan and result stand in two tables, and it is not sure that they are one line's: the number alone says so, the names
 * or the indicators differ, or several lines have the name.
 */
export const rowsMatchedUnsurely: Objection = {
  code: "rows-matched-unsurely",
  object: ({ both, context: { line } }) => {
    const why = whyUnsure(line);
    return why === null ? null : { ...why, alternatives: asPaired(both) };
  },
};

function whyUnsure({ matched, name, measure, indicatorCell }: ProgramLine): Omit<Doubt, "alternatives"> | null {
  switch (matched?.by) {
    case undefined:
    case "name":
      return null;
    case "order":
      return { reason: "rows-alike", reasonParams: { name: matched.name, row: matched.row } };
    case "number":
    case "likeness":
    case "row": {
      const own = measure ?? indicatorCell?.text ?? "";
      const isOfIndicators = own !== "" && matched.indicator !== "" && (matched.name === "" || matched.name === name);
      const [planLabel, actualLabel] = isOfIndicators ? [own, matched.indicator] : [name, matched.name];
      return { reason: "label-unmatched", reasonParams: { planLabel, actualLabel } };
    }
    case "indicator":
      return {
        reason: "label-unmatched",
        reasonParams: { planLabel: measure ?? indicatorCell?.text ?? "", actualLabel: matched.indicator },
      };
  }
}
