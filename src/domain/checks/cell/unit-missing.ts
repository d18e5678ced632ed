import { indicatorCellOf, mainFigures, quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** A figure without a unit in a table whose figures have one. */
export const unitMissing = cellRule({
  code: "unit-missing",
  severity: "warning",
  check: (placed, _row, { facts }) => {
    const cell = indicatorCellOf(placed);
    if (cell === null || !facts.unitsUsual) return null;
    return mainFigures(cell).some(({ unit }) => unit === null) ? { text: quoted(cell.text) } : null;
  },
});
