import type { RecordRun } from "../record/run.ts";
import { sealOf } from "./context.ts";
import { area, type Draft, newDraft, paint, put, wrappedLines } from "./draft.ts";
import type { EditCell, SheetEdit, TableEdit, ValidationEdit } from "./edits.ts";
import { headingStyle, ink, tabColors, unseenFormat } from "./look.ts";
import { nothingMarker, questionsMarker } from "./marker.ts";
import { type ReportTable, tableName } from "./names.ts";
import { listMargins, reportPage } from "./page.ts";
import {
  answersTo,
  conflictCells,
  conflictRows,
  questionCells,
  type QuestionsContext,
  waitingCells,
} from "./questions-cells.ts";
import {
  conflictFields,
  keyOf,
  lastShown,
  questionFields,
  questionsHelper,
  questionWidths,
  waitingFields,
} from "./questions-columns.ts";
import { recordInCells } from "./record-cells.ts";
import { type QuestionAnswer, questionAnswers } from "./question-words.ts";
import { runs } from "./runs.ts";

/** One of the tables that stand under each other. */
interface QuestionTable {
  readonly table: Extract<ReportTable, "questions" | "conflicts" | "waiting">;
  readonly title: string;
  readonly note: string;
  readonly headings: readonly string[];
  /** Of all columns, the hidden ones too. */
  readonly keys: readonly string[];
  readonly rows: readonly (readonly EditCell[])[];
  /** What the last shown column offers, row by row; null: it is none to fill in. */
  readonly answers: readonly (readonly QuestionAnswer[])[] | null;
}

/** Every row with as many cells as the longest has. */
function evened(rows: readonly (readonly EditCell[])[]): { readonly width: number; readonly rows: EditCell[][] } {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { width, rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]) };
}

const numbered = (width: number, keyAt: (piece: number) => string): string[] =>
  Array.from({ length: width }, (_, index) => keyAt(index + 1));

type Asked = Pick<RecordRun, "lines" | "waiting" | "doubts">;

function conflictTable({ lines, waiting }: Asked, { words }: QuestionsContext): QuestionTable {
  const { title, note, headings } = words.questions.conflicts;
  const rows = conflictRows([...lines, ...waiting]);
  return {
    table: "conflicts",
    title,
    note,
    headings: conflictFields.map((field) => headings[field]),
    keys: [...conflictFields.map(keyOf.conflict), keyOf.conflictLine, keyOf.conflictKeys],
    rows: rows.map((row) => {
      const cells = conflictCells(row, words);
      const fields = row.conflicts.map(({ field }) => field);
      return [...conflictFields.map((field) => cells[field]), row.line.lineId, JSON.stringify(fields)];
    }),
    answers: rows.map(() => ["a", "b"]),
  };
}

function questionTable({ lines, waiting, doubts }: Asked, context: QuestionsContext): QuestionTable {
  const { title, note, headings } = context.words.questions.questions;
  const records = evened(doubts.map(({ earlier }) => recordInCells(waiting[earlier]!)));
  return {
    table: "questions",
    title,
    note,
    headings: questionFields.map((field) => headings[field]),
    keys: [
      ...questionFields.map(keyOf.question),
      keyOf.offered,
      ...numbered(records.width, (piece) => keyOf.record("question", piece)),
    ],
    rows: doubts.map((doubt, index) => {
      const cells = questionCells(doubt, waiting[doubt.earlier]!, lines, context);
      const offered = JSON.stringify(doubt.candidates.map(({ at }) => lines[at]!.lineId));
      return [...questionFields.map((field) => cells[field]), offered, ...records.rows[index]!];
    }),
    answers: doubts.map(answersTo),
  };
}

function waitingTable({ waiting, doubts }: Asked, { words }: QuestionsContext): QuestionTable {
  const { title, note, headings } = words.questions.waiting;
  const asked = new Set(doubts.map(({ earlier }) => earlier));
  const orphans = waiting.filter((_, index) => !asked.has(index));
  const records = evened(orphans.map(recordInCells));
  return {
    table: "waiting",
    title,
    note,
    headings: waitingFields.map((field) => headings[field]),
    keys: [...waitingFields.map(keyOf.waiting), ...numbered(records.width, (piece) => keyOf.record("waiting", piece))],
    rows: orphans.map((line, index) => {
      const cells = waitingCells(line, words);
      return [...waitingFields.map((field) => cells[field]), ...records.rows[index]!];
    }),
    answers: null,
  };
}

/** Taller rows than Excel has are cut. */
const highest = 400;

