import { differentSpan, spanConflict } from "../span.ts";
import type { Objection } from "./objection.ts";

/** 2年間で5,000人 against one year, 上半期 against a whole one, 令和8年度までに against this year. */
export const coverageDiffers: Objection = {
  code: "coverage-differs",
  object: ({ plan, actual, both, context }) => {
    const span = spanConflict(plan, actual, context.line, context.fiscalYear);
    return span === null ? null : { reason: "period-mismatch", ...differentSpan(span, both.plan, both.actual) };
  },
};
