import { type AskedBy, answerTo, wholeOf } from "./answer.ts";
import type { Figure } from "./figure.ts";
import { matchLabels, apart } from "./label.ts";
import { withoutRemarks } from "./remarks.ts";

/** What belongs together, or stands in each other's way. */
export type Pairing =
  /** One planned, one achieved. */
  | { readonly kind: "pair"; readonly plan: Figure; readonly actual: Figure }
  /** Same unit, but nothing says which figure answers to which. */
  | { readonly kind: "several"; readonly plans: readonly Figure[]; readonly actuals: readonly Figure[] }
  /** Labelled on both sides, with labels that do not meet. */
  | { readonly kind: "labels"; readonly plans: readonly Figure[]; readonly actuals: readonly Figure[] }
  /** Planned in one unit, achieved in another (or in several others, of which at most `maxCandidates` are kept). */
  | { readonly kind: "units"; readonly plan: Figure; readonly actuals: readonly Figure[] }
  | { readonly kind: "plan-only"; readonly plan: Figure }
  | { readonly kind: "actual-only"; readonly actual: Figure };

/** No auditor chooses among more readings than this, and no cell may cost its square. */
export const maxCandidates = 8;

interface Matched {
  readonly pairings: readonly Pairing[];
  readonly plans: readonly Figure[];
  readonly actuals: readonly Figure[];
}

/**
 * Pairs the planned with the achieved figures of one line: by unit, within a unit by label, then by order.
 * Plans stand in their order, achieved figures without a plan
 * after them. Linear in the number of figures but for the matching of labels, which is bounded (see label.ts).
 */
export function pairFigures(
  allPlans: readonly Figure[],
  allActuals: readonly Figure[],
  asked: AskedBy,
): readonly Pairing[] {
  if (isOneOfEach(allPlans, allActuals)) return [oneOfEach(allPlans[0]!, allActuals)];
  const known = pairingsKnown.get(allPlans)?.get(allActuals);
  if (known !== undefined && known.year === asked.year) return known.pairings;
  const watched = new WatchedAsked(asked);
  const pairings = pairingsOf(allPlans, allActuals, watched);
  if (watched.hasNamed) return pairings;
  let withPlans = pairingsKnown.get(allPlans);
  if (withPlans === undefined) pairingsKnown.set(allPlans, (withPlans = new WeakMap()));
  withPlans.set(allActuals, { year: asked.year, pairings });
  return pairings;
}

/** Cells of one text share their figures (`figuresOf`), and nothing of the line but the year and its names is asked for. */
const pairingsKnown = new WeakMap<
  readonly Figure[],
  WeakMap<readonly Figure[], { readonly year: number | null; readonly pairings: readonly Pairing[] }>
>();

/** Tells whether the line's names were asked for. */
class WatchedAsked implements AskedBy {
  readonly #asked: AskedBy;
  readonly year: number | null;
  hasNamed = false;

  constructor(asked: AskedBy) {
    this.#asked = asked;
    this.year = asked.year;
  }

  get names(): readonly string[] {
    this.hasNamed = true;
    return this.#asked.names;
  }
}

function pairingsOf(allPlans: readonly Figure[], allActuals: readonly Figure[], asked: AskedBy): readonly Pairing[] {
  const { plans, actuals, asidePlans, asideActuals } = withoutRemarks(allPlans, allActuals);
  const sameKind = matchBy(plans, actuals, asked, (figure) => `${figure.unit.dimension} ${figure.kind}`);
  const sameUnit = matchBy(sameKind.plans, sameKind.actuals, asked, (figure) => figure.unit.dimension);
  const paired = [...sameKind.pairings, ...sameUnit.pairings];
  const rest =
    paired.length === 0
      ? matchNothingElse(sameUnit.plans, sameUnit.actuals, asked)
      : matchRest(sameUnit.plans, sameUnit.actuals);
  const order = new Map(allPlans.map((plan, index) => [plan, index]));
  const place = (pairing: Pairing): number => order.get(planOf(pairing) as Figure) ?? allPlans.length;
  return [...paired, ...rest, ...alone(asidePlans, asideActuals)].sort((a, b) => place(a) - place(b));
}

