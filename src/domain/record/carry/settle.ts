import { changedFields, type Entry, type EntryField, signedText } from "../entry.ts";
import type { LogEntry } from "../event.ts";
import { type Evidence, withoutSpaces } from "../evidence.ts";
import type { Conflict, LineNow, RecordLine } from "../record-line.ts";
import type { RunInfo } from "../run.ts";
import type { Resolution } from "../earlier-record.ts";
import { changeTexts } from "../log/entry-changes.ts";
import { lineEvent } from "./log-lines.ts";
import { areDeciding, areRating, isDecided } from "./words.ts";

/** An earlier line once what was typed since stands on something and was told. */
export interface Settled {
  readonly line: RecordLine;
  readonly events: readonly LogEntry[];
}

/**
 * Takes what people typed since the last run: choices between merged copies, decisions and signatures. What was decided
 * stands on what the ledger held then (`seen`), never on what is read now. `now`: the line as it is now; null where it
 * was not found.
 */
export function settled(
  before: RecordLine,
  now: LineNow | null,
  resolved: readonly Resolution[],
  run: RunInfo,
): Settled {
  const { entry, open, chosen } = resolve(before, resolved);
  const typed = changedFields(before.recorded, entry).filter((field) => !chosen.some((one) => one.field === field));
  const changed = [...typed, ...chosen.map(({ field }) => field)];
  const line: RecordLine = {
    ...before,
    entry,
    recorded: entry,
    conflicts: open,
    basis: basisOf(before, entry, changed, now),
    inherited: before.inherited && !areDeciding(changed),
    signed: signedBy(before, entry, typed),
  };
  const about = { ...line, cell: now?.cell ?? "" };
  const evidence = line.basis ?? line.seen;
  const events: LogEntry[] = [];
  if (chosen.length > 0)
    events.push(
      lineEvent("resolve", about, evidence, run, {
        ...changeTexts(chosen.map(({ field, a }) => ({ field, old: a, new: entry[field] }))),
        who: entry.by,
        typedDate: entry.on,
      }),
    );
  if (typed.length > 0) events.push(decideEvent(before, entry, typed, lineEvent("decide", about, evidence, run)));
  return { line, events };
}

interface Resolved {
  readonly entry: Entry;
  readonly open: readonly Conflict[];
  readonly chosen: readonly Conflict[];
}

/** What was typed over a field in conflict decides it, else what was chosen of the two. */
function resolve({ lineId, entry, conflicts }: RecordLine, resolved: readonly Resolution[]): Resolved {
  if (conflicts.length === 0) return { entry, open: [], chosen: [] };
  const open: Conflict[] = [];
  const chosen: Conflict[] = [];
  const decided: Partial<Record<EntryField, string>> = {};
  for (const conflict of conflicts) {
    const { field, a, b } = conflict;
    const choice = resolved.find((one) => one.lineId === lineId && one.field === field);
    const isTyped = entry[field] !== a;
    if (!isTyped && choice === undefined) open.push(conflict);
    else {
      chosen.push(conflict);
      if (!isTyped) decided[field] = choice?.chosen === "b" ? b : a;
    }
  }
  return { entry: { ...entry, ...decided }, open, chosen };
}

function basisOf(
  before: RecordLine,
  entry: Entry,
  changed: readonly EntryField[],
  now: LineNow | null,
): Evidence | null {
  if (!isDecided(entry)) return null;
  const { basis, seen } = before;
  if (!areDeciding(changed)) return basis ?? seen;
  if (now === null || !areRating(changed)) return seen;
  // A reading, a correction: the ledger's cells showed what comes of it, by the figures that they held.
  const after = now.now(entry);
  return haveSameTexts(seen, after) ? { ...seen, rate: after.rate, rank: after.rank } : seen;
}

const haveSameTexts = (one: Evidence, other: Evidence): boolean =>
  withoutSpaces(one.planText) === withoutSpaces(other.planText) &&
  withoutSpaces(one.actualText) === withoutSpaces(other.actualText);

function signedBy({ signed }: RecordLine, entry: Entry, typed: readonly EntryField[]): string {
  if (entry.reviewer === "") return "";
  return typed.includes("reviewer") || typed.includes("reviewed") ? signedText(entry) : signed;
}

const ofReview: readonly EntryField[] = ["reviewer", "reviewed"];
const ofFollowUp: readonly EntryField[] = ["followClass", "follow", "followText", "followOn"];

/** Who typed it, and on which day: the reviewer what only concerns the second signature. */
function signatureOf(entry: Entry, typed: readonly EntryField[]): Pick<LogEntry, "who" | "typedDate"> {
  if (typed.every((field) => ofReview.includes(field))) return { who: entry.reviewer, typedDate: entry.reviewed };
  const isFollowUp = typed.every((field) => ofFollowUp.includes(field));
  return { who: entry.by, typedDate: isFollowUp ? entry.followOn : entry.on };
}

function decideEvent(before: RecordLine, entry: Entry, typed: readonly EntryField[], event: LogEntry): LogEntry {
  return {
    ...event,
    ...changeTexts(typed.map((field) => ({ field, old: before.recorded[field], new: entry[field] }))),
    ...signatureOf(entry, typed),
  };
}
