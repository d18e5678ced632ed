import { reportWords } from "../../messages/report-words.ts";
import { type FirstEdition, toFirstEdition } from "../../workbook/check-result/first-edition.ts";
import { jsonBytes } from "../../workbook/check-result/json-pieces.ts";
import { checkResults, type ResultFailure } from "../../workbook/check-result/second-edition.ts";
import { tableDigest } from "../../workbook/check-result/table-digest.ts";
import { type FileSheet, tableResults } from "../../workbook/check-result/table-results.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { nodeDigest } from "./node-digest.ts";
import type { FileFailure } from "../each-file.ts";
import type { JsonEdition } from "../json-edition.ts";
import { failureLine } from "../failure.ts";
import type { Session } from "../session.ts";

export type { FileSheet } from "../../workbook/check-result/table-results.ts";

/** What was checked, and what could not be. */
export interface Checked {
  readonly sheets: readonly FileSheet[];
  readonly failures: readonly FileFailure[];
  readonly edition: JsonEdition;
}

/** The results as JSON, in pieces worth a write each: always one object, or as the first edition had it. */
export async function* resultsJson(
  { sheets, failures, edition }: Checked,
  session: Session,
): AsyncGenerator<Uint8Array, void> {
  const printed =
    edition === "1" ? await firstEdition(sheets, session) : await secondEdition(sheets, failures, session);
  yield* jsonBytes(printed, 2);
  yield Uint8Array.of(0x0a);
}

async function secondEdition(sheets: readonly FileSheet[], failures: readonly FileFailure[], session: Session) {
  return checkResults(
    await tableResults(sheets, reportWords(session.words), nodeDigest),
    failures.map((failure) => failed(failure, session)),
  );
}

function failed({ file, error }: FileFailure, session: Session): ResultFailure {
  const sheet = error instanceof WorkbookError ? error.params["sheet"] : undefined;
  return {
    file,
    sheet: sheet === undefined ? null : String(sheet),
    code: error instanceof WorkbookError ? error.code : "usage",
    message: failureLine(error, session.words) ?? error.message,
  };
}

/** One object for one sheet, an array for several. */
async function firstEdition(sheets: readonly FileSheet[], session: Session) {
  const words = reportWords(session.words);
  const results: FirstEdition[] = [];
  for (const { file, grid, review } of sheets) {
    const sha256 = await tableDigest(grid, review.reading.layout.area, nodeDigest);
    results.push(toFirstEdition(review, { file, sha256, words }));
  }
  const [only] = results;
  return results.length === 1 ? only : results;
}
