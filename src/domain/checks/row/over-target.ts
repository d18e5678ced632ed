import { halfUp } from "../../achievement/rate-text.ts";
import { atCell } from "../cell-noticed.ts";
import { rowRule } from "../rule.ts";

/** Far above the plan: worth asking whether the plan was set well. The line is the policy's `overTarget`. */
export const overTarget = rowRule({
  code: "over-target",
  severity: "info",
  check: ({ indicators }, table) =>
    indicators.flatMap(({ overTarget: over, rate, label, actualCell }) =>
      !over || rate === null
        ? []
        : [
            {
              ...atCell(actualCell),
              params: {
                rate: halfUp(rate * 100, 1),
                line: halfUp(table.review.policy.overTarget * 100, 0),
                label: label ?? "",
              },
            },
          ],
    ),
});
