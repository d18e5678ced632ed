import { programBudgetYen, yenOf } from "../achievement/budget.ts";
import { yearCovered } from "../achievement/coverage-of-year.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { judge } from "../achievement/basis.ts";
import { SeriesOfSheet, type TimeOfSeries } from "../achievement/series.ts";
import { knownUnit } from "../achievement/unit.ts";
import { address, type Grid } from "../grid.ts";
import type { List } from "../list.ts";
import type { Quantity } from "../quantity/index.ts";
import { headingUnit, readCell, unitKey } from "../quantity/index.ts";
import { oneLine } from "../report/draft.ts";
import { sourceText } from "../report/ledger-source.ts";
import { linesNow } from "../report/lines-now.ts";
import { type SubjectLine, subjectLines } from "../report/lines.ts";
import type { ReportSubject } from "../report/subject.ts";
import type { ReviewRow } from "../review.ts";
import { columnsOf } from "../sheet/records/page-at.ts";
import type { FigureCell, SourceCell } from "../sheet/records/reading.ts";
import type { Figure, Place, PrintedYear, UnitOfFigures, YearIndicator, YearProgram } from "./year-list.ts";

/** A table, or all forms of a workbook, of one year. */
export interface YearTable {
  readonly subject: ReportSubject;
  /** By the subject's parts: what each was read from. */
  readonly grids: readonly Grid[];
  readonly file: string;
}

const text = (written: string | null | undefined): string => oneLine(written ?? "");

const unitOf = (quantity: Quantity | null | undefined): UnitOfFigures => {
  const { dimension, factor } = knownUnit(quantity?.unit ?? null, quantity?.per ?? null);
  return { dimension, factor };
};

/** Reads one year's programs, in the order of their sheets. Linear in the lines. */
export function readYear(table: YearTable, year: number): YearProgram[] {
  return new YearReader(table, year).programs();
}

class YearReader {
  readonly #table: YearTable;
  readonly #year: number;
  readonly #series: readonly SeriesOfSheet[];

  constructor(table: YearTable, year: number) {
    this.#table = table;
    this.#year = year;
    this.#series = table.subject.parts.map((part) => new SeriesOfSheet(part));
  }

