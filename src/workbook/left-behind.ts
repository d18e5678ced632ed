import { hasWords } from "../domain/record/carry/words.ts";
import type { EventKind } from "../domain/record/event.ts";
import type { LogLine } from "../domain/record/log/log-line.ts";
import type { RecordLine } from "../domain/record/record-line.ts";
import { type EarlierOptions, type EarlierReport, readReport } from "./earlier-report.ts";
import type { WorkbookPort } from "./port.ts";
import type { ReportedSheet } from "./report.ts";

type Reported = Pick<ReportedSheet, "record" | "recorded" | "copySet">;

/** What people said of a line, with the line. */
const saidOf = ({ lineId, entry, conflicts }: RecordLine): string => JSON.stringify([lineId, entry, conflicts]);

/** What somebody did with a report; anything else a run logs anew, of the same words. */
const deeds: ReadonlySet<string> = new Set<EventKind>(["merge", "seal", "import", "policy", "draw"]);

const deedsIn = (log: readonly LogLine[]): string[] =>
  log
    .filter(({ kind }) => deeds.has(kind))
    .map(({ kind, field, old, new: now, who, at }) => JSON.stringify([kind, field, old, now, who, at]));

/** Whether all that a report holds of what people said and did is in these. */
function isIn({ lines, waiting, legacy, log, unreadable }: EarlierReport, reported: readonly Reported[]): boolean {
  const said = new Set(reported.flatMap(({ record }) => [...record.lines, ...record.waiting].map(saidOf)));
  const done = new Set(reported.flatMap((one) => deedsIn(one.recorded.log)));
  const words = [...lines.map(({ line }) => line), ...waiting].filter(hasWords);
  return (
    legacy.length === 0 &&
    unreadable.length === 0 &&
    words.every((line) => said.has(saidOf(line))) &&
    deedsIn(log.lines).every((deed) => done.has(deed))
  );
}

/**
 * The ledgers of a workbook whose decisions, seals and the like are in none of the reports that take its place: those of other tables, and
 * those of a table whose report the source has itself.
 */
export async function leftBehind(
  earlier: WorkbookPort,
  reported: readonly Reported[],
  options: EarlierOptions,
): Promise<string[]> {
  const survey = await earlier.survey();
  const used = new Set(reported.map(({ copySet }) => copySet));
  const sheets: string[] = [];
  for (const mark of survey.reports) {
    if (used.has(mark.set) || Object.keys(mark.sheets).length === 0) continue;
    if (isIn(await readReport(earlier, survey, mark, options), reported)) continue;
    sheets.push(mark.sheets.ledger ?? Object.values(mark.sheets)[0] ?? "");
  }
  return sheets;
}
