import { unitIsWritten } from "../../achievement/unit-written.ts";
import { indicatorCellOf, mainFigures, quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** The unit stands beside the figure only, in a table that writes units in the cells. */
export const unitOnlyInNote = cellRule({
  code: "unit-only-in-note",
  severity: "info",
  check: (placed, _row, { facts }) => {
    const cell = indicatorCellOf(placed);
    if (cell === null || !facts.unitsWritten) return null;
    const figure = mainFigures(cell).find(
      (quantity) => quantity.unit !== null && !unitIsWritten(quantity, cell.reading.text),
    );
    return figure === undefined ? null : { text: quoted(cell.text), unit: figure.unit ?? "" };
  },
});
