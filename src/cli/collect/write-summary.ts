import { dirname, extname, relative, resolve, sep } from "node:path";
import { RollupBuilder } from "../../domain/rollup/build-rollup.ts";
import { rollupWorkbook } from "../../domain/rollup/sheets/rollup-workbook.ts";
import { defaultPolicy } from "../../domain/policy.ts";
import { rollupWords } from "../../messages/rollup-words.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { writeNewWorkbook } from "../../xlsx/edit/new-workbook.ts";
import { UsageError } from "../failure.ts";
import { isSummary } from "../input/own-summaries.ts";
import { keepCopy } from "../output/keep-copy.ts";
import { type StandingFile, standingAt, writeWhole } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import type { CollectedRun } from "./records.ts";
import { hashOf, type Settings } from "./settings.ts";

/** A workbook that a summary is to be written to. */
export interface SummaryOutput {
  readonly path: string;
  readonly standing: StandingFile | null;
  /** What stands there is an earlier summary. */
  readonly isOwn: boolean;
}

/** @throws UsageError where it is no .xlsx. */
export function checkSummaryName(path: string, { words }: Session): void {
  if (extname(path).toLowerCase() !== ".xlsx") throw new UsageError(words.cli.collect.summaryIsXlsx(path));
}

/**
 * Looks at what a summary would replace: an earlier summary may be, anything else only with `force`.
 * @throws UsageError, WorkbookError output-exists, and as `standingAt`.
 */
export async function summaryOutput(
  path: string,
  inputs: readonly string[],
  force: boolean,
  session: Session,
): Promise<SummaryOutput> {
  checkSummaryName(path, session);
  const standing = await standingAt(path, inputs);
  const isOwn = standing !== null && (await isSummary(standing.bytes, path));
  if (standing !== null && !isOwn && !force) throw new WorkbookError("output-exists", { file: path });
  return { path, standing, isOwn };
}

export interface SummaryOf {
  readonly builder: RollupBuilder;
  readonly settings: Settings;
  readonly run: CollectedRun;
  /** Files that are gone without. */
  readonly left: readonly string[];
  /** Where a file is, as it is opened; null: nobody knows. */
  readonly pathOf: (file: string) => string | null;
  /** Never written to. */
  readonly inputs: readonly string[];
}

/** The way from the folder of the output to a file, for links, in which "#" begins what is within the file. */
function linkFrom(out: string, pathOf: SummaryOf["pathOf"]): (file: string) => string | null {
  const folder = dirname(resolve(out));
  return (file) => {
    const path = pathOf(file);
    if (path === null) return null;
    return relative(folder, resolve(path)).split(sep).join("/").replaceAll("%", "%25").replaceAll("#", "%23");
  };
}

/**
 * Writes the summary of what was added to the builder. What stood there is kept beside it where it is another: people may
 * have noted something in it. Of no file that was read nothing is written.
 * @throws WorkbookError cancelled, output-unwritable, output-changed.
 */
export async function writeSummary(
  { path, standing, isOwn }: SummaryOutput,
  { builder, settings, run, left, pathOf, inputs }: SummaryOf,
  session: Session,
): Promise<void> {
  const { words, signal } = session;
  const { copies, collect } = words.cli;
  const rollup = builder.finish();
  if (rollup.files.length === 0) {
    session.note(`${collect.summaryOfNone(path)}\n`);
    return;
  }
  const isDefault = settings.policySha256 === hashOf(defaultPolicy);
  const sheets = rollupWorkbook({
    rollup,
    words: rollupWords(words),
    thresholds: isDefault ? defaultPolicy : null,
    skipped: [...run.skipped],
    left,
    linkTo: linkFrom(path, pathOf),
  });
  const bytes = await writeNewWorkbook(sheets, { signal });
  if (standing === null || Buffer.compare(standing.bytes, bytes) !== 0) {
    const copy = standing === null ? null : await keepCopy(standing, isOwn ? copies.previous : copies.replaced);
    await writeWhole(path, bytes, inputs, signal, standing);
    if (copy !== null) session.note(`${copies.kept(copy)}\n`);
  }
  session.print(`${collect.summaryWritten(path)}\n`);
}
