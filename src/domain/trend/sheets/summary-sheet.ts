import { quotedSheet } from "../../grid.ts";
import { type Verdict, verdictsWorstFirst } from "../../achievement/verdict.ts";
import { laidOut, area, type Draft, newDraft, paint, put, putMerged, shortened } from "../../report/draft.ts";
import type { ChartEdit, ChartSeries, EditCell, SheetContent } from "../../report/edits.ts";
import { fixed, formula, literal, span, spanOn } from "../../report/excel.ts";
import { chartLooks, headingStyle, highlightStyles, ink, shownOrder, tabColors } from "../../report/look.ts";
import { reportPage } from "../../report/page.ts";
import type { Movement } from "../movement.ts";
import { programAt, type ProgramThread } from "../thread.ts";
import type { RestatedSheet } from "./restated-sheet.ts";
import { seriesPlan } from "./series-plan.ts";
import type { SeriesSheet } from "./series-sheet.ts";
import { programName, type SheetContext, yearName } from "./sheet-context.ts";

/** Columns of the page: what a row is called, and ten figures. */
const figures = 10;
const firstWidth = 24;
const figureWidth = 11;
const lastColumn = 1 + figures;
const chartRows = 15;
/** Programs whose verdict changed that are named. */
const mostNamed = 6;

const movementsShown: readonly Movement[] = ["improved", "unchanged", "worsened", "not-comparable", "broken"];

/** One page on top: what became of programs and indicators from year to year. */
export function summarySheet(context: SheetContext, series: SeriesSheet, restated: RestatedSheet): SheetContent {
  return new SummaryLayout(context, series, restated).sheet();
}

class SummaryLayout {
  readonly #context: SheetContext;
  readonly #series: SeriesSheet;
  readonly #restated: RestatedSheet;
  readonly #draft: Draft = newDraft();

  constructor(context: SheetContext, series: SeriesSheet, restated: RestatedSheet) {
    this.#context = context;
    this.#series = series;
    this.#restated = restated;
  }

