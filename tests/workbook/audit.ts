import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { columnName } from "../../src/domain/grid.ts";
import type { EditCell } from "../../src/domain/report/edits.ts";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { firstLine, firstOption, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import type { LedgerKey } from "../../src/domain/report/ledger-keys.ts";
import type { QuestionAnswer } from "../../src/domain/report/question-words.ts";
import { questionFields } from "../../src/domain/report/questions-columns.ts";
import { stateOf } from "../../src/domain/record/state.ts";
import { type Language, messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { reportWorkbook, type ReportedSheet } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import type { CellChange } from "../tools/set-cells.ts";

/** One audit of the sample, step by step, as an auditor does it: typed into cells, recalculated, run again. */
export const words = reportWords(messages("ja"));
export const { recheck } = words;
export const { state } = words.record;
export const dropDowns = words.record;
export const source = "令和4年度";
export const { ledger, summary } = words.sheetName;

/** The sample as it is handed out. */
export const sample = (): Promise<Buffer> =>
  readFile(path.join(import.meta.dirname, "../../samples/就労支援事業_令和4年度.xlsx"));

export interface Run {
  readonly bytes: Uint8Array;
  readonly reported: ReportedSheet;
}

export async function run(bytes: Uint8Array, earlier?: Uint8Array, language: Language = "ja"): Promise<Run> {
  const workbook = await openWorkbook(bytes, "W.xlsx");
  const [reported] = await reportWorkbook(workbook, {
    words: reportWords(messages(language)),
    date: "2026-11-22",
    ...(earlier === undefined ? {} : { earlierCopy: await openWorkbook(earlier, "W.xlsx") }),
  });
  return { bytes: await workbook.save(), reported: reported! };
}

/** The workbook as LibreOffice saves it, every formula computed anew. */
export async function saved(bytes: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "jisseki-audit-"));
  try {
    const file = path.join(folder, "W.xlsx");
    await writeFile(file, bytes);
    return await readFile(await convertWithLibreOffice(file, "xlsx", { recalculate: true }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same, to look into. */
export const recalculated = async (bytes: Uint8Array): Promise<XLSX.WorkBook> => XLSX.read(await saved(bytes));

/** Line `number` of the ledger, from 1. */
export const at = (number: number, key: LedgerKey): string =>
  `${columnName(ledgerColumn[key])}${firstLine + number - 1}`;

export const typed = (number: number, entries: Partial<Record<LedgerKey, string | number>>): CellChange[] =>
  Object.entries(entries).map(([key, value]) => ({ sheet: ledger, address: at(number, key as LedgerKey), value }));

export const cell = (book: XLSX.WorkBook, sheet: string, address: string): unknown => {
  const value = (book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined)?.v ?? "";
  return typeof value === "number" ? roundRate(value) : value;
};

export const line = (book: XLSX.WorkBook, number: number, ...keys: readonly LedgerKey[]): unknown[] =>
  keys.map((key) => cell(book, ledger, at(number, key)));

export const states = (book: XLSX.WorkBook): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (let number = 1; number <= 56; number += 1) {
    const [word] = line(book, number, "state") as [string];
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
};

/** 達成, 概ね達成, 未達, 大幅未達, 要確認, 判定対象外: as the summary counts programs. */
export const programs = (book: XLSX.WorkBook): unknown[] =>
  [24, 25, 26, 27, 28, 29].map((row) => cell(book, summary, `Q${row}`));

export const statesNow = ({ reported }: Run): string[] => reported.record.lines.map((one) => stateOf(one, one.seen));

const valueIn = (entry: EditCell | undefined): unknown => (typeof entry === "object" ? entry?.value : entry);

export const written = ({ reported }: Run, number: number, ...keys: readonly LedgerKey[]): unknown[] => {
  const rows = reported.edits.sheets[1]!.blocks.find(({ top, left }) => top === firstLine && left === 1)!.rows;
  return keys.map((key) => valueIn(rows[number - 1]![ledgerColumn[key] - 1]) ?? "");
};

export const label = ({ reported }: Run, number: number, index: number): string => {
  const rows = reported.edits.sheets[1]!.blocks.find(({ top, left }) => top === firstLine && left === 1)!.rows;
  return rows[number - 1]![firstOption - 1 + index] as string;
};

/** What is chosen under 扱い of the questions on 引継ぎ候補, in their order. */
export function answered({ bytes }: Run, ...answers: readonly QuestionAnswer[]): CellChange[] {
  const sheet = words.sheetName.questions;
  const { headings } = words.questions.questions;
  const column = columnName(questionFields.indexOf("answer") + 1);
  const rows = Object.entries(XLSX.read(bytes).Sheets[sheet] as Record<string, XLSX.CellObject>)
    .filter(([address, { v }]) => address.startsWith(column) && v === headings.answer)
    .map(([address]) => Number(address.slice(column.length)));
  return answers.map((answer, at) => ({
    sheet,
    address: `${column}${rows[0]! + 1 + at}`,
    value: words.questions.answers[answer],
  }));
}
