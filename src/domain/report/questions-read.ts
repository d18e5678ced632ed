import type { CellValue, Grid } from "../grid.ts";
import type { Answer, EarlierRecord, Resolution } from "../record/earlier-record.ts";
import { type EntryField, entryFields } from "../record/entry.ts";
import { textsOfCell } from "../record/log/storable.ts";
import { mostCandidates } from "../record/match/progress.ts";
import type { RecordLine } from "../record/record-line.ts";
import { addressOf, findMarkers, typedText } from "./earlier-cells.ts";
import { nothingMarker, questionsMarker } from "./marker.ts";
import { keyOf } from "./questions-columns.ts";
import { type QuestionAnswer, questionAnswers } from "./question-words.ts";
import { recordOfCells } from "./record-cells.ts";

/** A cell in which somebody may have entered what nobody can carry over; null: the whole sheet. */
export interface UnreadCell {
  readonly sheet: string;
  readonly cell: string | null;
}

/** What waits on a sheet of questions, and what people answered there. */
export interface ReadQuestions extends Pick<EarlierRecord, "waiting" | "answers" | "resolved"> {
  readonly unreadable: readonly UnreadCell[];
}

/** A table found by its row of keys. */
interface KeyedTable {
  readonly keyRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Up to the next table, or to the end. */
  readonly last: number;
}

const needed = {
  conflict: [keyOf.conflict("choice"), keyOf.conflictLine, keyOf.conflictKeys],
  question: [keyOf.question("answer"), keyOf.offered, keyOf.record("question", 1)],
  waiting: [keyOf.waiting("line"), keyOf.record("waiting", 1)],
} as const;
type TableKind = keyof typeof needed;

function tablesIn(grid: Grid): (KeyedTable & { readonly kind: TableKind })[] {
  const found: (KeyedTable & { readonly kind: TableKind })[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const columns = new Map<string, number>();
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && value.includes(".") && !columns.has(value)) columns.set(value, column);
    }
    for (const kind of Object.keys(needed) as TableKind[])
      if (needed[kind].every((key) => columns.has(key))) found.push({ kind, keyRow: row, columns, last: grid.bottom });
  }
  return found.map((table, index) => ({ ...table, last: (found[index + 1]?.keyRow ?? grid.bottom + 1) - 1 }));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

/** The answers by their words, as the run that wrote the sheet noted them. */
function notedAnswers(grid: Grid): ReadonlyMap<string, QuestionAnswer> | null {
  const [marker] = findMarkers(grid, questionsMarker);
  if (marker === undefined) return null;
  const words = questionAnswers.map((answer, index) => {
    const word = typedText(grid.value(marker.row + 1, marker.column + index)) ?? "";
    return [plain(word), answer] as const;
  });
  return words.every(([word]) => word !== "") ? new Map(words) : null;
}

/** The run that wrote the sheet had nothing to ask. */
function saysNothing(grid: Grid): boolean {
  const [marker] = findMarkers(grid, questionsMarker);
  return marker !== undefined && grid.value(marker.row, marker.column + 2) === nothingMarker;
}

/** What a cell says, whatever kind of value it holds; null where nobody can tell. */
const textAt = (value: CellValue): string | null => (typeof value === "string" ? value : typedText(value));

class Reading {
  readonly waiting: RecordLine[] = [];
  readonly answers: Answer[] = [];
  readonly resolved: Resolution[] = [];
  readonly unreadable: UnreadCell[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly words: ReadonlyMap<string, QuestionAnswer>,
  ) {}

  /** Rows without a word in the hidden cells are somebody's notes, unless they answer. */
  read(table: KeyedTable & { readonly kind: TableKind }): void {
    for (let row = table.keyRow + 2; row <= table.last; row += 1) {
      if (table.kind === "conflict") this.#conflict(table, row);
      else if (table.kind === "question") this.#question(table, row);
      else this.#record(table, row, "waiting");
    }
  }

