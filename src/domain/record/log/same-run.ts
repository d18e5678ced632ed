import type { LogEntry } from "../event.ts";
import { type LogField, type LogLine, textsOf } from "./log-line.ts";

const isRun = ({ kind, lineId }: Pick<LogLine, "kind" | "lineId">): boolean => kind === "run" && lineId === "";

/** What a run is told by, beside the time. */
const told = ["file", "sheet", "tableSha256", "version"] as const satisfies readonly LogField[];

/**
 * Whether a run found everything as the last one in the log had left it: the same table of the same file, and nothing that anybody
 * said since. To log it would say nothing, and make another file of the same report.
 */
export function isSameRun(log: readonly LogLine[], events: readonly LogEntry[]): boolean {
  const [run, another] = events;
  if (run === undefined || another !== undefined || !isRun(run)) return false;
  const last = log.findLast(isRun);
  const texts = textsOf(run);
  return last !== undefined && told.every((field) => last[field] === texts[field]);
}
