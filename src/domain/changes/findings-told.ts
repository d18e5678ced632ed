import type { FindingTold } from "./change.ts";

const sorted = (codes: readonly string[]): string[] => codes.toSorted((one, other) => (one < other ? -1 : 1));

/** Rules that speak now and did not before, and the other way round; null where one of the states does not say. */
export function findingsTold(before: readonly string[] | null, after: readonly string[] | null): FindingTold | null {
  if (before === null || after === null) return null;
  const left = new Map<string, number>();
  for (const code of before) left.set(code, (left.get(code) ?? 0) + 1);
  const [fresh, still]: [string[], string[]] = [[], []];
  for (const code of after) {
    const count = left.get(code) ?? 0;
    if (count > 0) left.set(code, count - 1);
    (count > 0 ? still : fresh).push(code);
  }
  const resolved = [...left].flatMap(([code, count]) => Array.from({ length: count }, () => code));
  return { new: sorted(fresh), resolved: sorted(resolved), still: sorted(still) };
}
