import { mrRule } from "../mr-rule.ts";

/** Shapes, pictures and charts on the sheet; of a sheet that is open in Excel nobody looks. */
export const mrObjectsPlaced = mrRule({
  code: "mr-objects-placed",
  item: "1-8",
  severity: "warning",
  check: ({ grid: { objects } }) =>
    objects === null || objects === 0 ? [] : [{ row: null, cell: null, params: { count: objects } }],
});