function setHeights(draft: Draft, rows: readonly (readonly EditCell[])[], first: number): void {
  rows.forEach((cells, index) => {
    const lines = questionWidths.map((width, column) => {
      const cell = cells[column];
      return typeof cell === "string" ? wrappedLines(cell, width) : 1;
    });
    draft.rowHeights.push({ row: first + index, points: Math.min(highest, Math.max(...lines) * 13 + 6) });
  });
}

/** What is laid out beside the draft. */
interface Laid {
  readonly hiddenRows: number[];
  readonly tables: TableEdit[];
  readonly validations: ValidationEdit[];
}

/** Lays a table from a row on; returns the first row behind it that the next may start on. */
function layTable(draft: Draft, laid: Laid, table: QuestionTable, top: number, context: QuestionsContext): number {
  const { title, note, keys, rows, headings, answers } = table;
  const [keyRow, heads] = [top + 2, top + 3];
  const first = heads + 1;
  const last = heads + rows.length;
  put(draft, top, 1, [[title], [note]]);
  paint(draft, area(top, 1), { bold: true, size: 12 });
  paint(draft, area(top + 1, 1), { color: ink.note });
  put(draft, keyRow, 1, [[...keys]]);
  put(draft, heads, 1, [[...headings, ...keys.slice(lastShown)]]);
  put(draft, first, 1, rows);
  paint(draft, area(heads, 1, heads, keys.length), headingStyle);
  draft.rowHeights.push({ row: heads, points: 24 });
  paint(draft, area(first, 1, last, lastShown), {
    size: 10,
    vertical: "top",
    wrap: true,
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(first, questionsHelper, last, keys.length), { numberFormat: unseenFormat });
  if (answers !== null) layAnswers(draft, laid, answers, first, context);
  setHeights(draft, rows, first);
  laid.hiddenRows.push(keyRow);
  const name = tableName(table.table, context.set);
  laid.tables.push({ name, area: area(heads, 1, last, keys.length), style: "TableStyleLight1" });
  return last + 3;
}

function layAnswers(
  draft: Draft,
  { validations }: Laid,
  answers: readonly (readonly QuestionAnswer[])[],
  top: number,
  { words }: QuestionsContext,
): void {
  paint(draft, area(top, lastShown, top + answers.length - 1, lastShown), {
    fill: ink.input,
    horizontal: "center",
    vertical: "center",
    locked: false,
  });
  for (const { key, first, last } of runs(answers, (offered) => offered.join())) {
    const items = key.split(",").map((answer) => words.questions.answers[answer as QuestionAnswer]);
    validations.push({ kind: "list", area: area(top + first, lastShown, top + last, lastShown), items });
  }
}

/** The row under the notes. */
const firstTable = 4;

/**
 * 引継ぎ候補: what of an earlier run a person must place or choose, and what of it waits for its line to come back; null
 * where there is nothing of all that. Each row of what waits holds the whole record line in hidden cells.
 * @param isThere an earlier run left the sheet: then it says that there is nothing any more.
 */
export function questionsSheet(context: QuestionsContext, record: Asked, isThere = false): SheetEdit | null {
  const { words, sheets } = context;
  const tables = [conflictTable(record, context), questionTable(record, context), waitingTable(record, context)];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0 && !isThere) return null;
  const draft = newDraft();
  const laid: Laid = { hiddenRows: [], tables: [], validations: [] };
  put(draft, 1, 1, [[words.questions.title], ...words.questions.notes.map((note) => [note])]);
  paint(draft, area(1, 1), { bold: true, size: 14 });
  paint(draft, area(2, 1), { color: ink.note });
  put(draft, 1, questionsHelper, [
    [questionsMarker, sealOf(context, "questions"), ...(filled.length === 0 ? [nothingMarker] : [])],
    questionAnswers.map((answer) => words.questions.answers[answer]),
  ]);
  paint(draft, area(1, questionsHelper, 2, questionsHelper + questionAnswers.length), { numberFormat: unseenFormat });
  if (filled.length === 0) put(draft, firstTable, 1, [[words.questions.none]]);
  let next = firstTable;
  for (const table of filled) next = layTable(draft, laid, table, next, context);
  const width = Math.max(...filled.map(({ keys }) => keys.length), lastShown + questionAnswers.length);
  return {
    role: "questions",
    name: sheets.questions,
    tabColor: tabColors.questions,
    columns: [
      ...questionWidths.map((shown) => ({ width: shown })),
      ...Array.from({ length: width - lastShown }, () => ({ width: 9, hidden: true })),
    ],
    ...draft,
    ...laid,
    conditionalFormats: [],
    charts: [],
    freeze: null,
    gridlines: false,
    page: reportPage(words.footer, words.questions.title, {
      printArea: area(1, 1, Math.max(firstTable, next - 3), lastShown),
      repeatRows: null,
      breakBefore: [],
      margins: listMargins,
    }),
  };
}
