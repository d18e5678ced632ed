import { roundRate } from "../../achievement/rate.ts";
import type { Policy } from "../../policy.ts";
import { area, type Draft, paint, put, putMerged, shortened } from "../../report/draft.ts";
import type { CellStyle, ConditionalFormatEdit, EditCell } from "../../report/edits.ts";
import { isFormula, formula, literal, relative } from "../../report/excel.ts";
import { highlightStyles, honestRateFormat, ink } from "../../report/look.ts";
import type { BreakCode } from "../breaks/break-rule.ts";
import { matchIndicators } from "../match-indicators.ts";
import { betterWay, type Movement } from "../movement.ts";
import type { Restated } from "../rules/figure-restated.ts";
import { type IndicatorSeries, programAt, type ProgramThread, type SeriesPoint } from "../thread.ts";
import type { Figure, YearIndicator } from "../year-list.ts";
import { figureCell, isNumber, rateCell, unitFormat } from "./figure-cells.ts";
import { indicatorName } from "./indicator-name.ts";
import { baselineColumn, indicatorColumn, rowColumn, type SeriesPlan, targetColumn } from "./series-plan.ts";
import { linkCell, type SheetContext, yearName } from "./sheet-context.ts";

/** The rows of one indicator: what was planned and achieved in each year, and what became of it. */
export class SeriesLines {
  readonly #context: SheetContext;
  readonly #plan: SeriesPlan;
  readonly #draft: Draft;

  constructor(context: SheetContext, plan: SeriesPlan, draft: Draft) {
    this.#context = context;
    this.#plan = plan;
    this.#draft = draft;
  }

