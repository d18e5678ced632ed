import type { Quantity } from "../quantity/quantity.ts";
import type { FigureCell, OtherTime, ProgramLine } from "../sheet/records/reading.ts";
import type { Basis } from "./basis.ts";
import { byTime, withinYear, yearCovered } from "./coverage-of-year.ts";
import type { Indicator, ReasonCode, StatedCoverage } from "./indicator.ts";
import type { Judged } from "./judged.ts";
import type { JudgedSheet, ReviewRow } from "./judged-sheet.ts";
import type { WordsBeside } from "./beside.ts";
import type { Coverage } from "../time/coverage.ts";
import { lineAt, wordsAt } from "./line-at.ts";
import { type FigureContext, figureContext, judgeFigures, type SheetContext } from "./line.ts";
import { NamesCounted } from "./names-counted.ts";
import { knownUnit } from "./unit.ts";
import type { Verdict } from "./verdict.ts";

/** An indicator at one time that its sheet has: a year, a part of one, a sum over several. */
export interface TimeOfSeries {
  /** With the ends that the sheet's year gives it; null where nobody knows the time. */
  readonly coverage: StatedCoverage | null;
  /** It is the one, or one side of the one, that the indicator's verdict is about. */
  readonly isJudged: boolean;
  /** Its columns or rows are hidden. */
  readonly hidden: boolean;
  readonly planCell: FigureCell | null;
  readonly actualCell: FigureCell | null;
  readonly planQuantity: Quantity | null;
  readonly actualQuantity: Quantity | null;
  /** Both in the indicator's unit; null where there is no figure. */
  readonly plan: number | null;
  readonly actual: number | null;
  readonly basis: Basis;
  readonly rate: number | null;
  /** review where anything speaks against dividing; not-assessed where one side has no figure. */
  readonly verdict: Verdict;
  readonly reason: ReasonCode | null;
}

type Figures = Pick<
  TimeOfSeries,
  "planQuantity" | "actualQuantity" | "plan" | "actual" | "basis" | "rate" | "verdict" | "reason"
>;

/** The series of a sheet's indicators; what they are judged in is put together once. */
export class SeriesOfSheet {
  readonly #sheet: JudgedSheet;
  readonly #context: SheetContext;
  #parents: ReadonlyMap<string, ProgramLine> | undefined;

  constructor(sheet: JudgedSheet) {
    this.#sheet = sheet;
    const { reading, policy } = sheet;
    this.#context = { reading, policy, neighbours: new NamesCounted(reading.lines) };
  }

  /**
   * Every time that the sheet has of an indicator, the judged one included, oldest first, years behind their quarters;
   * `year` is the fiscal year that a judged time without words is of. Nothing is ever added up: what the sheet sums it says itself.
   */
  of({ line, indicators }: ReviewRow, indicator: Indicator, year: number | null): readonly TimeOfSeries[] {
    const { otherTimes = [] } = line;
    const own = judgedTimes(indicator);
    if (otherTimes.length === 0 && own.length === 1) return own;
    const context = otherTimes.length === 0 ? null : this.#figureContext(line);
    const others = otherTimes.flatMap((time) => {
      if (context === null || isEmpty(time) || own.some((judged) => isPartOf(time, judged))) return [];
      return [otherTime(time, line, indicator, indicators.length === 1, context)];
    });
    const alike = context === null ? own : own.map((time) => namedAsTheOthers(time, others, context.words));
    const times = [...others, ...alike.map((time) => ({ ...time, coverage: withinYear(time.coverage, year) }))];
    return times.sort((a, b) => byTime(a.coverage, b.coverage));
  }

  #figureContext(line: ProgramLine): FigureContext {
    return figureContext(line, this.#parentOf(line), this.#context);
  }

  #parentOf({ parentRow, sheet }: ProgramLine): ProgramLine | null {
    if (parentRow === null) return null;
    this.#parents ??= new Map(
      this.#sheet.reading.lines.flatMap((line) =>
        line.kind === "measure" ? [] : [[place(line.row, line.sheet), line]],
      ),
    );
    return this.#parents.get(place(parentRow, sheet)) ?? null;
  }
}

const place = (row: number, sheet: string | undefined): string => `${row} ${sheet ?? ""}`;

/** The pair that was judged; where its plan and its result cover different times, each by itself. */
function judgedTimes(indicator: Indicator): readonly TimeOfSeries[] {
  const { apart, coverage, planQuantity, actualQuantities, planCell, actualCell } = indicator;
  const { plan, actual, basis, rate, verdict, reason } = indicator;
  const [actualQuantity = null] = actualQuantities;
  const shared = { isJudged: true, hidden: false, basis, rate, verdict, reason };
  const planned = { planCell, planQuantity, plan };
  const achieved = { actualCell, actualQuantity, actual };
  if (apart === null) return [{ ...shared, coverage, ...planned, ...achieved }];
  return [
    { ...shared, coverage: apart.plan, ...planned, actualCell: null, actualQuantity: null, actual: null },
    { ...shared, coverage: apart.actual, planCell: null, planQuantity: null, plan: null, ...achieved },
  ];
}

const isSum = (coverage: Coverage | null | undefined): boolean => coverage?.how === "cumulative";

