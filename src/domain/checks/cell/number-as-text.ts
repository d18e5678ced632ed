import { figureFields } from "../../sheet/words/field.ts";
import { figureCellOf } from "../figures.ts";
import { cellRule } from "../rule.ts";

const bareNumber = /^\s*[+\-−△▲]?\s*\d[\d,.\s]*%?\s*$/u;

/** A bare number stored as text in a column of numbers: Excel's SUM passes over it. */
export const numberAsText = cellRule({
  code: "number-as-text",
  severity: "warning",
  check: (placed, _row, { facts }) => {
    const cell = figureCellOf(placed);
    if (cell === null || typeof cell.value !== "string") return null;
    if (!figureFields.some((field) => field === placed.field && facts.numericFields.has(field))) return null;
    return bareNumber.test(cell.value.normalize("NFKC")) ? { text: cell.value.trim() } : null;
  },
});
