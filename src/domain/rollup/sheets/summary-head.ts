import { area, type Draft, paint, put, putMerged, wrappedLines } from "../../report/draft.ts";
import type { EditCell, FormulaCell } from "../../report/edits.ts";
import { fixed, formula, grouped, literal, percentText } from "../../report/excel.ts";
import { ink, shownOrder } from "../../report/look.ts";
import { sentence } from "../../report/summary-head.ts";
import { assessed, type Counts, met, underCount } from "../counts.ts";
import type { RollupContext } from "./rollup-context.ts";
import { column, type SummaryPlan, widths } from "./summary-plan.ts";

const pageWidth = widths.reduce((sum, width) => sum + width, 0);
const warning = { fill: "FFF1D6", color: "7A4B00" } as const;

interface Figure {
  readonly formula: string;
  readonly text: string;
}

/** Figures of the whole page, from the cells that hold them. */
export interface HeadFigures {
  readonly of: (verdict: (typeof shownOrder)[number]) => Figure;
  readonly judged: Figure;
  readonly met: Figure;
  readonly under: Figure;
  readonly share: Figure;
  readonly underShare: Figure;
}

export function headFigures(total: Counts, { firstMix }: SummaryPlan): HeadFigures {
  const cell = (index: number): string => fixed(firstMix + index, 3);
  const judged = `SUM(${cell(0)}:${cell(3)})`;
  const ratio = (part: string, value: number): Figure => ({
    formula: `IF(${judged}=0,"―",TEXT((${part})/${judged},"0.0%"))`,
    text: assessed(total) === 0 ? "―" : percentText(value / assessed(total)),
  });
  const isMet = `${cell(0)}+${cell(1)}`;
  const isUnder = `${cell(2)}+${cell(3)}`;
  return {
    of: (verdict) => ({ formula: cell(shownOrder.indexOf(verdict)), text: String(total.verdicts[verdict]) }),
    judged: { formula: judged, text: String(assessed(total)) },
    met: { formula: `(${isMet})`, text: String(met(total)) },
    under: { formula: `(${isUnder})`, text: String(underCount(total)) },
    share: ratio(isMet, met(total)),
    underShare: ratio(isUnder, underCount(total)),
  };
}

/** Title, what it is of, the sentence, and what one has to know before the figures are used. */
export function layHead(draft: Draft, plan: SummaryPlan, context: RollupContext, figures: HeadFigures): void {
  const { rollup, words, forms } = context;
  const { summary } = words;
  const [year = null, another] = forms.years;
  const ofOneYear = year === null || another !== undefined ? null : words.fiscalYear(year);
  put(draft, 1, 1, [
    [
      summary.title(
        ofOneYear,
        rollup.bodies.map(({ name }) => name),
      ),
    ],
  ]);
  paint(draft, area(1, 1), { bold: true, size: 18, color: ink.heading, vertical: "center" });
  const counted = { files: rollup.files.length, failed: rollup.unread.length, tables: rollup.tables.length };
  put(draft, 2, 1, [[summary.source(counted)]]);
  const date = area(2, column.budget, 2, column.last);
  putMerged(draft, date, rollup.day === "" ? null : summary.made(words.date(rollup.day)), {});
  paint(draft, area(2, 1, 2, column.last), { color: ink.note, border: { sides: ["bottom"], color: ink.heading } });
  paint(draft, date, { horizontal: "right" });
  const { of, judged, share, under } = figures;
  const headline = sentence(summary.headline, [
    judged,
    figures.met,
    share,
    under,
    of("far-under"),
    further(of("review"), summary.furtherReview),
    further(of("not-assessed"), summary.furtherNotAssessed),
  ]);
  putMerged(draft, area(4, 1, 4, column.last), headline, { bold: true, size: 13, wrap: true, vertical: "center" });
  const headlineLines = wrappedLines(String(headline.value), pageWidth * (11 / 13));
  draft.rowHeights.push(
    { row: 1, points: 28 },
    { row: 2, points: 16 },
    { row: 3, points: 5 },
    { row: 4, points: 6 + 20 * headlineLines },
  );
  for (const [index, text] of plan.warnings.entries()) {
    const row = plan.firstWarning + index;
    putMerged(draft, area(row, 1, row, column.last), text, { ...warning, bold: true, wrap: true, vertical: "center" });
    draft.rowHeights.push({ row, points: 4 + 15 * wrappedLines(text, pageWidth) });
  }
  draft.rowHeights.push({ row: plan.cards - 1, points: 6 });
}

