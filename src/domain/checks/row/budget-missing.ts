import type { ReviewRow } from "../../achievement/judged-sheet.ts";
import { rowRule } from "../rule.ts";

const isBlank = ({ line }: ReviewRow): boolean => line.budget === null || line.budget.reading.kind === "blank";

/** A program whose budget is blank and whose measures name none either. */
export const budgetMissing = rowRule({
  code: "budget-missing",
  severity: "warning",
  check: (row, { facts }) => {
    const { line } = row;
    if (line.kind === "measure" || line.budget === null || !isBlank(row) || !facts.budgetsUsual) return [];
    if (!(facts.measures.get(line.row) ?? []).every(isBlank)) return [];
    return [{ cell: line.budget.address, params: {} }];
  },
});
