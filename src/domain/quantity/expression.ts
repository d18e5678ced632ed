import type { NumberToken } from "./tokens.ts";

const times = /^(?:\/[^\d\s()]{1,4})?\s?[×xX✕✖*]\s?$/;
const plus = /^\s?\+\s?$/;
const equals = /^\s?=\s?$/;

/** As on paper: 0.1 + 0.2 is 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/**
 * 30人×4回 (a product, in 人×回), 230人+250人 (a sum), and with their result 30人×4回=120人, 120人=30人×4回 (the result). null where
 * two numbers are no such thing, or where the result that is written is not theirs.
 */
export function joinExpression(text: string, first: NumberToken, second: NumberToken): NumberToken | null {
  if (first.upper !== null || second.upper !== null || second.start - first.end > 8) return null;
  const gap = text.slice(first.end, second.start);
  const joined = { start: first.start, spaced: first.spaced || second.spaced, dotted: first.dotted || second.dotted };
  if (equals.test(gap)) {
    const agrees = Math.abs(first.value - second.value) <= 1e-9 * Math.abs(second.value);
    const result =
      isWorkedOut(first) && second.operation === null
        ? second
        : first.operation === null && isWorkedOut(second)
          ? first
          : null;
    return agrees && result !== null ? { ...result, ...joined, end: second.end, operation: "result" } : null;
  }
  if (first.operation === "result" || second.operation !== null) return null;
  if (plus.test(gap)) {
    if (first.operation === "product" || (first.unit !== null && first.unit !== second.unit)) return null;
    return { ...second, ...joined, value: rounded(first.value + second.value), operation: "sum" };
  }
  if (!times.test(gap) || first.operation === "sum") return null;
  return {
    ...second,
    ...joined,
    value: rounded(first.value * second.value),
    unit: unitOf(gap, first, second),
    operation: "product",
  };
}

const isWorkedOut = ({ operation }: NumberToken): boolean => operation === "product" || operation === "sum";

/** 人 × 回 is 人×回; 人/回 × 回 is 人; a number without a unit only multiplies. */
function unitOf(gap: string, first: NumberToken, second: NumberToken): string | null {
  if (gap.startsWith("/") || second.unit === null) return first.unit;
  return first.unit === null ? second.unit : `${first.unit}×${second.unit}`;
}
