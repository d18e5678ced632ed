import { nodeDigest } from "../cli/output/node-digest.ts";
import type { Messages } from "../messages/index.ts";
import { loadMessages } from "../messages/load.ts";
import { reportWords } from "../messages/report-words.ts";
import { checkWorkbook } from "../workbook/check.ts";
import type { ResultRow } from "../workbook/check-result/row.ts";
import type { SheetResult as InnerResult } from "../workbook/check-result/sheet.ts";
import { tableResults } from "../workbook/check-result/table-results.ts";
import { WorkbookError as InnerError } from "../workbook/errors.ts";
import { nameOf, open } from "./opened.ts";
import type { CheckOptions, WorkbookInput } from "./options.ts";
import { withWords, worded } from "./worded.ts";
import { type CheckResults, headOf, plainResult, type ResultHead } from "./results.ts";

async function checked(input: WorkbookInput, options: CheckOptions, words: Messages): Promise<readonly InnerResult[]> {
  const { workbook, file, selection } = await open(input, options, words);
  const sheets = await checkWorkbook(workbook, selection);
  return tableResults(
    sheets.map((sheet) => ({ ...sheet, file })),
    reportWords(words),
    nodeDigest,
  );
}

/**
 * Reads and judges a workbook's program tables, surest first.
 * @returns plain data, edition 2 of the check result.
 * @throws WorkbookError where the workbook cannot be read, has no program table, or an option is wrong.
 */
export async function check(input: WorkbookInput, options: CheckOptions = {}): Promise<CheckResults> {
  const words = await loadMessages(options.language ?? "ja");
  return withWords(words, nameOf(input, options, words), async () => ({
    version: 2,
    results: (await checked(input, options, words)).map(plainResult),
    failures: [],
  }));
}

/** One row with the head of the result that it is of, which all rows of a table share. */
export interface CheckedRow {
  readonly result: ResultHead;
  readonly row: ResultRow;
}

/**
 * The rows of `check` one by one, each made when it is asked for: of a sheet of 100,000 lines only the sheet is in memory.
 * @throws WorkbookError as `check`, at the first row.
 */
export async function* checkRows(
  input: WorkbookInput,
  options: CheckOptions = {},
): AsyncGenerator<CheckedRow, void, undefined> {
  const words = await loadMessages(options.language ?? "ja");
  const file = nameOf(input, options, words);
  const results = await withWords(words, file, () => checked(input, options, words));
  for (const inner of results) {
    const result = headOf(inner);
    for (const row of inner.rows) {
      if (options.signal?.aborted === true) throw worded(new InnerError("cancelled"), words, file);
      yield { result, row };
    }
  }
}
