import { figureNotices } from "../figure-notices.ts";
import { mrRule } from "../mr-rule.ts";

/** A number with words or signs of its own, or typed as text: 4,000人, 約30, １２０. Of several in one cell another rule tells. */
export const mrNumberAsText = mrRule({
  code: "mr-number-as-text",
  item: "1-3",
  severity: "error",
  check: (table) =>
    figureNotices(
      table,
      ({ value, reading }) =>
        typeof value === "string" && (reading.quantities.length === 1 || reading.kind === "unreadable"),
    ),
});