/** What most lines are: one figure planned, one achieved. */
const isOneOfEach = (plans: readonly Figure[], actuals: readonly Figure[]): boolean =>
  plans.length === 1 && actuals.length === 1 && !plans[0]!.isRemark && !actuals[0]!.isRemark;

/** They belong together, whatever their kinds, unless each has a unit and these do not meet. */
function oneOfEach(plan: Figure, actuals: readonly Figure[]): Pairing {
  const actual = actuals[0]!;
  const [planned, achieved] = [plan.unit.dimension, actual.unit.dimension];
  const meet = planned === achieved || planned === "" || achieved === "";
  return meet ? asPair([plan, actual]) : { kind: "units", plan, actuals };
}

function planOf(pairing: Pairing): Figure | undefined {
  if (pairing.kind === "actual-only") return undefined;
  return "plan" in pairing ? pairing.plan : pairing.plans[0];
}

function groupBy(figures: readonly Figure[], key: (figure: Figure) => string): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(key(figure));
    if (group === undefined) groups.set(key(figure), [figure]);
    else group.push(figure);
  }
  return groups;
}

function matchBy(
  plans: readonly Figure[],
  actuals: readonly Figure[],
  asked: AskedBy,
  key: (figure: Figure) => string,
): Matched {
  const planGroups = groupBy(plans, key);
  const actualGroups = groupBy(actuals, key);
  const groups = [...planGroups].map(([name, group]) => matchGroup(group, actualGroups.get(name) ?? [], asked));
  const lonely = [...actualGroups].filter(([name]) => !planGroups.has(name)).flatMap(([, group]) => group);
  return {
    pairings: groups.flatMap((group) => group.pairings),
    plans: groups.flatMap((group) => group.plans),
    actuals: [...groups.flatMap((group) => group.actuals), ...lonely],
  };
}

const nothing: Matched = { pairings: [], plans: [], actuals: [] };

function matchGroup(plans: readonly Figure[], actuals: readonly Figure[], asked: AskedBy): Matched {
  const [plan] = plans;
  const [actual] = actuals;
  if (plan === undefined || actual === undefined) return { pairings: [], plans, actuals };
  if (plans.length === 1 && actuals.length === 1) return { ...nothing, pairings: [{ kind: "pair", plan, actual }] };
  const labelled = matchByLabel(plans, actuals);
  if (labelled.actuals.length === 0 && isWholeOf(labelled.plans, plans))
    return { ...nothing, pairings: [{ kind: "several", plans: labelled.plans, actuals }] };
  const rest = matchUnlabelled(labelled.plans, labelled.actuals, asked);
  return { ...rest, pairings: [...labelled.pairs.map(asPair), ...rest.pairings] };
}

type Two = readonly [plan: Figure, actual: Figure];

const asPair = ([plan, actual]: Two): Pairing => ({ kind: "pair", plan, actual });

/** What labels put together, and what they leave, each in its order. */
function matchByLabel(plans: readonly Figure[], actuals: readonly Figure[]) {
  const found = matchLabels(
    plans.map(({ label }) => label),
    actuals.map(({ label }) => label),
  );
  const taken = new Set(found.flatMap(([plan, actual]) => [plans[plan], actuals[actual]]));
  const isLeft = (figure: Figure): boolean => !taken.has(figure);
  return {
    pairs: found.flatMap(([plan, actual]) => together(plans[plan], actuals[actual])),
    plans: plans.filter(isLeft),
    actuals: actuals.filter(isLeft),
  };
}

const together = (plan: Figure | undefined, actual: Figure | undefined): readonly Two[] =>
  plan === undefined || actual === undefined ? [] : [[plan, actual]];

/** 300人 of 300人(会場150人、オンライン150人), where the parts alone were achieved: it is their sum that answers to it. */
const isWholeOf = (left: readonly Figure[], all: readonly Figure[]): boolean =>
  left.length === 1 && left[0] === wholeOf(all);

