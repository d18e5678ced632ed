import { address, areaAddress } from "../../grid.ts";
import { mrRule } from "../mr-rule.ts";

/** A further table on the sheet. */
export const mrTablesSeveral = mrRule({
  code: "mr-tables-several",
  item: "2-2",
  severity: "error",
  check: ({ review: { reading } }) =>
    (reading.elsewhere ?? []).map((area) => ({
      row: area.top,
      cell: address(area.top, area.left),
      params: { area: areaAddress(area) },
    })),
});
