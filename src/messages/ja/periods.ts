import type { Params } from "../../domain/checks/rule.ts";
import type { PeriodDoubt } from "../../domain/time/conflict.ts";

const or = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

const both = (p: Params, silent: string): string =>
  `計画（${or(p["planPeriod"], silent)}）と実績（${or(p["actualPeriod"], silent)}）`;

/** How the times of a plan and an actual disagree. */
const conflicts: Readonly<Record<PeriodDoubt, (p: Params) => string>> = {
  "plan-longer": (p) => `計画は${p["years"]}年分、実績は${or(p["actualPeriod"], "単年度")}分で、対象期間が異なります`,
  "actual-longer": (p) => `実績は${p["years"]}年分、計画は${or(p["planPeriod"], "単年度")}分で、対象期間が異なります`,
  "plan-cumulative": (p) =>
    `計画は累計（${p["planPeriod"]}）、実績は${or(p["actualPeriod"], "単年度")}分で、対象期間が異なります`,
  "actual-cumulative": (p) =>
    `実績は累計（${p["actualPeriod"]}）、計画は${or(p["planPeriod"], "単年度")}分で、対象期間が異なります`,
  mean: (p) => `${both(p, "年度全体")}は、平均する期間が異なります`,
  stage: (p) => `${both(p, "当該年度")}は、計画の最終・中間の年度とそうでない年度で、対象年度が異なります`,
  "other-year": (p) => `${both(p, "記載なし")}の対象年度が異なります`,
  "other-part": (p) => `${both(p, "年度全体")}の対象期間が異なります`,
  "one-part": (p) =>
    `計画も実績も「${p["period"]}」だけのもので、「${p["others"]}」は別にあり、年度全体の数値がありません`,
};

export const periodsDiffer = (p: Params): string => conflicts[p["kind"] as PeriodDoubt](p);
