import type { ColumnNote } from "../words/column-notes.ts";
import { columnNotesIn, isMarkedNote, nounNoteIn } from "../words/column-notes.ts";
import { timeWordsIn, squeezedWithout } from "../../time/time-words.ts";
import type { ProgramLine, SheetReading } from "./reading.ts";

export type { ColumnNote } from "../words/column-notes.ts";

/** What the lines over and under a table say of its columns; a note among its lines is of the line that it stands under. */
export function columnNotes(reading: SheetReading): readonly ColumnNote[] {
  const { above = [], notes = [], below = [], lines } = reading;
  const first = lines.at(0)?.row ?? 0;
  const texts = new Set([...above, ...notes.filter(({ row }) => row < first), ...below].map(({ text }) => text));
  const found = [...texts].flatMap(notesOf);
  if (found.every(({ mark }) => mark === null)) return found;
  // ※1 that nothing bears is the first of several notes.
  const bearing = [...pageHeadings(reading), ...lines.map(textOfLine)].join(" ").normalize("NFKC");
  return found.map((note) => (note.mark !== null && !bearing.includes(note.mark) ? { ...note, mark: null } : note));
}

const pageHeadings = ({ layout }: SheetReading): readonly string[] =>
  layout.pages.flatMap(({ headings }) => Object.values(headings));

const textOfLine = ({ nameCell, indicatorCell, unitNote, plan, actual, measure }: ProgramLine): string =>
  [nameCell?.text, indicatorCell?.text, unitNote?.text, plan?.text, actual?.text, measure].join(" ");

/** Whether a line bears the mark of a note: 出前講座※1. */
export const bears = (line: ProgramLine, mark: string): boolean => textOfLine(line).normalize("NFKC").includes(mark);

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
