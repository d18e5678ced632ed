import type { ColumnMap } from "../../sheet/records/reading.ts";
import { fiscalYearsIn } from "../../time/fiscal-year.ts";
import type { Params } from "../finding.ts";
import { tableRule } from "../rule.ts";

/** A form that is judged in another western fiscal year than most. */
export interface FormOfOtherYear {
  /** Which of the forms. */
  readonly index: number;
  readonly year: number;
  readonly usual: number;
}

/** Forms of another year than most of them, of as many the newest; a form of which nobody knows the year is none. */
export function formsOfOtherYears(years: readonly (number | null)[]): readonly FormOfOtherYear[] {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [common] = [...counts].toSorted(([a, often], [b, oftener]) => oftener - often || b - a);
  if (common === undefined) return [];
  const [usual] = common;
  return years.flatMap((year, index) => (year === null || year === usual ? [] : [{ index, year, usual }]));
}

/** What a finding says of it. */
export const otherYearParams = ({ year, usual }: Pick<FormOfOtherYear, "year" | "usual">): Params => ({ year, usual });

const yearOfForm = ({ headings }: ColumnMap): number | null =>
  [headings.actual, headings.plan].flatMap((heading) => fiscalYearsIn(heading ?? "")).at(0) ?? null;

/** One-program forms of different years stand in one list, and their verdicts are counted together. */
export const cardYearDiffers = tableRule({
  code: "card-year-differs",
  severity: "warning",
  check: ({ review }) => {
    const { frame, pages } = review.reading.layout;
    if (frame !== "card") return [];
    return formsOfOtherYears(pages.map(yearOfForm)).map((form) => ({
      row: pages[form.index]?.from ?? null,
      cell: null,
      params: otherYearParams(form),
    }));
  },
});