  programs(): YearProgram[] {
    const { subject } = this.#table;
    const lines = subjectLines(subject);
    const parts = linesNow(lines, subject, () => ({ rate: null, rank: 6 }));
    const programs = new Map<string, { line: SubjectLine; at: number; indicators: YearIndicator[] }>();
    for (const [at, line] of lines.entries()) {
      const { row, sheet } = line.program.line;
      const key = `${line.part} ${row} ${sheet ?? ""}`;
      const known = programs.get(key);
      const indicator = this.#indicator(line, parts[at]!.parts);
      if (known === undefined) programs.set(key, { line, at, indicators: [indicator] });
      else known.indicators.push(indicator);
    }
    const budgets = subject.parts.map(({ rows }) => budgetsOf(rows));
    return [...programs.values()].map(({ line, at, indicators }) => {
      const { program, part } = line;
      const { section, department, no, name } = parts[at]!.parts;
      return {
        year: this.#year,
        section,
        department,
        no,
        name,
        place: this.#placeOf(program.line.nameCell, line) ?? {
          ...this.#place(program.line.sheet ?? line.sheet),
          cell: address(program.line.row, 1),
        },
        budget: budgets[part]!.get(rowKey(program)) ?? null,
        verdict: program.verdict,
        indicators,
      };
    });
  }

  #place(sheet: string): Omit<Place, "cell"> {
    return { file: this.#table.file, sheet };
  }

  #placeOf(cell: SourceCell | null, line: SubjectLine): Place | null {
    return cell === null ? null : { ...this.#place(cell.sheet ?? line.sheet), cell: cell.address };
  }

  #figure(value: number | null, cell: FigureCell | null, line: SubjectLine): Figure {
    return { value, text: text(sourceText(cell)), place: this.#placeOf(cell, line) };
  }

  #indicator(line: SubjectLine, { measure, label }: { measure: string; label: string }): YearIndicator {
    const { indicator, row, part } = line;
    const [achieved] = indicator.actualQuantities;
    const planned = indicator.planQuantity;
    const planBefore = this.#planBefore(line);
    const { policy } = this.#table.subject;
    const isDivided = indicator.verdict !== "review" && indicator.basis.kind !== "choice";
    return {
      measure,
      label,
      unit: writtenUnit(indicator),
      counted: countedBy(line),
      planUnit: unitOf(planned),
      actualUnit: unitOf(achieved),
      kind: indicator.kind,
      counting: achieved?.counting ?? null,
      how: indicator.coverage?.how ?? null,
      baseline: this.#figure(indicator.baseline, row.line.baseline, line),
      baselineYear: this.#baselineYear(line),
      direction: indicator.direction.value,
      finalTarget: text(sourceText(row.line.finalTarget)),
      plan: this.#figure(indicator.plan, indicator.planCell, line),
      planBefore,
      actual: this.#figure(indicator.actual, indicator.actualCell, line),
      basis: indicator.basis,
      rate: indicator.rate,
      rateBefore:
        planBefore === null || !isDivided
          ? null
          : judge(indicator.basis, { plan: planBefore.value, actual: indicator.actual }, policy).rate,
      verdict: indicator.verdict,
      reason: indicator.reason,
      printed: this.#series[part]!.of(row, indicator, this.#year).flatMap((time) => this.#printed(time, line)),
    };
  }

  #printed(time: TimeOfSeries, line: SubjectLine): readonly PrintedYear[] {
    const { coverage, isJudged, planCell, actualCell, plan, actual, rate, verdict } = time;
    const year = yearCovered(coverage);
    // A part of a year, a mean or a sum over several years is none of the figures that the year's own sheet has.
    if (isJudged || year === null || year === this.#year || (coverage?.how ?? "single") === "part") return [];
    if ((coverage?.how ?? "single") !== (line.indicator.coverage?.how ?? "single")) return [];
    return [
      {
        year,
        plan: planCell === null ? null : this.#figure(plan, planCell, line),
        actual: actualCell === null ? null : this.#figure(actual, actualCell, line),
        unit: unitOf(line.indicator.actualQuantities[0] ?? line.indicator.planQuantity),
        verdict,
        rate,
      },
    ];
  }

  #baselineYear({ row, part }: SubjectLine): string {
    const { layout } = this.#table.subject.parts[part]!.reading;
    const heading = columnsOf(layout.pages, row.line)?.headings.baseline ?? "";
    return /(?:令和|平成|昭和|[RHS])?\s*(?:\d+|元)\s*(?:年度?)?/iu.exec(heading.normalize("NFKC"))?.[0] ?? "";
  }

  /** The plan as it was first, where its sheet has a column for it and another one is in force. */
  #planBefore(line: SubjectLine): Figure | null {
    const { indicator, row, part } = line;
    const { planCell, plan, planQuantity } = indicator;
    const { reading } = this.#table.subject.parts[part]!;
    const page = columnsOf(reading.layout.pages, row.line);
    const column = page?.plansBefore?.at(-1);
    const grid = this.#table.grids[part];
    if (page === undefined || column === undefined || planCell === null || plan === null || grid === undefined)
      return null;
    if (row.indicators.length > 1 || planCell.column === column || row.line.sheet !== undefined) return null;
    const value = grid.value(planCell.row, column);
    const shown = grid.text(planCell.row, column);
    const heading = page.headed?.find((one) => one.column === column)?.heading ?? "";
    const read = readCell(value, shown, grid.format(planCell.row, column), headingUnit(heading) ?? undefined);
    const [only, another] = read.quantities.filter(({ role }) => role === "main");
    if (only === undefined || another !== undefined) return null;
    const place = { ...this.#place(line.sheet), cell: address(planCell.row, column) };
    // A bare number is of the unit, and the scale, that the plan in force has.
    const times =
      only.unit === null && typeof value === "number" && typeof planCell.value === "number" && planCell.value !== 0
        ? plan / planCell.value
        : 1;
    if (only.unit !== null && unitOf(only).dimension !== unitOf(planQuantity).dimension) return null;
    return { value: only.value * times, text: text(shown), place };
  }
}

const rowKey = ({ line: { row, sheet } }: ReviewRow): string => `${row} ${sheet ?? ""}`;

/** Of every program with its measures. */
function budgetsOf(rows: List<ReviewRow>): ReadonlyMap<string, number | null> {
  const own = new Map<string, { own: number | null; measures: (number | null)[] }>();
  const counted = new Set<string>();
  const yen = ({ line: { budget } }: ReviewRow): number | null => {
    const key = budget === null ? "" : `${budget.sheet ?? ""} ${budget.address}`;
    if (budget === null || counted.has(key)) return null;
    counted.add(key);
    return yenOf(budget);
  };
  for (const row of rows) {
    const { parentRow, sheet, kind } = row.line;
    const parent = kind === "measure" && parentRow !== null ? own.get(`${parentRow} ${sheet ?? ""}`) : undefined;
    if (parent === undefined) own.set(rowKey(row), { own: yen(row), measures: [] });
    else parent.measures.push(yen(row));
  }
  return new Map([...own].map(([key, { own: figure, measures }]) => [key, programBudgetYen(figure, measures)]));
}

/** Where the column of units holds more than one: what is counted, how, by whom. */
function countedBy({ indicator, row: { line } }: SubjectLine): string {
  const said = text(line.unitNote?.text);
  const isName = line.unitNote?.address === line.indicatorCell?.address;
  const isUnit = [indicator.unit, writtenUnit(indicator)].some(
    (unit) => unit !== null && unitKey(unit) === unitKey(said),
  );
  return isName || isUnit || [...said].length <= 1 ? "" : said;
}

/** The unit that both sides have, or the only one there is. */
function writtenUnit({ unit, planQuantity, actualQuantities, plan, actual }: Indicator): string {
  if (unit !== null) return unit;
  if (plan !== null && actual !== null) return "";
  return text(planQuantity?.unit ?? actualQuantities[0]?.unit);
}
