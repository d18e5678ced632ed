import type { RefusedThresholds } from "../../domain/report/earlier.ts";
import { percentText } from "../../domain/report/excel.ts";
import { reportWords } from "../../messages/report-words.ts";
import type { CheckOptions } from "../../workbook/check.ts";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors.ts";
import { type Matter, printOf } from "../../workbook/matter.ts";
import { reportWorkbook, type ReportedSheet } from "../../workbook/report.ts";
import { programTables } from "../../workbook/program-tables.ts";
import { thisMinute, today } from "../../workbook/today.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { reaches } from "../fail-on.ts";
import { expandFiles, nameOf, readBytes } from "../input/files.ts";
import { withoutOwnReports } from "../input/own-reports.ts";
import { openFile } from "../input/open-file.ts";
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
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import { version } from "../version.ts";
import type { ReportCommandOptions } from "./options.ts";

/** 100%, 80%, 50%, 120%: as they stand on the summary, from its first line on. */
const linesOf = ({ achieved, nearly, under, overTarget }: RefusedThresholds): string =>
  [achieved, nearly, under, overTarget]
    .map((typed) => (typeof typed === "number" ? percentText(typed) : typed))
    .join(", ");

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
      date: today(),
      run: { at: thisMinute(), version, file: nameOf(file) },
      earlierCopy: earlier ?? undefined,
      earlierCopyName: path,
    });
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
    done.some(({ review }) => reaches(options.failOn, review)),
  );
}
