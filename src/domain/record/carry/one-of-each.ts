import type { LogEntry } from "../event.ts";
import type { RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import type { EarlierRecord } from "../earlier-record.ts";
import { joinWords } from "./join-words.ts";
import type { LineIds } from "./line-id.ts";
import { changeTexts } from "../log/entry-changes.ts";
import { lineEvent } from "./log-lines.ts";
import { hasWords, isDecided } from "./words.ts";

export interface OneOfEach {
  readonly record: EarlierRecord;
  readonly events: readonly LogEntry[];
}

/**
 * A record in which no id stands twice: somebody copied a row of the ledger, or a sheet. Copies that say the same are
 * one; where they differ somebody must choose, and what even so has no place waits under an id of its own. A line
 * without an id is given one.
 */
export function oneOfEach(record: EarlierRecord, ids: LineIds, run: RunInfo): OneOfEach {
  const kept = { lines: [] as RecordLine[], waiting: [] as RecordLine[] };
  const places = new Map<string, { readonly list: RecordLine[]; readonly at: number }>();
  const events: LogEntry[] = [];
  const keep = (list: RecordLine[], line: RecordLine): void => {
    places.set(line.lineId, { list, at: list.length });
    list.push(line);
  };
  for (const side of ["lines", "waiting"] as const) {
    for (const line of record[side]) {
      const place = places.get(line.lineId);
      if (line.lineId === "") keep(kept[side], { ...line, lineId: ids.of(line.parts) });
      else if (place === undefined) keep(kept[side], line);
      else {
        const first = place.list[place.at]!;
        const joined = joinCopy(first, line, run);
        if (joined === null) keep(kept.waiting, { ...line, lineId: ids.of(line.parts) });
        else {
          place.list[place.at] = joined.line;
          events.push(...joined.events);
        }
      }
    }
  }
  return { record: { ...record, ...kept }, events };
}

function joinCopy(first: RecordLine, copy: RecordLine, run: RunInfo): { line: RecordLine; events: LogEntry[] } | null {
  if (!hasWords(copy)) return { line: first, events: [] };
  if (!hasWords(first)) return { line: copy, events: [] };
  const words = joinWords(first, copy);
  if (words === null) return null;
  const { entry, conflicts, made } = words;
  const whose = isDecided(first.entry) ? first : copy;
  const { basis, inherited } = whose;
  const signed = first.entry.reviewer === "" ? copy.signed : first.signed;
  const line: RecordLine = { ...first, entry, conflicts, basis, inherited, signed };
  if (made.length === 0) return { line, events: [] };
  const told = changeTexts(made.map(({ field, a, b }) => ({ field, old: a, new: b })));
  return { line, events: [lineEvent("conflict", { ...line, cell: "" }, line.seen, run, told)] };
}
