import { type Entry, type EntryField, signedText } from "../entry.ts";
import { type Evidence, isSameEvidence } from "../evidence.ts";
import type { Said } from "../log/entry-changes.ts";
import type { RecordLine } from "../record-line.ts";
import { fieldsOf, type MergedSaid, mergeSaid, type Part } from "./merge-said.ts";

/** A line as two copies have it, with what merging made of it. */
export interface MergedLine {
  readonly line: RecordLine;
  readonly said: MergedSaid;
}

const isTyped = ({ entry, recorded }: RecordLine, part: Part): boolean =>
  fieldsOf(part).some((field) => entry[field] !== recorded[field]);

/** Of two that say the same: the one that a run has seen say it. */
const surer = (a: RecordLine, b: RecordLine, part: Part): RecordLine => (isTyped(a, part) && !isTyped(b, part) ? b : a);

const isSameBasis = (one: Evidence | null, other: Evidence | null): boolean =>
  one === null || other === null ? one === other : isSameEvidence(one, other);

/** What the reviewer signed; of one who signed since the last run, what stood there. */
function signedIn(line: RecordLine): string {
  if (line.entry.reviewer === "") return "";
  return isTyped(line, "review") ? signedText(line.entry) : line.signed;
}

/**
 * A line of two copies as one. What was decided stands on what its own copy held, so that nothing is signed unseen; what
 * one of them decided since its last run is left for the next run to tell. null: see `mergeSaid`.
 */
export function mergeLines(base: Said, a: RecordLine, b: RecordLine): MergedLine | null {
  const said = mergeSaid(base, a, b);
  if (said === null) return null;
  const sideOf = (part: Part): RecordLine => {
    const whose = said.whose[part];
    return whose === "both" ? surer(a, b, part) : whose === "b" ? b : a;
  };
  const decider = sideOf("decision");
  const isOpen = said.made.some(({ field }) => fieldsOf("decision").includes(field));
  const isNew = isTyped(decider, "decision") && !isOpen;
  const before: Partial<Record<EntryField, string>> = {};
  if (isNew) for (const field of fieldsOf("decision")) before[field] = decider.recorded[field];
  const recorded: Entry = { ...said.entry, ...before };
  const isTold = decider === a || !isNew;
  return {
    said,
    line: {
      ...a,
      entry: said.entry,
      recorded,
      seen: isTold ? a.seen : b.seen,
      basis: isOpen ? (a.basis ?? a.seen) : decider.basis,
      inherited: decider.inherited || (said.whose.decision === "both" && !isNew && !isSameBasis(a.basis, b.basis)),
      signed: signedIn(sideOf("review")),
      conflicts: said.conflicts,
    },
  };
}
