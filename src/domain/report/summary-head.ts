import type { Policy } from "../policy.ts";
import { areaAddress } from "../grid.ts";
import type { ReportContext } from "./context.ts";
import { area, type Draft, paint, put, putMerged } from "./draft.ts";
import type { EditCell, FormulaCell } from "./edits.ts";
import { fixed, formula, grouped, literal, percentText, spanOn } from "./excel.ts";
import { ledgerColumn } from "./ledger-columns.ts";
import { ink, shownOrder } from "./look.ts";
import { assessed, met, share, type Tally, tally, under, underBudget } from "./summary-figures.ts";
import { listSpan } from "./summary-list.ts";
import {
  budgetDivisor,
  budgetFormat,
  cardRows,
  isPriced,
  listColumn,
  pageScale,
  type SummaryPlan,
  summaryColumn,
  totalBudget,
} from "./summary-plan.ts";

export const titleRow = 1;
const sourceRow = 2;
/** Where the day of the run stands. */
export const dateColumn = summaryColumn.worstName;

/** What a person rewrote on an earlier run's summary, null where nothing; and the policy without it. */
export interface KeptHead {
  readonly title: string | null;
  readonly date: string | null;
  readonly basePolicy: Policy;
}

export const writtenTitle = ({ subject, words }: ReportContext): string => {
  const own = subject.title ?? (subject.isOfForms ? words.summary.formsTitle : subject.sheet);
  return `${own.replace(/\s+/gu, " ").trim()}${words.summary.titleSuffix}`;
};

export const writtenDate = ({ words, date }: ReportContext): string => words.summary.made(words.date(date));

function layTitle(draft: Draft, context: ReportContext, kept: KeptHead): void {
  const { subject, words } = context;
  put(draft, titleRow, 1, [[kept.title ?? writtenTitle(context)]]);
  paint(draft, area(titleRow, 1), { bold: true, size: 18, color: ink.heading, vertical: "center" });
  const source = subject.isOfForms
    ? words.summary.sourceForms(subject.parts.length, subject.sheet)
    : words.summary.source(subject.sheet, areaAddress(subject.area));
  const year = context.histories === null ? null : subject.year;
  const judged = year === null ? "" : `  ${words.summary.judgedYear(words.fiscalYear(year))}`;
  put(draft, sourceRow, 1, [[source + judged]]);
  put(draft, sourceRow, dateColumn, [[kept.date ?? writtenDate(context)]]);
  paint(draft, area(sourceRow, 1, sourceRow, summaryColumn.lastPrinted), {
    color: ink.note,
    border: { sides: ["bottom"], color: ink.heading },
  });
  putMergedRight(draft);
  draft.rowHeights.push({ row: titleRow, points: 27 }, { row: sourceRow, points: 16 }, { row: 3, points: 5 });
}

function putMergedRight(draft: Draft): void {
  const where = area(sourceRow, dateColumn, sourceRow, summaryColumn.lastPrinted);
  draft.merges.push(where);
  paint(draft, where, { horizontal: "right" });
}

interface Card {
  readonly columns: readonly [first: number, last: number];
  readonly label: string;
  readonly value: EditCell;
  readonly format: string;
  readonly note: EditCell;
}

/** "a"&X&"b"&Y&"c" beside the text that it comes to. */
export function sentence(texts: readonly string[], figures: readonly { formula: string; text: string }[]): FormulaCell {
  const parts: string[] = [];
  let value = "";
  texts.forEach((text, index) => {
    if (text !== "") parts.push(literal(text));
    value += text;
    const figure = figures[index];
    if (figure === undefined) return;
    parts.push(figure.formula);
    value += figure.text;
  });
  return formula(parts.join("&"), value);
}

