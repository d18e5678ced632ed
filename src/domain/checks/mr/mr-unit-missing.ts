import type { FigureField } from "../../sheet/words/field.ts";
import { figureNotices } from "../figure-notices.ts";
import { mainFigures } from "../figures.ts";
import { mrRule } from "../mr-rule.ts";

/** A printed rate is a share by what it is called. */
const united: ReadonlySet<FigureField> = new Set(["budget", "baseline", "plan", "actual", "finalTarget"]);

/** Figures whose unit nothing says: neither the cell, nor a column of units, nor a heading, nor a line over the table. */
export const mrUnitMissing = mrRule({
  code: "mr-unit-missing",
  item: "1-9",
  severity: "error",
  check: (table) =>
    figureNotices(table, (cell, field) => united.has(field) && mainFigures(cell).some(({ unit }) => unit === null)),
});
