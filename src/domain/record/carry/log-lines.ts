import { verdictsWorstFirst } from "../../achievement/verdict.ts";
import type { EventKind, LogEntry } from "../event.ts";
import type { Evidence } from "../evidence.ts";
import type { LineParts } from "../line-parts.ts";
import type { RunInfo } from "../run.ts";

/** Whose line an event tells of. */
export interface LineOfEvent {
  readonly lineId: string;
  readonly parts: LineParts;
  /** "" where it stands nowhere now. */
  readonly cell: string;
}

type Told = Partial<Pick<LogEntry, "field" | "old" | "new" | "who" | "typedDate">>;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Its key; "" for a rank that none has. */
export const verdictKey = (rank: number): string => verdictsWorstFirst[rank - 1] ?? "";

/** Words that a person knows an indicator by, beside its program's name. */
const indicatorText = ({ measure, label, unit }: LineParts): string =>
  [measure, label === "" ? unit : label]
    .map(oneLine)
    .filter((text) => text !== "")
    .join(" ");

const blank = {
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
  tableSha256: "",
  who: "",
  typedDate: "",
} as const;

/** The run itself. */
export const runEvent = ({ at, version, file, sheet, tableSha256 }: RunInfo): LogEntry => ({
  ...blank,
  at,
  kind: "run",
  file,
  sheet,
  tableSha256,
  version,
});

/** What a run has to tell of one line; `evidence`: what the sheet said of it. */
export function lineEvent(
  kind: EventKind,
  { lineId, parts, cell }: LineOfEvent,
  { planText, actualText, rate, rank }: Evidence,
  { at, version, file, sheet }: RunInfo,
  told: Told = {},
): LogEntry {
  return {
    ...blank,
    at,
    kind,
    lineId,
    program: oneLine(parts.name),
    indicator: indicatorText(parts),
    planText,
    actualText,
    rate,
    verdict: verdictKey(rank),
    file: parts.file || file,
    sheet: parts.sheet || sheet,
    cell,
    version,
    ...told,
  };
}
