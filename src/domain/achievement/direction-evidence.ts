import type { Quantity } from "../quantity/quantity.ts";
import { aimInHeadings } from "./aim-in-heading.ts";
import { type BoundedName, boundInName } from "./bound-in-name.ts";
import { countedIn } from "./counted.ts";
import type { DirectionEvidence } from "./direction/direction.ts";
import { namesBadThings, senseOfName } from "./direction/grammar/sense-of-name.ts";
import { namesListed } from "./direction/grammar/names-listed.ts";
import { directionInName } from "./direction-in-name.ts";
import { directionRule } from "./direction-rule.ts";
import { indicatorName } from "./indicator-name.ts";
import type { LineContext } from "./judged.ts";
import type { Pair } from "./objections/objection.ts";
import { type PrintedRate, printedRateOf } from "./printed-rate.ts";
import { convert } from "./unit.ts";
import { type Figure, figuresOf } from "./figure.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";

/** All that a line, its sheet and its office say of which way is better for one pair of figures. */
export const directionEvidence = (pair: Pair): DirectionEvidence => new EvidenceOnLine(pair);

/** A class, since making an object with a getter of its own costs more than all that is asked of it. */
class EvidenceOnLine implements DirectionEvidence {
  readonly person = null;
  readonly policy: DirectionEvidence["policy"];
  readonly column: string;
  readonly inName: string;
  readonly names: readonly string[];
  readonly rest: string | undefined;
  readonly unit: string | null;
  readonly plan: Quantity;
  readonly aim: DirectionEvidence["aim"];
  readonly actual: Quantity;
  readonly planValue: number;
  readonly actualValue: number;
  readonly reductionPlanned: boolean;
  readonly baseline: number | null;
  readonly context: readonly string[];
  readonly place: readonly string[];
  readonly neighbours: Iterable<string>;
  readonly #on: LineContext;

  constructor({ plan, actual, both, context }: Pair) {
    const { line, policy, words } = context;
    const label = plan.label ?? actual.label;
    const { names } = indicatorName(line, label);
    const own = names.map((name) => ownName(name, plan, actual, line));
    const bounded = tellingNames(own, context, both.unit.written).map((name) => boundInName(name, plan));
    const rule = directionRule(policy, line, context.parentNo, label, both.unit.written);
    this.policy = rule === null ? null : { direction: rule.direction, formula: rule.formula ?? null };
    this.column = words.directions.column;
    this.inName = names.map(directionInName).find((said) => said !== "") ?? words.directions.noted;
    this.names = bounded.map(({ name }) => name);
    this.rest = line.nameRest;
    this.unit = both.unit.written;
    this.plan = inBounds(underHeading(plan.quantity, context), bounded);
    this.aim = aimInHeadings(words.headings.plan?.text ?? "", words.headings.actual?.text ?? "");
    this.actual = actual.quantity;
    this.planValue = both.plan;
    this.actualValue = both.actual;
    this.reductionPlanned = plan.kind === "level" && context.reductions.has(plan.unit.dimension);
    this.baseline = baselineOf({ both, context });
    this.context = context.headings;
    this.place = context.place;
    this.neighbours = context.neighbours;
    this.#on = context;
  }

  /** Read where a witness asks for it. */
  get printedRate(): PrintedRate | null {
    const { rateKind, line } = this.#on;
    return rateKind !== "achievement" || line.printedRate === null ? null : printedRateOf(line.printedRate);
  }
}

/** 目標値(以下) over a column bounds each figure in it that has no bound of its own. */
function underHeading(quantity: Quantity, { words }: LineContext): Quantity {
  const bound = quantity.bound ?? words.headings.plan?.bound ?? null;
  return bound === quantity.bound || quantity.direction !== null ? quantity : { ...quantity, bound };
}

/** Of several names in a cell the figure's own, where plan and result have as many figures, in their order. */
function ownName(name: string, plan: Figure, actual: Figure, line: ProgramLine): string {
  const listed = namesListed(name);
  if (listed.length === 1) return name;
  const [plans, actuals] = [figuresOf(line.plan, "plan"), figuresOf(line.actual, "actual")];
  const at = plans.indexOf(plan);
  const areInOrder = plans.length === listed.length && actuals.length === listed.length && actuals[at] === actual;
  return (areInOrder ? listed[at] : undefined) ?? name;
}

/** 苦情件数10件以下 bounds its figure as a bound beside the figure would. */
function inBounds(quantity: Quantity, names: readonly BoundedName[]): Quantity {
  const named = names.find(({ bound }) => bound !== null);
  if (named === undefined || quantity.bound !== null || quantity.direction !== null) return quantity;
  return { ...quantity, bound: named.bound, isStrict: named.isStrict };
}

const namesIndicators = /指標|KPI|indicator/iu;

/** 時間外勤務の縮減: a program that is to make an amount smaller. */
const reduces = /(?:縮減|削減|低減|抑制|減量|圧縮|短縮)(?:の(?:推進|促進|取組|徹底))?$/u;
/** What is measured, not counted: of it a program may name what is left as well as what was cut. */
const amounts =
  /^(?:時間|分|秒|日|[千万億兆百十]*円|%|[kKmM]?[gtlL]|トン|リットル|k[lL]|㎥|m3|立方メートル|[kKmMgG]?[wW]h|t-?CO2(?:eq)?|GJ|MJ)$/u;

/**
 * Without the program's name where that is a mere doubt: 使用料, 防災 say what the program is about. One that counts
 * (相談件数), that names things in a bad state (期限切れ消火器), that stands under 指標名, or whose amount is to be cut (時間外勤務の縮減, in hours), is doubted as an
 * indicator's name is.
 */
function tellingNames(
  names: readonly string[],
  { line, nameHeading }: LineContext,
  unit: string | null,
): readonly string[] {
  if (namesIndicators.test(nameHeading)) return names;
  const isAmount = unit !== null && amounts.test(unit.normalize("NFKC"));
  return names.filter(
    (name) =>
      name !== line.name ||
      senseOfName(name, null).sense !== "ambiguous" ||
      countedIn(name) !== null ||
      namesBadThings(name) ||
      (isAmount && reduces.test(name.trim())),
  );
}

/** Where things stood when it was planned, in the pair's unit; null where the sheet does not say, or in another one. */
export function baselineOf({ both, context }: Pick<Pair, "both" | "context">): number | null {
  const [figure] = figuresOf(context.line.baseline ?? null, "actual");
  if (figure === undefined) return null;
  if (figure.unit.dimension === "" || both.unit.dimension === "") return figure.value;
  return figure.unit.dimension === both.unit.dimension ? convert(figure.value, figure.unit, both.unit) : null;
}
