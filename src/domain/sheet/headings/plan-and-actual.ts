import type { Candidate } from "./candidate.ts";
import { figureShare, yearOf } from "./candidate.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { placed, samePart } from "../../time/stretch.ts";
import type { ColumnSense } from "./heading-sense.ts";
import { planStage, resultStage } from "../words/restated.ts";
import type { SetAsideReason } from "../records/reading.ts";

export interface PlanAndActual {
  readonly plan: Candidate | null;
  readonly actual: Candidate | null;
  /**
   * Where `plan` was set anew: the plans as they were before, the last one first. The first that says something holds for
   * lines on which nothing was changed.
   */
  readonly before: readonly Candidate[];
  /** Other columns of the same year that could have been the plan or the actual. */
  readonly contested: ReadonlySet<"plan" | "actual">;
  readonly setAside: readonly {
    readonly candidate: Candidate;
    readonly field: "plan" | "actual";
    readonly why: SetAsideReason;
  }[];
}

/** How many printed rates come out right with this plan and this actual, as a share; null where none is printed. */
export type RateEvidence = (plan: Candidate, actual: Candidate) => number | null;

/** Years written as such and relative ones cannot be compared without the sheet's own year. */
function comparable(a: ColumnSense, b: ColumnSense, fiscalYear: number | null): boolean {
  return fiscalYear !== null || (a.relativeYear === null) === (b.relativeYear === null);
}

/** The sheet's own fiscal year, which relative years count from, and the one that is judged. */
export interface YearsLooked {
  readonly fiscalYear: number | null;
  readonly judged: number | null;
}

function standing(candidate: Candidate, { fiscalYear, judged }: YearsLooked): number {
  const year = yearOf(candidate.sense, fiscalYear);
  let score =
    figureShare(candidate.content) * 2 +
    candidate.sense.coverage * 0.3 -
    candidate.sense.rank * 0.01 -
    candidate.column * 0.0001;
  if (candidate.content.filled === 0) score -= 1;
  if (candidate.sense.partOfYear) score -= 2;
  if (candidate.hidden) score -= 2;
  if (year !== null) {
    const isRelative = fiscalYear === null && candidate.sense.relativeYear !== null;
    const own = isRelative ? 0 : judged;
    if (own === null) score += (year - 2000) * 0.02;
    else score += year === own ? 3 : -2 - Math.abs(year - own) * 0.1;
  }
  return score;
}

/** Every one of these is tried with every other; a sheet of years along its columns has fewer. */
const mostTried = 40;

const likeliest = (candidates: readonly Candidate[], looked: YearsLooked): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, score: standing(candidate, looked) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTried)
    .map(({ candidate }) => candidate);

/** Whether the plan can be this actual's: not one of another year. */
export function sameYear(plan: ColumnSense, actual: ColumnSense, fiscalYear: number | null): boolean {
  const planned = yearOf(plan, fiscalYear);
  if (planned === null) return true;
  const achieved = yearOf(actual, fiscalYear);
  if (achieved === null)
    return fiscalYear !== null ? planned === fiscalYear : plan.relativeYear === null || plan.relativeYear === 0;
  return comparable(plan, actual, fiscalYear) ? planned === achieved : true;
}

/** A half of the year that has a plan of its own is judged by that rather than by the year's; of several the newest. */
function ofOnePart(plan: ColumnSense, actual: ColumnSense, fiscalYear: number | null): number {
  if (!actual.partOfYear) return 0;
  const achieved = placed(coverageOf(actual.text, fiscalYear));
  if (achieved === null || achieved.part === null || achieved.part === "unknown") return 0;
  // Of 第2四半期 and its 累計 the sum, which is as far as the results have come.
  const newest = achieved.part[1] * 0.1 + (achieved.part[0] === 0 ? 0.05 : 0);
  const planned = plan.partOfYear ? placed(coverageOf(plan.text, fiscalYear)) : null;
  return newest + (planned !== null && samePart(planned, achieved) ? 2.5 : 0);
}

const isSum = ({ sense: { text } }: Candidate): boolean => coverageOf(text, null)?.how === "cumulative";

/** 目標（累計） is answered by 実績（累計）, and 目標（単年度） beside it by 実績（単年度）. */
function areAlikeSums(plan: Candidate, actual: Candidate, plans: readonly Candidate[]): boolean {
  if (!plans.some(isSum)) return false;
  return isSum(plan) === isSum(actual);
}