/**
 * An indicator called 累計人数 is a sum in every year, and all of its years are told by their headings: the judged one is no
 * other, where neither its cells nor its headings say so of it alone.
 */
function namedAsTheOthers(
  time: TimeOfSeries,
  others: readonly TimeOfSeries[],
  { headings }: WordsBeside,
): TimeOfSeries {
  const { coverage, planQuantity, actualQuantity } = time;
  const isOwn =
    [planQuantity, actualQuantity].some((quantity) => quantity?.counting === "cumulative") ||
    [headings.plan, headings.actual].some((heading) => isSum(heading?.coverage) || heading?.counting === "cumulative");
  if (!isSum(coverage) || isOwn || others.length === 0 || others.some((other) => isSum(other.coverage))) return time;
  const said = headings.actual?.coverage ?? headings.plan?.coverage ?? null;
  return { ...time, coverage: said === null ? null : { ...said, whence: "heading" } };
}

const isBlank = (cell: FigureCell | null): boolean => cell === null || cell.reading.kind === "blank";

const isEmpty = ({ plan, actual }: OtherTime): boolean => isBlank(plan) && isBlank(actual);

/** Both say the same cells. */
const isPartOf = ({ plan, actual }: OtherTime, { planCell, actualCell }: TimeOfSeries): boolean =>
  isSameOrNone(plan, planCell) && isSameOrNone(actual, actualCell);

const isSameOrNone = (cell: FigureCell | null, judged: FigureCell | null): boolean =>
  cell === null || (judged !== null && cell.address === judged.address && cell.sheet === judged.sheet);

function otherTime(
  time: OtherTime,
  line: ProgramLine,
  indicator: Indicator,
  isAlone: boolean,
  context: FigureContext,
): TimeOfSeries {
  const then = lineAt(line, time);
  const judged = judgeFigures(then, {
    ...context,
    line: then,
    words: wordsAt(context.words, time),
    ...(isDirected(indicator) ? { direction: indicator.direction } : {}),
  });
  const answering = answeringTo(indicator, judged, isAlone);
  return {
    coverage: withinYear({ ...time.coverage, whence: "heading" }, yearCovered(time.coverage)),
    isJudged: false,
    hidden: time.hidden,
    planCell: time.plan,
    actualCell: time.actual,
    ...(answering === null ? unanswered(time) : inUnitOf(indicator, answering)),
  };
}

/** Something says which way is better; without a result this year only the other years' figures may say so. */
const isDirected = ({ direction }: Indicator): boolean =>
  direction.value !== "unknown" || direction.whence !== "default";

const dimensionOf = ({ unit }: Pick<Judged, "unit">): string => knownUnit(unit, null).dimension;

/** Of a time's figures those of this indicator: the only ones there are, else those of its label and unit. */
function answeringTo(indicator: Indicator, judged: readonly Judged[], isAlone: boolean): Judged | null {
  const [only, another] = judged;
  if (isAlone && only !== undefined && another === undefined) return only;
  const same = judged.filter((one) => one.label === indicator.label && dimensionOf(one) === dimensionOf(indicator));
  return same.length === 1 ? same[0]! : null;
}

const nothing = { planQuantity: null, actualQuantity: null, plan: null, actual: null, rate: null } as const;

/** Nobody can tell which of its figures are this indicator's. */
const unanswered = ({ plan, actual }: OtherTime): Figures =>
  isBlank(plan) || isBlank(actual)
    ? { ...nothing, basis: { kind: "none" }, verdict: "not-assessed", reason: null }
    : { ...nothing, basis: { kind: "choice" }, verdict: "review", reason: "several-figures" };

/** Its figures in the indicator's unit; to be checked where they are of another unit or kind. */
function inUnitOf(indicator: Indicator, judged: Judged): Figures {
  const { planQuantity, basis, rate, verdict, reason } = judged;
  const [actualQuantity = null] = judged.actualQuantities;
  const figures = { planQuantity, actualQuantity, plan: judged.plan, actual: judged.actual };
  const against = objection(indicator, judged);
  if (against !== null)
    return { ...figures, basis: { kind: "choice" }, rate: null, verdict: "review", reason: against };
  const times = factorTo(indicator, judged);
  return {
    ...figures,
    plan: scaled(judged.plan, times),
    actual: scaled(judged.actual, times),
    basis: "upper" in basis && basis.upper !== null ? { ...basis, upper: basis.upper * times } : basis,
    rate,
    verdict,
    reason,
  };
}

const scaled = (value: number | null, times: number): number | null => (value === null ? null : value * times);

function factorTo(indicator: Indicator, judged: Judged): number {
  if (indicator.unit === null || judged.unit === null) return 1;
  return knownUnit(judged.unit, null).factor / knownUnit(indicator.unit, null).factor;
}

/** A figure alone is not compared with anything, and nothing can speak against that. */
function objection(indicator: Indicator, judged: Judged): ReasonCode | null {
  if (judged.plan === null || judged.actual === null) return null;
  const [own, other] = [dimensionOf(indicator), dimensionOf(judged)];
  if (own !== "" && other !== "" && own !== other) return "unit-mismatch";
  const isPair = indicator.plan !== null && indicator.actual !== null;
  return isPair && indicator.kind !== judged.kind ? "kind-mismatch" : null;
}
