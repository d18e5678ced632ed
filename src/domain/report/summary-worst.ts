import { numberShown } from "../sheet/records/line-told.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { area, type Draft, oneLine, paint, put } from "./draft.ts";
import type { ConditionalFormatEdit, EditCell, FormulaCell } from "./edits.ts";
import { formula, inRow, literal } from "./excel.ts";
import type { ProgramEntry } from "./lines.ts";
import { headingStyle, highlightStyles, ink, rateFormat, verdictOf } from "./look.ts";
import { liveRateFormats, rateFormats } from "./rate-formats.ts";
import { tally, under } from "./summary-figures.ts";
import { isOnSheets } from "./place-link.ts";
import { chartLabel, drawnRanks, homeLink, linkText, sortKeyOf } from "./program-cells.ts";
import { joinCells, layListHead, listSpan, paintList, putTitle, verdictFormats } from "./summary-list.ts";
import {
  blockTitleRow,
  budgetFormat,
  listColumn,
  listScale,
  pageScale,
  type SummaryPlan,
  summaryColumn,
  totalBudget,
  worstShown,
} from "./summary-plan.ts";

/** The programs in the order of the list's sort keys: worst first; those without one are left out. */
export function worstFirst(plan: SummaryPlan, context: ReportContext): { program: ProgramEntry; index: number }[] {
  return context.programs
    .map((program, index) => ({ program, index, key: sortKeyOf(program, plan.firstProgram + index) }))
    .filter((entry): entry is { program: ProgramEntry; index: number; key: number } => entry.key !== null)
    .sort((one, other) => one.key - other.key);
}

type Found = { readonly program: ProgramEntry; readonly index: number } | undefined;

/** A cell that shows what the list has in `column` for the program that the row's hidden cell found. */
function fromList(row: number, column: number, plan: SummaryPlan, value: string | number | null): FormulaCell {
  const found = inRow(row, summaryColumn.helper);
  const cell = `INDEX(${listSpan(plan, column)},${found})`;
  return formula(`IF(${found}="","",IF(${cell}="","",${cell}))`, value ?? "");
}

/** Position in the list of the n-th worst; `limit` is a formula for how many there are at most. */
function finder(place: number, limit: string, plan: SummaryPlan, found: Found): FormulaCell {
  const keys = listSpan(plan, listColumn.sortKey);
  return formula(
    `IF(${place}>${limit},"",MATCH(SMALL(${keys},${place}),${keys},0))`,
    found === undefined ? "" : found.index + 1,
  );
}

