import { basename } from "node:path";
import type { RefusedThresholds } from "../../domain/report/earlier.ts";
import { percentText } from "../../domain/report/excel.ts";
import { reportWords } from "../../messages/report-words.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { reportWorkbook, type ReportedSheet } from "../../workbook/report.ts";
import { programTables } from "../../workbook/program-tables.ts";
import { thisMinute, today } from "../../workbook/today.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { reaches } from "../fail-on.ts";
import { expandFiles, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { tableOverview } from "../output/overview.ts";
import { printAll } from "../output/print-all.ts";
import { resultsJson } from "../output/results-json.ts";
import { namesFolder, reportPaths } from "../output/report-path.ts";
import { checkOutput, makeFolder, writeWhole } from "../output/write-file.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import { version } from "../version.ts";
import type { ReportCommandOptions } from "./options.ts";

/** What stands at `path` from an earlier run, so that what a person entered in it is not lost; null where it is no workbook. */
async function earlierCopyAt(path: string): Promise<XlsxWorkbook | undefined> {
  try {
    return await openFile(await readBytes(path), path);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

/** 100%, 80%, 50%, 120%: as they stand on the summary, from its first line on. */
const linesOf = ({ achieved, nearly, under, overTarget }: RefusedThresholds): string =>
  [achieved, nearly, under, overTarget]
    .map((typed) => (typeof typed === "number" ? percentText(typed) : typed))
    .join(", ");

/** Where and what was written, and what could not be. */
function writtenNotes(path: string, sheets: readonly ReportedSheet[], signed: boolean, session: Session): string {
  const words = session.words.cli.report;
  const skipped = sheets.flatMap(({ outcome }) =>
    outcome.skipped.map(({ what, why }) => words.skippedWhy[why](words.skipped[what])),
  );
  const carried = sheets.reduce((sum, { carriedOver }) => sum + carriedOver, 0);
  return [
    words.written(path),
    ...(carried > 0 ? [words.carriedOver(carried)] : []),
    ...(signed ? [words.signatureVoid] : []),
    ...new Set(sheets.flatMap(({ refused }) => (refused === null ? [] : [words.thresholdsRefused(linesOf(refused))]))),
    ...new Set(skipped),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** Writes a copy of each workbook with its report in it, and shows what `check` shows. */
export async function report(
  patterns: readonly string[],
  options: ReportCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const selection = await readSelection(options, session);
  const files = await expandFiles(patterns);
  const paths = await reportPaths(files, options.out, session.words.cli);
  if (options.out !== undefined && namesFolder(options.out)) await makeFolder(options.out);
  const done: (ReportedSheet & { readonly file: string })[] = [];
  const { progress } = session.words.cli;
  const bar = session.bar(progress.reporting);
  const failures = await eachFile(files, session, async (file) => {
    const path = paths.get(file) ?? file;
    try {
      await checkOutput(path, files);
      const workbook = await openFile(await readBytes(file), file);
      const selected = await selectionIn(workbook, selection, options.allSheets === true);
      const words = reportWords(session.words);
      const sheets = await reportWorkbook(workbook, {
        ...selected,
        progress: bar.progress,
        words,
        date: today(),
        run: { at: thisMinute(), version, file: basename(file) },
        earlierCopy: await earlierCopyAt(path),
        earlierCopyName: path,
      });
      await writeWhole(path, await workbook.save(), files, session.signal);
      bar.stop();
      noteForms(file, sheets, selected, session);
      done.push(...sheets.map((sheet) => ({ ...sheet, file })));
      if (!options.json) {
        for (const table of programTables(sheets.map(({ review }) => ({ file, review }))))
          session.print(`${await tableOverview(table, session.words, session.terminal, options.limit)}\n`);
      }
      (options.json ? session.note : session.print)(writtenNotes(path, sheets, await workbook.isSigned(), session));
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
