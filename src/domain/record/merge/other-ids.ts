import { hasWords } from "../carry/words.ts";
import type { LogLine } from "../log/log-line.ts";
import type { RecordLine } from "../record-line.ts";
import type { EarlierRecord } from "../earlier-record.ts";

/** Which id goes on for one that was given up, as the lines of a log tell. */
function idsGivenUp(log: readonly LogLine[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { kind, old, new: kept } of log) if (kind === "carry" && old !== kept) ids.set(old, kept);
  return ids;
}

/**
 * A record by the ids that another copy knows its lines by: there, a person had said since that two lines are one. Two
 * that both hold words here stay two.
 */
export function knownUnderOtherIds(record: EarlierRecord, log: readonly LogLine[]): EarlierRecord {
  const ids = idsGivenUp(log);
  if (ids.size === 0) return record;
  const all = [...record.lines, ...record.waiting];
  const byId = new Map(all.map((line) => [line.lineId, line]));
  const gone = new Set<RecordLine>();
  const renamed = new Map<RecordLine, RecordLine>();
  for (const line of all) {
    const lineId = ids.get(line.lineId);
    const namesake = lineId === undefined ? undefined : byId.get(lineId);
    if (lineId === undefined || (namesake !== undefined && hasWords(line) && hasWords(namesake))) continue;
    if (namesake === undefined) renamed.set(line, { ...line, lineId });
    else if (hasWords(line)) {
      renamed.set(line, { ...line, lineId });
      gone.add(namesake);
    } else gone.add(line);
  }
  const known = (lines: readonly RecordLine[]): readonly RecordLine[] =>
    lines.filter((line) => !gone.has(line)).map((line) => renamed.get(line) ?? line);
  return { ...record, lines: known(record.lines), waiting: known(record.waiting) };
}
