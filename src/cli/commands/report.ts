import { verify } from "../../domain/record/log/verify.ts";
import type { RefusedThresholds } from "../../domain/report/earlier.ts";
import { percentText } from "../../domain/report/excel.ts";
import { reportWords } from "../../messages/report-words.ts";
import type { CheckOptions } from "../../workbook/check.ts";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors.ts";
import { type Matter, printOf } from "../../workbook/matter.ts";
import { reportWorkbook, type ReportedSheet, type ReportWorkbookOptions } from "../../workbook/report.ts";
import { programTables } from "../../workbook/program-tables.ts";
import { sha256 } from "../../workbook/sha256.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { reaches } from "../fail-on.ts";
import { UsageError } from "../failure.ts";
import { readDecisionsFile } from "../input/decisions-file.ts";
import { expandFiles, nameOf, readBytes } from "../input/files.ts";
import { withoutOwnReports } from "../input/own-reports.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { tableOverview } from "../output/overview.ts";
import { printAll } from "../output/print-all.ts";
import {
  holdsReport,
  keepReplaced,
  type Kept,
  keptNote,
  type ReportOutput,
  reportOutput,
} from "../output/report-output.ts";
import { resultsJson } from "../output/results-json.ts";
import { namesFolder, reportPaths, reportPlace } from "../output/report-path.ts";
import { makeFolder, writeWhole } from "../output/write-file.ts";
import { runOver } from "../run-over.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { ReportCommandOptions } from "./options.ts";

/** 100%, 80%, 50%, 120%: as they stand on the summary, from its first line on. */
const linesOf = ({ achieved, nearly, under, overTarget }: RefusedThresholds): string =>
  [achieved, nearly, under, overTarget]
    .map((typed) => (typeof typed === "number" ? percentText(typed) : typed))
    .join(", ");

/** Somebody must choose between what was taken in and what was there. */
const isToSettle = ({ joined }: ReportedSheet["recorded"]): boolean => joined !== null && joined.conflicts.length > 0;

/** What was taken in, and where a log is not as it was written. */
function recordNotes(sheets: readonly ReportedSheet[], { words }: Session): readonly string[] {
  const { record } = words.cli;
  return [...new Set(sheets.map(({ recorded }) => recorded))].flatMap(({ joined, broken, erased }) => [
    ...(erased === 0 ? [] : [record.erased(erased)]),
    ...(joined === null ? [] : [record.imported(joined.changed, joined.conflicts.length)]),
    ...(broken === null ? [] : [record.logBroken(record.verify.faults[broken.fault](broken.seq))]),
  ]);
}

/** Decisions of a file, for the one workbook. @throws UsageError; WorkbookError decisions-…, log-broken. */
async function joining(
  file: string,
  workbooks: readonly string[],
  session: Session,
): Promise<NonNullable<ReportWorkbookOptions["join"]>> {
  const words = session.words.cli;
  if (workbooks.length > 1) throw new UsageError(words.record.decisionsNeedsOne);
  const { sheet, record, log } = await readDecisionsFile(file, { ...words.failure, decisions: words.record.decisions });
  const verified = verify(log, sha256);
  if (!verified.ok)
    explained(file, session)(new WorkbookError("log-broken", { seq: verified.seq, fault: verified.fault }));
  return { how: "import", copy: { name: nameOf(file), record, log }, sheet };
}

