import { blankEntry, type Entry, type EntryField, entryFields } from "../entry.ts";
import type { Said } from "../log/entry-changes.ts";
import type { Conflict } from "../record-line.ts";

/** Which copy a part of an entry comes from; both: they say the same. */
export type Whose = "a" | "b" | "both";

/**
 * What each field is a part of: one word of one person's, of which never half is one copy's and half the other's, or
 * somebody would sign what another decided.
 */
const partOf = {
  decision: "decision",
  reading: "decision",
  comment: "comment",
  by: "decision",
  on: "decision",
  correctedPlan: "decision",
  correctedActual: "decision",
  ground: "decision",
  reviewer: "review",
  reviewed: "review",
  followClass: "followClass",
  follow: "follow",
  followText: "followText",
  followOn: "follow",
} as const satisfies Readonly<Record<EntryField, string>>;
export type Part = (typeof partOf)[EntryField];
/** In the order of the ledger's columns. */
export const partsSaid: readonly Part[] = [...new Set(Object.values(partOf))];

export const fieldsOf = (part: Part): readonly EntryField[] => entryFields.filter((field) => partOf[field] === part);

/** Free texts in which both copies may speak. */
const joined: ReadonlySet<Part> = new Set<Part>(["comment", "followText"]);

/** What two copies say of one line, taken together. */
export interface MergedSaid extends Said {
  readonly whose: Readonly<Record<Part, Whose>>;
  /** Those of `conflicts` that merging made. */
  readonly made: readonly Conflict[];
}

const conflictIn = ({ conflicts }: Said, field: EntryField): Conflict | null =>
  conflicts.find((conflict) => conflict.field === field) ?? null;

/** A field with what is not settled of it, to be compared. */
const stateOf = (said: Said, part: Part): string =>
  JSON.stringify(
    fieldsOf(part).map((field) => {
      const conflict = conflictIn(said, field);
      return [said.entry[field], conflict?.a, conflict?.b];
    }),
  );

/** Both texts, each with who says it, in an order that does not go by which copy is which. */
function bothTexts(field: EntryField, a: Entry, b: Entry): string {
  const [one, other] = [a, b].map((entry) => ({ text: entry[field], by: entry.by }));
  if (one!.text.includes(other!.text)) return one!.text;
  if (other!.text.includes(one!.text)) return other!.text;
  return [one!, other!]
    .map(({ text, by }) => (by === "" ? text : `${by}: ${text}`))
    .sort()
    .join("\n");
}

/**
 * What two copies of a report say of a line, against what both go back to: a part that one of them left as it was is the
 * other's; where both changed it they agree, both speak, or somebody must choose (until then A's stands). null: a part
 * that one of them has not settled yet says something else in the other, so that there would be three sides.
 */
export function mergeSaid(base: Said, a: Said, b: Said): MergedSaid | null {
  const entry: Record<EntryField, string> = { ...blankEntry };
  const conflicts: Conflict[] = [];
  const made: Conflict[] = [];
  const whose: Partial<Record<Part, Whose>> = {};
  for (const part of partsSaid) {
    const [before, ofA, ofB] = [base, a, b].map((said) => stateOf(said, part));
    const from: Whose | null = ofA === ofB ? "both" : ofB === before ? "a" : ofA === before ? "b" : null;
    const taken = from === "b" ? b : a;
    whose[part] = from ?? "a";
    for (const field of fieldsOf(part)) {
      entry[field] = taken.entry[field];
      const open = conflictIn(taken, field);
      if (from !== null) {
        if (open !== null) conflicts.push(open);
        continue;
      }
      if (conflictIn(a, field) !== null || conflictIn(b, field) !== null) return null;
      if (joined.has(part)) entry[field] = bothTexts(field, a.entry, b.entry);
      else if (a.entry[field] !== b.entry[field]) made.push({ field, a: a.entry[field], b: b.entry[field] });
    }
  }
  return { entry, conflicts: [...conflicts, ...made], made, whose: whose as MergedSaid["whose"] };
}
