import { address, areaAddress } from "../../grid.ts";
import { tableRule } from "../rule.ts";

/** A further table on the sheet, which was not read. */
export const tableElsewhere = tableRule({
  code: "table-elsewhere",
  severity: "info",
  check: ({ review }) =>
    (review.reading.elsewhere ?? []).map((area) => ({
      row: area.top,
      cell: address(area.top, area.left),
      params: { area: areaAddress(area) },
    })),
});
