import { createHash } from "node:crypto";
import { reportWords } from "../../messages/report-words.ts";
import type { CheckedSheet } from "../../workbook/check.ts";
import { type FirstEdition, toFirstEdition } from "../../workbook/check-result/first-edition.ts";
import { jsonBytes } from "../../workbook/check-result/json-pieces.ts";
import { joinedResult } from "../../workbook/check-result/joined.ts";
import { checkResults, type ResultFailure } from "../../workbook/check-result/second-edition.ts";
import { sheetResult, type SheetResult } from "../../workbook/check-result/sheet.ts";
import { type Digest, tableDigest } from "../../workbook/check-result/table-digest.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { programTables } from "../../workbook/program-tables.ts";
import { joinReviews } from "../../domain/join-reviews.ts";
import { placesOf } from "./places.ts";
import type { FileFailure } from "../each-file.ts";
import type { JsonEdition } from "../json-edition.ts";
import { failureLine } from "../failure.ts";
import type { Session } from "../session.ts";

/** One sheet of one file. */
export interface FileSheet extends CheckedSheet {
  readonly file: string;
}

/** What was checked, and what could not be. */
export interface Checked {
  readonly sheets: readonly FileSheet[];
  readonly failures: readonly FileFailure[];
  readonly edition: JsonEdition;
}

/** Node's own, piece by piece. */
const digest: Digest = (pieces) => {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
};

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
  const words = reportWords(session.words);
  const results: SheetResult[] = [];
  for (const table of programTables(sheets)) {
    const own: SheetResult[] = [];
    for (const { file, grid, review } of table) {
      const sha256 = await tableDigest(grid, review.reading.layout.area, digest);
      own.push(sheetResult(review, { file, sha256, words, grid }));
    }
    const [only] = own;
    const reviews = table.map(({ review }) => review);
    if (own.length > 1) results.push(joinedResult(own, joinReviews(reviews, placesOf(table)), words));
    else if (only !== undefined) results.push(only);
  }
  return checkResults(
    results,
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
    const sha256 = await tableDigest(grid, review.reading.layout.area, digest);
    results.push(toFirstEdition(review, { file, sha256, words }));
  }
  const [only] = results;
  return results.length === 1 ? only : results;
}
