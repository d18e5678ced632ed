import type { PageMapping } from "../headings/column-mapping.ts";
import type { NamesOver } from "../headings/name-over.ts";
import type { FieldName } from "../words/field.ts";
import { fieldNames } from "../words/field.ts";
import type { PairedRows } from "./kind-rows.ts";

/** The rows under one page's headings. */
export interface PageBody {
  readonly mapping: PageMapping;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  /** Where plan and actual are rows, by the row where a line starts; null where they are columns. */
  readonly pairs: ReadonlyMap<number, PairedRows> | null;
  /** Rows that have a plan or an actual alone, where these are rows. */
  readonly lone?: ReadonlyMap<number, "plan" | "actual">;
  /** Lines over its rows that name them, where no column does. */
  readonly names?: NamesOver;
}

/**
 * What a filled cell in the column of a field says of its row. figure: it has figures of its own. label: words that
 * name it. beside: words that go with a program and may be the label of a total (産業局計). mark: no words at all.
 */
const saysOfRow: Readonly<Record<FieldName, "figure" | "label" | "beside" | "mark">> = {
  section: "label",
  no: "label",
  name: "label",
  department: "beside",
  measure: "label",
  overview: "label",
  budget: "figure",
  baseline: "figure",
  plan: "figure",
  actual: "figure",
  finalTarget: "figure",
  planPeriod: "mark",
  unit: "figure",
  direction: "mark",
  printedRate: "figure",
  printedGrade: "mark",
  remarks: "label",
};

export interface ColumnRoles {
  readonly figures: ReadonlySet<number>;
  readonly marks: ReadonlySet<number>;
  /** Columns of figures and labels. */
  readonly known: ReadonlySet<number>;
  /** Plans and actuals of other times. */
  readonly otherTimes: readonly number[];
}

/** Those of all indicators that stand side by side. */
export function columnRoles({ columns, times, slots = [] }: PageMapping): ColumnRoles {
  const all = [columns, ...slots.map((slot) => slot.columns)];
  const ofOtherTimes = columnsOfTimes([...times, ...slots.flatMap((slot) => slot.times)]);
  const of = (...says: (typeof saysOfRow)[FieldName][]): ReadonlySet<number> =>
    new Set([
      ...fieldNames
        .filter((field) => says.includes(saysOfRow[field]))
        .flatMap((field) => all.flatMap((own) => own[field] ?? [])),
      ...(says.includes("figure") ? ofOtherTimes : []),
    ]);
  return { figures: of("figure"), marks: of("mark"), known: of("figure", "label"), otherTimes: ofOtherTimes };
}

const columnsOfTimes = (times: PageMapping["times"]): readonly number[] =>
  times.flatMap(({ plan, actual }) => [plan, actual].filter((column) => column !== null));
