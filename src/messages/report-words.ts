import type { ReportWords } from "../domain/report/words.ts";
import type { Messages } from "./ja.ts";
import { records } from "./records.ts";

/** Everything that a report needs to say, in one language. */
export function reportWords({
  report,
  verdicts,
  findings,
  pane,
  directions,
  record,
  log,
  questions,
}: Pick<
  Messages,
  "report" | "verdicts" | "directions" | "findings" | "pane" | "record" | "log" | "questions"
>): ReportWords {
  return {
    ...report,
    verdict: verdicts.names,
    severity: pane.findings.severity,
    direction: directions.brief,
    reason: verdicts.reason,
    alternative: verdicts.alternative,
    finding: findings.of,
    record,
    everyRecord: [record, ...Object.values(records)],
    log,
    questions,
  };
}
