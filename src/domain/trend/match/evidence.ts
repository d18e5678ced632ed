import { dice, Numbers } from "../../record/match/dice.ts";
import { folded } from "../../record/line-parts.ts";
import { programParts } from "../program-parts.ts";
import { withoutBrackets, withoutStatus } from "../status-marks.ts";
import type { YearProgram } from "../year-list.ts";
import type { LinkEvidence } from "./link.ts";

/** Of a program what its likeness to another is worked out from. */
interface Compared {
  readonly name: Int32Array;
  readonly bareName: Int32Array;
  readonly labels: Int32Array;
}

/** How much programs of two years have in common; each is prepared once. */
export class Evidence {
  readonly #numbers = new Numbers();
  readonly #compared = new Map<YearProgram, Compared>();

  of(earlier: YearProgram, later: YearProgram): LinkEvidence {
    const [one, other] = [this.#of(earlier), this.#of(later)];
    return {
      name: Math.max(dice(one.name, other.name), dice(one.bareName, other.bareName)),
      figures: figuresPrinted(earlier, later),
      labels: dice(one.labels, other.labels),
    };
  }

  /** Pairs of neighbouring characters of a name, as numbers that all programs share. */
  pairsOf(program: YearProgram): Int32Array {
    return this.#of(program).name;
  }

  #of(program: YearProgram): Compared {
    const known = this.#compared.get(program);
    if (known !== undefined) return known;
    const name = withoutStatus(program.name);
    const { label, unit } = programParts(program);
    const made = {
      name: this.#numbers.ofPairs(folded(name)),
      bareName: this.#numbers.ofPairs(folded(withoutBrackets(name))),
      labels: this.#numbers.ofPairs(folded(label + unit)),
    };
    this.#compared.set(program, made);
    return made;
  }
}

/** Fewer digits are as often a coincidence. */
const leastTelling = 100;

/** Of what the later sheet prints of the earlier year, how much the earlier sheet says itself; null where it prints nothing. */
function figuresPrinted(earlier: YearProgram, later: YearProgram): number | null {
  const own = new Set(
    earlier.indicators.flatMap(({ plan, actual }) =>
      [plan.value, actual.value].filter((value) => value !== null && Math.abs(value) >= leastTelling),
    ),
  );
  const printed = later.indicators
    .flatMap((indicator) => indicator.printed)
    .filter(({ year }) => year === earlier.year)
    .flatMap(({ plan, actual }) => [plan?.value ?? null, actual?.value ?? null])
    .filter((value) => value !== null && Math.abs(value) >= leastTelling);
  return printed.length === 0 ? null : printed.filter((value) => own.has(value)).length / printed.length;
}
