import type { Indicator } from "../achievement/indicator.ts";
import { numberShown } from "../sheet/records/line-told.ts";
import type { ReviewRow } from "../review.ts";
import { sectionName } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { LedgerColumn } from "./ledger-column.ts";
import { orNull } from "./ledger-column.ts";
import { diffCell } from "./ledger-diff.ts";
import type { printKeys } from "./ledger-keys.ts";
import { rateCell } from "./ledger-rate.ts";
import { actualCell, planCell } from "./ledger-source.ts";
import { verdictCell, whyText } from "./ledger-verdict.ts";
import { rateFormat } from "./look.ts";

function unitText({ unit, planQuantity, actualQuantities }: Indicator): string | null {
  if (unit !== null) return unit;
  const units = [planQuantity?.unit ?? null, actualQuantities[0]?.unit ?? null].filter((one) => one !== null);
  return units.length === 0 ? null : [...new Set(units)].join("／");
}

const departmentOf = (row: ReviewRow, program: ReviewRow): string | null =>
  orNull(oneLine(row.line.department?.text ?? "")) ?? orNull(oneLine(program.line.department?.text ?? ""));

const indicatorText = ({ label }: Indicator, { line }: ReviewRow): string | null =>
  orNull(oneLine(label ?? line.unitNote?.text ?? ""));

const value = { block: "print", by: "value", isWrapped: false, style: {} } as const;
const wrapped = { ...value, isWrapped: true, style: { wrap: true } } as const;
const figure = { ...value, by: "live", width: 10, style: { numberFormat: "#,##0" } } as const;
const centred = { horizontal: "center", shrink: true } as const;

/** What is printed. */
export const printColumns: Readonly<Record<(typeof printKeys)[number], LedgerColumn>> = {
  section: {
    ...wrapped,
    width: 20,
    cell: ({ section }, context) => orNull(sectionName(context, section)),
    plain: ({ section }) => section,
  },
  department: {
    ...wrapped,
    width: 12,
    cell: ({ row, program }) => departmentOf(row, program),
    plain: ({ row, program }) => departmentOf(row, program),
  },
  no: {
    ...value,
    width: 5,
    style: { horizontal: "center" },
    cell: ({ program }) => numberShown(program.line),
    plain: ({ program }) => numberShown(program.line),
  },
  program: {
    ...wrapped,
    width: 26,
    cell: ({ program }) => orNull(oneLine(program.line.name)),
    plain: ({ program }) => oneLine(program.line.name),
  },
  measure: {
    ...wrapped,
    width: 18,
    cell: ({ row }) => orNull(oneLine(row.line.measure ?? "")),
    plain: ({ row }) => row.line.measure,
  },
  indicator: {
    ...wrapped,
    width: 16,
    cell: ({ indicator, row }) => indicatorText(indicator, row),
    plain: ({ indicator, row }) => indicatorText(indicator, row),
  },
  plan: { ...figure, cell: planCell, plain: ({ indicator }) => indicator.plan },
  actual: { ...figure, cell: actualCell, plain: ({ indicator }) => indicator.actual },
  unit: {
    ...value,
    width: 8,
    cell: ({ indicator }) => unitText(indicator),
    plain: ({ indicator }) => indicator.unit,
  },
  diff: { ...figure, style: { numberFormat: "+#,##0;-#,##0;0" }, cell: diffCell },
  rate: {
    ...value,
    by: "formula",
    width: 9,
    style: { numberFormat: rateFormat },
    cell: rateCell,
    plain: ({ indicator }) => indicator.rate,
  },
  verdict: {
    ...value,
    by: "formula",
    width: 11,
    style: centred,
    cell: verdictCell,
    plain: ({ indicator, words }) => words.verdict[indicator.verdict],
  },
  why: {
    ...wrapped,
    width: 26,
    cell: whyText,
    plain: ({ indicator, words }) =>
      words.reason(indicator) ||
      (indicator.overTarget ? words.ledger.overTarget : words.ledger.basis[indicator.basis.kind]),
  },
  year: {
    ...value,
    width: 10,
    style: centred,
    cell: (_line, { subject, words }) => (subject.year === null ? null : words.fiscalYear(subject.year)),
  },
};