/** What labels did not settle: one year, a total, the only one of its kind, then order. */
function matchUnlabelled(plans: readonly Figure[], actuals: readonly Figure[], asked: AskedBy): Matched {
  const [plan] = plans;
  const [actual] = actuals;
  if (plan === undefined || actual === undefined) return { pairings: [], plans, actuals };
  if (plans.length === 1 && actuals.length === 1) return { ...nothing, pairings: [{ kind: "pair", plan, actual }] };
  if (plans.length === 1) {
    const answer = answerTo(plan, actuals, asked);
    if (answer !== undefined)
      return { pairings: [{ kind: "pair", plan, actual: answer }], plans: [], actuals: without(actuals, answer) };
  }
  if (actuals.length === 1) {
    const answer = answerTo(actual, plans, asked);
    if (answer !== undefined)
      return { pairings: [{ kind: "pair", plan: answer, actual }], plans: without(plans, answer), actuals: [] };
  }
  const labelled = (figures: readonly Figure[]): boolean => figures.every((figure) => figure.label !== null);
  const unlabelled = (figures: readonly Figure[]): boolean => figures.every((figure) => figure.label === null);
  if (plans.length === actuals.length && (unlabelled(plans) || unlabelled(actuals))) {
    return { ...nothing, pairings: plans.flatMap((figure, index) => together(figure, actuals[index])).map(asPair) };
  }
  const kind = labelled(plans) && labelled(actuals) ? "labels" : "several";
  return { ...nothing, pairings: [{ kind, plans, actuals }] };
}

const without = (figures: readonly Figure[], one: Figure): readonly Figure[] =>
  one === wholeOf(figures) ? [] : figures.filter((figure) => figure !== one);

/** A line where no unit meets: every plan is set against all that was achieved, for a person to choose. */
function matchNothingElse(plans: readonly Figure[], actuals: readonly Figure[], asked: AskedBy): readonly Pairing[] {
  if (plans.length === 0 || actuals.length === 0) return alone(plans, actuals);
  if ([...plans, ...actuals].some((figure) => figure.unit.dimension === "")) {
    const matched = matchGroup(plans, actuals, asked);
    return [...matched.pairings.map(asUnits), ...alone(matched.plans, matched.actuals)];
  }
  const candidates = actuals.slice(0, maxCandidates);
  return plans.map((plan) => ({ kind: "units", plan, actuals: candidates }));
}

/** 100社 and 50件 do not meet because another figure of the line has no unit. */
function asUnits(pairing: Pairing): Pairing {
  if (pairing.kind !== "pair") return pairing;
  const { plan, actual } = pairing;
  const bare = plan.unit.dimension === "" || actual.unit.dimension === "";
  return bare ? pairing : { kind: "units", plan, actuals: [actual] };
}

/** Figures that no figure of their unit answers to: a unit left out, a label across units, the only two left. */
function matchRest(plans: readonly Figure[], actuals: readonly Figure[]): readonly Pairing[] {
  const [plan] = plans;
  const [actual] = actuals;
  if (plan === undefined || actual === undefined) return alone(plans, actuals);
  if (plans.length === 1 && actuals.length === 1 && sameThing(plan, actual))
    return [asUnits({ kind: "pair", plan, actual })];
  const labelled = matchByLabel(plans, actuals);
  return [...labelled.pairs.map(asPair).map(asUnits), ...alone(labelled.plans, labelled.actuals)];
}

const share = /^(?:%|倍|ポイント|‰)/u;

/** False for 7% and 5社, left over where 人 met 人: a share is no count in the wrong unit. */
function sameThing(plan: Figure, actual: Figure): boolean {
  if (share.test(plan.unit.dimension) !== share.test(actual.unit.dimension)) return false;
  return plan.label === null || actual.label === null || !apart(plan.label, actual.label);
}

const alone = (plans: readonly Figure[], actuals: readonly Figure[]): readonly Pairing[] => [
  ...plans.map((plan): Pairing => ({ kind: "plan-only", plan })),
  ...actuals.map((actual): Pairing => ({ kind: "actual-only", actual })),
];
