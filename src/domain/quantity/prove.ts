import { keyOf, patternOf, type Probe } from "./figure-pattern.ts";
import type { FigurePatterns } from "./figure-patterns.ts";
import type { ValueProof, ValueRule } from "./value-rule.ts";
import type { WordingProof } from "./wordings.ts";

/** A probe, and what the rule of its value is given. */
export interface NumberedProbe extends Probe {
  readonly given: number;
}

/**
 * That texts which differ in a number of one form only are read alike but for the value: every probe has the same pattern,
 * and one rule makes all their values. null at the first that does not.
 */
export function prove(
  probes: Iterable<NumberedProbe>,
  ruleOf: (proofs: readonly ValueProof[]) => ValueRule | null,
  patterns: FigurePatterns,
): WordingProof | null {
  const proofs: ValueProof[] = [];
  let key: string | null = null;
  let common = null;
  for (const probe of probes) {
    const pattern = patternOf(probe);
    if (pattern === null) return null;
    common ??= pattern;
    key ??= keyOf(pattern);
    if (keyOf(pattern) !== key) return null;
    proofs.push({ given: probe.given, value: probe.reading.quantities[0]?.value ?? Number.NaN });
  }
  const rule = common === null ? null : ruleOf(proofs);
  if (common === null || rule === null) return null;
  const pattern = patterns.add(common);
  return pattern < 0 ? null : { pattern, rule };
}