/**
 * Chooses the plan and the actual that belong together: of one year, the judged one first; of two competing plans
 * the one whose printed rates come out, else the one with the earlier heading in the schema (目標値 before 計画値).
 */
export function choosePair(
  plans: readonly Candidate[],
  actuals: readonly Candidate[],
  looked: YearsLooked,
  evidence: RateEvidence,
): PlanAndActual {
  const { fiscalYear } = looked;
  let best: { plan: Candidate | null; actual: Candidate; score: number } | null = null;
  const likelyPlans = likeliest(plans, looked);
  for (const actual of likeliest(actuals, looked)) {
    const alone = standing(actual, looked) - 3;
    if (best === null || alone > best.score) best = { plan: null, actual, score: alone };
    for (const plan of likelyPlans) {
      if (!sameYear(plan.sense, actual.sense, fiscalYear)) continue;
      // The first of four quarters is no nearer to the year's target than the last.
      const isPart = actual.sense.partOfYear && !plan.sense.partOfYear;
      const near = !isPart && Math.abs(plan.column - actual.column) <= 2 ? 0.3 : 0;
      const score =
        standing(plan, looked) +
        standing(actual, looked) +
        ofOnePart(plan.sense, actual.sense, fiscalYear) +
        (areAlikeSums(plan, actual, likelyPlans) ? 1 : 0) +
        near -
        (isCrossed(plan, actual, likelyPlans, actuals) ? 1 : 0) +
        (evidence(plan, actual) ?? 0) +
        3;
      if (score > best.score) best = { plan, actual, score };
    }
  }
  const actual = best === null ? null : definite(best.actual, actuals, fiscalYear);
  const chosen = best?.plan ?? (actual === null ? (likelyPlans[0] ?? null) : ofAnotherYear(plans, actual, looked));
  const plan = chosen === null || actual === null ? chosen : inForce(chosen, actual, likelyPlans, fiscalYear, evidence);
  const before = plan === null || actual === null ? [] : setBefore(plan, actual, likelyPlans, fiscalYear);
  return { plan, actual, before, ...leftOver(plans, actuals, plan, actual, fiscalYear) };
}

/** In 計画 | 実績 | 目標 | 実績 the second plan is not that of the first result: that has one, and there is another result behind. */
function isCrossed(
  plan: Candidate,
  actual: Candidate,
  plans: readonly Candidate[],
  actuals: readonly Candidate[],
): boolean {
  if (plan.column < actual.column) return false;
  const isOfOneTime = ({ content, sense }: Candidate, one: Candidate): boolean =>
    content.filled > 0 &&
    sense.year === one.sense.year &&
    sense.relativeYear === one.sense.relativeYear &&
    sense.partOfYear === one.sense.partOfYear;
  return (
    plans.some((other) => other.column < actual.column && isOfOneTime(other, plan)) &&
    actuals.some((other) => other.column > plan.column && isOfOneTime(other, actual))
  );
}

/** Plans of the actual's year with figures in them. */
const sound = (plans: readonly Candidate[], actual: Candidate, fiscalYear: number | null): readonly Candidate[] =>
  plans.filter(
    ({ sense, content, hidden }) =>
      !hidden &&
      !sense.partOfYear &&
      content.filled > 0 &&
      figureShare(content) >= 0.5 &&
      sameYear(sense, actual.sense, fiscalYear),
  );

const stageOf = ({ sense }: Candidate) => planStage(sense.text);

/**
 * Of 当初計画 and 変更後計画 the one that was set anew, of 当初計画 and 計画 the one that is not the first; unless the sheet's own
 * rates come out by the other.
 */
function inForce(
  chosen: Candidate,
  actual: Candidate,
  plans: readonly Candidate[],
  fiscalYear: number | null,
  evidence: RateEvidence,
): Candidate {
  const stage = stageOf(chosen);
  const others = sound(plans, actual, fiscalYear).filter((plan) => plan !== chosen);
  const anew =
    others.filter((plan) => stageOf(plan) === "restated").sort((a, b) => b.column - a.column)[0] ??
    (stage === "first" ? others.find((plan) => stageOf(plan) === null) : undefined);
  if (anew === undefined || (stage === "restated" && anew.column < chosen.column)) return chosen;
  return (evidence(chosen, actual) ?? 0) > (evidence(anew, actual) ?? 0) ? chosen : anew;
}

