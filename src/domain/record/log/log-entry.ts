import type { EventKind, LogEntry } from "../event.ts";
import type { RunInfo } from "../run.ts";

/** An event of a run, with what is said of it; everything else of it is blank. */
export const logEntry = (
  run: RunInfo,
  kind: EventKind,
  said: Partial<Omit<LogEntry, "kind" | keyof RunInfo>>,
): LogEntry => ({
  lineId: "",
  program: "",
  indicator: "",
  field: "",
  old: "",
  new: "",
  planText: "",
  actualText: "",
  rate: null,
  verdict: "",
  cell: "",
  who: "",
  typedDate: "",
  ...run,
  ...said,
  kind,
});
