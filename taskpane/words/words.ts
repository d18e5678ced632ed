import type { DirectionFound } from "../../src/domain/achievement/direction/direction.ts";
import type { Alternative, Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import type { Finding } from "../../src/domain/checks/rule.ts";
import type { Language, Messages } from "../../src/messages/index.ts";
import type { ChangeLanguage } from "../../src/messages/change-words.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { ruleNames } from "../../src/messages/rule-name.ts";

/** Everything the pane says, in one language. */
export interface Words extends ChangeLanguage {
  readonly language: Language;
  readonly pane: Messages["pane"];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly errors: Messages["errors"];
  /** Why an indicator is to be reviewed or not assessed; "" where there is nothing to say. */
  reason(indicator: Indicator): string;
  /** Which way is better, and what says so. */
  direction(found: DirectionFound): string;
  alternative(alternative: Alternative, unit: string | null): string;
  finding(finding: Finding): { readonly name: string; readonly message: string; readonly action: string };
}

/** The parts of a language that the pane needs; the command line's stay out of its bundle. */
export type Parts = Pick<
  Messages,
  "pane" | "changes" | "verdicts" | "directions" | "errors" | "findings" | "report" | "record" | "log" | "questions"
>;

export const wordsFrom = (language: Language, parts: Parts): Words => ({
  language,
  pane: parts.pane,
  verdicts: parts.verdicts.names,
  errors: parts.errors,
  report: reportWords(parts),
  changes: parts.changes,
  ruleName: ruleNames(parts.findings),
  reason: parts.verdicts.reason,
  direction: parts.directions.found,
  alternative: parts.verdicts.alternative,
  finding: parts.findings.of,
});
