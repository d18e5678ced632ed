import { joinReviews } from "../../domain/join-reviews.ts";
import type { CheckedSheet } from "../check.ts";
import { placesOf } from "../places.ts";
import { programTables } from "../program-tables.ts";
import { joinedResult } from "./joined.ts";
import { sheetResult, type SheetResult } from "./sheet.ts";
import { type Digest, tableDigest } from "./table-digest.ts";
import type { ResultWords } from "./words.ts";

/** One sheet of one file. */
export interface FileSheet extends CheckedSheet {
  readonly file: string;
}

/** A result for each program table, all one-program forms being one table. */
export async function tableResults(
  sheets: readonly FileSheet[],
  words: ResultWords,
  digest: Digest,
): Promise<readonly SheetResult[]> {
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
  return results;
}
