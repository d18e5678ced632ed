import { yenOf } from "../../achievement/budget.ts";
import { quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** The budget is words, or a figure that is no money: it is in no sum. */
export const budgetNotAFigure = cellRule({
  code: "budget-not-a-figure",
  severity: "warning",
  check: (placed) => {
    if (placed.field !== "budget" || typeof placed.cell.value === "object") return null;
    const { kind } = placed.cell.reading;
    const wordless = kind === "blank" || kind === "not-set" || kind === "see-elsewhere";
    return wordless || yenOf(placed.cell) !== null ? null : { text: quoted(placed.cell.text) };
  },
});
