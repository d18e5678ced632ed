import { blankEntry, isBlank } from "../entry.ts";
import type { EarlierRecord } from "../earlier-record.ts";
import type { LogEntry } from "../event.ts";
import type { RunInfo } from "../run.ts";
import { changesBetween, changeTexts, saidInLog } from "./entry-changes.ts";
import { logEntry } from "./log-entry.ts";
import type { LogLine } from "./log-line.ts";

/**
 * Lines of which the log tells words that nobody took back, and that the record has no more: somebody deleted their rows or
 * their sheet. Each as an event that takes the words back, so that they are told once. `log`: verified. Linear.
 */
export function erasedLines(
  { lines, waiting }: Pick<EarlierRecord, "lines" | "waiting">,
  log: readonly LogLine[],
  run: RunInfo,
): readonly LogEntry[] {
  const known = new Set([...lines, ...waiting].map(({ lineId }) => lineId));
  const erased = [...saidInLog(log)].filter(([lineId, { entry }]) => !known.has(lineId) && !isBlank(entry));
  if (erased.length === 0) return [];
  const last = new Map(log.map((line) => [line.lineId, line]));
  return erased.map(([lineId, { entry }]) => {
    const { program = "", indicator = "" } = last.get(lineId) ?? {};
    const about = { lineId, program, indicator };
    return logEntry(run, "decide", { ...about, ...changeTexts(changesBetween(entry, blankEntry)) });
  });
}
