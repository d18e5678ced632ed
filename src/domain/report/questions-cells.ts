import { halfUp } from "../achievement/rate-text.ts";
import { type EntryField, entryFields } from "../record/entry.ts";
import type { LineParts } from "../record/line-parts.ts";
import { type Candidate, type Doubt, type ScorePart, scoreParts } from "../record/matching.ts";
import { fieldsOf, partsSaid } from "../record/merge/merge-said.ts";
import type { Conflict, RecordLine } from "../record/record-line.ts";
import { address } from "../grid.ts";
import type { ReportContext } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { fieldText } from "./log-content.ts";
import type { LedgerLine } from "./lines.ts";
import { isOnSheets } from "./place-link.ts";
import type { ConflictField, QuestionField, WaitingField } from "./questions-columns.ts";
import type { QuestionAnswer } from "./question-words.ts";
import type { ReportWords } from "./words.ts";

/** What the sheet of questions is laid out from. */
export type QuestionsContext = Pick<ReportContext, "words" | "set" | "sheets" | "subject"> & {
  /** The ledger's lines, as those of the run. */
  readonly lines: readonly Pick<LedgerLine, "sheet" | "source">[];
};

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n");

/** What a line is called: its program, what is counted and its section, a line each. */
function lineText({ section, no, name, measure, label, unit }: LineParts, { questions }: ReportWords): string {
  const parts = (...texts: readonly string[]): string =>
    texts
      .map(oneLine)
      .filter((text) => text !== "")
      .join(questions.partSeparator);
  return lines(oneLine(`${no} ${name}`), parts(measure, label, unit), parts(section));
}

const textsText = ({ planText, actualText }: LineParts, { questions }: ReportWords): string =>
  questions.texts(oneLine(planText), oneLine(actualText));

/** Decision and reading in words; what of the other fields is filled in, a line each. */
function saidText({ entry }: RecordLine, fields: readonly EntryField[], words: ReportWords): string {
  return lines(
    ...fields
      .filter((field) => entry[field] !== "")
      .map((field) => {
        const text = fieldText(field, entry[field], words);
        return field === "decision" ? text : words.questions.said(words.record.field[field], text);
      }),
  );
}

const decisionFields: readonly EntryField[] = ["decision", "reading", "by", "on"];
const commentFields: readonly EntryField[] = ["comment"];
const correctionFields: readonly EntryField[] = ["correctedPlan", "correctedActual", "ground"];
const reviewFields: readonly EntryField[] = ["reviewer", "reviewed"];
const followFields: readonly EntryField[] = ["followClass", "follow", "followText", "followOn"];

function placeText(at: number, context: QuestionsContext): string {
  const line = context.lines[at];
  if (line === undefined) return "";
  const cell = address(line.source.row, line.source.column);
  return context.words.questions.place(isOnSheets(context) ? `${line.sheet}!${cell}` : cell);
}

const percent = (share: number): string => halfUp(share * 100, 0);

function candidateText(candidate: Candidate, now: readonly RecordLine[], context: QuestionsContext): string {
  const { words } = context;
  const { parts } = now[candidate.at]!;
  const shares = Object.fromEntries(scoreParts.map((part) => [part, percent(candidate.parts[part])]));
  return lines(
    lineText(parts, words),
    textsText(parts, words),
    placeText(candidate.at, context),
    words.questions.score(percent(candidate.score), shares as Record<ScorePart, string>),
  );
}

const candidateFields = ["first", "second", "third"] as const;

/** The answers that a doubt may be given, best first. */
export const answersTo = ({ candidates }: Doubt): readonly QuestionAnswer[] => [
  ...(["take-1", "take-2", "take-3"] as const).slice(0, candidates.length),
  "refuse",
  "keep",
];

/** An earlier line, what may be it now, and what stands chosen. */
export function questionCells(
  doubt: Doubt,
  line: RecordLine,
  now: readonly RecordLine[],
  context: QuestionsContext,
): Readonly<Record<QuestionField, EditCell>> {
  const { words } = context;
  const candidates = candidateFields.map((_, index) => {
    const candidate = doubt.candidates[index];
    return candidate === undefined ? null : candidateText(candidate, now, context);
  });
  const [first = null, second = null, third = null] = candidates;
  return {
    line: lineText(line.parts, words),
    texts: textsText(line.parts, words),
    said: saidText(line, entryFields, words) || null,
    first,
    second,
    third,
    answer: doubt.preselected ? words.questions.answers["take-1"] : null,
  };
}

/** What was said of a line that is no more. */
export function waitingCells(line: RecordLine, words: ReportWords): Readonly<Record<WaitingField, EditCell>> {
  const said = (fields: readonly EntryField[]): EditCell => saidText(line, fields, words) || null;
  return {
    line: lineText(line.parts, words),
    texts: textsText(line.parts, words),
    said: said(decisionFields),
    comment: said(commentFields),
    correction: said(correctionFields),
    review: said(reviewFields),
    follow: said(followFields),
  };
}

/** The conflicts of one line that are to be settled together: a signature goes with what was signed. */
export interface ConflictRow {
  readonly line: RecordLine;
  readonly conflicts: readonly Conflict[];
}

export const conflictRows = (all: readonly RecordLine[]): ConflictRow[] =>
  all.flatMap((line) =>
    partsSaid.flatMap((part) => {
      const fields = fieldsOf(part);
      const conflicts = line.conflicts.filter(({ field }) => fields.includes(field));
      return conflicts.length === 0 ? [] : [{ line, conflicts }];
    }),
  );

export function conflictCells(
  { line, conflicts }: ConflictRow,
  words: ReportWords,
): Readonly<Record<ConflictField, EditCell>> {
  const side = (which: "a" | "b"): string =>
    lines(
      ...conflicts.map(({ field, [which]: text }) =>
        words.questions.said(words.record.field[field], (text && fieldText(field, text, words)) || words.log.blank),
      ),
    );
  return {
    line: lineText(line.parts, words),
    texts: textsText(line.parts, words),
    fields: lines(...conflicts.map(({ field }) => words.record.field[field])),
    a: side("a"),
    b: side("b"),
    comment: line.entry.comment || null,
    choice: null,
  };
}
