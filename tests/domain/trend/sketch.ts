import { judge } from "../../../src/domain/achievement/basis.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { knownUnit } from "../../../src/domain/achievement/unit.ts";
import { buildTrend } from "../../../src/domain/trend/build-trend.ts";
import type { AnsweredLink } from "../../../src/domain/trend/answer.ts";
import type { Trend } from "../../../src/domain/trend/trend.ts";
import type { Figure, YearIndicator, YearList, YearProgram } from "../../../src/domain/trend/year-list.ts";

const place = { file: "表.xlsx", sheet: "一覧", cell: "E5" };

export const figure = (value: number | null, text = value === null ? "" : String(value)): Figure => ({
  value,
  text,
  place,
});

export interface IndicatorSketch extends Partial<Omit<YearIndicator, "plan" | "actual" | "printed">> {
  readonly plan?: number | null;
  readonly actual?: number | null;
  readonly planText?: string;
  readonly actualText?: string;
  readonly printed?: readonly PrintedSketch[];
}

export interface PrintedSketch {
  readonly year: number;
  /** Left out: there is no such column. */
  readonly plan?: number | string | null;
  readonly actual?: number | string | null;
  readonly unit?: string;
}

const printedFigure = (said: number | string | null | undefined): Figure | null =>
  said === undefined ? null : typeof said === "string" ? figure(null, said) : figure(said);

const unitOf = (unit: string) => {
  const { dimension, factor } = knownUnit(unit === "" ? null : unit, null);
  return { dimension, factor };
};

export function indicator({
  plan = 100,
  actual = 95,
  planText,
  actualText,
  unit = "人",
  printed = [],
  ...own
}: IndicatorSketch = {}): YearIndicator {
  const isPair = plan !== null && actual !== null;
  const { basis = isPair ? ({ kind: "ratio", upper: null, assessed: true } as const) : ({ kind: "none" } as const) } =
    own;
  const { rate, verdict } = judge(basis, { plan, actual }, defaultPolicy);
  return {
    measure: "",
    label: "",
    unit,
    counted: "",
    planUnit: unitOf(unit),
    actualUnit: unitOf(unit),
    kind: "level",
    counting: null,
    how: null,
    baseline: figure(null),
    baselineYear: "",
    direction: "higher",
    finalTarget: "",
    plan: figure(plan, planText),
    planBefore: null,
    actual: figure(actual, actualText),
    basis,
    rate,
    rateBefore: null,
    verdict,
    reason: null,
    printed: printed.map(({ year, plan: planned, actual: achieved, unit: other = unit }) => ({
      year,
      plan: printedFigure(planned),
      actual: printedFigure(achieved),
      unit: unitOf(other),
      verdict: "not-assessed",
      rate: null,
    })),
    ...own,
  };
}

export type ProgramSketch = Partial<Omit<YearProgram, "indicators" | "year">> & {
  readonly indicators?: readonly IndicatorSketch[];
};

export function program(year: number, { indicators = [{}], ...own }: ProgramSketch): YearProgram {
  const made = indicators.map(indicator);
  return {
    year,
    section: "1 福祉",
    department: "",
    no: "",
    name: "",
    place,
    budget: null,
    verdict: made[0]!.verdict,
    indicators: made,
    ...own,
  };
}

export const yearList = (year: number, programs: readonly ProgramSketch[]): YearList => ({
  year,
  files: [`${year}.xlsx`],
  programs: programs.map((one) => program(year, one)),
  policy: defaultPolicy,
});

/** Programs of 2021, 2022 … as they are followed. */
export const trendOf = (years: readonly (readonly ProgramSketch[])[], answers: readonly AnsweredLink[] = []): Trend =>
  buildTrend(
    years.map((programs, index) => yearList(2021 + index, programs)),
    answers,
  );

/** A link a line: "A → B name", "A ? B alike", "A ? B parts merged"; likely ones with "!". */
export const linksSaid = ({ links, years }: Trend): readonly string[] =>
  links.map(({ earlier, later, how, standing, group, isLikely }) => {
    const nameOf = ({ year, at }: typeof earlier): string => years[year]!.programs[at]!.name || "－";
    const sign = { auto: "→", confirmed: "⇒", refused: "×", asked: isLikely ? "?!" : "?" }[standing];
    return `${nameOf(earlier)} ${sign} ${nameOf(later)} ${how}${group === null ? "" : ` ${group}`}`;
  });

/** Of two one-program years with one indicator each: how the second stands against the first. */
export const pointOf = (before: IndicatorSketch, after: IndicatorSketch) =>
  trendOf([[{ name: "事業", indicators: [before] }], [{ name: "事業", indicators: [after] }]])
    .threads.flatMap(({ series }) => series)
    .flatMap(({ points }) => points)
    .find(({ year, movement }) => year === 1 && movement !== null) ?? null;