/** 未達の事業: the underperforming programs, worst first, by formula over the list. */
export function layWorst(draft: Draft, plan: SummaryPlan, context: ReportContext): ConditionalFormatEdit[] {
  const { words, programs } = context;
  const { worst } = words.summary;
  const column = summaryColumn;
  const scale = pageScale(totalBudget(context));
  putTitle(draft, worst.title, blockTitleRow, column.rightStart);
  const heads = [worst.rank, worst.no, worst.name, worst.rate, worst.verdict, words.summary.budget[scale]];
  put(draft, blockTitleRow + 1, column.rightStart, [heads]);
  paint(draft, area(blockTitleRow + 1, column.rightStart, blockTitleRow + 1, column.budget), {
    ...headingStyle,
    size: 9,
  });
  const count = under(tally(context));
  const limit = `COUNTIF(${listSpan(plan, listColumn.rank)},"<=2")`;
  const ordered = worstFirst(plan, context).slice(0, count);
  const rows: EditCell[][] = [];
  for (let place = 1; place <= worstShown && programs.length > 0; place += 1) {
    const row = plan.firstWorst + place - 1;
    const found: Found = ordered[place - 1];
    const line = found?.program.row.line;
    rows.push([
      formula(`IF(${inRow(row, column.helper)}="","",${place})`, found === undefined ? "" : place),
      fromList(row, listColumn.no, plan, line === undefined ? null : numberShown(line)),
      fromList(row, listColumn.name, plan, oneLine(line?.name ?? "")),
      fromList(row, listColumn.rate, plan, found?.program.worstRate ?? null),
      fromList(
        row,
        listColumn.verdict,
        plan,
        found === undefined ? null : words.verdict[verdictOf(found.program.rank)],
      ),
      fromList(row, listColumn.budget, plan, found?.program.row.programBudgetYen ?? null),
    ]);
    put(draft, row, column.helper, [[finder(place, limit, plan, found)]]);
  }
  put(draft, plan.firstWorst, column.rightStart, rows);
  const [before, after] = worst.more;
  const more = count > worstShown ? `${before}${count - worstShown}${after}` : count === 0 ? worst.none : "";
  const text = `IF(${limit}>${worstShown},${literal(before)}&(${limit}-${worstShown})&${literal(after)},IF(${limit}=0,${literal(worst.none)},""))`;
  put(draft, plan.worstMore, column.rightStart, [[formula(text, more)]]);
  const last = plan.firstWorst + worstShown - 1;
  paint(draft, area(plan.firstWorst, column.rightStart, last, column.budget), {
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(plan.firstWorst, column.rightStart, last, column.worstNo), { horizontal: "center" });
  paint(draft, area(plan.firstWorst, column.worstName, last, column.worstName), { shrink: true });
  paint(draft, area(plan.firstWorst, column.line, last, column.line), {
    numberFormat: rateFormat,
    horizontal: "center",
  });
  paint(draft, area(plan.firstWorst, column.count, last, column.count), { horizontal: "center", shrink: true });
  paint(draft, area(plan.firstWorst, column.budget, last, column.budget), { numberFormat: budgetFormat(scale) });
  paint(draft, area(plan.worstMore, column.rightStart), { color: ink.note });
  const rates = rows.map((_, index) => ordered[index]?.program.worstRate ?? null);
  draft.styles.push(...rateFormats(rates, context.subject.policy, plan.firstWorst, column.line));
  const verdicts = area(plan.firstWorst, column.count, last, column.count);
  const cell = inRow(plan.firstWorst, column.count);
  return [
    { area: verdicts, formula: `${cell}=${literal(words.verdict["far-under"])}`, style: highlightStyles["far-under"] },
    { area: verdicts, formula: `${cell}=${literal(words.verdict.under)}`, style: highlightStyles.under },
    ...liveRateFormats(area(plan.firstWorst, column.line, last, column.line), context.names),
  ];
}

/** One of the worst programs with all that the list has of it, by formula. */
function figureLine(row: number, plan: SummaryPlan, found: Found, context: ReportContext): EditCell[] {
  const { words } = context;
  const program = found?.program;
  const line = program?.row.line;
  const cells: EditCell[] = new Array<EditCell>(listColumn.section).fill(null);
  const copy = (column: number, value: string | number | null): void =>
    void (cells[column - 1] = fromList(row, column, plan, program === undefined ? null : value));
  copy(listColumn.no, line?.no ?? null);
  copy(listColumn.name, oneLine(line?.name ?? ""));
  copy(listColumn.rate, program?.worstRate ?? null);
  copy(listColumn.verdict, program === undefined ? null : words.verdict[verdictOf(program.rank)]);
  copy(listColumn.indicators, program?.lines.length ?? null);
  copy(listColumn.budget, program?.row.programBudgetYen ?? null);
  copy(listColumn.underIndicators, program?.lines.filter((each) => each.rank <= 2).length ?? null);
  copy(listColumn.section, sectionName(context, program?.section ?? null));
  const place = `INDEX(${listSpan(plan, listColumn.link)},${inRow(row, summaryColumn.helper)})`;
  const home = homeLink(context);
  const target = isOnSheets(context)
    ? `INDEX(${listSpan(plan, listColumn.linkTarget)},${inRow(row, summaryColumn.helper)})`
    : `${home}&${place}`;
  const link = `HYPERLINK(${target},${place})`;
  const shown = program === undefined ? "" : linkText(program, context);
  cells[listColumn.link - 1] = formula(`IF(${inRow(row, summaryColumn.helper)}="","",${link})`, shown);
  return cells;
}

/** The figures of the chart where there are more programs than it can show: the worst, by formula. */
export function layWorstFigures(draft: Draft, plan: SummaryPlan, context: ReportContext): ConditionalFormatEdit[] {
  const figures = plan.worstFigures;
  if (figures === null) return [];
  const { words, names, subject } = context;
  layListHead(draft, words.summary.worstFigures(plan.chartShown), figures.title, context, true);
  const ordered = worstFirst(plan, context);
  const limit = `COUNT(${listSpan(plan, listColumn.sortKey)})`;
  for (let row = figures.first; row <= figures.last; row += 1) {
    const place = row - figures.first + 1;
    const found: Found = ordered[place - 1];
    const line = found?.program.row.line;
    const rank = found?.program.rank ?? null;
    const rate = found?.program.worstRate ?? null;
    put(draft, row, 1, [figureLine(row, plan, found, context)]);
    joinCells(draft, row);
    const rankAt = inRow(row, listColumn.rank);
    const number = inRow(row, listColumn.no);
    const label = found === undefined ? "" : (line?.no ?? chartLabelByName(line?.name ?? ""));
    put(draft, row, listColumn.chartLabel, [
      [
        formula(`IF(${number}="",LEFT(${inRow(row, listColumn.name)},4),${number})`, label),
        ...drawnRanks.map((drawn) =>
          formula(`IF(${rankAt}=${drawn},${inRow(row, listColumn.rate)},"")`, rank === drawn ? (rate ?? "") : ""),
        ),
        formula(names.achieved, subject.policy.achieved),
      ],
    ]);
    put(draft, row, listColumn.row, [[finder(place, limit, plan, found), fromList(row, listColumn.rank, plan, rank)]]);
  }
  paintList(draft, figures.first, figures.last, budgetFormat(listScale(totalBudget(context))));
  return verdictFormats(figures.first, figures.last, listColumn.verdict, listColumn.rank);
}

/** Excel's LEFT(name, 4). */
const chartLabelByName = (name: string): string => oneLine(name).slice(0, 4);

/** What the chart of rates shows, in its cells' order. */
export function chartPoints(
  plan: SummaryPlan,
  context: ReportContext,
): { label: string; program: ProgramEntry | undefined }[] {
  if (plan.worstFigures === null) {
    return context.programs.map((program) => ({ label: chartLabel(program), program }));
  }
  const ordered = worstFirst(plan, context);
  return Array.from({ length: plan.chartShown }, (_, index) => {
    const program = ordered[index]?.program;
    const no = program === undefined ? null : numberShown(program.row.line);
    return { label: no === null ? chartLabelByName(program?.row.line.name ?? "") : String(no), program };
  });
}
