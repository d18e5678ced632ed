import { isCellError, isImpossible } from "../grid.ts";
import type { ReadingKind, Residue } from "../quantity/quantity.ts";
import type { FigureCell, ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import { printedRateKind } from "../sheet/records/printed-rate-kind.ts";
import { columnsOf } from "../sheet/records/page-at.ts";
import type { AskedBy } from "./answer.ts";
import { assess } from "./assess.ts";
import { wordsBeside } from "./beside.ts";
import { classed } from "./indicator-class.ts";
import { countedNames } from "./counted.ts";
import { figuresOf } from "./figure.ts";
import { daysOrDeeds } from "./days-and-deeds.ts";
import { indicatorName } from "./indicator-name.ts";
import { printedOf } from "./printed.ts";
import { inOneYear } from "./yearly.ts";
import type { Indicator, Printed, ReasonCode } from "./indicator.ts";
import { type Judged, type LineContext, lineNote, noFigure, onlyAchieved, onlyPlanned } from "./judged.ts";
import { pairFigures } from "./pair.ts";
import { maxFigures, tooMany } from "./several.ts";
import type { Policy } from "../policy.ts";

const planReasons: Readonly<Record<Exclude<ReadingKind, "quantities">, ReasonCode>> = {
  blank: "plan-missing",
  "not-set": "plan-not-set",
  "see-elsewhere": "plan-not-a-figure",
  pending: "plan-pending",
  cancelled: "plan-not-a-figure",
  text: "plan-not-a-figure",
  unreadable: "digits-unreadable",
  "not-calculated": "not-calculated",
};

const actualReasons: Readonly<Record<Exclude<ReadingKind, "quantities">, ReasonCode>> = {
  blank: "actual-missing",
  "not-set": "actual-not-set",
  "see-elsewhere": "actual-not-a-figure",
  pending: "actual-pending",
  cancelled: "actual-cancelled",
  text: "actual-not-a-figure",
  unreadable: "digits-unreadable",
  "not-calculated": "not-calculated",
};

/** Why a cell gives no figure to judge by. Where its only figures are references (【参考】), the result is pending. */
function whyNone(cell: FigureCell | null, side: "plan" | "actual"): ReasonCode {
  const reasons = side === "plan" ? planReasons : actualReasons;
  if (cell === null) return reasons.blank;
  if (isCellError(cell.value) || isImpossible(cell.value)) return "cell-error";
  if (cell.reading.kind !== "quantities") return reasons[cell.reading.kind];
  if (side === "plan") return "plan-not-a-figure";
  return cell.reading.quantities.every(({ role }) => role !== "main") ? "actual-pending" : "actual-not-a-figure";
}

/** What a line's figures are judged in, but for what they themselves say. */
export type FigureContext = Omit<LineContext, "reductions">;

/** The indicators of a line's plan and actual, at least one. */
export const judgeFigures = (line: ProgramLine, context: FigureContext): readonly Judged[] =>
  indicatorsOf(line, context).map((judged) => classed(judged, context.words));

function indicatorsOf(line: ProgramLine, context: FigureContext): readonly Judged[] {
  if (line.onlyYears !== undefined)
    return [{ ...noFigure, reason: "year-absent", reasonParams: { years: line.onlyYears.join("・") } }];
  const [plans, actuals] = inOneYear(figuresOf(line.plan, "plan"), figuresOf(line.actual, "actual"));
  const stated = daysOrDeeds(line, { policy: context.policy, year: context.words.year });
  if (stated !== null) return [stated];
  if (plans.length === 0) {
    const reason = whyNone(line.plan, "plan");
    if (reason === "plan-missing" && whyNone(line.actual, "actual") === "actual-missing") return [nothingSaid(line)];
    return (actuals.length === 0 ? [noFigure] : actuals.map(onlyAchieved)).map((judged) => ({
      ...judged,
      ...unjudged(reason, line),
    }));
  }
  if (actuals.length === 0) {
    const reason = whyNone(line.actual, "actual");
    return plans.map((plan) => ({ ...onlyPlanned(plan), ...unjudged(reason, line) }));
  }
  if (plans.length > maxFigures || actuals.length > maxFigures) return [tooMany(plans, actuals)];
  const reductions = new Set(
    plans.filter((plan) => plan.quantity.direction === "decrease").map((plan) => plan.unit.dimension),
  );
  const whole: LineContext = { ...context, reductions };
  const asked = new LineAsked(context.words.year, line);
  return pairFigures(plans, actuals, asked).map((pairing) => assess(pairing, whole));
}

/** Neither a plan nor a result of the judged time: all that the line has is of others, or it has nothing. */
function nothingSaid(line: ProgramLine): Judged {
  const isTold = (cell: FigureCell | null): boolean => cell !== null && cell.reading.kind !== "blank";
  const others = (line.otherTimes ?? []).filter(({ plan, actual }) => isTold(plan) || isTold(actual));
  if (others.length === 0) return { ...noFigure, reason: "plan-missing", reasonParams: { both: 1 } };
  const years = [...new Set(others.map(({ said }) => said))].join("・");
  return { ...noFigure, reason: "year-absent", reasonParams: { years } };
}

/** Few pairings ask for names. */
class LineAsked implements AskedBy {
  readonly year: number | null;
  readonly #line: ProgramLine;

  constructor(year: number | null, line: ProgramLine) {
    this.year = year;
    this.#line = line;
  }

  get names(): readonly string[] {
    return countedNames(this.#line);
  }
}

/** Digits that cannot be read for sure are for a person to look at; nobody may take them for nothing. */
function unjudged(
  reason: ReasonCode,
  line: ProgramLine,
): Pick<Judged, "reason" | "reasonParams" | "verdict" | "basis"> {
  if (reason !== "digits-unreadable")
    return { reason, reasonParams: {}, verdict: "not-assessed", basis: { kind: "none" } };
  const text = residueOf(line).find(({ kind }) => kind === "digits")?.text ?? "";
  return { reason, reasonParams: { text }, verdict: "review", basis: { kind: "choice" } };
}

export const residueOf = (line: ProgramLine): readonly Residue[] => [
  ...(line.plan?.reading.residue ?? []),
  ...(line.actual?.reading.residue ?? []),
];

/** What all lines of a sheet are judged in. */
export interface SheetContext {
  readonly reading: SheetReading;
  readonly policy: Policy;
  /** See `LineContext`. */
  readonly neighbours: Iterable<string>;
}

/** A line's indicators: none on a group, else at least one. `parent` is the group that a measure stands under. */
export const judgeLine = (line: ProgramLine, parent: ProgramLine | null, sheet: SheetContext): readonly Judged[] =>
  line.kind === "group" ? [] : judgeFigures(line, figureContext(line, parent, sheet));

/** What the figures of a line are judged in. */
export function figureContext(
  line: ProgramLine,
  parent: ProgramLine | null,
  { reading, policy, neighbours }: SheetContext,
): FigureContext {
  const headings = columnsOf(reading.layout.pages, line)?.headings;
  return {
    line,
    policy,
    parentNo: parent?.no ?? null,
    note: lineNote(line),
    words: wordsBeside(line, parent, reading),
    neighbours,
    place: placeOf(line, parent, reading),
    headings: [headings?.plan ?? "", reading.title ?? ""],
    nameHeading: headings?.name ?? "",
    rateKind: printedRateKind(reading.layout.pages, line),
  };
}

/** What was judged, as indicators of their line; `identityOf` is asked when an identity is. */
export function placedOn(
  line: ProgramLine,
  reading: SheetReading,
  judged: readonly Judged[],
  identityOf: (at: number) => string,
): readonly Indicator[] {
  const residue = residueOf(line);
  let printed: Printed | null | undefined;
  const printedOnLine = (): Printed | null =>
    printed === undefined ? (printed = printedOf(line, printedRateKind(reading.layout.pages, line))) : printed;
  return judged.map((indicator, at) =>
    placed(indicator, {
      line,
      identity: () => identityOf(at),
      residue,
      printed: printedOnLine,
    }),
  );
}

/** Names that a line stands under; "" says nothing. */
const placeOf = (line: ProgramLine, parent: ProgramLine | null, reading: SheetReading): readonly string[] => [
  line.name,
  parent?.name ?? "",
  line.section === null ? "" : (reading.sections[line.section]?.name ?? ""),
  reading.title ?? "",
  reading.sheet,
];

interface Place extends Pick<Indicator, "residue"> {
  readonly line: ProgramLine;
  readonly identity: () => string;
  readonly printed: () => Printed | null;
}

/** Field by field: spreading so wide an object costs more than judging it. What few ask for is found when they do. */
const placed = (judged: Judged, place: Place): Indicator => ({
  get identity() {
    return place.identity();
  },
  get name() {
    return indicatorName(place.line, judged.label).text;
  },
  label: judged.label,
  class: judged.class,
  kind: judged.kind,
  unit: judged.unit,
  plan: judged.plan,
  actual: judged.actual,
  planQuantity: judged.planQuantity,
  actualQuantities: judged.actualQuantities,
  planCell: place.line.plan,
  actualCell: place.line.actual,
  asOf: judged.asOf,
  basis: judged.basis,
  direction: judged.direction,
  planRole: judged.planRole,
  coverage: judged.coverage,
  apart: judged.apart,
  baseline: judged.baseline,
  get printed() {
    return place.printed();
  },
  residue: place.residue,
  rate: judged.rate,
  verdict: judged.verdict,
  reason: judged.reason,
  reasonParams: judged.reasonParams,
  alternatives: judged.alternatives,
  overTarget: judged.overTarget,
});