const definiteness: Readonly<Record<"definite" | "unsaid" | "preliminary", number>> = {
  preliminary: 0,
  unsaid: 1,
  definite: 2,
};
const standingOf = ({ sense }: Candidate): number => definiteness[resultStage(sense.text) ?? "unsaid"];

/** Of 実績（速報） and 実績（確定） the definite one, of 実績見込 and 実績 the result; where it is there for as good as every line. */
function definite(chosen: Candidate, actuals: readonly Candidate[], fiscalYear: number | null): Candidate {
  if (standingOf(chosen) === definiteness.definite) return chosen;
  const alike = actuals.filter(
    (other) =>
      other !== chosen &&
      standingOf(other) > standingOf(chosen) &&
      !other.hidden &&
      other.sense.partOfYear === chosen.sense.partOfYear &&
      other.content.filled * 2 >= chosen.content.filled &&
      figureShare(other.content) >= 0.5 &&
      yearOf(other.sense, fiscalYear) === yearOf(chosen.sense, fiscalYear),
  );
  // 累計実績 beside 実績（速報） is another figure: only what is told apart from its like by that one word.
  return alike.find((other) => thing(other) === thing(chosen)) ?? chosen;
}

/** A heading without what says how definite it is. */
const thing = ({ sense: { text } }: Candidate): string =>
  text.normalize("NFKC").replace(/速報|暫定|概数|概算|確定|確報|見込み?|実績|[()値数量\s]/gu, "");

function setBefore(
  plan: Candidate,
  actual: Candidate,
  plans: readonly Candidate[],
  fiscalYear: number | null,
): readonly Candidate[] {
  if (stageOf(plan) !== "restated") return [];
  const others = sound(plans, actual, fiscalYear).filter((other) => other !== plan);
  const restated = others.filter((other) => stageOf(other) === "restated").sort((a, b) => b.column - a.column);
  const rest = others.filter((other) => stageOf(other) !== "restated");
  const first = rest.find((other) => stageOf(other) === "first") ?? (rest.length === 1 ? rest[0] : undefined);
  return first === undefined ? restated : [...restated, first];
}

/**
 * Where the only plan is of another year and both headings say so, it is shown beside the actual, to be judged as
 * what it is: not the same period. Where only one heading names its year, nobody could tell, and it stays out.
 */
function ofAnotherYear(plans: readonly Candidate[], actual: Candidate, looked: YearsLooked): Candidate | null {
  const told = plans.filter(
    ({ sense }) =>
      (sense.year !== null && actual.sense.year !== null) ||
      (sense.relativeYear !== null && actual.sense.relativeYear !== null),
  );
  return [...told].sort((a, b) => standing(b, looked) - standing(a, looked))[0] ?? null;
}

function leftOver(
  plans: readonly Candidate[],
  actuals: readonly Candidate[],
  plan: Candidate | null,
  actual: Candidate | null,
  fiscalYear: number | null,
): Pick<PlanAndActual, "contested" | "setAside"> {
  const contested = new Set<"plan" | "actual">();
  const setAside: { candidate: Candidate; field: "plan" | "actual"; why: SetAsideReason }[] = [];
  const look = (
    field: "plan" | "actual",
    candidates: readonly Candidate[],
    taken: Candidate | null,
    reference: ColumnSense | null,
  ): void => {
    for (const candidate of candidates) {
      if (candidate === taken || candidate.content.filled === 0) continue;
      // One heading over a figure and its unit is one column's; over two columns of figures it is two columns'.
      if (candidate.sense.text === taken?.sense.text && figureShare(candidate.content) < 0.5) continue;
      const otherYear =
        reference !== null &&
        (!sameYear(candidate.sense, reference, fiscalYear) || !sameYear(reference, candidate.sense, fiscalYear));
      const why: SetAsideReason = otherYear ? "other-year" : candidate.sense.partOfYear ? "part-of-year" : "competing";
      if (why === "competing") contested.add(field);
      setAside.push({ candidate, field, why });
    }
  };
  look("plan", plans, plan, (actual ?? plan)?.sense ?? null);
  look("actual", actuals, actual, actual?.sense ?? null);
  return { contested, setAside };
}