  #text({ columns }: KeyedTable, row: number, key: string): string | null {
    const column = columns.get(key);
    return column === undefined ? "" : textAt(this.grid.value(row, column));
  }

  #refuse({ columns }: KeyedTable, row: number, key: string): void {
    this.unreadable.push({ sheet: this.grid.sheet, cell: addressOf({ row, column: columns.get(key)! }) });
  }

  /** undefined where nothing was answered; null, and told, where the answer is none of those offered. */
  #answer(
    table: KeyedTable,
    row: number,
    key: string,
    offered: ReadonlySet<QuestionAnswer>,
  ): QuestionAnswer | null | undefined {
    const text = this.#text(table, row, key);
    if (text !== null && text.trim() === "") return undefined;
    const answer = text === null ? undefined : this.words.get(plain(text));
    if (answer !== undefined && offered.has(answer)) return answer;
    this.#refuse(table, row, key);
    return null;
  }

  /** The record line of a row, kept; undefined where there is none; null, and told, where nobody can read it. */
  #record(table: KeyedTable, row: number, kind: "question" | "waiting"): RecordLine | null | undefined {
    const pieces: (string | null)[] = [];
    for (let piece = 1; table.columns.has(keyOf.record(kind, piece)); piece += 1)
      pieces.push(this.#text(table, row, keyOf.record(kind, piece)));
    if (pieces.every((piece) => piece === "")) return undefined;
    const line = pieces.includes(null) ? null : recordOfCells(pieces as string[]);
    if (line === null) this.#refuse(table, row, keyOf.record(kind, 1));
    else this.waiting.push(line);
    return line;
  }

  #question(table: KeyedTable, row: number): void {
    const key = keyOf.question("answer");
    const line = this.#record(table, row, "question");
    if (line === null) return;
    if (line === undefined) {
      if (this.#text(table, row, key) !== "") this.#refuse(table, row, key);
      return;
    }
    const offered = textsOfCell(this.#text(table, row, keyOf.offered) ?? "");
    if (offered === null) return this.#refuse(table, row, keyOf.offered);
    const takes = questionAnswers.slice(0, Math.min(offered.length, mostCandidates));
    const answer = this.#answer(table, row, key, new Set([...takes, "refuse", "keep"]));
    const taken = answer == null ? undefined : offered[takes.indexOf(answer)];
    this.answers.push({
      lineId: line.lineId,
      answer: taken !== undefined ? "take" : answer === "refuse" ? "refuse" : "keep",
      taken: taken ?? "",
      offered,
    });
  }

  #conflict(table: KeyedTable, row: number): void {
    const key = keyOf.conflict("choice");
    const answer = this.#answer(table, row, key, new Set(["a", "b"]));
    if (answer == null) return;
    const lineId = this.#text(table, row, keyOf.conflictLine) ?? "";
    const fields = textsOfCell(this.#text(table, row, keyOf.conflictKeys) ?? "");
    if (lineId === "" || fields === null || !fields.every(isField)) return this.#refuse(table, row, key);
    for (const field of fields) this.resolved.push({ lineId, field, chosen: answer === "a" ? "a" : "b" });
  }
}

const isField = (text: string): text is EntryField => (entryFields as readonly string[]).includes(text);

/** What an earlier run left on its sheet of questions, and what people answered since. Nothing is read by its heading. */
export function readQuestions(grid: Grid): ReadQuestions {
  const words = notedAnswers(grid);
  const tables = tablesIn(grid);
  const none: ReadQuestions = { waiting: [], answers: [], resolved: [], unreadable: [] };
  if (tables.length === 0 && saysNothing(grid)) return none;
  if (words === null || tables.length === 0) return { ...none, unreadable: [{ sheet: grid.sheet, cell: null }] };
  const reading = new Reading(grid, words);
  for (const table of tables) reading.read(table);
  const { waiting, answers, resolved, unreadable } = reading;
  return { waiting, answers, resolved, unreadable };
}