  get #policy(): Policy {
    return this.#context.trend.years.at(-1)!.policy;
  }

  /** From a row on; returns the first row behind it. */
  lay(series: IndicatorSeries, thread: ProgramThread, top: number): number {
    const { words } = this.#context;
    const { rows } = words.series;
    const restatedPlans = this.#restatedPlans(series, thread);
    const isChanged = restatedPlans.size > 0 || series.points.some(({ indicator }) => indicator.planBefore !== null);
    const names = isChanged
      ? [rows.planFirst, rows.planChanged, rows.actual, rows.rateFirst, rows.rateChanged]
      : [rows.plan, rows.actual, rows.rate];
    const [planRow, actualRow, rateRow] = isChanged ? [top + 1, top + 2, top + 4] : [top, top + 1, top + 2];
    const bottom = top + names.length - 1;
    const draft = this.#draft;
    const last = series.points.at(-1)!;
    const name = indicatorName(last.indicator, words.series.own);
    putMerged(draft, area(top, indicatorColumn, bottom, indicatorColumn), name, {
      wrap: true,
      vertical: "center",
      indent: 1,
    });
    put(
      draft,
      top,
      rowColumn,
      names.map((one) => [one]),
    );
    paint(draft, area(top, rowColumn, bottom), { size: 9, horizontal: "center" });
    const { plan, finalTarget, baseline } = last.indicator;
    for (const [column, text] of [
      [targetColumn, finalTarget || plan.text],
      [baselineColumn, baseline.text],
    ] as const)
      putMerged(draft, area(top, column, bottom, column), text === "" ? words.none : shortened(text, 34), {
        horizontal: "center",
        vertical: "center",
        wrap: true,
        size: 9,
      });
    for (const point of series.points)
      this.#point(point, { top, planRow, actualRow, rateRow, isChanged }, restatedPlans.get(point.year) ?? null);
    this.#forerunners(series, thread, { planRow, actualRow });
    this.#changes(series, { actualRow, rateRow });
    this.#seriesNote(series, thread, top, bottom, isChanged);
    return bottom + 1;
  }

  /** Targets of a year that a later year's sheet prints otherwise: the last of them. */
  #restatedPlans(series: IndicatorSeries, thread: ProgramThread): ReadonlyMap<number, Restated> {
    const own = new Set(series.points.map(({ indicator }) => indicator));
    return new Map(
      this.#context.trend.restated.flatMap((one) =>
        one.thread === thread && own.has(one.indicator) && one.side === "plan" && one.how === "restated"
          ? [[one.year, one] as const]
          : [],
      ),
    );
  }

  #point(
    { year, indicator, breaks }: SeriesPoint,
    rows: { top: number; planRow: number; actualRow: number; rateRow: number; isChanged: boolean },
    restated: Restated | null,
  ): void {
    const { words } = this.#context;
    const column = this.#plan.yearColumn(year);
    const { top, planRow, actualRow, rateRow, isChanged } = rows;
    const cells = new Map<number, EditCell>();
    const shown = (row: number, figure: Figure): void => {
      cells.set(row, figureCell(indicator, figure, words));
      const isFigure = isNumber(indicator, figure);
      paint(this.#draft, area(row, column), {
        horizontal: isFigure ? "right" : "center",
        ...(isFigure
          ? { indent: 1, numberFormat: unitFormat(figure.value!, indicator.unit) }
          : { size: 9, shrink: true }),
      });
    };
    const first = indicator.planBefore ?? (restated === null ? null : indicator.plan);
    const changed = restated?.printed ?? indicator.plan;
    const rateFirst = indicator.planBefore === null ? indicator.rate : indicator.rateBefore;
    const rate = restated === null ? indicator.rate : restated.after.rate;
    if (isChanged) {
      if (first !== null) {
        shown(top, first);
        cells.set(top + 3, this.#rate(indicator, rateFirst, first, { plan: top, actual: actualRow, column }));
        this.#paintRate(top + 3, column, indicator, rateFirst, false);
      } else cells.set(top, words.none);
    }
    shown(planRow, changed);
    shown(actualRow, indicator.actual);
    cells.set(rateRow, this.#rate(indicator, rate, changed, { plan: planRow, actual: actualRow, column }));
    this.#paintRate(rateRow, column, restated === null ? indicator : { ...indicator, ...restated.after }, rate, true);
    for (const [row, cell] of cells) put(this.#draft, row, column, [[cell]]);
    if (breaks.length > 0)
      paint(this.#draft, area(top, column, actualRow), {
        border: { sides: ["left"], color: "C00000" },
        fill: "FDF1EC",
      });
    const source = this.#plan.sourceColumn(year);
    for (const [row, { place }] of [
      [planRow, changed],
      [actualRow, indicator.actual],
    ] as const) {
      const cell = place === null ? null : linkCell(place, place.cell, this.#context);
      if (cell === null) continue;
      put(this.#draft, row, source, [[cell]]);
      paint(this.#draft, area(row, source), {
        size: 9,
        ...(isFormula(cell) ? { color: ink.link, underline: true } : {}),
      });
    }
  }

  #rate(
    indicator: YearIndicator,
    rate: number | null,
    plan: Figure,
    rows: { readonly plan: number; readonly actual: number; readonly column: number },
  ): EditCell {
    const isLive = isNumber(indicator, plan) && isNumber(indicator, indicator.actual);
    return rateCell(indicator, rate, isLive ? rows : null, this.#context.words);
  }

  #paintRate(
    row: number,
    column: number,
    { verdict }: Pick<YearIndicator, "verdict">,
    rate: number | null,
    isJudged: boolean,
  ): void {
    paint(this.#draft, area(row, column), {
      horizontal: rate === null ? "center" : "right",
      ...(rate === null ? { size: 9 } : { indent: 1, numberFormat: honestRateFormat(rate, this.#policy) }),
      ...(isJudged ? plainStyle(highlightStyles[verdict]) : {}),
    });
  }

  /** What may be, or was, an earlier program's: in brackets, and nothing is reckoned with it. */
  #forerunners(
    series: IndicatorSeries,
    { forerunners, programs }: ProgramThread,
    { planRow, actualRow }: { planRow: number; actualRow: number },
  ): void {
    const { trend, words } = this.#context;
    const [start] = series.points;
    if (start === undefined || forerunners.length === 0 || start.year !== programs[0]!.year) return;
    const own = programAt(trend.years, programs[0]!).indicators;
    const at = own.indexOf(start.indicator);
    const texts = forerunners.flatMap(({ program }) => {
      const before = programAt(trend.years, program).indicators;
      const pair = matchIndicators(before, own).find(([, other]) => other === at);
      return pair === undefined ? [] : [before[pair[0]]!];
    });
    if (texts.length === 0) return;
    const column = this.#plan.yearColumn(forerunners[0]!.program.year);
    for (const [row, said] of [
      [planRow, texts.map(({ plan }) => plan.text)],
      [actualRow, texts.map(({ actual }) => actual.text)],
    ] as const) {
      const shown = said.filter((text) => text !== "");
      if (shown.length === 0) continue;
      put(this.#draft, row, column, [[words.series.bracketed(shown.join("＋"))]]);
      paint(this.#draft, area(row, column), {
        horizontal: "center",
        size: 9,
        italic: true,
        color: ink.note,
        shrink: true,
      });
    }
  }

  #changes({ points }: IndicatorSeries, { actualRow, rateRow }: { actualRow: number; rateRow: number }): void {
    const { trend, words } = this.#context;
    const { changeColumn, ratioColumn, movementColumn, yearColumn } = this.#plan;
    const draft = this.#draft;
    for (const [index, point] of points.entries()) {
      if (point.movement === null) continue;
      const before = points[index - 1]!;
      const column = movementColumn(point.year);
      put(draft, actualRow, column, [[this.#movement(point, before, actualRow)]]);
      paint(draft, area(actualRow, column), { horizontal: "center", size: 9, ...movementStyles[point.movement] });
      if (point.year !== trend.years.length - 1) continue;
      const [was, is] = [yearColumn(before.year), yearColumn(point.year)];
      if (point.movement === "broken") {
        put(draft, actualRow, changeColumn, [[words.movement.broken]]);
        paint(draft, area(actualRow, changeColumn), { horizontal: "center", size: 9, color: "C00000" });
        continue;
      }
      const [one, other] = [before.indicator, point.indicator];
      // Of what is to be checked nobody knows which figures are meant.
      if (one.verdict === "review" || other.verdict === "review") continue;
      if (isNumber(one, one.actual) && isNumber(other, other.actual)) {
        const [a, b] = [relative(actualRow, was), relative(actualRow, is)];
        const [x, y] = [one.actual.value!, other.actual.value!];
        const difference = roundRate(y - x);
        put(draft, actualRow, changeColumn, [
          [
            formula(`IF(COUNT(${a},${b})=2,ROUND(${b}-${a},12),"")`, difference),
            formula(`IF(COUNT(${a},${b})=2,IF(${a}=0,"",ROUND(${b}/${a},12)),"")`, x === 0 ? "" : roundRate(y / x)),
          ],
        ]);
        const format = unitFormat(Math.abs(difference), "");
        paint(draft, area(actualRow, changeColumn), { horizontal: "right", numberFormat: `+${format};-${format};0` });
        paint(draft, area(actualRow, ratioColumn), { horizontal: "right", numberFormat: "0.0%" });
      }
      if (one.rate === null || other.rate === null) continue;
      const [a, b] = [relative(rateRow, was), relative(rateRow, is)];
      put(draft, rateRow, changeColumn, [
        [formula(`IF(COUNT(${a},${b})=2,ROUND((${b}-${a})*100,10),"")`, roundRate((other.rate - one.rate) * 100))],
      ]);
      const points100 = `0.0"${words.series.points}"`;
      paint(draft, area(rateRow, changeColumn), {
        horizontal: "right",
        size: 9,
        numberFormat: `+${points100};-${points100};${points100}`,
      });
    }
  }

  /** By the figures, so that it follows them; a word alone where nothing may be reckoned. */
  #movement(point: SeriesPoint, before: SeriesPoint, actualRow: number): EditCell {
    const { movement: word } = this.#context.words;
    const found = point.movement as Movement;
    const better = betterWay(point.indicator);
    // Whichever way is better: what stays the same does neither, and of what moves nobody can say.
    if (found === "broken" || found === "not-comparable" || better === null) return word[found];
    if (!isNumber(point.indicator, point.indicator.actual) || !isNumber(before.indicator, before.indicator.actual))
      return word[found];
    const a = relative(actualRow, this.#plan.yearColumn(before.year));
    const b = relative(actualRow, this.#plan.yearColumn(point.year));
    const [rise, fall] = better === "higher" ? [word.improved, word.worsened] : [word.worsened, word.improved];
    return formula(
      `IF(COUNT(${a},${b})<2,${literal(word["not-comparable"])},IF(${b}=${a},${literal(word.unchanged)},IF(${b}>${a},${literal(rise)},${literal(fall)})))`,
      word[found],
    );
  }

  #seriesNote(series: IndicatorSeries, thread: ProgramThread, top: number, bottom: number, isChanged: boolean): void {
    const { words } = this.#context;
    const { noteColumn } = this.#plan;
    const { points } = series;
    const notes = points.flatMap((point, index): readonly string[] =>
      point.breaks.length === 0
        ? []
        : [
            words.broken(
              yearName(this.#context, point.year),
              point.breaks.map((code) =>
                words.breakOf(code, ...saidOf(code, points[index - 1]!.indicator, point.indicator)),
              ),
            ),
          ],
    );
    const began = points[0]!.year;
    if (began > thread.programs[0]!.year) notes.push(words.series.newIndicator(yearName(this.#context, began)));
    const ends = points.at(-1)!.year;
    if (ends < thread.programs.at(-1)!.year) notes.push(words.series.endedIndicator(yearName(this.#context, ends)));
    if (isChanged)
      notes.push(
        ...[...this.#restatedPlans(series, thread).values()].map(({ printedIn }) =>
          words.series.targetChanged(yearName(this.#context, printedIn)),
        ),
      );
    putMerged(this.#draft, area(top, noteColumn, bottom, noteColumn), notes.length === 0 ? null : notes.join("\n"), {
      wrap: true,
      vertical: "center",
      size: 9,
    });
  }
}

/** What a rule draws over a cell, as the cell's own look. */
const plainStyle = ({ border: _border, ...style }: ConditionalFormatEdit["style"]): CellStyle => style;

const movementStyles: Readonly<Record<Movement, { readonly color?: string; readonly bold?: boolean }>> = {
  improved: { color: "00664A", bold: true },
  unchanged: {},
  worsened: { color: "9E3A00", bold: true },
  "not-comparable": { color: ink.note },
  broken: { color: "C00000" },
};

/** What was changed, as it was and as it is. */
function saidOf(code: BreakCode, before: YearIndicator, after: YearIndicator): [string, string] {
  const of = (one: YearIndicator): string => {
    switch (code) {
      case "unit":
        return one.unit;
      case "label":
        return [one.measure, one.label].filter((part) => part !== "").join("　");
      case "definition":
        return one.counted;
      case "base":
        return one.baseline.text === "" ? one.baselineYear : one.baseline.text;
      case "counting":
        return one.counting ?? "";
      case "kind":
        return one.kind;
      case "coverage":
        return one.how ?? "";
    }
  };
  return [of(before), of(after)];
}
