import type { Params } from "../../domain/checks/rule.ts";
import type { PeriodDoubt } from "../../domain/time/conflict.ts";

const or = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

const both = (p: Params, silent: string): string =>
  `Plan (${or(p["planPeriod"], silent)}) and actual (${or(p["actualPeriod"], silent)})`;

/** How the times of a plan and an actual disagree. */
const conflicts: Readonly<Record<PeriodDoubt, (p: Params) => string>> = {
  "plan-longer": (p) => `The plan covers ${p["years"]} years, the actual ${or(p["actualPeriod"], "one year")}`,
  "actual-longer": (p) => `The actual covers ${p["years"]} years, the plan ${or(p["planPeriod"], "one year")}`,
  "plan-cumulative": (p) =>
    `The plan is a running total (${p["planPeriod"]}), the actual ${or(p["actualPeriod"], "one year's")}`,
  "actual-cumulative": (p) =>
    `The actual is a running total (${p["actualPeriod"]}), the plan ${or(p["planPeriod"], "one year's")}`,
  mean: (p) => `${both(p, "the whole year")} are means over different times, or a mean and a sum`,
  stage: (p) => `${both(p, "this year")}: one is of the last or the middle year of a plan, the other is not`,
  "other-year": (p) => `${both(p, "not said")} are of different years`,
  "other-part": (p) => `${both(p, "the whole year")} cover different parts of the year`,
  "one-part": (p) =>
    `Plan and actual are of ${p["period"]} alone; ${p["others"]} stands beside them, and nothing is of the whole year`,
};

export const periodsDiffer = (p: Params): string => conflicts[p["kind"] as PeriodDoubt](p);