  sheet(): SheetContent {
    const { trend, words } = this.#context;
    const { summary } = words;
    const last = trend.years.length - 1;
    const draft = this.#draft;
    put(draft, 1, 1, [[summary.title(yearName(this.#context, 0), yearName(this.#context, last))]]);
    paint(draft, area(1, 1), { bold: true, size: 16, color: ink.heading });
    draft.rowHeights.push({ row: 1, points: 26 });
    const totals = trend.totals[last]!;
    const restatedIn = trend.restated.filter(({ printedIn }) => printedIn === last).length;
    const headline = summary.headline(
      totals,
      yearName(this.#context, last - 1),
      yearName(this.#context, last),
      restatedIn,
    );
    putMerged(draft, area(2, 1, 2, lastColumn), headline, { wrap: true, vertical: "center", bold: true });
    draft.rowHeights.push({ row: 2, points: 34 });
    const asked = trend.totals.reduce((sum, { asked: own }) => sum + own, 0);
    putMerged(draft, area(3, 1, 3, lastColumn), asked === 0 ? null : summary.asked(asked), {
      color: "9E3A00",
      bold: true,
      size: 10,
    });
    const turnsTop = 5;
    const turnsEnd = this.#turns(turnsTop);
    const yearsTop = turnsEnd + 2;
    const yearsEnd = this.#years(yearsTop);
    const chartTop = yearsEnd + 2;
    const charts = this.#charts(yearsTop + 2, yearsEnd, chartTop);
    const bottom = this.#changed(chartTop + chartRows + 1);
    return {
      name: summary.sheet,
      tabColor: tabColors.summary,
      columns: [{ width: firstWidth }, ...Array.from({ length: figures }, () => ({ width: figureWidth }))],
      ...laidOut(draft),
      charts,
      freeze: null,
      gridlines: false,
      page: {
        ...reportPage(words.footer, summary.sheet, {
          printArea: area(1, 1, bottom, lastColumn),
          repeatRows: null,
          breakBefore: [],
          margins: { top: 12, bottom: 14, left: 12, right: 12 },
        }),
        fitTall: 1,
      },
    };
  }

  #table(top: number, title: string, headings: readonly string[], rows: readonly (readonly EditCell[])[]): number {
    const draft = this.#draft;
    put(draft, top, 1, [[title]]);
    paint(draft, area(top, 1), { bold: true, size: 12, color: ink.heading });
    put(draft, top + 1, 1, [headings]);
    paint(draft, area(top + 1, 1, top + 1, headings.length), headingStyle);
    draft.rowHeights.push({ row: top + 1, points: 30 });
    put(draft, top + 2, 1, rows);
    const bottom = top + 1 + rows.length;
    paint(draft, area(top + 2, 1, bottom, headings.length), {
      border: { sides: ["top", "bottom", "left", "right"], color: ink.line },
      vertical: "center",
    });
    paint(draft, area(top + 2, 2, bottom, headings.length), { horizontal: "right", indent: 1 });
    return bottom;
  }

  #note(row: number, text: string): number {
    putMerged(this.#draft, area(row, 1, row, lastColumn), text, { size: 9, color: ink.note, wrap: true });
    return row;
  }

  /** 前年度からの動き: indicators by how their results went, programs that came and went. */
  #turns(top: number): number {
    const { trend, words } = this.#context;
    const { turns } = words.summary;
    const { movementColumn } = seriesPlan(this.#context);
    const { firstRow, lastRow } = this.#series;
    const rows = trend.totals.slice(1).map((totals): EditCell[] => {
      const column = movementColumn(totals.year);
      const where = spanOn(words.series.sheet, column, firstRow, lastRow);
      const counts = movementsShown.map((movement) =>
        formula(`COUNTIF(${where},${literal(words.movement[movement])})`, totals.movements?.[movement] ?? 0),
      );
      return [
        `${yearName(this.#context, totals.year - 1)}→${yearName(this.#context, totals.year)}`,
        ...counts,
        totals.fresh,
        totals.ended,
        totals.split + totals.merged,
        totals.asked,
        this.#restatedCount(totals.year),
      ];
    });
    const headings = [
      turns.years,
      ...movementsShown.map((movement) => words.movement[movement]),
      turns.fresh,
      turns.ended,
      turns.parts,
      turns.asked,
      turns.restated,
    ];
    const bottom = this.#table(top, turns.title, headings, rows);
    return this.#note(bottom + 1, turns.note);
  }

  #restatedCount(year: number): EditCell {
    const { trend, words } = this.#context;
    const found = trend.restated.filter(({ printedIn }) => printedIn === year).length;
    const { firstRow, lastRow } = this.#restated;
    const where = spanOn(words.restated.sheet, 6, firstRow, lastRow);
    return formula(`COUNTIF(${where},${literal(yearName(this.#context, year))})`, found);
  }

  /** Programs of each year by their verdicts; the charts draw it. */
  #years(top: number): number {
    const { trend, words } = this.#context;
    const { years } = words.summary;
    const rows = trend.totals.map(({ year, programs, meanRate }): EditCell[] => {
      const row = top + 2 + year;
      const count = shownOrder.reduce((sum, verdict) => sum + programs[verdict], 0);
      const judged = shownOrder.slice(0, 4).reduce((sum, verdict) => sum + programs[verdict], 0);
      const judgedCells = `${fixed(row, 3)}:${fixed(row, 6)}`;
      return [
        yearName(this.#context, year),
        formula(`SUM(${fixed(row, 3)}:${fixed(row, 8)})`, count),
        ...shownOrder.map((verdict) => programs[verdict]),
        formula(
          `IF(SUM(${judgedCells})=0,"",${fixed(row, 3)}/SUM(${judgedCells}))`,
          judged === 0 ? "" : programs.achieved / judged,
        ),
        meanRate,
      ];
    });
    const headings = [
      years.year,
      years.programs,
      ...shownOrder.map((verdict) => words.verdict[verdict]),
      years.share,
      years.mean,
    ];
    const bottom = this.#table(top, years.title, headings, rows);
    paint(this.#draft, area(top + 2, 9, bottom, 10), { numberFormat: "0.0%" });
    this.#note(bottom + 1, years.note);
    return bottom;
  }

  #charts(firstRow: number, lastRow: number, top: number): readonly ChartEdit[] {
    const { trend, words } = this.#context;
    const { chart } = words.summary;
    const sheet = quotedSheet(words.summary.sheet);
    const headingRow = firstRow - 1;
    const categories = trend.years.map((_, index) => yearName(this.#context, index));
    const lineOf = (column: number, name: string, color: string, values: readonly (number | null)[]): ChartSeries => ({
      nameRef: `${sheet}!${fixed(headingRow, column)}`,
      name,
      categoriesRef: `${sheet}!${span(1, firstRow, lastRow)}`,
      valuesRef: `${sheet}!${span(column, firstRow, lastRow)}`,
      categories,
      values,
      color,
    });
    const verdictLines = shownOrder.map((verdict, index) =>
      lineOf(
        3 + index,
        words.verdict[verdict],
        chartLooks[verdict].color,
        trend.totals.map(({ programs }) => programs[verdict]),
      ),
    );
    const shares = trend.totals.map(({ programs }) => {
      const judged = shownOrder.slice(0, 4).reduce((sum, verdict) => sum + programs[verdict], 0);
      return judged === 0 ? null : programs.achieved / judged;
    });
    const common = {
      kind: "line" as const,
      reverseCategories: false,
      legend: true,
      fontSize: 9,
    };
    return [
      {
        ...common,
        name: "jisseki_trend_verdicts",
        title: chart.verdicts,
        series: verdictLines,
        valueFormat: "0",
        valueTitle: null,
        minimum: 0,
        maximum: null,
        anchor: area(top, 1, top + chartRows - 1, 6),
        description: chart.about(chart.verdicts),
      },
      {
        ...common,
        name: "jisseki_trend_share",
        title: chart.share,
        series: [
          lineOf(9, words.summary.years.share, chartLooks.achieved.color, shares),
          lineOf(
            10,
            words.summary.years.mean,
            "1F3A5F",
            trend.totals.map(({ meanRate }) => meanRate),
          ),
        ].map((one) => ({ ...one, labels: { numberFormat: "0.0%" } })),
        valueFormat: "0%",
        valueTitle: null,
        minimum: 0,
        maximum: null,
        anchor: area(top, 7, top + chartRows - 1, lastColumn),
        description: chart.about(chart.share),
      },
    ];
  }

  /** Programs whose verdict fell, and rose, from the last year but one to the last, side by side. */
  #changed(top: number): number {
    const { trend, words } = this.#context;
    const last = trend.years.length - 1;
    const changes = trend.threads.flatMap((thread) => {
      const [before, after] = verdictsOf(thread, last, this.#context);
      return before === null || after === null || before === after || !isJudged(before) || !isJudged(after)
        ? []
        : [{ thread, before, after, steps: verdictsWorstFirst.indexOf(after) - verdictsWorstFirst.indexOf(before) }];
    });
    const [was, is] = [yearName(this.#context, last - 1), yearName(this.#context, last)];
    const list = (
      left: number,
      right: number,
      own: {
        readonly title: (a: string, b: string) => string;
        readonly none: string;
        readonly more: (count: number) => string;
      },
      found: typeof changes,
    ): number => {
      const draft = this.#draft;
      put(draft, top, left, [[own.title(was, is)]]);
      paint(draft, area(top, left), { bold: true, size: 12, color: ink.heading });
      if (found.length === 0) put(draft, top + 1, left, [[own.none]]);
      const shown = found.slice(0, mostNamed);
      for (const [index, { thread, before, after }] of shown.entries()) {
        const row = top + 1 + index;
        const name = shortened(programName(this.#context, thread.programs.at(-1)!), left === 1 ? 44 : 36);
        putMerged(draft, area(row, left, row, right - 2), name, {});
        for (const [column, verdict] of [
          [right - 1, before],
          [right, after],
        ] as const) {
          put(draft, row, column, [[words.verdict[verdict]]]);
          const { border: _border, ...look } = highlightStyles[verdict];
          paint(draft, area(row, column), { ...look, horizontal: "center", size: 10 });
        }
      }
      if (found.length > mostNamed) {
        put(draft, top + 1 + mostNamed, left, [[own.more(found.length - mostNamed)]]);
        paint(draft, area(top + 1 + mostNamed, left), { size: 9, color: ink.note });
      }
      return top + 1 + Math.min(mostNamed, found.length);
    };
    const falls = changes.filter(({ steps }) => steps < 0).toSorted((one, other) => one.steps - other.steps);
    const rises = changes.filter(({ steps }) => steps > 0).toSorted((one, other) => other.steps - one.steps);
    return Math.max(list(1, 5, words.summary.falls, falls), list(7, lastColumn, words.summary.rises, rises));
  }
}

const isJudged = (verdict: Verdict): boolean => verdict !== "review" && verdict !== "not-assessed";

function verdictsOf(
  { programs }: ProgramThread,
  last: number,
  { trend }: SheetContext,
): readonly [before: Verdict | null, after: Verdict | null] {
  const of = (year: number): Verdict | null => {
    const place = programs.find((one) => one.year === year);
    return place === undefined ? null : programAt(trend.years, place).verdict;
  };
  return [of(last - 1), of(last)];
}
