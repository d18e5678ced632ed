import { blankEntry, changedFields, type Entry, type EntryField, entryFields, isBlank } from "../entry.ts";
import type { EventKind, LogEntry } from "../event.ts";
import type { Conflict } from "../record-line.ts";
import type { LogLine } from "./log-line.ts";
import { textsInCell, textsOfCell } from "./storable.ts";

/** Events that change what people said of a line. All tell it the same way: see `EntryChange`. */
export const entryKinds = ["decide", "import", "merge", "conflict", "resolve"] as const satisfies readonly EventKind[];
export type EntryKind = (typeof entryKinds)[number];

/** One field of an entry before and after an event; of a conflict: what the one copy has, which the entry holds meanwhile, and the other. */
export interface EntryChange {
  readonly field: EntryField;
  readonly old: string;
  readonly new: string;
}

/** `field`, `old` and `new` of an event of `entryKinds`: names separated by commas, and arrays as long as these. */
export const changeTexts = (changes: readonly EntryChange[]): Pick<LogEntry, "field" | "old" | "new"> => ({
  field: changes.map(({ field }) => field).join(","),
  old: textsInCell(changes.map((change) => change.old)),
  new: textsInCell(changes.map((change) => change.new)),
});

export const changesBetween = (before: Entry, after: Entry): readonly EntryChange[] =>
  changedFields(before, after).map((field) => ({ field, old: before[field], new: after[field] }));

const isEntryKind = (kind: string): kind is EntryKind => (entryKinds as readonly string[]).includes(kind);
const isEntryField = (text: string): text is EntryField => (entryFields as readonly string[]).includes(text);

/** What an event changed of its line's entry; [] where it changes none; null where it should and cannot be read. */
export function changesOf(
  line: Pick<LogLine, "kind" | "lineId" | "field" | "old" | "new">,
): readonly EntryChange[] | null {
  if (!isEntryKind(line.kind) || line.lineId === "") return [];
  const fields = line.field.split(",");
  const old = textsOfCell(line.old);
  const now = textsOfCell(line.new);
  if (old?.length !== fields.length || now?.length !== fields.length) return null;
  const changes: EntryChange[] = [];
  for (const [index, field] of fields.entries()) {
    if (!isEntryField(field)) return null;
    changes.push({ field, old: old[index]!, new: now[index]! });
  }
  return changes;
}

/** What the entry holds in a field once the event is over. */
export const heldAfter = (kind: string, { old, new: now }: EntryChange): string => (kind === "conflict" ? old : now);

/** What people had said of a line, and what was not settled of it, once some events are over. */
export interface Said {
  readonly entry: Entry;
  readonly conflicts: readonly Conflict[];
}

export const nothingSaid: Said = { entry: blankEntry, conflicts: [] };

const after = ({ entry, conflicts }: Said, kind: string, changes: readonly EntryChange[]): Said => {
  const changed = new Set(changes.map(({ field }) => field));
  const open = kind === "conflict" ? changes.map(({ field, old, new: now }) => ({ field, a: old, b: now })) : [];
  return {
    entry: { ...entry, ...Object.fromEntries(changes.map((change) => [change.field, heldAfter(kind, change)])) },
    conflicts: [...conflicts.filter(({ field }) => !changed.has(field)), ...open],
  };
};

/** Two ids were found to be one line: what was said of the one that is given up goes on under the other. */
function carryOver(said: Map<string, Said>, { old, new: kept }: LogLine): void {
  const given = said.get(old);
  if (given === undefined || old === kept) return;
  said.delete(old);
  if (isBlank(said.get(kept)?.entry ?? blankEntry)) said.set(kept, given);
}

/**
 * What people had said, as the log tells it, by `lineId`; lines of which nothing was said are left out. An event that
 * cannot be read is passed over: what a broken log says is for `verify` to tell. Linear in the lines.
 */
export function saidInLog(log: readonly LogLine[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const line of log) {
    if (line.kind === "carry") carryOver(said, line);
    const changes = changesOf(line) ?? [];
    if (changes.length > 0) said.set(line.lineId, after(said.get(line.lineId) ?? nothingSaid, line.kind, changes));
  }
  return said;
}
