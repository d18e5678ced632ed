import type { ReportWords } from "../domain/report/words.ts";
import { dropDowns } from "./drop-downs.ts";
import type { Messages } from "./ja.ts";

/** Everything that a report needs to say, in one language. */
export function reportWords({
  report,
  verdicts,
  findings,
  pane,
  directions,
}: Pick<Messages, "report" | "verdicts" | "directions" | "findings" | "pane">): ReportWords {
  return {
    ...report,
    everyDropDown: [report.dropDowns, ...Object.values(dropDowns)],
    verdict: verdicts.names,
    severity: pane.findings.severity,
    direction: directions.brief,
    reason: verdicts.reason,
    alternative: verdicts.alternative,
    finding: findings.of,
  };
}
