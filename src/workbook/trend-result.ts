import type { Finding } from "../domain/checks/finding.ts";
import { figureRestated } from "../domain/checks/table/figure-restated.ts";
import type { Policy, Severity } from "../domain/policy.ts";
import type { LinkAnswer } from "../domain/trend/answer.ts";
import type { BreakCode } from "../domain/trend/breaks/break-rule.ts";
import type { LinkEvidence, LinkHow } from "../domain/trend/match/link.ts";
import type { Movement } from "../domain/trend/movement.ts";
import { programOf, type Restated } from "../domain/trend/rules/figure-restated.ts";
import { programAt, type ProgramAt, type ProgramThread, type SeriesPoint, type Turn } from "../domain/trend/thread.ts";
import type { LinkStanding, Trend } from "../domain/trend/trend.ts";
import type { Figure, YearList } from "../domain/trend/year-list.ts";
import type { Verdict } from "../domain/achievement/verdict.ts";

/** Of `docs/trend-result.schema.json`. */
export interface ResultPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface ResultTrendFigure {
  readonly value: number | null;
  readonly text: string;
  readonly place: ResultPlace | null;
}

export interface ResultProgramYear {
  readonly year: number;
  readonly no: string;
  readonly name: string;
  readonly section: string;
  readonly verdict: Verdict;
  readonly budget: number | null;
  readonly place: ResultPlace;
}

export interface ResultPoint {
  readonly year: number;
  readonly unit: string;
  readonly plan: ResultTrendFigure;
  /** Before it was set anew; null where the sheet has one plan. */
  readonly planBefore: ResultTrendFigure | null;
  readonly actual: ResultTrendFigure;
  readonly rate: number | null;
  readonly rateBefore: number | null;
  readonly verdict: Verdict;
  readonly breaks: readonly BreakCode[];
  readonly movement: Movement | null;
}

export interface ResultSeries {
  readonly measure: string;
  readonly label: string;
  readonly points: readonly ResultPoint[];
}

export interface ResultTrendProgram {
  readonly years: readonly ResultProgramYear[];
  readonly began: Exclude<Turn, "ended"> | null;
  readonly ended: Exclude<Turn, "new"> | null;
  readonly forerunners: readonly {
    readonly year: number;
    readonly name: string;
    readonly group: "split" | "merged" | null;
    readonly isConfirmed: boolean;
  }[];
  readonly indicators: readonly ResultSeries[];
}

export interface ResultLink {
  readonly earlier: { readonly year: number; readonly no: string; readonly name: string };
  readonly later: { readonly year: number; readonly no: string; readonly name: string };
  readonly how: LinkHow;
  readonly standing: LinkStanding;
  readonly group: "split" | "merged" | null;
  readonly evidence: LinkEvidence;
  readonly answer: LinkAnswer | null;
}

export interface ResultRestated {
  readonly program: string;
  readonly measure: string;
  readonly label: string;
  readonly year: number;
  readonly printedIn: number;
  readonly side: Restated["side"];
  readonly how: Restated["how"];
  readonly own: ResultTrendFigure;
  readonly printed: ResultTrendFigure;
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
  readonly verdictBefore: Verdict;
  readonly verdictAfter: Verdict;
  readonly crosses: Restated["crosses"];
}

export interface ResultYearTotals {
  readonly year: number;
  readonly files: readonly string[];
  readonly programs: Readonly<Record<Verdict, number>>;
  readonly indicators: Readonly<Record<Verdict, number>>;
  readonly meanRate: number | null;
  readonly movements: Readonly<Record<Movement, number>> | null;
  readonly auto: number;
  readonly confirmed: number;
  readonly asked: number;
  readonly new: number;
  readonly ended: number;
  readonly split: number;
  readonly merged: number;
}

export interface ResultTrendFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly name: string;
  readonly message: string;
  readonly action: string;
}

/** What `jisseki trend --json` prints. */
export interface TrendResult {
  readonly version: 1;
  readonly years: readonly ResultYearTotals[];
  readonly programs: readonly ResultTrendProgram[];
  readonly links: readonly ResultLink[];
  readonly restated: readonly ResultRestated[];
  readonly findings: readonly ResultTrendFinding[];
}