function cards(plan: SummaryPlan, context: ReportContext): Card[] {
  const { words, lines, sheets } = context;
  const { cards: labels, cardNotes: notes } = words.summary;
  const all: Tally = tally(context);
  const scale = pageScale(totalBudget(context));
  const place = (verdict: (typeof shownOrder)[number], column: number): string =>
    fixed(plan.firstCriterion + shownOrder.indexOf(verdict), column);
  const count = (verdict: (typeof shownOrder)[number]): string => place(verdict, summaryColumn.count);
  const figure = (verdict: (typeof shownOrder)[number]) => ({
    formula: count(verdict),
    text: String(all.counts[verdict]),
  });
  const judged = `SUM(${count("achieved")}:${count("far-under")})`;
  const yen = `(${place("under", summaryColumn.budget)}+${place("far-under", summaryColumn.budget)})`;
  const totalYen = fixed(plan.criteriaTotal, summaryColumn.budget);
  const underShare = share(underBudget(all), all.budget);
  const shown = grouped(underBudget(all) / budgetDivisor[scale]);
  const first = lines[0]?.at ?? 1;
  const last = first + Math.max(1, lines.length) - 1;
  const indicators = `COUNT(${spanOn(sheets.ledger, ledgerColumn.program_key, first, last)})`;
  return [
    {
      columns: [1, 2],
      label: labels.programs,
      // Those that are to be checked again are of no verdict, and among the programs all the same.
      value: formula(`COUNT(${listSpan(plan, listColumn.key)})`, all.programs),
      format: `0${unit(words.summary.count)}`,
      note: sentence(notes.programs, [{ formula: indicators, text: String(lines.length) }]),
    },
    {
      columns: [3, 5],
      label: labels.assessed,
      value: formula(judged, assessed(all)),
      format: `0${unit(words.summary.count)}`,
      note: sentence(notes.assessed, [figure("not-assessed")]),
    },
    {
      columns: [6, 8],
      label: labels.share,
      value: formula(
        `IF(${judged}=0,"",(${count("achieved")}+${count("nearly")})/${judged})`,
        share(met(all), assessed(all)),
      ),
      format: "0.0%",
      note: sentence(notes.share, [figure("achieved"), figure("nearly")]),
    },
    {
      columns: [9, 11],
      label: labels.under,
      value: formula(`${count("under")}+${count("far-under")}`, under(all)),
      format: `0${unit(words.summary.count)}`,
      note: sentence(notes.under, [figure("under"), figure("far-under")]),
    },
    {
      columns: [13, 15],
      label: labels.budget,
      value: formula(totalYen, all.budget),
      format: `${budgetFormat(scale)}${unit(words.summary.budgetUnit[scale])};;"―"`,
      note: !isPriced(context)
        ? ""
        : sentence(
            [notes.budget[0], words.summary.budgetUnit[scale] + notes.budget[1], notes.budget[2]],
            [
              { formula: `TEXT(${yen}/${budgetDivisor[scale]},"#,##0")`, text: shown },
              {
                formula: `IF(${totalYen}=0,"―",TEXT(${yen}/${totalYen},"0.0%"))`,
                text: underShare === "" ? "―" : percentText(underShare),
              },
            ],
          ),
    },
    {
      columns: [16, 18],
      label: labels.review,
      value: formula(count("review"), all.counts.review),
      format: `0${unit(words.summary.count)}`,
      note: notes.review,
    },
  ];
}

const unit = (text: string): string => (text === "" ? "" : literal(text));

const cardEdge = { sides: ["left"], color: ink.line } as const;

function layCards(draft: Draft, plan: SummaryPlan, context: ReportContext): void {
  for (const card of cards(plan, context)) {
    const [first, last] = card.columns;
    const where = (row: number) => area(row, first, row, last);
    const edge = first === 1 || first === summaryColumn.rightStart ? {} : { border: cardEdge };
    const base = { fill: ink.softFill, horizontal: "center", vertical: "center", ...edge } as const;
    putMerged(draft, where(cardRows.label), card.label, { ...base, size: 9, color: ink.note });
    putMerged(draft, where(cardRows.value), card.value, {
      ...base,
      bold: true,
      size: 18,
      color: ink.heading,
      numberFormat: card.format,
    });
    putMerged(draft, where(cardRows.note), card.note, { ...base, size: 9, color: ink.note, shrink: true });
  }
  draft.rowHeights.push(
    { row: cardRows.label, points: 15 },
    { row: cardRows.value, points: 26 },
    { row: cardRows.note, points: 15 },
    { row: cardRows.note + 1, points: 6 },
  );
}

/** Title, source, day, and the key figures as cards. */
export function layHead(draft: Draft, plan: SummaryPlan, context: ReportContext, kept: KeptHead): void {
  layTitle(draft, context, kept);
  layCards(draft, plan, context);
}
