import type { Verdict } from "../../../src/domain/achievement/verdict.ts";
import { verdictOf } from "../../../src/domain/achievement/verdict.ts";
import { factsOf } from "../../../src/domain/changes/class-rule.ts";
import type { ChangeClass } from "../../../src/domain/changes/change-class.ts";
import type { ToldOf } from "../../../src/domain/changes/change.ts";
import { classRules } from "../../../src/domain/changes/registry.ts";
import { figureOfText, senseOf } from "../../../src/domain/changes/sense.ts";
import type { Side, State, StateLine } from "../../../src/domain/changes/state.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { readQuantities } from "../../../src/domain/quantity/index.ts";
import { blankEntry, type Entry } from "../../../src/domain/record/entry.ts";
import type { LineParts } from "../../../src/domain/record/line-parts.ts";

/** A line as a test names it; what it leaves out is blank, and rate and verdict come of its figures. */
export interface Sketch extends Partial<
  Pick<LineParts, "no" | "name" | "measure" | "label" | "unit" | "section" | "department" | "formerName">
> {
  readonly plan?: string;
  readonly actual?: string;
  readonly rate?: number | null;
  readonly verdict?: Verdict | null;
  readonly entry?: Partial<Entry>;
  readonly findings?: readonly string[] | null;
  readonly sheet?: string;
  readonly cell?: string;
  readonly lineId?: string | null;
}

export function sideOf(text: string, cell: string, sheet: string): Side {
  const figure = figureOfText(text);
  return {
    text,
    cell: { sheet, cell },
    figure: {
      value: figure?.value ?? null,
      unit: figure?.unit ?? null,
      isDay: false,
      sense: () => senseOf(readQuantities(text)),
    },
  };
}

function rateOf(plan: string, actual: string): number | null {
  const [planned, achieved] = [figureOfText(plan), figureOfText(actual)];
  if (planned === null || achieved === null || planned.value === 0) return null;
  return achieved.value / planned.value;
}

export function lineOf(sketch: Sketch): StateLine {
  const { plan = "", actual = "", sheet = "表", cell = "E5", entry = {}, lineId = null, findings = [] } = sketch;
  const {
    name = "講座",
    no = "",
    measure = "",
    label = "",
    unit = "",
    section = "",
    department = "",
    formerName = "",
  } = sketch;
  const rate = sketch.rate === undefined ? rateOf(plan, actual) : sketch.rate;
  const judged: Verdict = rate === null ? "not-assessed" : verdictOf(rate, defaultPolicy);
  return {
    lineId,
    parts: {
      no,
      name,
      measure,
      label,
      unit,
      section,
      department,
      sheet,
      planText: plan,
      actualText: actual,
      code: "",
      formerName,
      file: "",
    },
    place: { sheet, cell },
    plan: sideOf(plan, cell, sheet),
    actual: sideOf(actual, cell.replace("E", "F"), sheet),
    rate,
    verdict: sketch.verdict === undefined ? judged : sketch.verdict,
    entry: { ...blankEntry, ...entry },
    findings,
  };
}

export const stateOf = (lines: readonly StateLine[], more: Partial<State> = {}): State => ({
  lines,
  thresholds: defaultPolicy,
  column: "",
  tableFindings: [],
  ...more,
});

/** The same line as only a log knows it. */
export const inLog = (line: StateLine): StateLine => ({
  ...line,
  place: null,
  plan: { text: line.plan.text, cell: null, figure: null },
  actual: { text: line.actual.text, cell: null, figure: null },
  findings: null,
});

/** What one class tells of a line that was the one and is the other. */
export function told<Class extends ChangeClass>(
  name: Class,
  before: Sketch,
  after: Sketch,
  states: { readonly before?: Partial<State>; readonly after?: Partial<State> } = {},
): ToldOf[Class] | null {
  const [was, is] = [lineOf(before), lineOf(after)];
  return classRules[name].tell(was, is, factsOf(stateOf([was], states.before), stateOf([is], states.after)));
}
