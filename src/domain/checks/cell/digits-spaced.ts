import { evidenceOf, figureCellOf } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** Spaces between the digits of one number (1 6 ,3 7 7), as text taken out of a PDF has them. */
export const digitsSpaced = cellRule({
  code: "digits-spaced",
  severity: "warning",
  check: (placed) => {
    const cell = figureCellOf(placed);
    const figure = cell?.reading.quantities.find(({ notation }) => notation.spaced);
    return cell === null || figure === undefined
      ? null
      : { text: evidenceOf(figure, cell.reading.text), value: figure.value };
  },
});
