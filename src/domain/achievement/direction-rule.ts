import type { ProgramLine } from "../sheet/records/reading.ts";
import type { DirectionRule, Policy } from "../policy.ts";

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();

const holds = (text: string | null, wanted: string | undefined): boolean =>
  wanted === undefined || (text !== null && plain(text).includes(plain(wanted)));

/** The first of the office's rules whose every given part fits this indicator; null where none does. */
export function directionRule(
  policy: Policy,
  line: ProgramLine,
  parentNo: number | null,
  label: string | null,
  unit: string | null,
): DirectionRule | null {
  const named = line.measure === null ? line.name : `${line.name} ${line.measure}`;
  const described = [label, line.unitNote?.text ?? null].filter((text) => text !== null).join(" ");
  const fits = (rule: DirectionRule): boolean =>
    (rule.no === undefined || rule.no === (line.no ?? parentNo)) &&
    holds(named, rule.name) &&
    holds(described, rule.label) &&
    (rule.unit === undefined || (unit !== null && plain(unit) === plain(rule.unit)));
  return policy.directions.find(fits) ?? null;
}
