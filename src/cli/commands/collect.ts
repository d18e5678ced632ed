import { byCode } from "../../workbook/collected/input-names.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { collectFiles } from "../collect/collect-files.ts";
import { checkLedgerFolder } from "../collect/ledger-folder.ts";
import { collectedRun } from "../collect/records.ts";
import { shardAsked, wholeRun } from "../collect/shard-option.ts";
import { noteSkipped, totalsText, writeRun } from "../collect/write-run.ts";
import { exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { UsageError } from "../failure.ts";
import { expandFiles } from "../input/files.ts";
import type { Session } from "../session.ts";
import type { CollectCommandOptions } from "./options.ts";

/** 明細/ → 明細.work beside it, where the same command finds it again. */
const workBeside = (ledger: string): string => `${ledger.replace(/[/\\]+$/u, "")}.work`;

/**
 * Collects what each file gives into a working folder, and writes the ledger as data from it. A shard only fills its part of
 * the folder. One bad file is named, and the others are done.
 */
export async function collect(
  patterns: readonly string[],
  options: CollectCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const { collect: words } = session.words.cli;
  const { ledger } = options;
  const shard = shardAsked(options, session);
  if (shard !== null && options.work === undefined) throw new UsageError(words.shardNeedsWork);
  if (shard !== null && ledger !== undefined) throw new UsageError(words.shardWritesNothing);
  const workPath = options.work ?? workBeside(ledger!);
  const files = await expandFiles(patterns);
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
      const totals = await writeRun({ ...collected, run }, ledger, session);
      session.print(totalsText(totals, wereThere, session));
      session.print(`${ledger === undefined ? words.collected(workPath, null) : words.written(ledger)}\n`);
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
