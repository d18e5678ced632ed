import type { Policy } from "../../policy.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { judge } from "../basis.ts";
import type { Judged } from "../judged.ts";
import { residueOf } from "../line.ts";
import { isExact } from "./exact-product.ts";
import type { LineAlike, LinesAlike, WrittenFigures } from "./line-alike.ts";
import { everySo, proofs } from "./proof.ts";

/** A sheet of more likes than this has no likes. */
const mostLikes = 20_000;

/** Lines that are alike, and how they are judged. */
export interface Likeness {
  /** What stands for all of them. */
  readonly judged: Judged;
  /** What the numbers in the cells are multiplied by (千円: 1000). */
  readonly planFactor: number;
  readonly actualFactor: number;
  /** Equal for likenesses of which the same is said but for their figures. */
  readonly sense: number;
}

interface Known {
  likeness: Likeness | null;
  /** Lines that were taken to be like the others. */
  taken: number;
}

/**
 * How lines are judged that are alike but for their figures: the first ones by themselves, the others as they were once
 * lines of their name and lines of their wordings have proved to go by nothing but their figures. A like whose lines do
 * not agree has no likeness, and is judged line by line for good.
 */
export class JudgedAlike {
  readonly #policy: Policy;
  readonly #lines: LinesAlike;
  /** By name and wording. */
  readonly #known = new Map<number, Known>();
  readonly #proved = new Map<number, number>();
  #taken = 0;
  readonly #likenesses: Likeness[] = [];
  readonly #numbers = new Map<Likeness, number>();

  constructor(lines: LinesAlike, policy: Policy) {
    this.#lines = lines;
    this.#policy = policy;
  }

  /** By the number that `numberOf` gave. */
  at(number: number): Likeness {
    return this.#likenesses[number]!;
  }

  numberOf(likeness: Likeness): number {
    let number = this.#numbers.get(likeness);
    if (number === undefined) {
      number = this.#likenesses.length;
      this.#likenesses.push(likeness);
      this.#numbers.set(likeness, number);
    }
    return number;
  }

  /** How a further line of a like is judged; null where it has to be judged by itself, and `learn` be told. */
  known(alike: LineAlike): Likeness | null {
    const { name, wording } = alike;
    const known = this.#known.get(this.#lines.together(name, wording));
    if (known === undefined || known.likeness === null || !this.#isProved(name) || !this.#isProved(wording))
      return null;
    if (!areExact(known.likeness, alike)) return null;
    known.taken += 1;
    this.#taken += 1;
    return this.#taken % everySo === 0 ? null : known.likeness;
  }

  #likenessOf(written: WrittenFigures, judged: readonly Judged[], line: ProgramLine): Likeness | null {
    const likeness = likenessOf(written, judged, line);
    return likeness === null ? null : { ...likeness, sense: this.#lines.text(sayingOf(likeness.judged, line)) };
  }

  #isProved(part: number): boolean {
    return (this.#proved.get(part) ?? 0) >= proofs;
  }

  #prove(part: number, agrees: boolean): void {
    this.#proved.set(part, agrees ? (this.#proved.get(part) ?? 0) + 1 : 0);
  }

