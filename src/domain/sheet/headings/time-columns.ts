import { type Coverage, endOf, fiscalYearOf, lengthOf } from "../../time/coverage.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearPlaced, placed } from "../../time/stretch.ts";
import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";
import { planStage, resultStage } from "../words/restated.ts";
import type { Candidate } from "./candidate.ts";
import { unitsBeside } from "./find/unit.ts";
import type { MappingDraft } from "./mapping-draft.ts";
import { fewestResults, resultsIn } from "./result-years.ts";
import type { PartsOfYear } from "../records/reading.ts";
import type { Side, TimeMapping } from "./time-mapping.ts";

interface Left {
  readonly side: Side;
  readonly candidate: Candidate;
  readonly coverage: Coverage;
}

/**
 * Takes the plans and actuals of other years and of parts of the year from those that were left aside, each time's plan
 * beside its actual.
 */
export function takeTimes(draft: MappingDraft): readonly TimeMapping[] {
  const byTime = new Map<string, Left[]>();
  for (const left of leftOf(draft)) {
    const key = timeKey(left.coverage);
    byTime.set(key, [...(byTime.get(key) ?? []), left]);
  }
  const taken = new Set<number>();
  const times = [...byTime.values()].map((lefts) => {
    const plan = best(lefts, "plan", draft);
    const actual = best(lefts, "actual", draft);
    for (const left of [plan, actual]) if (left !== null) taken.add(left.candidate.column);
    return timeMapping(plan, actual, draft);
  });
  draft.setAside = draft.setAside.filter(({ field, column }) => !isSide(field) || !taken.has(column));
  return times.sort((a, b) => endOf(a.coverage) - endOf(b.coverage) || lengthOf(a.coverage) - lengthOf(b.coverage));
}

/**
 * How far the parts of the judged year that have columns of results go: 累計 beside them is a sum of them. null where the
 * columns do not reach the year's end.
 */
export function partsOfYear(draft: MappingDraft): PartsOfYear | null {
  const { cells, from, to, year, context, candidates } = draft;
  const judged = year ?? context.fiscalYear;
  const parts = candidates.flatMap(({ column, sense }) => {
    if (sense.role !== "actual" || !sense.partOfYear) return [];
    const { how, to: end, isRelative } = coverageUnder(sense.text, draft);
    const isOfYear = end !== null && (isRelative ? year === null : fiscalYearOf(end) === judged);
    return how === "part" && isOfYear ? [{ end, results: resultsIn(cells, column, from, to) }] : [];
  });
  const most = Math.max(0, ...parts.map(({ results }) => results));
  const begun = parts.filter(({ results }) => results > most * fewestResults);
  const [until, end] = [begun, parts].map((some) => Math.max(0, ...some.map((part) => part.end)));
  return begun.length > 0 && fiscalYearOf(end! + 1) > fiscalYearOf(end!)
    ? { until: until!, isWhole: until === end }
    : null;
}

const isSide = (field: string): field is Side => field === "plan" || field === "actual";

function leftOf(draft: MappingDraft): readonly Left[] {
  return draft.setAside.flatMap(({ field, column, why }): readonly Left[] => {
    if (!isSide(field) || !draft.free(draft.at(column))) return [];
    const candidate = draft.at(column);
    const coverage = coverageUnder(candidate.sense.text, draft);
    if (why === "competing" && !isBesideItsPart(coverage, field, draft)) return [];
    return [{ side: field, candidate, coverage }];
  });
}

/** A heading without a time, or with no more than 年間, is of the sheet's own year. */
function coverageUnder(heading: string, { context: { fiscalYear } }: MappingDraft): Coverage {
  const said = coverageOf(heading, fiscalYear);
  const isDated = said !== null && (said.from !== null || said.to !== null);
  if (said !== null && (isDated || said.how !== "single" || said.isFinal)) return said;
  const year = { ...fiscalYearPlaced(fiscalYear ?? 0).coverage, isRelative: fiscalYear === null };
  return said === null ? year : { ...year, told: said.told, text: said.text };
}

/** 年間目標 beside 上半期目標, where that is judged. */
function isBesideItsPart(coverage: Coverage, side: Side, draft: MappingDraft): boolean {
  const judged = coverageUnder(draft.headings[side] ?? "", draft);
  return judged.how === "part" && coverage.how === "single";
}

/** Of one time are 令和3年度 and 令和3年度末, not 上半期 and 9月の累計. */
function timeKey(coverage: Coverage): string {
  const { how, isRelative } = coverage;
  const counted = how === "cumulative" || how === "average" ? how : "";
  const { years, part } = placed(coverage) ?? { years: [], part: null };
  return [years.join("-"), part, counted, isRelative].join(" ");
}

/** A heading without its time. */
const thing = (heading: string): string =>
  squeezedWithout(heading, timeWordsIn(heading, null)).replace(/[|()/・、,\s]/gu, "");

const stages: Readonly<Record<Side, (heading: string) => number>> = {
  plan: (heading) => ({ restated: 2, unsaid: 1, first: 0 })[planStage(heading) ?? "unsaid"],
  actual: (heading) => ({ definite: 2, unsaid: 1, preliminary: 0 })[resultStage(heading) ?? "unsaid"],
};

/** The one that is headed as the judged time's, but for the time; of several the plan in force and the definite result. */
function best(lefts: readonly Left[], side: Side, { headings }: MappingDraft): Left | null {
  const like = thing(headings[side] ?? "");
  const score = ({ candidate: { sense, hidden } }: Left): number =>
    (thing(sense.text) === like ? 10 : 0) + stages[side](sense.text) - (hidden ? 20 : 0);
  const own = lefts.filter((left) => left.side === side);
  return [...own].sort((a, b) => score(b) - score(a) || a.candidate.column - b.candidate.column)[0] ?? null;
}

function timeMapping(plan: Left | null, actual: Left | null, draft: MappingDraft): TimeMapping {
  const of = (left: Left | null) => left?.candidate;
  const sides = [plan, actual].filter((left) => left !== null);
  const ownUnit = (left: Left | null): number | undefined =>
    left === null ? undefined : unitsBeside(draft, left.candidate);
  const given = <Value>(side: Side, value: Value | undefined) => (value === undefined ? {} : { [side]: value });
  return {
    said: saidOf(sides),
    coverage: sides[0]!.coverage,
    plan: of(plan)?.column ?? null,
    actual: of(actual)?.column ?? null,
    headings: { ...given("plan", of(plan)?.sense.text), ...given("actual", of(actual)?.sense.text) },
    ownUnits: { ...given("plan", ownUnit(plan)), ...given("actual", ownUnit(actual)) },
    hidden: sides.every(({ candidate }) => candidate.hidden),
  };
}

/** The lines that say the time, over both columns alike; where there are none, its words. */
function saidOf(sides: readonly Left[]): string {
  const [first, ...others] = sides.map(({ candidate }) => candidate.sense.text.split(" / "));
  const shared = first!.filter(
    (line) => coverageOf(line, null) !== null && others.every((lines) => lines.includes(line)),
  );
  const { coverage, candidate } = sides[0]!;
  return shared.join(" / ") || coverage.text || candidate.sense.text;
}
