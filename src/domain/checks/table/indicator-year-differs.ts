import { address } from "../../grid.ts";
import { slotsOfOtherYears } from "../../sheet/records/slot-years.ts";
import { tableRule } from "../rule.ts";
import { quoted } from "../figures.ts";

/** Of indicators side by side one is of another year than the judged one, or nothing says that it is of that. */
export const indicatorYearDiffers = tableRule({
  code: "indicator-year-differs",
  severity: "warning",
  check: ({ review: { reading } }) =>
    slotsOfOtherYears(reading).map(({ page, slot, name, year }) => {
      const map = reading.layout.pages[page]!;
      const own = slot === 0 ? map : map.slots?.[slot - 1];
      const column = own?.columns.actual ?? own?.columns.plan;
      const row = map.headingRows.at(-1) ?? map.from;
      const params = { name: quoted(name), ...(year === null ? {} : { year }), judged: reading.year ?? "" };
      return { row, cell: column === undefined ? null : address(row, column), params };
    }),
});
