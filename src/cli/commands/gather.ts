import { join } from "node:path";
import { RollupBuilder } from "../../domain/rollup/build-rollup.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { checkLedgerFolder } from "../collect/ledger-folder.ts";
import { collectedRun, recordsOf } from "../collect/records.ts";
import { summaryOutput, writeSummary } from "../collect/write-summary.ts";
import { noteSkipped, totalsText, writeRun } from "../collect/write-run.ts";
import { missingFiles, WorkFolder } from "../collect/work-folder.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import type { Session } from "../session.ts";
import type { GatherCommandOptions } from "./options.ts";

/** Files are named up to this many. */
const namedFiles = 5;

const named = (files: readonly string[], { words }: Session): string =>
  [
    ...files.slice(0, namedFiles),
    ...(files.length > namedFiles ? [words.cli.collect.more(files.length - namedFiles)] : []),
  ].join(", ");

/**
 * Joins what shards have collected. Where some of it is missing it says whose, and writes nothing but with --partial.
 * @throws WorkbookError work-missing, work-incomplete, and as writeRun.
 */
export async function gather(path: string, options: GatherCommandOptions, session: Session): Promise<ExitCode> {
  const { collect: words } = session.words.cli;
  const work = new WorkFolder(path);
  const plan = await work.plan();
  if (plan === null) throw new WorkbookError("work-missing", { file: path });
  const manifest = await work.manifest(plan.shards);
  const missing = missingFiles(plan, manifest);
  if (missing.files.length > 0 && options.partial !== true)
    throw new WorkbookError("work-incomplete", {
      file: path,
      missing: missing.files.length,
      files: named(missing.files, session),
      ...(plan.shards === 1 ? {} : { shards: missing.shards.map((shard) => `${shard}/${plan.shards}`).join(", ") }),
    });
  const { ledger, out } = options;
  if (ledger !== undefined) await checkLedgerFolder(ledger);
  const pathOf = (file: string): string => join(path, plan.from, file);
  const inputs = plan.files.map(pathOf);
  const output = out === undefined ? null : await summaryOutput(out, inputs, options.force === true, session);
  const left = new Set(missing.files);
  const run = collectedRun(plan.files.flatMap((file) => (left.has(file) ? [] : [manifest.get(file)!])));
  const failed = run.lines.filter(({ status }) => status === "failed");
  for await (const { failure } of recordsOf(work, failed, session.signal))
    if (failure !== null) session.note(`${session.words.cli.failure.line(failure.what, failure.why, failure.todo)}\n`);
  noteSkipped(run, session);
  if (left.size > 0) session.note(`${words.left(left.size, named(missing.files, session))}\n`);
  const builder = output === null ? null : new RollupBuilder();
  const totals = await writeRun({ work, settings: plan, run }, { ledger, summary: builder }, session);
  session.print(totalsText(totals, 0, session));
  if (ledger !== undefined) session.print(`${words.written(ledger)}\n`);
  if (output !== null && builder !== null)
    await writeSummary(output, { builder, settings: plan, run, left: missing.files, pathOf, inputs }, session);
  return failed.length + left.size > 0 ? exitCodes.couldNotRun : exitCodes.passed;
}