  /** Takes note of a line that was judged by itself. False where it is not as the likeness that others went by says. */
  learn(line: ProgramLine, alike: LineAlike, judged: readonly Judged[]): boolean {
    const { name, wording } = alike;
    const like = this.#lines.together(name, wording);
    const known = this.#known.get(like);
    if (known === undefined) {
      if (this.#known.size < mostLikes)
        this.#known.set(like, { likeness: this.#likenessOf(alike, judged, line), taken: 0 });
      return true;
    }
    if (known.likeness === null || !areExact(known.likeness, alike)) return true;
    const [only] = judged;
    const agrees =
      judged.length === 1 && only !== undefined && isSame(only, asAlike(known.likeness, alike, line, this.#policy));
    this.#prove(name, agrees);
    this.#prove(wording, agrees);
    if (agrees) return true;
    known.likeness = null;
    return known.taken === 0;
  }
}

/** What may be said of all lines like this one; null where that is more than its figures. */
function likenessOf(
  written: WrittenFigures,
  [judged, another]: readonly Judged[],
  line: ProgramLine,
): Omit<Likeness, "sense"> | null {
  if (judged === undefined || another !== undefined) return null;
  const { basis, reason, alternatives, baseline, plan, actual } = judged;
  const isPlain = reason === null && alternatives.length === 0 && baseline === null;
  if (residueOf(line).length > 0) return null;
  if (!isPlain || plan === null || actual === null || !isOfTwoFigures(judged, line)) return null;
  if (basis.kind === "ratio" ? basis.upper !== null || !basis.assessed : !byTwoFigures.has(basis.kind)) return null;
  const planFactor = plan / written.plan;
  const actualFactor = actual / written.actual;
  // 1/20校 is no number times something.
  return Number.isInteger(planFactor) && Number.isInteger(actualFactor) ? { judged, planFactor, actualFactor } : null;
}

/** All that is said of a line but its figures and what they come to. */
function sayingOf(judged: Judged, { section, plainCells }: ProgramLine): string {
  const {
    plan: _,
    actual: __,
    planQuantity,
    actualQuantities,
    rate: ___,
    verdict: ____,
    overTarget,
    ...others
  } = judged;
  const isNamed = plainCells !== undefined && plainCells.text("measure").trim() !== "";
  return JSON.stringify([others, overTarget, planQuantity?.unit, actualQuantities[0]?.unit, section, isNamed]);
}

/** Bases that go by nothing but the two figures. */
const byTwoFigures: ReadonlySet<string> = new Set(["reversed-ratio", "inverse-ratio", "at-most", "at-least"]);

const kinds: ReadonlySet<string> = new Set(["level", "share"]);

/** Each cell has the one figure that is judged. */
function isOfTwoFigures({ planQuantity, actualQuantities, kind }: Judged, { plan, actual }: ProgramLine): boolean {
  const [planned, ...others] = plan?.reading.quantities ?? [];
  const [achieved, ...further] = actual?.reading.quantities ?? [];
  return (
    kinds.has(kind) &&
    others.length === 0 &&
    further.length === 0 &&
    planned !== undefined &&
    planned.value >= 0 &&
    planQuantity === planned &&
    actualQuantities.length === 1 &&
    actualQuantities[0] === achieved &&
    // 211人以上 is at least 100人, and 107人以上 may be 396人 or not.
    achieved?.bound === null &&
    achieved.upper === null
  );
}

/** Whether figures come out as they would be read: 1.1 of 110% times 100 is 110.00000000000001. */
const areExact = ({ planFactor, actualFactor }: Likeness, { plan, actual }: WrittenFigures): boolean =>
  isExact(plan, planFactor) && isExact(actual, actualFactor);

/** Both in the unit that they are compared in. */
export const figuresBy = (
  { planFactor, actualFactor }: Likeness,
  { plan, actual }: WrittenFigures,
): WrittenFigures => ({
  plan: plan * planFactor,
  actual: actual * actualFactor,
});

/** A line's judgement as that of the others of its like. */
export function asAlike(likeness: Likeness, written: WrittenFigures, line: ProgramLine, policy: Policy): Judged {
  const { judged } = likeness;
  const { plan, actual } = figuresBy(likeness, written);
  const { rate, verdict, overTarget } = judge(judged.basis, { plan, actual }, policy);
  return {
    label: judged.label,
    unit: judged.unit,
    plan,
    actual,
    planQuantity: line.plan?.reading.quantities[0] ?? null,
    actualQuantities: line.actual?.reading.quantities.slice(0, 1) ?? [],
    asOf: judged.asOf,
    name: judged.name,
    class: judged.class,
    kind: judged.kind,
    basis: judged.basis,
    direction: judged.direction,
    planRole: judged.planRole,
    coverage: judged.coverage,
    apart: judged.apart,
    baseline: judged.baseline,
    printed: judged.printed,
    residue: judged.residue,
    rate,
    verdict,
    reason: judged.reason,
    reasonParams: judged.reasonParams,
    alternatives: judged.alternatives,
    overTarget,
  };
}

const isSame = (one: Judged, other: Judged): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
