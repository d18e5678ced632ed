import type { Changes } from "../../domain/changes/change.ts";
import { reachesClass } from "../../domain/changes/reaches.ts";
import type { Thresholds } from "../../domain/policy.ts";
import { reportWords } from "../../messages/report-words.ts";
import { changesOfWorkbooks, changesSince, type StateOptions, workbookState } from "../../workbook/changes.ts";
import { diffResult, type StateSource } from "../../workbook/diff-result.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { UsageError } from "../failure.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { printAll } from "../output/print-all.ts";
import { readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { DiffCommandOptions } from "./options.ts";

interface Compared {
  readonly changes: Changes;
  readonly old: StateSource;
  readonly new: StateSource;
  readonly thresholds: Thresholds | null;
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** @throws UsageError */
function checkUsage(files: readonly string[], { since, oldSheet }: DiffCommandOptions, session: Session): void {
  const { failure } = session.words.cli.diff;
  if (since === undefined && files.length < 2) throw new UsageError(failure.needsTwo);
  if (since !== undefined && files.length > 1) throw new UsageError(failure.sinceNeedsOne);
  if (since !== undefined && oldSheet !== undefined) throw new UsageError(failure.oldSheetNeedsTwo);
  if (files.length > 2) throw new UsageError(failure.notMoreThanTwo);
  if (since !== undefined && !isDay(since)) throw new UsageError(failure.day(since));
}

/** What is asked of one of the files. */
async function opened(
  file: string,
  options: DiffCommandOptions,
  session: Session,
): Promise<{ readonly workbook: Awaited<ReturnType<typeof openFile>>; readonly wanted: StateOptions }> {
  const selection = await readSelection(options, session);
  const workbook = await openFile(await readBytes(file), file);
  const selected = await selectionIn(workbook, selection, options.allSheets === true);
  return { workbook, wanted: { ...selected, words: reportWords(session.words) } };
}

async function since(file: string, day: string, options: DiffCommandOptions, session: Session): Promise<Compared> {
  const { workbook, wanted } = await opened(file, options, session);
  const { sheets, changes, thresholds } = await changesSince(workbook, day, wanted).catch(explained(file, session));
  return { changes, thresholds, old: { file, sheets, day }, new: { file, sheets, day: null } };
}

async function stateIn(file: string, options: DiffCommandOptions, session: Session) {
  const { workbook, wanted } = await opened(file, options, session);
  return workbookState(workbook, wanted).catch(explained(file, session));
}

async function between(old: string, now: string, options: DiffCommandOptions, session: Session): Promise<Compared> {
  const { oldSheet } = options;
  const before = await stateIn(old, oldSheet === undefined ? options : { ...options, sheet: oldSheet }, session);
  const after = await stateIn(now, options, session);
  return {
    changes: changesOfWorkbooks(before, after),
    thresholds: after.state.thresholds,
    old: { file: old, sheets: before.sheets, day: null },
    new: { file: now, sheets: after.sheets, day: null },
  };
}

/**
 * Tells what changed between two workbooks, or in one since a day; 1 where a change is of the class of --fail-on or a
 * severer one. Of the two forms of the result only what is asked for is loaded.
 * @param files the older and the newer one, or the one of --since.
 */
export async function diff(files: readonly string[], options: DiffCommandOptions, session: Session): Promise<ExitCode> {
  checkUsage(files, options, session);
  const [old, now] = files as readonly [string, string];
  const bar = session.bar(session.words.cli.progress.checking);
  const compared = await (
    options.since === undefined ? between(old, now, options, session) : since(old, options.since, options, session)
  ).finally(() => bar.stop());
  if (options.json) {
    const { jsonBytes } = await import("../../workbook/check-result/json-pieces.ts");
    const result = diffResult(compared.changes, compared.old, compared.new);
    await printAll(
      (async function* () {
        yield* jsonBytes(result, 2);
        yield Uint8Array.of(0x0a);
      })(),
      session,
    );
  } else {
    const { changesTable } = await import("../output/changes-table.ts");
    const shown = { ...compared, all: options.all === true, limit: options.limit };
    await printAll(await changesTable(shown, session.words, session.terminal), session);
  }
  const { failOn } = options;
  return failOn !== "never" && reachesClass(compared.changes, failOn) ? exitCodes.findings : exitCodes.passed;
}
