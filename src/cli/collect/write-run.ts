import { verdictsWorstFirst } from "../../domain/achievement/verdict.ts";
import type { RollupBuilder } from "../../domain/rollup/build-rollup.ts";
import { numeral } from "../../messages/numeral.ts";
import type { FileRecord } from "../../workbook/collected/file-record.ts";
import { byCode } from "../../workbook/collected/input-names.ts";
import type { Session } from "../session.ts";
import { runIdOf, writeLedgerFolder } from "./ledger-folder.ts";
import { addTo, type CollectedRun, noTotals, recordsOf, type RunTotals } from "./records.ts";
import type { Settings } from "./settings.ts";
import type { WorkFolder } from "./work-folder.ts";

/** What was collected, and by which settings. */
export interface RunWritten {
  readonly work: WorkFolder;
  readonly settings: Settings;
  readonly run: CollectedRun;
}

/**
 * Writes the ledger where it is asked for, goes through all records once for the summary too, and says what they come to.
 * @throws WorkbookError cancelled, work-incomplete, ledger-not-ours, output-unwritable.
 */
export async function writeRun(
  { work, settings, run }: RunWritten,
  { ledger, summary }: { readonly ledger: string | undefined; readonly summary: RollupBuilder | null },
  session: Session,
): Promise<RunTotals> {
  const totals = noTotals();
  // Body by body, so that the parts of one body alone are open at once.
  const lines = run.lines.toSorted((one, other) => byCode(one.body, other.body) || byCode(one.file, other.file));
  const bar = session.bar(session.words.cli.collect.writing);
  let done = 0;
  async function* counted(): AsyncGenerator<FileRecord, void> {
    for await (const record of recordsOf(work, lines, session.signal)) {
      addTo(totals, record);
      summary?.add(record);
      yield record;
      bar.progress((done += 1), lines.length);
    }
  }
  try {
    if (ledger !== undefined)
      await writeLedgerFolder(ledger, counted(), { runId: runIdOf(run.lines, settings), settings });
    else for await (const _ of counted());
  } finally {
    bar.stop();
  }
  return totals;
}

/** Reports of other inputs are named: they are not counted. */
export function noteSkipped({ skipped }: CollectedRun, { note, words }: Session): void {
  for (const [file, source] of skipped) note(`${words.cli.report.isOwn(file, source)}\n`);
}

/** 11個のファイルを読み、1個は読めませんでした / 418事業 … */
export function totalsText({ files, failed, ...totals }: RunTotals, wereThere: number, { words }: Session): string {
  const { summary, collect } = words.cli;
  const verdicts = verdictsWorstFirst
    .filter((verdict) => totals.verdicts[verdict] > 0)
    .map((verdict) => summary.verdictCount(words.verdicts.names[verdict], totals.verdicts[verdict]));
  const read = [collect.files(files, failed), ...(wereThere > 0 ? [collect.wereThere(wereThere)] : [])];
  const found = [
    summary.programs(totals.programs, 0),
    collect.lines(totals.lines),
    verdicts.join(summary.separator),
    totals.budgetYen === null ? "" : summary.budget(numeral(totals.budgetYen, 3)),
  ];
  return [read, found].map((parts) => `${parts.filter((part) => part !== "").join("  ")}\n`).join("");
}
