import { rateKindOf } from "../../words/rate-kind.ts";
import { isOutlook } from "../../words/restated.ts";
import { standsInForActual } from "../../words/stand-ins.ts";
import { headsYears, yearCell } from "../../words/year-cell.ts";
import { withoutYears } from "../../../time/fiscal-year.ts";
import type { Candidate } from "../candidate.ts";
import { figureShare, yearOf } from "../candidate.ts";
import type { MappingContext, MappingDraft } from "../mapping-draft.ts";
import { choosePair, type RateEvidence, sameYear } from "../plan-and-actual.ts";
import { rateEvidence, roughFigure } from "../printed-rates.ts";
import { type ResultYears, resultYears, yearToJudge } from "../result-years.ts";
import { isOfAnotherYear, settleRate } from "./rate.ts";

/** Plan and actual are chosen together, so that they are of one year. */
export function findPair(draft: MappingDraft): void {
  const { plan: planGiven, actual: actualGiven } = draft.columns;
  const { fiscalYear } = draft.context;
  const { plan: planTold = [], actual: actualTold = [] } = draft.context.sides ?? {};
  const plans = planGiven === undefined ? (listed(planTold, draft) ?? ownPlans(draft)) : [draft.at(planGiven)];
  const headed =
    actualGiven === undefined ? (listed(actualTold, draft) ?? figuresOf(draft, "actual")) : [draft.at(actualGiven)];
  const actuals = headed.length === 0 && plans.length > 0 ? standIns(draft) : headed;
  const evidence = evidenceOf(draft);
  const given = planGiven !== undefined || actualGiven !== undefined;
  const results = resultYears(actuals, fiscalYear, draft);
  const { ofForm = null } = draft.context;
  const isThere = ofForm !== null && actuals.some(({ sense }) => yearOf(sense, fiscalYear) === ofForm);
  const judged = draft.context.yearOfFirst ?? (isThere ? ofForm : yearOfPair(results, actuals, draft.context));
  const looked = given ? { fiscalYear: null, judged: null } : { fiscalYear, judged };
  const pair = choosePair(plans, actuals, looked, evidence);
  draft.resultYears = results.years;
  draft.year = yearNamed(pair.actual, fiscalYear) ?? yearNamed(pair.plan, fiscalYear);
  for (const field of ["plan", "actual"] as const) {
    const candidate = pair[field] ?? onlyOne(field === "plan" ? planTold : actualTold, draft);
    if (candidate === null) continue;
    const contested = pair.contested.has(field) ? 0.9 : 1;
    const otherYear =
      field === "plan" && pair.actual !== null && !sameYear(candidate.sense, pair.actual.sense, fiscalYear) ? 0.4 : 1;
    const figures = 0.6 + 0.4 * figureShare(candidate.content);
    draft.take(field, candidate, "heading", draft.headingConfidence(candidate) * figures * contested * otherYear);
  }
  draft.plansBefore = pair.before.map(({ column }) => column);
  for (const { candidate, field, why } of pair.setAside)
    if (candidate.column !== draft.columns[field]) draft.leaveAside(field, candidate, why);
  for (const candidate of figuresOf(draft, "plan"))
    if (isOutlook(candidate.sense.text) && !draft.setAside.some(({ column }) => column === candidate.column))
      draft.leaveAside("plan", candidate, "competing");
  dropRateOfMoney(draft, pair.plan, pair.actual, evidence);
  if (pair.plan !== null && pair.actual !== null) settleRate(draft, pair.plan, pair.actual);
}

/** Plans without results are of the year that a person, or the sheet of the results, says. */
const yearOfPair = (
  results: ResultYears,
  actuals: readonly Candidate[],
  { fiscalYear, chosenYear }: MappingContext,
): number | null => (actuals.length === 0 ? (chosenYear ?? fiscalYear) : yearToJudge(results, fiscalYear, chosenYear));

/** The columns that a form has for one side; null where it has none. */
const listed = (columns: readonly number[], draft: MappingDraft): readonly Candidate[] | null =>
  columns.length === 0 ? null : columns.map((column) => draft.at(column));

