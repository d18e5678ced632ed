import { evidenceOf, figureCellOf } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** A dot where a comma may be meant (3.000社): three, or three thousand? */
export const thousandsSuspect = cellRule({
  code: "thousands-suspect",
  severity: "warning",
  check: (placed) => {
    const cell = figureCellOf(placed);
    const figure = cell?.reading.quantities.find(({ notation }) => notation.dottedThousands);
    return cell === null || figure === undefined
      ? null
      : { text: evidenceOf(figure, cell.reading.text), value: figure.value };
  },
});
