import { nameOf as fileName } from "../cli/input/files.ts";
import { defaultPolicy } from "../domain/policy.ts";
import type { AnsweredLink } from "../domain/trend/answer.ts";
import { yearTyped } from "../domain/time/year-typed.ts";
import { trendSheets } from "../domain/trend/sheets/trend-sheets.ts";
import { loadMessages } from "../messages/load.ts";
import { everyLinkAnswers, trendWords } from "../messages/trend-words.ts";
import { WorkbookError as InnerError } from "../workbook/errors.ts";
import { trendResult, type TrendResult } from "../workbook/trend-result.ts";
import { answersIn, type TrendInput, trendOfWorkbooks } from "../workbook/trend.ts";
import { writeNewWorkbook } from "../xlsx/edit/new-workbook.ts";
import { open, openInput } from "./opened.ts";
import type { CheckOptions, WorkbookInput } from "./options.ts";
import { withWords } from "./worded.ts";

/** A workbook of one year, or of several. */
export interface TrendFile {
  readonly workbook: WorkbookInput;
  /** What it is called in sources and errors; its file's name where it is left out. */
  readonly name?: string;
  /** 2021, "R3"; left out: its sheets say it. */
  readonly year?: number | string;
  /** The way to it from where the trend's workbook will lie, with "/", for links; left out: its name. null: no links. */
  readonly link?: string | null;
}

export interface TrendOptions extends Omit<CheckOptions, "year" | "fileName"> {
  /** A workbook that an earlier run made, and that people answered in: its answers are followed and kept. */
  readonly answers?: WorkbookInput;
  /** Several workbooks of one year are parts of one list. */
  readonly join?: boolean;
}

/** Programs through the years. */
export interface Trend {
  /** A new workbook: 概要, 経年, 対応, 遡及修正. */
  readonly bytes: Uint8Array;
  /** What `docs/trend-result.schema.json` has. */
  readonly result: TrendResult;
}

function yearOf({ year }: TrendFile, files: number): number | null {
  if (year === undefined) return null;
  const typed = typeof year === "number" ? year : yearTyped(year);
  if (typed === null) throw new InnerError("trend-years-invalid", { text: String(year), files });
  return typed;
}

async function answersOf(input: WorkbookInput | undefined, bytesName: string): Promise<readonly AnsweredLink[]> {
  if (input === undefined) return [];
  const file = typeof input === "string" ? input : bytesName;
  const read = await answersIn(await openInput(input, file), everyLinkAnswers);
  if (read === null) throw new InnerError("answers-unreadable", { file });
  return read.answers;
}

/**
 * Follows programs and their indicators through the lists of several years.
 * @throws WorkbookError as `check`, and trend-year-unknown, trend-year-twice, trend-one-year, trend-years-invalid,
 * answers-unreadable.
 */
export async function trend(files: readonly TrendFile[], options: TrendOptions = {}): Promise<Trend> {
  const words = await loadMessages(options.language ?? "ja");
  const { answers, join = false, ...asked } = options;
  const nameOf = ({ workbook, name }: TrendFile, index: number): string =>
    name ?? (typeof workbook === "string" ? fileName(workbook) : `${words.api.bytes} ${index + 1}`);
  const names = files.map(nameOf);
  return withWords(words, names.join(", "), async () => {
    const inputs: TrendInput[] = [];
    for (const [index, file] of files.entries()) {
      const { workbook, selection } = await open(file.workbook, asked, words);
      inputs.push({ port: workbook, file: names[index]!, year: yearOf(file, files.length), options: selection });
    }
    const found = await trendOfWorkbooks(inputs, { answers: await answersOf(answers, words.api.bytes), join });
    const links = new Map(files.map(({ link }, index) => [names[index]!, link === undefined ? names[index]! : link]));
    const sheets = trendSheets({ trend: found, words: trendWords(words), linkTo: (file) => links.get(file) ?? null });
    return {
      bytes: await writeNewWorkbook(sheets, { signal: options.signal }),
      result: trendResult(found, found.years.at(-1)?.policy ?? defaultPolicy, words.findings.of),
    };
  });
}