/** Where and what was written, what could not be, and where what was replaced is kept. */
function writtenNotes({ path, kept, sheets, signed }: Written, session: Session): string {
  const { report: words } = session.words.cli;
  const skipped = sheets.flatMap(({ outcome }) =>
    outcome.skipped.map(({ what, why }) => words.skippedWhy[why](words.skipped[what])),
  );
  const carried = sheets.reduce((sum, { carriedOver }) => sum + carriedOver, 0);
  return [
    words.written(path),
    ...(kept === null ? [] : [keptNote(kept, session.words.cli)]),
    ...(carried > 0 ? [words.carriedOver(carried)] : []),
    ...recordNotes(sheets, session),
    ...(signed ? [words.signatureVoid] : []),
    ...new Set(sheets.flatMap(({ refused }) => (refused === null ? [] : [words.thresholdsRefused(linesOf(refused))]))),
    ...new Set(skipped),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

interface Written {
  readonly path: string;
  /** null where nothing had to be kept. */
  readonly kept: Kept | null;
  readonly sheets: readonly ReportedSheet[];
  readonly signed: boolean;
}

interface Reported {
  readonly workbook: XlsxWorkbook;
  /** What it held beside reports; null where nobody needs to know. */
  readonly matter: Matter | null;
  readonly selected: CheckOptions;
  readonly sheets: readonly ReportedSheet[];
}

const unreadable: ReadonlySet<WorkbookErrorCode> = new Set(["report-unreadable", "entries-unreadable"]);

/** What stands at the output is a report, and cannot be taken over as it is. */
const isOfOutput = (error: unknown, path: string): boolean =>
  error instanceof WorkbookError && unreadable.has(error.code) && error.params["file"] === path;

/** Writes a copy of each workbook with its report in it, and shows what `check` shows. */
export async function report(
  patterns: readonly string[],
  options: ReportCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const selection = await readSelection(options, session);
  const place = await reportPlace(options.out);
  const files = await withoutOwnReports(await expandFiles(patterns), place, session);
  const paths = reportPaths(files, place, session.words.cli);
  if (options.out !== undefined && namesFolder(options.out)) await makeFolder(options.out);
  const join = options.decisions === undefined ? undefined : await joining(options.decisions, files, session);
  const done: (ReportedSheet & { readonly file: string })[] = [];
  const { progress } = session.words.cli;
  const bar = session.bar(progress.reporting);
  const force = options.force === true;

  const reported = async (
    file: string,
    path: string,
    { earlier }: Pick<ReportOutput, "earlier">,
  ): Promise<Reported> => {
    const workbook = await openFile(await readBytes(file), file);
    const isSource = !holdsReport(await workbook.survey());
    const matter = isSource || earlier !== null ? await workbook.matter() : null;
    const selected = await selectionIn(workbook, selection, options.allSheets === true);
    const sheets = await reportWorkbook(workbook, {
      ...selected,
      progress: bar.progress,
      words: reportWords(session.words),
      ...runOver(file),
      join,
      earlierCopy: earlier ?? undefined,
      earlierCopyName: path,
    }).catch(explained(file, session));
    if (isSource && matter !== null) await workbook.noteTaken({ print: printOf(matter), file: nameOf(file) });
    return { workbook, matter, selected, sheets };
  };

  /** Over what stands there; with --force also where that cannot be taken over: then it counts as not read. */
  const reportedOver = async (file: string, path: string, output: ReportOutput): Promise<Reported & ReportOutput> => {
    try {
      return { ...(await reported(file, path, output)), ...output };
    } catch (error) {
      if (!force || !isOfOutput(error, path)) throw error;
      const unread = { standing: output.standing, earlier: null };
      return { ...(await reported(file, path, unread)), ...unread };
    }
  };

  const failures = await eachFile(files, session, async (file) => {
    const path = paths.get(file) ?? file;
    try {
      const output = await reportOutput(path, files, force);
      const { workbook, matter, selected, sheets, ...over } = await reportedOver(file, path, output);
      const content = await workbook.save();
      const kept = await keepReplaced(over, matter, sheets, session);
      await writeWhole(path, content, files, session.signal, over.standing);
      bar.stop();
      noteForms(file, sheets, selected, session);
      done.push(...sheets.map((sheet) => ({ ...sheet, file })));
      if (!options.json) {
        for (const table of programTables(sheets.map(({ review }) => ({ file, review }))))
          session.print(`${await tableOverview(table, session.words, session.terminal, options.limit)}\n`);
      }
      const signed = await workbook.isSigned();
      (options.json ? session.note : session.print)(writtenNotes({ path, kept, sheets, signed }, session));
    } finally {
      bar.stop();
    }
  });
  if (options.json && (done.length > 0 || options.jsonEdition === "2"))
    await printAll(resultsJson({ sheets: done, failures, edition: options.jsonEdition }, session), session);
  return exitCodeOf(
    failures.length === 0,
    done.some(({ review, recorded }) => reaches(options.failOn, review) || isToSettle(recorded)),
  );
}
