import { fiscalYearsIn, yearsIn } from "../../time/fiscal-year.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { ColumnMap, SheetReading } from "./reading.ts";
import { slotNames } from "./uses.ts";

/** An indicator beside others that is not surely of the year that the sheet is judged for. */
export interface SlotYear {
  /** Index of its page. */
  readonly page: number;
  /** See `ProgramLine.slot`. */
  readonly slot: number;
  /** As its headings call it, else what stands over its plan. */
  readonly name: string;
  /** Western fiscal year that its headings name; null where they name none. */
  readonly year: number | null;
}

/**
 * Of the indicators that stand side by side those that the judged year is not said of: it is named over others alone, and
 * is not the title's, or theirs is another one. Money planned and spent is never judged, and is none of them.
 */
export function slotsOfOtherYears({ layout, year = null, fiscalYear }: SheetReading): readonly SlotYear[] {
  if (year === null && layout.pages.every(({ slots }) => slots === undefined)) return [];
  const titled = fiscalYear === null ? null : (yearsIn(fiscalYear)[0]?.year ?? null);
  return layout.pages.flatMap((map, page) => {
    const named = indicatorsOf(map).map(({ headings }) => yearOver(headings));
    const judged = year ?? named.find((one) => typeof one === "number") ?? null;
    if (map.slots === undefined || judged === null) return [];
    const names = slotNames(map);
    return indicatorsOf(map).flatMap(({ headings, slot }, at): readonly SlotYear[] => {
      const own = named[at]!;
      const isKnown = own === judged || own === "another-time" || (own === null && titled === judged);
      return isKnown ? [] : [{ page, slot, name: names[slot] || (headings.plan ?? ""), year: own }];
    });
  });
}

const indicatorsOf = ({ headings, slots = [] }: ColumnMap) =>
  [{ headings }, ...slots].flatMap((one, slot) =>
    "isCost" in one && one.isCost === true ? [] : [{ headings: one.headings, slot }],
  );

/** The year that the headings of plan and actual name; "another-time" where they say one in other words (今年度). */
function yearOver({ plan = "", actual = "" }: ColumnMap["headings"]): number | null | "another-time" {
  const year = fiscalYearsIn(actual).at(-1) ?? fiscalYearsIn(plan).at(-1);
  if (year !== undefined) return year;
  const said = [plan, actual].some((heading) => {
    const coverage = coverageOf(heading, null);
    return coverage !== null && (coverage.from !== null || coverage.to !== null);
  });
  return said ? "another-time" : null;
}
