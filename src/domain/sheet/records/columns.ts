import { type Coverage, fiscalYearOf } from "../../time/coverage.ts";
import type { Layout } from "./reading.ts";

/** A column of a plan or an actual for another time than the one that is judged. */
export interface TimeColumn {
  /** 1-based. */
  readonly column: number;
  readonly field: "plan" | "actual";
  readonly heading: string;
  /** Western fiscal year; null where nothing names it. */
  readonly year: number | null;
}

/** The columns of other times on every page and in every slot, like ones once. */
export function timeColumns({ pages }: Pick<Layout, "pages">): readonly TimeColumn[] {
  const found = new Map<string, TimeColumn>();
  for (const time of pages.flatMap(({ times = [], slots = [] }) => [
    ...times,
    ...slots.flatMap((slot) => slot.times ?? []),
  ])) {
    for (const field of ["plan", "actual"] as const) {
      const column = time[field];
      const heading = time.headings?.[field] ?? time.said;
      if (column !== null)
        found.set(`${field} ${column} ${heading}`, { column, field, heading, year: yearIn(time.coverage) });
    }
  }
  return [...found.values()];
}

function yearIn({ from, to, isRelative }: Coverage): number | null {
  const month = to ?? from;
  return month === null || isRelative ? null : fiscalYearOf(month);
}
