import { fiscalYearOf } from "../../time/coverage.ts";
import { fiscalYearsIn } from "../../time/fiscal-year.ts";
import type { FieldName } from "../words/field.ts";
import { formOf } from "./form.ts";
import type { ColumnMap, FormUse, HeadedColumn, Layout, MappingBasis, SetAsideReason, TimeColumns } from "./reading.ts";

/** A column of a page with what it was taken for and by what, or why it was not. */
export interface ColumnTold extends HeadedColumn {
  /** null where it was taken for nothing. */
  readonly use: FormUse | null;
  /** Western fiscal year of its figures, where its heading names it. */
  readonly year: number | null;
  /** Its figures are of another time than the one that is judged: what its headings say of it. */
  readonly otherTime: string | null;
  /** null where it was taken for nothing, or left aside. */
  readonly basis: MappingBasis | null;
  /** What it looks like, and why it was not taken for it. */
  readonly setAside: { readonly field: FieldName; readonly why: SetAsideReason } | null;
}

function yearIn({ coverage: { from, to, isRelative } }: TimeColumns): number | null {
  const month = to ?? from;
  return month === null || isRelative ? null : fiscalYearOf(month);
}

/** Every column of a page that has a heading or holds something, from left to right. */
export function columnsTold(page: ColumnMap, layout: Layout): readonly ColumnTold[] {
  const times = [...(page.times ?? []), ...(page.slots ?? []).flatMap((slot) => slot.times ?? [])];
  return formOf(page, layout.frame).columns.map(({ column, heading, use }): ColumnTold => {
    const time = times.find(({ plan, actual }) => plan === column || actual === column);
    const field = typeof use === "object" && use !== null && "field" in use ? use.field : null;
    const reason = layout.reasons.find((one) => one.column === column && (field === null || one.field === field));
    const found = time === undefined ? "content" : "heading";
    const aside = use === null ? layout.setAside?.find((one) => one.column === column) : undefined;
    return {
      column,
      heading,
      use,
      year: time === undefined ? (fiscalYearsIn(heading).at(-1) ?? null) : yearIn(time),
      otherTime: time === undefined ? null : time.said,
      basis: use === null ? null : use === "ignore" || page.form !== undefined ? "given" : (reason?.basis ?? found),
      setAside: aside === undefined ? null : { field: aside.field, why: aside.why },
    };
  });
}
