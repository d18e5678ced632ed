import { showsWordsOnly } from "../../quantity/number-cell.ts";
import { sectionFor } from "../../quantity/number-format.ts";
import { quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/**
 * The number format shows nothing of what the cell holds (;;; or an empty section for zeros), or of a zero its unit
 * alone (`#,###"人"`): it counts as blank.
 */
export const valueHidden = cellRule({
  code: "value-hidden",
  severity: "warning",
  check: ({ cell: { value, text, format } }) => {
    const holds = typeof value === "number" || (typeof value === "string" && value.trim() !== "");
    if (!holds) return null;
    const isHidden =
      text.trim() === "" || (typeof value === "number" && showsWordsOnly(text, sectionFor(format, value)));
    return isHidden ? { value: quoted(String(value)), format: quoted(format) } : null;
  },
});
