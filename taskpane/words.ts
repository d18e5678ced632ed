import type { Alternative, Indicator, Verdict } from "../src/domain/achievement/indicator.ts";
import type { Finding } from "../src/domain/checks/rule.ts";
import type { ReportWords } from "../src/domain/report/words.ts";
import { messages, type Language, type Messages } from "../src/messages/index.ts";
import { reportWords } from "../src/messages/report-words.ts";

/** Everything the pane says, in one language. */
export interface Words {
  readonly language: Language;
  readonly pane: Messages["pane"];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly errors: Messages["errors"];
  readonly report: ReportWords;
  /** Why an indicator is to be reviewed or not assessed; "" where there is nothing to say. */
  reason(indicator: Indicator): string;
  alternative(alternative: Alternative, unit: string | null): string;
  finding(finding: Finding): { readonly name: string; readonly message: string; readonly action: string };
}

export function wordsOf(language: Language): Words {
  const all = messages(language);
  return {
    language,
    pane: all.pane,
    verdicts: all.verdicts.names,
    errors: all.errors,
    report: reportWords(all),
    reason: all.verdicts.reason,
    alternative: all.verdicts.alternative,
    finding: all.findings.of,
  };
}
