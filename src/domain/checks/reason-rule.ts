import type { Indicator, ReasonCode } from "../achievement/indicator.ts";
import type { Severity } from "../policy.ts";
import { quoted } from "./figures.ts";
import { atCell } from "./cell-noticed.ts";
import { type RowNotice, type RowRule, rowRule } from "./rule.ts";

interface ReasonRule<Code extends string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Which indicators it speaks of. */
  readonly reasons: readonly ReasonCode[];
  readonly verdict: "review" | "not-assessed";
  /** The cell that a person should look at first. */
  readonly at: "plan" | "actual";
}

/** A rule that says what judging already found: once a line and cause, with the cell's words. */
export function reasonRule<const Code extends string>(rule: ReasonRule<Code>): RowRule<Code> {
  const speaksOf = ({ reason, verdict }: Indicator): boolean =>
    reason !== null && verdict === rule.verdict && rule.reasons.includes(reason);
  return rowRule({
    code: rule.code,
    severity: rule.severity,
    reasons: rule.reasons,
    check: ({ indicators }) => {
      if (!indicators.some(speaksOf)) return [];
      const seen = new Set<string>();
      return indicators
        .filter(speaksOf)
        .map((indicator) => noticeOf(indicator, rule.at))
        .filter((notice) => isNew(JSON.stringify(notice), seen));
    },
  });
}

function noticeOf(indicator: Indicator, at: "plan" | "actual"): RowNotice {
  const cell =
    (at === "plan" ? indicator.planCell : indicator.actualCell) ?? indicator.planCell ?? indicator.actualCell;
  return { ...atCell(cell), params: { text: quoted(cell?.text ?? ""), ...indicator.reasonParams } };
}

function isNew(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
