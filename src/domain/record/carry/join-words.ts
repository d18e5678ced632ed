import { type Entry, type EntryField, entryFields } from "../entry.ts";
import type { Conflict, RecordLine } from "../record-line.ts";
import { isFree } from "./words.ts";

/** What two people said of what is one line now. */
export interface JoinedWords {
  readonly entry: Entry;
  readonly conflicts: readonly Conflict[];
  /** Those of `conflicts` that joining made. */
  readonly made: readonly Conflict[];
}

type Speaker = Pick<RecordLine, "entry" | "conflicts">;

/**
 * What two say of one line, together: where one says nothing the other's word stands, free texts stand one under the other,
 * and where they differ somebody must choose. null where a third word of one field would be lost: a conflict has two sides.
 */
export function joinWords(own: Speaker, other: Speaker): JoinedWords | null {
  const entry: Partial<Record<EntryField, string>> = {};
  const conflicts: Conflict[] = [];
  const made: Conflict[] = [];
  for (const field of entryFields) {
    const joined = joinField(field, own, other);
    if (joined === null) return null;
    entry[field] = joined.text;
    if (joined.conflict !== null) {
      conflicts.push(joined.conflict);
      if (joined.isMade) made.push(joined.conflict);
    }
  }
  return { entry: entry as Entry, conflicts, made };
}

interface JoinedField {
  readonly text: string;
  readonly conflict: Conflict | null;
  readonly isMade: boolean;
}

const conflictOf = ({ conflicts }: Speaker, field: EntryField): Conflict | null =>
  conflicts.find((conflict) => conflict.field === field) ?? null;

function joinField(field: EntryField, own: Speaker, other: Speaker): JoinedField | null {
  const a = own.entry[field];
  const b = other.entry[field];
  const ownConflict = conflictOf(own, field);
  const otherConflict = conflictOf(other, field);
  const stands = (text: string, conflict: Conflict | null): JoinedField => ({ text, conflict, isMade: false });
  if (otherConflict === null && (b === "" || b === a)) return stands(a, ownConflict);
  if (ownConflict === null && a === "") return stands(b, otherConflict);
  if (ownConflict !== null || otherConflict !== null) return null;
  if (isFree(field)) return stands(a.split("\n").includes(b) ? a : `${a}\n${b}`, null);
  return { text: a, conflict: { field, a, b }, isMade: true };
}
