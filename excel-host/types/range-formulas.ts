import type { Area } from "../../src/domain/grid.ts";
import type { RangeTarget } from "../richapi/targets.ts";

/** The cells with a formula, those below one another in one area. */
export function formulaAreas({ sheet, area }: RangeTarget): readonly Area[] {
  const areas: Area[] = [];
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.cells.at(row, column)?.formula == null) continue;
      const above = areas.at(-1);
      if (above?.left === column && above.bottom === row - 1) areas[areas.length - 1] = { ...above, bottom: row };
      else areas.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return areas;
}
