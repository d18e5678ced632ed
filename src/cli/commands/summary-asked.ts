import { UsageError } from "../failure.ts";
import { expandFiles } from "../input/files.ts";
import { withoutOwnReports } from "../input/own-reports.ts";
import { withoutSummary } from "../input/own-summaries.ts";
import { checkSummaryName } from "../collect/write-summary.ts";
import { reportPlace } from "../output/report-path.ts";
import type { Session } from "../session.ts";
import type { ReportCommandOptions } from "./options.ts";

/** Among more of them nobody looks for the one whose reports all the others are. */
const fewFiles = 50;

const silent = { note: () => undefined } as const;

/**
 * The workbook that is to sum up all files: several of them and a file as --out ask for it; null where each gets a report of
 * its own. An earlier summary at --out is none of the files.
 * @throws UsageError where it cannot be written so.
 */
export async function summaryAsked(
  patterns: readonly string[],
  { out, json, decisions, shard }: ReportCommandOptions,
  session: Session,
): Promise<string | null> {
  if (out === undefined) return null;
  const place = await reportPlace(out);
  if (place === null || !("file" in place)) return null;
  const quiet = { ...session, ...silent };
  const named = await expandFiles(patterns);
  if (named.length < 2) return null;
  const files = await withoutSummary(named, out, quiet);
  const sources = files.length > fewFiles ? files : await withoutOwnReports(files, place, quiet);
  if (sources.length < 2) return null;
  checkSummaryName(out, session);
  const { collect } = session.words.cli;
  if (json === true || decisions !== undefined) throw new UsageError(collect.summaryShows);
  if (shard !== undefined) throw new UsageError(collect.shardWritesNothing);
  return out;
}
