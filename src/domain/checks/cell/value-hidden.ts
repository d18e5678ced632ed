import { quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** The number format shows nothing of what the cell holds (;;; or an empty section for zeros): it counts as blank. */
export const valueHidden = cellRule({
  code: "value-hidden",
  severity: "warning",
  check: ({ cell: { value, text, format } }) => {
    const holds = typeof value === "number" || (typeof value === "string" && value.trim() !== "");
    return holds && text.trim() === "" ? { value: quoted(String(value)), format: quoted(format) } : null;
  },
});