const onlyOne = (columns: readonly number[], draft: MappingDraft): Candidate | null =>
  columns.length === 1 ? draft.at(columns[0]!) : null;

/** 前年度 on a sheet without a year names none. */
const yearNamed = (candidate: Candidate | null, fiscalYear: number | null): number | null =>
  candidate === null || (fiscalYear === null && candidate.sense.relativeYear !== null)
    ? null
    : yearOf(candidate.sense, fiscalYear);

/** What the printed rates say of a pair; those of another year speak against none. */
function evidenceOf({ cells, columns: { printedRate }, candidates, from, to, context }: MappingDraft): RateEvidence {
  const evidence = rateEvidence(cells, printedRate ?? null, from, to);
  const rate = candidates.find(({ column }) => column === printedRate);
  return (plan, actual) =>
    rate !== undefined && isOfAnotherYear(rate, [actual, plan], context.fiscalYear) ? 1 : evidence(plan, actual);
}

/** Under 実績年度 stands when it was achieved. */
const figuresOf = (draft: MappingDraft, role: "plan" | "actual"): readonly Candidate[] =>
  draft.of(role).filter(({ column, sense }) => !headsYears(sense.text) || !holdsYears(draft, column));

const holdsYears = (draft: MappingDraft, column: number): boolean => {
  const texts = draft.texts(column);
  return texts.length > 0 && texts.every((text) => yearCell(text, null, false) !== null);
};

/** 最終目標 is the plan of a sheet that has no other, and so is 通期見込, which is how the year is going to end. */
function ownPlans(draft: MappingDraft): readonly Candidate[] {
  const all = figuresOf(draft, "plan");
  const wanted = all.filter(({ sense }) => !isOutlook(sense.text));
  const plans = wanted.length > 0 ? wanted : all;
  return plans.length > 0 ? plans : draft.of("finalTarget");
}

/** 実施 beside 予定, 到達 beside 目標: the actual where no column is headed so and its cells are figures. */
const standIns = (draft: MappingDraft): readonly Candidate[] =>
  draft.candidates.filter(
    (candidate) =>
      draft.free(candidate) &&
      (candidate.sense.role === null ||
        candidate.sense.role === "generic" ||
        candidate.sense.role === "printedGrade" ||
        candidate.sense.role === "settlement") &&
      candidate.content.filled > 0 &&
      figureShare(candidate.content) >= 0.5 &&
      standsInForActual(withoutYears(candidate.sense.text.split(" / ").at(-1) ?? "")) &&
      (candidate.sense.role !== "settlement" || settlesPlans(draft, candidate)),
  );

/** Of R5決算 beside 目標, not of money beside persons: no budget stands there, and the figures are of the plan's size. */
function settlesPlans(draft: MappingDraft, candidate: Candidate): boolean {
  if (draft.of("budget").length > 0) return false;
  return ownPlans(draft).some((plan) => {
    // 見込み | 決算 is of money.
    if (!/目標|target/iu.test(plan.sense.text)) return false;
    const ratios = ratiosOf(draft, plan, candidate);
    return ratios.length > 0 && ratios.filter((ratio) => ratio > 0.1 && ratio < 10).length * 2 > ratios.length;
  });
}

const ratiosOf = ({ cells, from, to }: MappingDraft, plan: Candidate, actual: Candidate): readonly number[] =>
  Array.from({ length: Math.min(to - from + 1, 100) }, (_, index) => {
    const planned = roughFigure(cells, from + index, plan.column);
    const achieved = roughFigure(cells, from + index, actual.column);
    return planned === null || achieved === null || planned === 0 ? [] : [achieved / planned];
  }).flat();

/** 執行率 is of money, unless its figures are those of plan and actual. */
function dropRateOfMoney(
  draft: MappingDraft,
  plan: Candidate | null,
  actual: Candidate | null,
  evidence: RateEvidence,
): void {
  const heading = draft.headings.printedRate ?? "";
  if (draft.context.given.printedRate !== undefined || rateKindOf(heading) !== "execution") return;
  const right = plan === null || actual === null ? null : evidence(plan, actual);
  if (right === null || right < 0.5) draft.release("printedRate");
}
