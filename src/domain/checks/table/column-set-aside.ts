import { address } from "../../grid.ts";
import type { SetAside } from "../../sheet/records/reading.ts";
import { quoted } from "../figures.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Headings named in one notice; a sheet of many years has more. */
const mostNamed = 4;

/** A column that looks like a plan or an actual and was not taken for it; one notice for each field and reason. */
export const columnSetAside = tableRule({
  code: "column-set-aside",
  severity: "info",
  check: ({ review }) => {
    const { pages, setAside = [] } = review.reading.layout;
    const planLeftOut = pages.every((page) => page.columns.plan === undefined);
    const row = pages[0]?.headingRows.at(-1) ?? pages[0]?.from ?? null;
    const alike = new Map<string, SetAside[]>();
    for (const aside of setAside) {
      // year-mismatch tells of the plan that no other took the place of.
      if (aside.field === "plan" && aside.why === "other-year" && planLeftOut) continue;
      const key = `${aside.field} ${aside.why}`;
      alike.set(key, [...(alike.get(key) ?? []), aside]);
    }
    return [...alike.values()].map((asides): TableNotice => {
      const { field, why, column } = asides[0]!;
      const seen = [...new Set(asides.map((aside) => quoted(aside.seen)))];
      return {
        row,
        cell: row === null ? null : address(row, column),
        params: { field, why, seen: seen.slice(0, mostNamed).join(", "), more: Math.max(0, seen.length - mostNamed) },
      };
    });
  },
});
