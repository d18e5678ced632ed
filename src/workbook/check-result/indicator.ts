import { alternativeKeys } from "../../domain/achievement/alternative.ts";
import type { BasisKind } from "../../domain/achievement/basis.ts";
import { judgeReading } from "../../domain/achievement/alternative.ts";
import type { Direction, DirectionWhence } from "../../domain/achievement/direction/direction.ts";
import type { Alternative, Indicator, IndicatorKind, Printed } from "../../domain/achievement/indicator.ts";
import { progressOf } from "../../domain/achievement/progress.ts";
import { termValue } from "../../domain/achievement/rate.ts";
import { yearCovered } from "../../domain/achievement/coverage-of-year.ts";
import type { TimeOfSeries } from "../../domain/achievement/series.ts";
import type { DatedField } from "../../domain/achievement/time-of-field.ts";
import type { StatedCoverage } from "../../domain/achievement/indicator.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Quantity, Span } from "../../domain/quantity/quantity.ts";
import type { FactRole, IndicatorClass } from "../../domain/sheet/records/partial-fact.ts";
import type { ProgramLine } from "../../domain/sheet/records/reading.ts";
import { type ResultCell, resultCell, type Visibility } from "./cell.ts";
import { type ResultCoverage, resultCoverage } from "./coverage.ts";
import { type ResultFigure, resultFigure } from "./figure.ts";
import type { ResultWords } from "./words.ts";

/** One of the readings of an indicator that is to be checked. */
export interface ResultAlternative {
  /** Stable: what a decision names. */
  readonly key: string;
  /** In words. */
  readonly reading: string;
  readonly basis: BasisKind;
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly plan: { readonly value: number; readonly unit: string | null };
  readonly actual: { readonly value: number; readonly unit: string | null };
}

/** What a line has of one year, or a part of it. */
export interface ResultYear {
  readonly coverage: ResultCoverage | null;
  readonly plan: ResultFigure | null;
  readonly actual: ResultFigure | null;
  readonly rate: number | null;
  readonly verdict: Verdict;
}

/** As the published schema names sources: words of a name that say it outright are the name's, as its nouns are. */
export type PublishedWhence = Exclude<DirectionWhence, "name-stated">;

const publishedWhence = (whence: DirectionWhence): PublishedWhence => (whence === "name-stated" ? "lexicon" : whence);

export interface ResultIndicator {
  readonly name: string | null;
  readonly label: string | null;
  readonly class: IndicatorClass | null;
  readonly kind: IndicatorKind;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly unit: string | null;
  readonly planUnit: string | null;
  readonly actualUnit: string | null;
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly basis: BasisKind;
  readonly direction: { readonly value: Direction; readonly whence: PublishedWhence; readonly proof: string };
  readonly alternatives: readonly ResultAlternative[];
  readonly overTarget: boolean;
  readonly year: number | null;
  readonly coverage: ResultCoverage | null;
  readonly planRole: Extract<FactRole, "plan" | "forecast"> | null;
  readonly planCell: ResultCell | null;
  readonly actualCell: ResultCell | null;
  readonly baseline: ResultFigure | null;
  readonly finalTarget: ResultFigure | null;
  readonly progress: number | null;
  readonly printed: Printed | null;
  readonly series: readonly ResultYear[];
  readonly residue: readonly string[];
}

/** Where an indicator stands: its line, and what of the sheet can be seen. */
export interface IndicatorPlace {
  readonly line: ProgramLine;
  readonly visibility: Visibility;
  /** The fiscal year that the sheet is judged for, western; null where it names none. */
  readonly year: number | null;
  readonly policy: Policy;
  readonly words: ResultWords;
  readonly series: readonly TimeOfSeries[];
  /** When its baseline and its final target are of. */
  readonly timeOf: (field: DatedField) => StatedCoverage | null;
}

/** An indicator with the proof of every figure. */
export function resultIndicator(indicator: Indicator, place: IndicatorPlace): ResultIndicator {
  const { line, visibility, words, policy } = place;
  const { planQuantity, actualQuantities, planCell, actualCell, direction, rate, verdict } = indicator;
  const [actualQuantity = null] = actualQuantities;
  const coverage = resultCoverage(indicator.coverage);
  const planRole = indicator.planRole ?? "plan";
  return {
    name: indicator.name,
    label: indicator.label,
    class: indicator.class,
    kind: indicator.kind,
    plan: indicator.plan,
    actual: indicator.actual,
    unit: indicator.unit,
    planUnit: planQuantity?.unit ?? null,
    actualUnit: actualQuantity?.unit ?? null,
    rate,
    verdict,
    reason: indicator.reason,
    basis: indicator.basis.kind,
    direction: { value: direction.value, whence: publishedWhence(direction.whence), proof: direction.proof },
    alternatives: alternativesOf(indicator, policy, words),
    overTarget: indicator.overTarget,
    year: yearOf(indicator, place.year),
    coverage,
    planRole: indicator.planRole,
    planCell: resultCell(planCell, visibility, planQuantity?.evidence),
    actualCell: resultCell(actualCell, visibility, spanOf(actualQuantities)),
    baseline: datedFigure("baseline", "baseline", place),
    finalTarget: datedFigure("finalTarget", "plan", place),
    progress: progressOf(indicator, line),
    printed: indicator.printed,
    series: place.series.map((time) => ({
      coverage: resultCoverage(time.coverage),
      plan: resultFigure(time.planCell, time.planQuantity, planRole, visibility),
      actual: resultFigure(time.actualCell, time.actualQuantity, "actual", visibility),
      rate: time.rate,
      verdict: time.verdict,
    })),
    residue: indicator.residue.map(({ text }) => text),
  };
}

function alternativesOf({ alternatives, unit }: Indicator, policy: Policy, words: ResultWords): ResultAlternative[] {
  const keys = alternativeKeys(alternatives);
  return alternatives.map((alternative: Alternative, index) => {
    const { rate, verdict } = judgeReading(alternative, policy);
    return {
      key: keys[index] as string,
      reading: words.alternative(alternative, unit),
      basis: alternative.basis.kind,
      rate,
      verdict,
      plan: { value: termValue(alternative.plan), unit },
      actual: { value: termValue(alternative.actual), unit },
    };
  });
}

/** From the first figure's characters to the last one's. */
function spanOf(quantities: readonly Quantity[]): Span | undefined {
  const [first] = quantities;
  const last = quantities.at(-1);
  return first === undefined || last === undefined ? undefined : [first.evidence[0], last.evidence[1]];
}

function datedFigure(
  field: DatedField,
  role: FactRole,
  { line, visibility, timeOf }: IndicatorPlace,
): ResultFigure | null {
  const figure = resultFigure(line[field], soleFigure(line[field]), role, visibility);
  const coverage = figure === null ? null : resultCoverage(timeOf(field));
  return figure === null || coverage === null ? figure : { ...figure, coverage };
}

const soleFigure = (cell: ProgramLine["baseline"]): Quantity | null =>
  cell?.reading.quantities.find(({ role }) => role === "main") ?? null;

/** The fiscal year that the verdict is about: the figures' own, else the sheet's. */
const yearOf = ({ coverage }: Indicator, sheetYear: number | null): number | null => yearCovered(coverage) ?? sheetYear;
