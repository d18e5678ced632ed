import type { Grid } from "../grid.ts";
import { type Entry, entryFields } from "../record/entry.ts";
import type { RecordLine } from "../record/record-line.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { addressOf, findMarkers, textOf, type Unreadable } from "./earlier-cells.ts";

/** First text of the block in which the next run finds what people said of lines that are gone. */
export const waitingMarker = "jisseki-waiting";

const longestCell = 30_000;

/** One line of the record as the texts of its hidden cells. */
export function waitingTexts(line: RecordLine): string[] {
  const text = JSON.stringify(line);
  return Array.from({ length: Math.ceil(text.length / longestCell) }, (_, index) =>
    text.slice(index * longestCell, (index + 1) * longestCell),
  );
}

/** What such a line is called, and what was said of it, in words. */
export function waitingCells({ parts, entry }: RecordLine, { words }: ReportContext): EditCell[] {
  const indicator = [parts.section, parts.no, parts.name, parts.measure, parts.label, parts.unit]
    .filter((part) => part !== "")
    .join(" ");
  return [entry.on || null, entry.by || null, indicator, saidOf(entry, words) || null, entry.comment || null];
}

function saidOf({ decision, reading }: Entry, { record, findings }: ReportContext["words"]): string {
  const kinds: Readonly<Record<string, string>> = record.decision;
  return [kinds[decision] ?? decision, readingWords(reading, findings.basis)].filter((text) => text !== "").join("・");
}

/** "part:コース" as the kind of reading with its label; what was typed freely stays as it was typed. */
function readingWords(reading: string, basis: Readonly<Record<string, string>>): string {
  const [kind = "", ...label] = reading.split(":");
  const known = basis[kind];
  if (known === undefined) return reading;
  return label.length === 0 ? known : `${known} [${label.join(":")}]`;
}

export interface Waiting {
  readonly waiting: readonly RecordLine[];
  readonly unreadable: readonly Unreadable[];
}

/** Lines that an earlier run listed because nothing of the sheet was theirs. */
export function readWaiting(grid: Grid): Waiting {
  const waiting: RecordLine[] = [];
  const unreadable: Unreadable[] = [];
  for (const marker of findMarkers(grid, waitingMarker)) {
    for (let row = marker.row + 1; row <= grid.bottom; row += 1) {
      let text = "";
      for (let column = marker.column; column <= grid.right; column += 1) text += textOf(grid.value(row, column));
      if (text === "") continue;
      const line = parsed(text);
      if (line === null) unreadable.push({ sheet: grid.sheet, cell: addressOf({ row, column: marker.column }) });
      else waiting.push(line);
    }
  }
  return { waiting, unreadable };
}

function parsed(text: string): RecordLine | null {
  try {
    const value = JSON.parse(text) as RecordLine;
    return entryFields.every((field) => typeof value.entry[field] === "string") ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
