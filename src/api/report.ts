import { nodeDigest } from "../cli/output/node-digest.ts";
import { loadMessages } from "../messages/load.ts";
import { reportWords } from "../messages/report-words.ts";
import { tableResults } from "../workbook/check-result/table-results.ts";
import type { ApplyOutcome } from "../workbook/port.ts";
import { reportWorkbook, type ReportedSheet } from "../workbook/report.ts";
import { today } from "../workbook/today.ts";
import { nameOf, open, openInput } from "./opened.ts";
import type { ReportOptions, WorkbookInput } from "./options.ts";
import { withWords } from "./worded.ts";
import { plainResult, type SheetResult } from "./results.ts";

/** What became of a report beside its sheets. */
export interface ReportOutcome {
  /** What could not be added, and why; each once. */
  readonly skipped: ApplyOutcome["skipped"];
  /** Decisions that were carried over from `earlier`. */
  readonly carriedOver: number;
  /** Thresholds were entered that are no rates or out of order; those of the policy count. */
  readonly thresholdsRefused: boolean;
  /** The workbook was signed: the signature does not hold for what was written. */
  readonly signatureVoid: boolean;
}

export interface Report {
  /** The workbook with the report in it: an .xlsx, or an .xlsm where it has macros. */
  readonly bytes: Uint8Array;
  readonly outcome: ReportOutcome;
  /** As `check` gives them, judged by the thresholds that the report carries. */
  readonly results: readonly SheetResult[];
}

function outcomeOf(sheets: readonly ReportedSheet[], signatureVoid: boolean): ReportOutcome {
  const skipped = new Map(
    sheets.flatMap(({ outcome }) => outcome.skipped.map((one) => [`${one.what} ${one.why}`, one] as const)),
  );
  return {
    skipped: [...skipped.values()],
    carriedOver: sheets.reduce((sum, sheet) => sum + sheet.carriedOver, 0),
    thresholdsRefused: sheets.some(({ refused }) => refused !== null),
    signatureVoid,
  };
}

/**
 * A copy of the workbook with a report for each of its program tables; the bytes that were given stay as they are.
 * @throws WorkbookError as `check`, and where an earlier report cannot be carried over.
 */
export async function report(input: WorkbookInput, options: ReportOptions = {}): Promise<Report> {
  const words = await loadMessages(options.language ?? "ja");
  const file = nameOf(input, options, words);
  return withWords(words, file, async () => {
    const { workbook, selection } = await open(input, options, words);
    const { earlier, date = today() } = options;
    const earlierName = typeof earlier === "string" ? earlier : words.api.bytes;
    const sheets = await reportWorkbook(workbook, {
      ...selection,
      words: reportWords(words),
      date,
      ...(earlier === undefined
        ? {}
        : { earlierCopy: await openInput(earlier, earlierName), earlierCopyName: earlierName }),
    });
    const results = await tableResults(
      sheets.map((sheet) => ({ ...sheet, file })),
      reportWords(words),
      nodeDigest,
    );
    return {
      bytes: await workbook.save({ signal: options.signal }),
      outcome: outcomeOf(sheets, await workbook.isSigned()),
      results: results.map(plainResult),
    };
  });
}
