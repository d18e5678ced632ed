import { verdictsWorstFirst, type Verdict } from "../../domain/achievement/verdict.ts";
import type { FileRecord } from "../../workbook/collected/file-record.ts";
import { byCode } from "../../workbook/collected/input-names.ts";
import { ownReports } from "../../workbook/collected/own-reports.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { ManifestLine, WorkFolder } from "./work-folder.ts";

/** What was collected, one record after the other as they are asked for. */
export interface CollectedRun {
  /** Without the reports whose source is there too, by file. */
  readonly lines: readonly ManifestLine[];
  /** Those reports, with their sources. */
  readonly skipped: ReadonlyMap<string, string>;
}

export function collectedRun(lines: Iterable<ManifestLine>): CollectedRun {
  const all = [...lines].sort((one, other) => byCode(one.file, other.file));
  const skipped = ownReports(all.map(({ report = null, ...line }) => ({ ...line, report })));
  return { lines: all.filter(({ file }) => !skipped.has(file)), skipped };
}

/** @throws WorkbookError cancelled; work-incomplete, where a record is gone or not whole. */
export async function* recordsOf(
  work: WorkFolder,
  lines: Iterable<ManifestLine>,
  signal: AbortSignal,
): AsyncGenerator<FileRecord, void> {
  for (const { key, file } of lines) {
    if (signal.aborted) throw new WorkbookError("cancelled");
    const record = await work.record(key);
    if (record === null) throw new WorkbookError("work-incomplete", { file: work.path, missing: 1, files: file });
    yield record;
  }
}

/** What all files come to. */
export interface RunTotals {
  files: number;
  failed: number;
  programs: number;
  lines: number;
  /** null where no file says one. */
  budgetYen: number | null;
  readonly verdicts: Record<Verdict, number>;
}

export const noTotals = (): RunTotals => ({
  files: 0,
  failed: 0,
  programs: 0,
  lines: 0,
  budgetYen: null,
  verdicts: Object.fromEntries(verdictsWorstFirst.map((verdict) => [verdict, 0])) as Record<Verdict, number>,
});

/** Adds a file; each budget counts once, as a report's summary has it. */
export function addTo(totals: RunTotals, { failure, programs, lines }: FileRecord): void {
  if (failure === null) totals.files += 1;
  else totals.failed += 1;
  totals.programs += programs.length;
  totals.lines += lines.length;
  for (const { budgetYen, verdict } of programs) {
    totals.verdicts[verdict] += 1;
    if (budgetYen !== null) totals.budgetYen = (totals.budgetYen ?? 0) + budgetYen;
  }
}
