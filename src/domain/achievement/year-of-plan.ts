import type { ColumnMap, Layout, ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import { pageAt } from "../sheet/records/page-at.ts";
import { differentYears, readPeriod } from "../time/period.ts";

export interface OtherYear {
  readonly planYear: string;
  readonly actualYear: string;
}

const relative: readonly (readonly [RegExp, number])[] = [
  [/前々年度/u, -2],
  [/前年度|昨年度/u, -1],
  [/今年度|本年度|当年度|当該年度/u, 0],
  [/翌々年度/u, 2],
  [/来年度|翌年度|次年度/u, 1],
];

const relativeYear = (heading: string): number | null => relative.find(([words]) => words.test(heading))?.[1] ?? null;

/** A day goes with its year: R5.3.31 is in the fiscal year of 令和4年度. */
const yearWords =
  /(?:(?:令和|平成|昭和)(?:\d{1,2}|元)|(?<![\dA-Z])[RHS]\d{1,2}|(?<!\d)(?:19|20)\d{2})(?:[年.]\d{1,2}(?:月(?:末|\d{1,2}日)?|\.(?:\d{1,2})?)|年?度?)/u;

const yearIn = (heading: string): string | null =>
  yearWords.exec(heading.normalize("NFKC").replace(/\s+/gu, ""))?.[0] ?? null;

/** 計画(3か年), 令和4~6年度目標, but not the one year of 5か年計画の令和4年度計画値. */
const coversYears = (heading: string): boolean =>
  (readPeriod(heading).length ?? 1) > 1 && (yearIn(heading) === null || /から|[~〜～]/u.test(heading));

/** The years that a page's headings give its plan and its actual, where they are not the same; else null. */
export function otherYearOf(page: ColumnMap): OtherYear | null {
  const plan = page.headings.plan ?? "";
  const actual = page.headings.actual ?? "";
  if (coversYears(plan) && !coversYears(actual)) return { planYear: plan, actualYear: actual };
  const years = { planYear: yearIn(plan), actualYear: yearIn(actual) };
  if (years.planYear !== null && years.actualYear !== null) {
    const differ = differentYears(readPeriod(years.planYear), readPeriod(years.actualYear));
    return differ ? { planYear: years.planYear, actualYear: years.actualYear } : null;
  }
  const apart = { plan: relativeYear(plan), actual: relativeYear(actual) };
  const differ = apart.plan !== null && apart.actual !== null && apart.plan !== apart.actual;
  return differ ? { planYear: plan, actualYear: actual } : null;
}

/** The years of a plan that was left out because it is another year's, and of the actual it stands beside; else null. */
export function leftOutPlan(layout: Layout, fiscalYear: string | null): OtherYear | null {
  if (layout.pages.some((page) => page.columns.plan !== undefined)) return null;
  const plan = layout.setAside?.find(({ field, why }) => field === "plan" && why === "other-year");
  if (plan === undefined) return null;
  const actual = layout.pages[0]?.headings.actual ?? "";
  return { planYear: yearIn(plan.seen) ?? plan.seen, actualYear: yearIn(actual) ?? fiscalYear ?? actual };
}

/** `otherYearOf` the page that a line stands on. */
export function otherYear(line: ProgramLine, reading: SheetReading): OtherYear | null {
  const page = pageAt(reading.layout.pages, line.row);
  return page === undefined ? null : otherYearOf(page);
}