/** A finding of the rules that look at several years, with the file that it is in. */
export interface TrendFinding extends Finding {
  readonly file: string;
}

/** The findings of the rules that look at several years; what a policy leaves out is left out. */
export function trendFindings({ years, restated }: Trend, policy: Policy): readonly TrendFinding[] {
  const severity = policy.rules[figureRestated.code] ?? figureRestated.severity;
  if (severity === "off") return [];
  return restated.flatMap((one) => {
    const { place } = one.printed;
    if (place === null) return [];
    return [
      {
        rule: figureRestated.code,
        severity,
        row: null,
        file: place.file,
        sheet: place.sheet,
        cell: place.cell,
        params: {
          year: years[one.year]!.year,
          printedIn: years[one.printedIn]!.year,
          side: one.side,
          own: one.own.text,
          printed: one.printed.text,
          program: programOf(one, years).name,
          crosses: one.crosses ?? "",
        },
      },
    ];
  });
}

type FindingWords = (finding: Finding) => { readonly name: string; readonly message: string; readonly action: string };

const figureOf = ({ value, text, place }: Figure): ResultTrendFigure => ({ value, text, place });

/** A trend as plain data, in the order of the workbook that is written of it. */
export function trendResult(trend: Trend, policy: Policy, words: FindingWords): TrendResult {
  const { years, threads, links, restated, totals } = trend;
  return {
    version: 1,
    years: totals.map(({ year, fresh, ...own }) => ({
      year: years[year]!.year,
      files: years[year]!.files,
      programs: own.programs,
      indicators: own.indicators,
      meanRate: own.meanRate,
      movements: own.movements,
      auto: own.auto,
      confirmed: own.confirmed,
      asked: own.asked,
      new: fresh,
      ended: own.ended,
      split: own.split,
      merged: own.merged,
    })),
    programs: threads.map((thread) => programResult(thread, years)),
    links: links.map(({ earlier, later, how, standing, group, evidence, answered }) => ({
      earlier: namedAt(earlier, years),
      later: namedAt(later, years),
      how,
      standing,
      group,
      evidence,
      answer: answered?.answer ?? null,
    })),
    restated: restated.map((one) => ({
      program: programOf(one, years).name,
      measure: one.indicator.measure,
      label: one.indicator.label,
      year: years[one.year]!.year,
      printedIn: years[one.printedIn]!.year,
      side: one.side,
      how: one.how,
      own: figureOf(one.own),
      printed: figureOf(one.printed),
      rateBefore: one.before.rate,
      rateAfter: one.after.rate,
      verdictBefore: one.before.verdict,
      verdictAfter: one.after.verdict,
      crosses: one.crosses,
    })),
    findings: trendFindings(trend, policy).map((finding) => {
      const { name, message, action } = words(finding);
      const { rule, severity, file, sheet = "", cell } = finding;
      return { rule, severity, file, sheet, cell, name, message, action };
    }),
  };
}

const namedAt = (place: ProgramAt, years: readonly YearList[]): ResultLink["earlier"] => {
  const { year, no, name } = programAt(years, place);
  return { year, no, name };
};

function programResult(thread: ProgramThread, years: readonly YearList[]): ResultTrendProgram {
  return {
    years: thread.programs.map((at) => {
      const { year, no, name, section, verdict, budget, place } = programAt(years, at);
      return { year, no, name, section, verdict, budget, place };
    }),
    began: thread.began,
    ended: thread.ended,
    forerunners: thread.forerunners.map(({ program, group, isConfirmed }) => {
      const { year, name } = programAt(years, program);
      return { year, name, group, isConfirmed };
    }),
    indicators: thread.series.map(({ points }) => {
      const { measure, label } = points.at(-1)!.indicator;
      return { measure, label, points: points.map((point) => pointResult(point, years)) };
    }),
  };
}

function pointResult({ year, indicator, breaks, movement }: SeriesPoint, years: readonly YearList[]): ResultPoint {
  const { unit, plan, planBefore, actual, rate, rateBefore, verdict } = indicator;
  return {
    year: years[year]!.year,
    unit,
    plan: figureOf(plan),
    planBefore: planBefore === null ? null : figureOf(planBefore),
    actual: figureOf(actual),
    rate,
    rateBefore,
    verdict,
    breaks,
    movement,
  };
}
