import type { ColumnNote } from "../words/column-notes.ts";
import { columnNotesIn, isMarkedNote, nounNoteIn } from "../words/column-notes.ts";
import { timeWordsIn, squeezedWithout } from "../../time/time-words.ts";
import type { SheetReading } from "./reading.ts";

export type { ColumnNote } from "../words/column-notes.ts";

/** What the lines over and under a table say of its columns; a note among its lines is of the line that it stands under. */
export function columnNotes({ above = [], notes = [], below = [], lines }: SheetReading): readonly ColumnNote[] {
  const first = lines[0]?.row ?? 0;
  const texts = new Set([...above, ...notes.filter(({ row }) => row < first), ...below].map(({ text }) => text));
  return [...texts].flatMap(notesOf);
}

/** What a line, or a section's name, says of one column or both. */
export function notesOf(text: string): readonly ColumnNote[] {
  const sentences = columnNotesIn(text);
  if (sentences.length > 0) return sentences;
  const note = nounNoteIn(text);
  return note !== null && isOfTime(note, isMarkedNote(text)) ? [note] : [];
}

/** Nothing but a time before the noun. Without a mark only 5年間の累計目標 is of one column; 上半期実績 is a title as well. */
function isOfTime({ said, sides }: ColumnNote, isMarked: boolean): boolean {
  const words = timeWordsIn(said, null);
  if (words.length === 0 || squeezedWithout(said, words).replace(/[のでに]/gu, "") !== "") return false;
  return isMarked || (sides.length === 1 && sides[0] === "plan" && words.some(({ kind }) => kind === "cumulative"));
}
