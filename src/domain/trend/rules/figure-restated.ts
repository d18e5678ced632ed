import { judge, type Outcome } from "../../achievement/basis.ts";
import type { Verdict } from "../../achievement/verdict.ts";
import type { Thresholds } from "../../policy.ts";
import { type ProgramThread, programAt } from "../thread.ts";
import type { Figure, PrintedYear, UnitOfFigures, YearIndicator, YearList } from "../year-list.ts";
import type { TrendRule } from "./trend-rule.ts";

/** restated: another figure. withdrawn: none any more. filled-in: there was none. */
export type HowRestated = "restated" | "withdrawn" | "filled-in";

/** A figure of an earlier year that a later year's sheet prints otherwise than the year's own sheet did. */
export interface Restated {
  readonly thread: ProgramThread;
  /** Index of the year that the figure is of, and of the one whose sheet prints it. */
  readonly year: number;
  readonly printedIn: number;
  readonly indicator: YearIndicator;
  readonly side: "plan" | "actual";
  readonly how: HowRestated;
  readonly own: Figure;
  readonly printed: Figure;
  readonly before: Pick<Outcome, "rate" | "verdict">;
  /** With this figure in the place of the year's own, and nothing else changed. */
  readonly after: Pick<Outcome, "rate" | "verdict">;
  /** It is achieved now, or no more; null: neither. */
  readonly crosses: "into-achieved" | "out-of-achieved" | null;
}

type Side = Restated["side"];

/** Decimals that a figure is written with. */
const decimalsOf = (value: number): number => {
  const [, fraction = ""] = String(value).split(".");
  return fraction.length;
};

const roundedTo = (value: number, decimals: number): number => {
  const scale = 10 ** Math.min(decimals, 12);
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale;
};

/** The same, or the same with fewer decimals. */
export function isSameFigure(own: number, printed: number): boolean {
  if (own === printed || Math.abs(own - printed) <= 1e-9 * Math.max(Math.abs(own), Math.abs(printed))) return true;
  return roundedTo(own, decimalsOf(printed)) === printed && decimalsOf(printed) > 0;
}

/** In the unit of the year's own sheet; null where it cannot be told. */
function inOwnUnit(value: number | null, from: UnitOfFigures, to: UnitOfFigures): number | null {
  if (value === null) return null;
  if (from.dimension !== "" && to.dimension !== "" && from.dimension !== to.dimension) return null;
  return (value * from.factor) / to.factor;
}

const saysNothing = ({ text }: Figure): boolean => !/[\p{L}\p{N}]/u.test(text);

function howRestated(own: Figure, printed: Figure, printedValue: number | null): HowRestated | null {
  if (own.value !== null && printedValue !== null) return isSameFigure(own.value, printedValue) ? null : "restated";
  if (own.value !== null) return printed.value === null ? "withdrawn" : null;
  // A plan or a result that nobody had, and that is written in later.
  return printedValue !== null ? "filled-in" : null;
}

function outcomeWith(
  side: Side,
  value: number | null,
  own: YearIndicator,
  printed: PrintedYear,
  thresholds: Thresholds,
): Pick<Outcome, "rate" | "verdict"> {
  const figures = { plan: own.plan.value, actual: own.actual.value, [side]: value };
  if (own.basis.kind !== "none") return judge(own.basis, figures, thresholds);
  // What had no figure of one side is divided as the sheet that has both divides it.
  const isWhole = figures.plan !== null && figures.actual !== null;
  return isWhole && printed.plan !== null && printed.actual !== null
    ? { rate: printed.rate, verdict: printed.verdict }
    : { rate: null, verdict: "not-assessed" };
}

const crossing = (before: Verdict, after: Verdict): Restated["crosses"] => {
  if (before === after || before === "review" || after === "review") return null;
  if (after === "achieved") return before === "not-assessed" ? null : "into-achieved";
  return before === "achieved" ? "out-of-achieved" : null;
};

function ofSide(
  side: Side,
  own: YearIndicator,
  printed: PrintedYear,
  thresholds: Thresholds,
): Pick<Restated, "side" | "how" | "own" | "printed" | "before" | "after" | "crosses"> | null {
  const [figure, shown] = [own[side], printed[side]];
  if (shown === null) return null;
  const unit = side === "plan" ? own.planUnit : own.actualUnit;
  const value = inOwnUnit(shown.value, printed.unit, unit);
  // Where several figures or words stand, nobody can tell which is meant: that is not withdrawn.
  if (value === null && !saysNothing(shown) && shown.value !== null) return null;
  const how = howRestated(figure, shown, value);
  if (how === null) return null;
  if (how === "withdrawn" && !saysNothing(shown)) return null;
  if (how === "filled-in" && !saysNothing(figure)) return null;
  const before = { rate: own.rate, verdict: own.verdict };
  const after = outcomeWith(side, value, own, printed, thresholds);
  return { side, how, own: figure, printed: shown, before, after, crosses: crossing(before.verdict, after.verdict) };
}

/** Last year's figure, printed again in this year's sheet, is another one: 遡及修正. */
export const figureRestated: TrendRule<Restated> = {
  code: "figure-restated",
  check: (thread, years) =>
    thread.series.flatMap(({ points }) =>
      points.flatMap((point, index) => {
        const own = point.indicator;
        const later = points.slice(index + 1);
        // What is counted otherwise since then is no other figure of the same thing.
        const broken = later.findIndex(({ breaks }) => breaks.length > 0);
        return (broken < 0 ? later : later.slice(0, broken)).flatMap(({ year: printedIn, indicator }) => {
          const found = indicator.printed.filter(({ year }) => year === years[point.year]!.year);
          const [printed, another] = found;
          if (printed === undefined || another !== undefined) return [];
          return (["plan", "actual"] as const).flatMap((side): readonly Restated[] => {
            const notice = ofSide(side, own, printed, years[point.year]!.policy);
            return notice === null ? [] : [{ thread, year: point.year, printedIn, indicator: own, ...notice }];
          });
        });
      }),
    ),
};

/** The program that a figure is of, as its own year calls it. */
export const programOf = ({ thread, year }: Restated, years: readonly YearList[]) =>
  programAt(years, thread.programs.find((one) => one.year === year) ?? thread.programs[0]!);
