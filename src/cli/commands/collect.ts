import { RollupBuilder } from "../../domain/rollup/build-rollup.ts";
import { byCode, type NamedInput } from "../../workbook/collected/input-names.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { collectFiles } from "../collect/collect-files.ts";
import { checkLedgerFolder } from "../collect/ledger-folder.ts";
import { collectedRun } from "../collect/records.ts";
import { shardAsked, wholeRun } from "../collect/shard-option.ts";
import { summaryOutput, writeSummary } from "../collect/write-summary.ts";
import { noteSkipped, totalsText, writeRun } from "../collect/write-run.ts";
import { exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { UsageError } from "../failure.ts";
import { expandFiles } from "../input/files.ts";
import { withoutSummary } from "../input/own-summaries.ts";
import type { Session } from "../session.ts";
import type { CollectCommandOptions } from "./options.ts";

/** 明細/ → 明細.work, 総括.xlsx → 総括.work beside it, where the same command finds it again. */
const workBeside = (output: string): string => `${output.replace(/[/\\]+$|\.xlsx$/iu, "")}.work`;

function pathsOf(inputs: readonly NamedInput[]): (file: string) => string | null {
  const paths = new Map(inputs.map(({ file, path }) => [file, path]));
  return (file) => paths.get(file) ?? null;
}

/**
 * Collects what each file gives into a working folder, and writes the ledger as data and the summary from it. A shard only fills its part of
 * the folder. One bad file is named, and the others are done.
 */
export async function collect(
  patterns: readonly string[],
  options: CollectCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const { collect: words } = session.words.cli;
  const { ledger, summary } = options;
  const shard = shardAsked(options, session);
  if (shard !== null && options.work === undefined) throw new UsageError(words.shardNeedsWork);
  if (shard !== null && (ledger ?? summary) !== undefined) throw new UsageError(words.shardWritesNothing);
  const workPath = options.work ?? workBeside((ledger ?? summary)!);
  const named = await expandFiles(patterns);
  const files = summary === undefined ? named : await withoutSummary(named, summary, session);
  const output = summary === undefined ? null : await summaryOutput(summary, files, options.force === true, session);
  if (ledger !== undefined) await checkLedgerFolder(ledger);
  try {
    const collected = await collectFiles(files, workPath, shard ?? wholeRun, options, session);
    const { work, failures, wereThere } = collected;
    for (const [, line] of [...failures].sort(([one], [other]) => byCode(one, other))) session.note(`${line}\n`);
    if (shard !== null) {
      const done = collected.lines.length - failures.size;
      const told = [words.files(done, failures.size), ...(wereThere > 0 ? [words.wereThere(wereThere)] : [])];
      session.print(`${told.join("  ")}\n${words.collected(workPath, `${shard.index}/${shard.count}`)}\n`);
    } else {
      const run = collectedRun(collected.lines);
      noteSkipped(run, session);
      const builder = output === null ? null : new RollupBuilder();
      const totals = await writeRun({ ...collected, run }, { ledger, summary: builder }, session);
      session.print(totalsText(totals, wereThere, session));
      if (ledger !== undefined) session.print(`${words.written(ledger)}\n`);
      if (output === null || builder === null) {
        if (ledger === undefined) session.print(`${words.collected(workPath, null)}\n`);
      } else {
        const pathOf = pathsOf(collected.inputs);
        await writeSummary(output, { ...collected, builder, run, left: [], pathOf, inputs: files }, session);
      }
      if (options.work === undefined)
        await (failures.size === 0 ? work.remove() : session.note(`${words.kept(workPath)}\n`));
    }
    // Whoever runs an array of tasks takes 1 for a task to be run again.
    return exitCodeOf(failures.size === 0, shard === null && collected.reached);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "cancelled") session.note(`${words.kept(workPath)}\n`);
    throw error;
  }
}
