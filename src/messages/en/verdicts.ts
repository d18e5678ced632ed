import { numeral } from "../numeral.ts";
import type { AlternativeReading, ReasonCode } from "../../domain/achievement/indicator.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { Params } from "../../domain/checks/rule.ts";
import { periodsDiffer } from "./periods.ts";
import type { QuantityKind } from "../../domain/quantity/quantity.ts";
import type { verdicts as source } from "../ja/verdicts.ts";

const names: Readonly<Record<Verdict, string>> = {
  achieved: "Achieved",
  nearly: "Nearly achieved",
  under: "Under target",
  "far-under": "Far under target",
  review: "To be checked",
  "not-assessed": "Not assessed",
};

const number = (value: string | number | undefined): string =>
  typeof value === "number" ? numeral(value, 6) : (value ?? "");

const countings: Readonly<Record<string, string>> = {
  cumulative: "cumulative (延べ)",
  net: "net (実)",
  "": "not said",
};

const counting = (value: string | number | undefined): string => countings[String(value ?? "")] ?? "";

const kinds: Readonly<Record<QuantityKind, string>> = {
  level: "amount",
  change: "change",
  share: "share",
  score: "score",
  rank: "rank",
  balance: "balance",
  product: "product",
};

const kind = (value: string | number | undefined): string => kinds[value as QuantityKind] ?? String(value ?? "");

const or = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

const reasons: Readonly<Record<ReasonCode, (p: Params) => string>> = {
  "period-mismatch": periodsDiffer,
  "unit-mismatch": (p) =>
    `Planned in “${or(p["planUnit"], "no unit")}”, achieved in “${or(p["actualUnit"], "no unit")}”`,
  "counting-basis-mixed": (p) =>
    p["planCounting"] === undefined
      ? `Cumulative figures (${or(p["label"], "some")}) stand among others`
      : `Counted differently (plan: ${counting(p["planCounting"])}; actual: ${counting(p["actualCounting"])})`,
  "label-unmatched": (p) => `“${p["planLabel"]}” was planned, “${p["actualLabel"]}” achieved: the labels do not meet`,
  "counterpart-missing": (p) =>
    p["side"] === "plan"
      ? `No actual answers to the planned figure “${p["label"]}”`
      : `No plan answers to the achieved figure “${p["label"]}”`,
  "several-figures": (p) =>
    `${p["actuals"]} achieved figures stand against ${p["plans"]} planned: which to compare is not written`,
  "direction-unclear": (p) => {
    const why: Readonly<Record<string, string>> = {
      negative: "The plan is below zero",
      deficit: "A deficit, or a balance below zero, stands on either side",
      capacity: "The plan is a capacity",
      unknown: "The words do not say whether more or less is better",
      range: "Neither more nor less is better here",
    };
    return `${why[String(p["kind"])] ?? ""}: what counts as achieved is not written`;
  },
  "plan-missing": (p) => (p["both"] === undefined ? "The plan is blank" : "Plan and actual are blank"),
  "plan-not-set": () => "No target was set",
  "plan-not-a-figure": () => "The plan is not a figure",
  "plan-pending": () => "The target is not settled yet",
  "plan-zero": () => "The plan is 0, so there is no rate",
  "actual-missing": () => "The actual is blank",
  "actual-not-set": () => "The actual is a nothing-mark, not a figure",
  "actual-pending": () => "The actual is still being counted",
  "actual-cancelled": () => "The program was cancelled or has ended",
  "actual-not-a-figure": () => "The actual is not a figure",
  "cell-error": () => "The cell holds an error value",
  "left-over": (p) => `It is not clear what “${p["text"]}” means`,
  "actual-indefinite": (p) => `The actual says “${p["text"]}”: it is not sure that this was achieved`,
  "kind-mismatch": (p) =>
    p["planKind"] === p["actualKind"]
      ? `Plan and actual (${kind(p["planKind"])}) need not be on one scale`
      : `Plan (${kind(p["planKind"])}) and actual (${kind(p["actualKind"])}) are figures of different kinds`,
  "digits-unreadable": (p) => `The digits “${p["text"] ?? ""}” cannot be read for sure`,
  "not-calculated": () => "The formula was never calculated (open the file in Excel and save it)",
  forecast: () => "A forecast, not a target: no verdict",
  cost: () => "Money spent of money planned: an execution rate, no part of the verdict",
  "target-population": () => "The size of the target population: no part of the verdict",
  "rows-alike": (p) =>
    `Several rows are called “${p["name"]}”, so the actual (row ${p["row"]}) may not be that of this one`,
  "year-absent": (p) => `Neither plan nor actual of the year that is judged (there is ${p["years"]})`,
  "not-due": () => "The target's day has not come yet",
};

const alternatives: Readonly<Record<AlternativeReading, (p: Params, unit: string) => string>> = {
  "whole-period-plan": (p, unit) => `Against the plan for all ${p["years"]} years (${number(p["plan"])}${unit})`,
  "one-year-share": (p, unit) => `Against one year's share (${number(p["share"])}${unit})`,
  "sum-of-all": () => "Against the sum of all figures",
  "without-cumulative": (p) => `Without the cumulative figures (${or(p["label"], "those marked")})`,
  "only-cumulative": (p) => `By the cumulative figures alone (${or(p["label"], "those marked")})`,
  "units-as-same": (p) => `Taking “${or(p["actualUnit"], "no unit")}” as “${or(p["planUnit"], "no unit")}”`,
  "of-maximum": () => "Taking each as a share of its maximum",
  part: (p) => `By “${p["label"]}” alone`,
  "as-paired": () => "By the figures as they are written",
  "more-is-better": () => "Compare with more being better",
  "less-is-better": () => "Compare with less being better",
};

export const verdicts: typeof source = {
  names,
  overTarget: "Over target",
  reason: ({ reason, reasonParams }) => (reason === null ? "" : reasons[reason](reasonParams)),
  alternative: ({ reading, params }, unit) => alternatives[reading](params, unit ?? ""),
};
