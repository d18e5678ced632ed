import { times } from "./times.ts";

/** How a figure's value comes of its digits, or of its cell's number. */
export interface ValueRule {
  /** One of the two is 1; powers of ten up to 10^22, exact in binary, so that the one rounding is that of the quotient. */
  readonly up: number;
  readonly down: number;
  /** What the place multiplies by. */
  readonly factor: number;
  readonly isNegative: boolean;
}

export function valueBy({ up, down, factor, isNegative }: ValueRule, given: number): number {
  const size = times(down === 1 ? given * up : given / down, factor);
  return isNegative && size !== 0 ? -size : size;
}

/** What a rule is given, and what a reader made of it. */
export interface ValueProof {
  readonly given: number;
  readonly value: number;
}

const agrees = (rule: ValueRule, proofs: readonly ValueProof[]): boolean =>
  proofs.every(({ given, value }) => Object.is(valueBy(rule, given), value));

/** Words of scale go up to 10^16; a share and a thousandth go down. */
const exponents = [0, 3, 4, 6, 8, 1, 2, 7, 5, 9, 10, 11, 12, 13, 14, 15, 16, -1, -2, -3];

/** 1 where the power is negative. */
const powerOfTen = (power: number): number => Number(`1e${Math.max(0, power)}`);

const isNegativeIn = (proofs: readonly ValueProof[]): boolean => proofs.some(({ value }) => value < 0);

/** The rule from the digits of numbers with so many decimals; null where no power of ten and multiplier makes their values. */
export function ruleOfDigits(proofs: readonly ValueProof[], decimals: number, multiplier: number): ValueRule | null {
  const isNegative = isNegativeIn(proofs);
  for (const factor of multiplier === 1 ? [1] : [1, multiplier]) {
    for (const exponent of exponents) {
      const power = exponent - decimals;
      const rule = { up: powerOfTen(power), down: powerOfTen(-power), factor, isNegative };
      if (agrees(rule, proofs)) return rule;
    }
  }
  return null;
}

/** The rule from the sizes of cells' numbers; null where they are not all multiplied by the same. */
export function ruleOfNumbers(proofs: readonly ValueProof[]): ValueRule | null {
  const largest = proofs.reduce((one, other) => (other.given > one.given ? other : one));
  const ratio = largest.given === 0 ? 1 : Number(Math.abs(largest.value / largest.given).toPrecision(12));
  const rule = { up: 1, down: 1, factor: ratio, isNegative: isNegativeIn(proofs) };
  return agrees(rule, proofs) ? rule : null;
}
