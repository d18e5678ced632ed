import { area, newDraft, paint } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { fixed, formula, relative } from "../../report/excel.ts";
import { shownOrder, tabColors } from "../../report/look.ts";
import type { Verdict } from "../../achievement/verdict.ts";
import { CountedCells, countsByFormula, shareCell } from "./counted-cells.ts";
import { ledgerPlan } from "./ledger-plan.ts";
import { layList, layTitle, type ListColumn, listSheet } from "./list-sheet.ts";
import type { RollupContext } from "./rollup-context.ts";
import { countFormat, millionsFormat } from "./summary-blocks.ts";

type Field = "no" | "body" | "department" | "programs" | Verdict | "share" | "budget" | "underBudget";

const firstVerdict = 5;
const count: CellStyle = { numberFormat: countFormat, horizontal: "right", indent: 1 };
const money: CellStyle = { numberFormat: millionsFormat, horizontal: "right", indent: 1 };

const columns: readonly ListColumn<Field>[] = [
  { field: "no", width: 6, style: { horizontal: "center" } },
  { field: "body", width: 26 },
  { field: "department", width: 30 },
  { field: "programs", width: 9, style: { ...count, bold: true } },
  ...shownOrder.map((verdict) => ({ field: verdict, width: 10, style: count })),
  { field: "share", width: 12, style: { numberFormat: "0.0%", bold: true, horizontal: "right", indent: 1 } },
  { field: "budget", width: 14, style: money },
  { field: "underBudget", width: 14, style: money },
];

/** Where the counts stand, for a chart of them. */
export const departmentsPlan = {
  nameColumn: 3,
  firstVerdict,
  headingRow: (context: RollupContext): number => notesOf(context, cellsOf(context)).length + 2,
} as const;

function cellsOf(context: RollupContext): CountedCells {
  const ledger = ledgerPlan(context);
  return new CountedCells(ledger, context, countsByFormula(context.rollup.departments.length, context, ledger));
}

const notesOf = ({ words }: RollupContext, { isByFormula }: CountedCells): readonly string[] => [
  ...words.departments.notes,
  ...(isByFormula ? [] : [words.summary.bodies.asValues]),
];

/** 部局別: programs of each department of each body by verdict. */
export function departmentsSheet(context: RollupContext): SheetContent {
  const { rollup, words } = context;
  const { departments: own, summary } = words;
  const cells = cellsOf(context);
  const draft = newDraft();
  const headingRow = layTitle(draft, 1, own.title, notesOf(context, cells));
  const heading = (index: number): string => fixed(headingRow, firstVerdict + index);
  const rows = rollup.departments.map((counts, index): Readonly<Record<Field, EditCell>> => {
    const row = headingRow + 1 + index;
    const key = { field: "departmentNo", cell: `$A${row}` } as const;
    const verdicts = cells.verdicts(counts, key, heading);
    const range = `${relative(row, firstVerdict)}:${relative(row, firstVerdict + 5)}`;
    return {
      no: index + 1,
      body: rollup.bodies[counts.body]!.name,
      department: counts.name === "" ? words.noDepartment : counts.name,
      programs: formula(`SUM(${range})`, counts.programs),
      ...(Object.fromEntries(shownOrder.map((verdict, at) => [verdict, verdicts[at]!])) as Record<Verdict, EditCell>),
      share: shareCell(row, firstVerdict, counts),
      budget: cells.millions(counts, key),
      underBudget: cells.underMillions(counts, key),
    };
  });
  const { last } = layList(draft, headingRow, {
    columns,
    headings: {
      no: summary.bodies.no,
      body: summary.bodies.body,
      department: own.department,
      programs: summary.bodies.programs,
      ...words.verdict,
      share: summary.bodies.share,
      budget: summary.bodies.budget,
      underBudget: summary.bodies.underBudget,
    },
    rows,
    none: words.none,
  });
  // A body that begins is told by a line over it.
  for (const [index, { body }] of rollup.departments.entries())
    if (index > 0 && body !== rollup.departments[index - 1]!.body)
      paint(draft, area(headingRow + 1 + index, 1, headingRow + 1 + index, columns.length), {
        border: { sides: ["top"], color: "1F3A5F" },
      });
  return listSheet(draft, words, {
    name: words.sheetName.departments,
    tabColor: tabColors.summary,
    widths: columns.map(({ width }) => width),
    headingRow,
    bottom: last,
    freezeColumn: 4,
  });
}
