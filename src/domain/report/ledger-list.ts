import type { Indicator } from "../achievement/indicator.ts";
import type { ReviewRow } from "../achievement/judged-sheet.ts";
import { columnName } from "../grid.ts";
import { numberShown } from "../sheet/records/line-told.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, rowOfCell } from "./excel.ts";
import { cellOf, helperColumn, ledgerColumn, verdictRow, wordCell } from "./ledger-columns.ts";
import { decisionLabel, optionLabels } from "./ledger-options.ts";
import { changedCell, figureCell, sourceText } from "./ledger-source.ts";
import { rateCell, whyCell } from "./ledger-verdict.ts";
import type { LedgerLine } from "./lines.ts";
import { verdictOf } from "./look.ts";
import { placeLink, rowWithout } from "./place-link.ts";
import type { LedgerField, ReportWords } from "./words.ts";

/** A ledger's line as plain data, where no sheet follows it. */
export interface PlainLine {
  readonly row: ReviewRow;
  readonly program: ReviewRow;
  readonly indicator: Indicator;
  readonly section: string | null;
  readonly words: ReportWords;
}

/** One column of the ledger: what it holds, and how it looks. */
export interface LedgerColumn {
  /** In characters. */
  readonly width: number;
  /** Its text wraps and decides how high a line stands. */
  readonly isWrapped: boolean;
  /** print: on paper. decision: what a person fills in. machine: what formulas follow; not shown. */
  readonly block: "print" | "decision" | "machine";
  /** Who writes its cells. */
  readonly by: "value" | "formula" | "person";
  readonly cell: (line: LedgerLine, context: ReportContext) => EditCell;
  /** The same as plain data; null where the column is of the sheet alone. */
  readonly plain: ((line: PlainLine) => string | number | null) | null;
}

const orNull = (text: string | null | undefined): string | null => (text == null || text === "" ? null : text);

function unitText({ unit, planQuantity, actualQuantities }: Indicator): string | null {
  if (unit !== null) return unit;
  const units = [planQuantity?.unit ?? null, actualQuantities[0]?.unit ?? null].filter((one) => one !== null);
  return units.length === 0 ? null : [...new Set(units)].join("／");
}

const departmentOf = (row: ReviewRow, program: ReviewRow): string | null =>
  orNull(oneLine(row.line.department?.text ?? "")) ?? orNull(oneLine(program.line.department?.text ?? ""));

const indicatorText = ({ label }: Indicator, { line }: ReviewRow): string | null =>
  orNull(oneLine(label ?? line.unitNote?.text ?? ""));

const planCell = ({ indicator, sheet }: LedgerLine): EditCell => figureCell(sheet, indicator.plan, indicator.planCell);

/** A sum of several figures follows none of them. */
const actualCell = ({ indicator, sheet }: LedgerLine): EditCell =>
  indicator.actualQuantities.length <= 1 ? figureCell(sheet, indicator.actual, indicator.actualCell) : indicator.actual;

const value = { block: "print", by: "value", isWrapped: false } as const;
const live = { block: "print", by: "formula", isWrapped: false } as const;
const entry = { block: "decision", by: "person", isWrapped: false, plain: null } as const;

