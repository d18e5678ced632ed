import { type Entry, type EntryField, isBlank } from "../entry.ts";
import type { RecordLine } from "../record-line.ts";

/** There is something of a person's to lose. */
export const hasWords = ({ entry, conflicts }: Pick<RecordLine, "entry" | "conflicts">): boolean =>
  !isBlank(entry) || conflicts.length > 0;

/** What stands on what the sheet said: who changes one of these has looked at it anew; a comment says nothing of it. */
const deciding: readonly EntryField[] = [
  "decision",
  "reading",
  "by",
  "on",
  "correctedPlan",
  "correctedActual",
  "ground",
];

export const areDeciding = (fields: readonly EntryField[]): boolean => fields.some((field) => deciding.includes(field));

/** There is something in it that stands on what the sheet said. */
export const isDecided = ({ decision, reading, correctedPlan, correctedActual }: Entry): boolean =>
  decision + reading + correctedPlan + correctedActual !== "";

/** What changes the rate; without a 根拠 a correction is none. */
const rating: readonly EntryField[] = ["decision", "reading", "correctedPlan", "correctedActual", "ground"];

export const areRating = (fields: readonly EntryField[]): boolean => fields.some((field) => rating.includes(field));
