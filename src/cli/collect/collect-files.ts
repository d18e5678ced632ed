import { relative, resolve, sep } from "node:path";
import { type NamedInput, namedInputs, sharedFolder } from "../../workbook/collected/input-names.ts";
import { type Shard, shardOf } from "../../workbook/collected/shard.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { thisMinute } from "../../workbook/today.ts";
import type { SelectionOptions } from "../commands/options.ts";
import type { FailLevel } from "../fail-on.ts";
import { readSelection } from "../selection.ts";
import type { Session } from "../session.ts";
import { collectAll, threadsFor } from "./pool.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { type ManifestLine, type RunPlan, WorkFolder } from "./work-folder.ts";

export interface CollectFilesOptions extends SelectionOptions {
  readonly failOn: FailLevel;
  readonly threads?: number;
  readonly body?: string;
}

/** What a run has in its working folder. */
export interface CollectedFiles {
  readonly work: WorkFolder;
  readonly settings: Settings;
  /** All of them, as they are named. */
  readonly inputs: readonly NamedInput[];
  /** Of the shard's files, in whatever order. */
  readonly lines: readonly ManifestLine[];
  /** Why files could not be read, a line each, by file. */
  readonly failures: ReadonlyMap<string, string>;
  /** How many an earlier run had done. */
  readonly wereThere: number;
  readonly reached: boolean;
}

const slashed = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"));

/**
 * Collects each of the files that are this shard's into the working folder, those that are done there skipped; one that cannot
 * be read is no reason to stop. Memory does not grow with what is in the files.
 * @throws WorkbookError cancelled, work-not-ours, output-unwritable, and as readSelection.
 */
export async function collectFiles(
  files: readonly string[],
  workPath: string,
  shard: Shard,
  options: CollectFilesOptions,
  session: Session,
): Promise<CollectedFiles> {
  const { signal: _, ...selection } = await readSelection(options, session);
  const looking = { selection, allSheets: options.allSheets === true, language: session.language };
  const settings = settingsOf(looking);
  const all = namedInputs(
    files.map((file) => slashed(resolve(file))),
    options.body,
  );
  const work = new WorkFolder(workPath);
  const plan: RunPlan = {
    jisseki: "work",
    ...settings,
    from: slashed(relative(resolve(workPath), sharedFolder(all))),
    shards: shard.count,
    files: all.map(({ file }) => file),
  };
  await work.begin(plan);
  const known = await work.manifest(shard.count);
  const manifest = await work.manifestOf(shard);
  const inputs = all.filter(({ file }) => shardOf(file, shard.count) === shard.index);
  const lines: ManifestLine[] = [];
  const failures = new Map<string, string>();
  let wereThere = 0;
  let reached = false;
  const bar = session.bar(session.words.cli.collect.progress);
  try {
    await collectAll({
      inputs,
      collecting: {
        ...looking,
        settings,
        work: workPath,
        checkedAt: thisMinute(),
        failOn: options.failOn,
      },
      words: session.words,
      signal: session.signal,
      threads: threadsFor(inputs.length, options.threads ?? null),
      done: async (collected) => {
        const { line } = collected;
        lines.push(line);
        if (collected.failure !== null) failures.set(line.file, collected.failure);
        if (collected.wasThere) wereThere += 1;
        reached ||= collected.reached;
        if (collected.bug !== null) session.note(`${collected.bug}\n`);
        const before = known.get(line.file);
        if (before?.key !== line.key || before.settings !== line.settings) await manifest.add(line);
        bar.progress(lines.length, inputs.length);
      },
    });
  } finally {
    bar.stop();
  }
  if (session.signal.aborted) throw new WorkbookError("cancelled");
  return { work, settings, inputs: all, lines, failures, wereThere, reached };
}
