import type { LineNow } from "../../../src/domain/record/record-line.ts";
import type { RunInfo } from "../../../src/domain/record/run.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { review } from "../../../src/domain/review.ts";
import { nowOf } from "../report/recorded.ts";
import { ministryGrid } from "../sheet/r4.ts";

export const run: RunInfo = {
  at: "2026-07-01T09:00",
  version: "0.2.0",
  file: "就労支援事業.xlsx",
  sheet: "R4",
  tableSha256: "ab".repeat(32),
};

/** The 56 indicators of the 38 programs of 令和4年度, judged by readings and 対象外. */
export function seedLines(): LineNow[] {
  const found = review(ministryGrid(false));
  if (!("rows" in found)) throw new Error("no table");
  return nowOf(tableSubject(found));
}
