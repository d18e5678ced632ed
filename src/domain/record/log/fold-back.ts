import type { Entry, EntryField } from "../entry.ts";
import { naming, placing } from "../carry/changes.ts";
import { verdictKey } from "../carry/log-lines.ts";
import type { EarlierRecord } from "../earlier-record.ts";
import type { RecordLine } from "../record-line.ts";
import { changesOf, nothingSaid, type Said, saidInLog } from "./entry-changes.ts";
import { entryOf, type LogLine } from "./log-line.ts";
import { textsOfCell } from "./storable.ts";

/** Parts that the log tells of when they change, and when a line is gone. */
const toldParts = { renamed: naming, moved: placing, gone: [...naming, ...placing] } as const;
type ToldPart = (typeof toldParts)["gone"][number];

/** A line as it was on a day. */
export interface PastLine {
  readonly lineId: string;
  /** It stood on the sheet; false: it was gone, and what had been said of it was kept. */
  readonly isThere: boolean;
  readonly parts: Readonly<Record<ToldPart, string>>;
  readonly entry: Entry;
  readonly planText: string;
  readonly actualText: string;
  /** 1 = 100 %. */
  readonly rate: number | null;
  /** Verdict's key; "" where the log does not say. */
  readonly verdict: string;
}

const partsIn = (parts: Readonly<Record<ToldPart, string>>): PastLine["parts"] =>
  Object.fromEntries(toldParts.gone.map((part) => [part, parts[part]])) as PastLine["parts"];

/** Parts as an event told them; what it does not tell stays. */
function partsAsTold(field: keyof typeof toldParts, told: string, before: PastLine["parts"]): PastLine["parts"] {
  const texts = textsOfCell(told) ?? [];
  return { ...before, ...Object.fromEntries(toldParts[field].map((part, at) => [part, texts[at] ?? before[part]])) };
}

const asNow = ({ lineId, parts, recorded, seen }: RecordLine, isThere: boolean): PastLine => ({
  lineId,
  isThere,
  parts: partsIn(parts),
  entry: recorded,
  planText: seen.planText,
  actualText: seen.actualText,
  rate: seen.rate,
  verdict: verdictKey(seen.rank),
});

/** A line that went without a word said of it: what its last event tells. */
function asTold(line: LogLine): PastLine {
  const { lineId, program, indicator, planText, actualText, rate, verdict } = entryOf(line);
  const parts = { name: program, measure: "", label: indicator, unit: "", department: "", section: "" };
  return { lineId, isThere: true, parts, entry: nothingSaid.entry, planText, actualText, rate, verdict };
}

/** The line before a run found what the event tells; null: it was not known yet. */
function beforeRun(past: PastLine, line: LogLine): PastLine | null {
  const { field, old } = line;
  switch (field) {
    case "added":
      return null;
    case "gone":
      return { ...past, isThere: true, parts: partsAsTold(field, old, past.parts) };
    case "planText":
    case "actualText":
    case "verdict":
      return { ...past, [field]: old };
    case "rate":
      return { ...past, rate: entryOf({ ...line, rate: old }).rate };
    case "renamed":
    case "moved":
      return { ...past, parts: partsAsTold(field, old, past.parts) };
    default:
      return past;
  }
}

/**
 * The record as the last run on or before a day (yyyy-mm-dd) left it: what the sheet said of each line, and what people
 * had said of it. Undoes what the log, verified, tells of later days; what was typed since the last run is of no day yet
 * and left out. Lines of two merged copies are as the copy that the log goes on from had them. null: no run was made on
 * or before that day. Linear.
 */
export function foldBack(
  { lines, waiting }: Pick<EarlierRecord, "lines" | "waiting">,
  log: readonly LogLine[],
  day: string,
): readonly PastLine[] | null {
  const isLater = ({ at }: LogLine): boolean => at.slice(0, day.length) > day;
  if (log.every(isLater)) return null;
  const past = new Map([
    ...lines.map((line) => [line.lineId, asNow(line, true)] as const),
    ...waiting.map((line) => [line.lineId, asNow(line, false)] as const),
  ]);
  const said = saidInLog(log.filter((line) => !isLater(line)));
  const changed = new Map<string, Set<EntryField>>();
  for (const line of log.toReversed()) {
    if (!isLater(line)) continue;
    for (const { field } of changesOf(line) ?? []) {
      const fields = changed.get(line.lineId) ?? new Set();
      changed.set(line.lineId, fields.add(field));
    }
    undo(past, line, said);
  }
  return [...past.values()].map((line) => ({ ...line, entry: entryThen(line, said, changed) }));
}

function undo(past: Map<string, PastLine>, line: LogLine, said: ReadonlyMap<string, Said>): void {
  const { lineId, kind, field, old } = line;
  if (lineId === "") return;
  const known = past.get(lineId);
  if (kind === "run") {
    const before = beforeRun(known ?? asTold(line), line);
    if (before === null) past.delete(lineId);
    else past.set(lineId, before);
  } else if (known !== undefined && kind === "restore") past.set(lineId, { ...known, isThere: false });
  else if (known !== undefined && kind === "carry" && field === "lineId" && old !== lineId) {
    past.set(old, { ...known, lineId: old, entry: said.get(old)?.entry ?? nothingSaid.entry });
    past.set(lineId, { ...known, isThere: false });
  }
}

/** What later events touched as the log had it then; anything else as it is. */
function entryThen(
  { lineId, entry }: PastLine,
  said: ReadonlyMap<string, Said>,
  changed: ReadonlyMap<string, ReadonlySet<EntryField>>,
): Entry {
  const then = said.get(lineId)?.entry ?? nothingSaid.entry;
  const fields = [...(changed.get(lineId) ?? [])].map((field) => [field, then[field]]);
  return { ...entry, ...Object.fromEntries(fields) };
}