/** Every column of the ledger that a person sees, by its key. */
export const ledgerList: Readonly<Record<LedgerField, LedgerColumn>> = {
  link: {
    ...live,
    width: 7,
    cell: ({ source, at, sheet, offset }, context) => {
      const row = cellOf({ at }, ledgerColumn.row);
      const cell = { sheet, letters: columnName(source.column), row: source.row };
      const { target, shown, text } = placeLink(cell, rowWithout(offset, row), wordCell("link"), context);
      return formula(`IF(${row}=0,"",HYPERLINK(${target},${shown}))`, text);
    },
    plain: ({ indicator, row }) => (indicator.planCell ?? indicator.actualCell ?? row.line.nameCell)?.address ?? null,
  },
  row: {
    ...live,
    block: "machine",
    width: 6,
    cell: ({ source, sheet, offset }) =>
      formula(rowOfCell(sheet, source.row, source.column, offset), source.row + offset),
    plain: null,
  },
  section: {
    ...value,
    width: 20,
    isWrapped: true,
    cell: ({ section }, context) => orNull(sectionName(context, section)),
    plain: ({ section }) => section,
  },
  department: {
    ...value,
    width: 14,
    isWrapped: true,
    cell: ({ row, program }) => departmentOf(row, program),
    plain: ({ row, program }) => departmentOf(row, program),
  },
  no: {
    ...value,
    width: 5,
    cell: ({ program }) => numberShown(program.line),
    plain: ({ program }) => numberShown(program.line),
  },
  program: {
    ...value,
    width: 24,
    isWrapped: true,
    cell: ({ program }) => orNull(oneLine(program.line.name)),
    plain: ({ program }) => oneLine(program.line.name),
  },
  measure: {
    ...value,
    width: 18,
    isWrapped: true,
    cell: ({ row }) => orNull(oneLine(row.line.measure ?? "")),
    plain: ({ row }) => row.line.measure,
  },
  indicator: {
    ...value,
    width: 16,
    isWrapped: true,
    cell: ({ indicator, row }) => indicatorText(indicator, row),
    plain: ({ indicator, row }) => indicatorText(indicator, row),
  },
  planText: {
    ...value,
    width: 18,
    isWrapped: true,
    cell: ({ indicator }) => sourceText(indicator.planCell),
    plain: ({ indicator }) => indicator.planCell?.text ?? null,
  },
  plan: { ...live, width: 10, cell: planCell, plain: ({ indicator }) => indicator.plan },
  unit: {
    ...value,
    width: 8,
    cell: ({ indicator }) => unitText(indicator),
    plain: ({ indicator }) => indicator.unit,
  },
  actualText: {
    ...value,
    width: 24,
    isWrapped: true,
    cell: ({ indicator }) => sourceText(indicator.actualCell),
    plain: ({ indicator }) => indicator.actualCell?.text ?? null,
  },
  actual: { ...live, width: 10, cell: actualCell, plain: ({ indicator }) => indicator.actual },
  rate: { ...live, width: 9, cell: rateCell, plain: ({ indicator }) => indicator.rate },
  verdict: {
    ...live,
    width: 11,
    cell: (line, { words }) => {
      const names = `${fixed(verdictRow, helperColumn.rank)}:${fixed(verdictRow, helperColumn.rank + 5)}`;
      return formula(`INDEX(${names},${cellOf(line, helperColumn.rank)})`, words.verdict[verdictOf(line.rank)]);
    },
    plain: ({ indicator, words }) => words.verdict[indicator.verdict],
  },
  why: {
    ...live,
    width: 26,
    isWrapped: true,
    cell: whyCell,
    plain: ({ indicator, words }) =>
      words.reason(indicator) ||
      (indicator.overTarget ? words.ledger.overTarget : words.ledger.basis[indicator.basis.kind]),
  },
  direction: {
    ...value,
    width: 22,
    isWrapped: true,
    cell: ({ indicator }, { words }) => orNull(words.direction(indicator.direction)),
    plain: ({ indicator, words }) => orNull(words.direction(indicator.direction)),
  },
  decision: {
    ...entry,
    width: 26,
    isWrapped: true,
    cell: (line, context) => decisionLabel(line, optionLabels(line, context), context),
  },
  comment: { ...entry, width: 20, isWrapped: true, cell: ({ decision }) => orNull(decision?.comment) },
  by: { ...entry, width: 10, cell: ({ decision }) => orNull(decision?.by) },
  on: { ...entry, width: 12, cell: ({ decision }) => orNull(decision?.on) },
  changed: {
    ...live,
    width: 14,
    isWrapped: true,
    cell: (line) => changedCell(line, planCell(line), actualCell(line)),
    plain: null,
  },
};