/** A sentence about a figure, unless that is 0. */
function further({ formula: count, text }: Figure, [before, behind]: readonly [string, string]): Figure {
  return {
    formula: `IF(${count}=0,"",${literal(before)}&${count}&${literal(behind)})`,
    text: text === "0" ? "" : `${before}${text}${behind}`,
  };
}

interface Card {
  readonly columns: readonly [first: number, last: number];
  readonly label: string;
  readonly value: EditCell;
  readonly format: string;
  readonly note: FormulaCell;
}

const edge = { sides: ["left"], color: ink.line } as const;

/** The key figures, each with what it is a part of. */
export function layCards(draft: Draft, plan: SummaryPlan, context: RollupContext, figures: HeadFigures): void {
  for (const { columns, label, value, format, note } of cards(plan, context, figures)) {
    const [first, last] = columns;
    const where = (row: number) => area(row, first, row, last);
    const base = {
      fill: ink.softFill,
      horizontal: "center",
      vertical: "center",
      ...(first === 1 ? {} : { border: edge }),
    } as const;
    putMerged(draft, where(plan.cards), label, { ...base, size: 10, color: ink.note });
    putMerged(draft, where(plan.cards + 1), value, {
      ...base,
      bold: true,
      size: 20,
      color: ink.heading,
      numberFormat: format,
    });
    putMerged(draft, where(plan.cards + 2), note, { ...base, size: 10, color: ink.note, shrink: true });
  }
  draft.rowHeights.push(
    { row: plan.cards, points: 16 },
    { row: plan.cards + 1, points: 29 },
    { row: plan.cards + 2, points: 16 },
    { row: plan.cards + 3, points: 8 },
  );
}

function cards(plan: SummaryPlan, { rollup, words }: RollupContext, figures: HeadFigures): readonly Card[] {
  const { cards: own } = words.summary;
  const { total } = rollup;
  const { of } = figures;
  const cell = (at: number): string => fixed(plan.bodiesTotal, at);
  const count = `#,##0${own.unit === "" ? "" : literal(own.unit)}`;
  const share = (part: Figure, whole: Figure, value: number, of: number): EditCell =>
    formula(`IF(${whole.formula}=0,"―",${part.formula}/${whole.formula})`, of === 0 ? "―" : value / of);
  const budget = cell(column.budget);
  const underBudget = cell(column.underBudget);
  const signed = { formula: cell(column.firstStanding + 2), text: String(total.standings.signed) };
  const lines = { formula: cell(column.lines), text: String(total.lines) };
  return [
    {
      columns: [1, 2],
      label: own.programs,
      value: formula(cell(column.programs), total.programs),
      format: count,
      note: sentence(own.programsNote, [lines]),
    },
    {
      columns: [3, 5],
      label: own.assessed,
      value: formula(figures.judged.formula, assessed(total)),
      format: count,
      note: sentence(own.assessedNote, [of("review"), of("not-assessed")]),
    },
    {
      columns: [6, 8],
      label: own.share,
      value: share(figures.met, figures.judged, met(total), assessed(total)),
      format: "0.0%",
      note: sentence(own.shareNote, [figures.met, figures.judged]),
    },
    {
      columns: [9, 11],
      label: own.under,
      value: formula(figures.under.formula, underCount(total)),
      format: count,
      note: sentence(own.underNote, [figures.underShare, of("far-under")]),
    },
    {
      columns: [12, 14],
      label: own.budget,
      value: formula(budget, total.budgetYen / 1e6),
      format: `[=0]"―";[<1]0.0${literal(own.millions)};#,##0${literal(own.millions)}`,
      note: sentence(own.budgetNote, [
        { formula: `TEXT(${underBudget},"#,##0")`, text: grouped(total.underYen / 1e6) },
        {
          formula: `IF(${budget}=0,"―",TEXT(${underBudget}/${budget},"0.0%"))`,
          text: total.budgetYen === 0 ? "―" : percentText(total.underYen / total.budgetYen),
        },
      ]),
    },
    {
      columns: [15, 18],
      label: own.signed,
      value: share(signed, lines, total.standings.signed, total.lines),
      format: "0.0%",
      note: sentence(own.signedNote, [lines, signed]),
    },
  ];
}
