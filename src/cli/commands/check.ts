import { reportWords } from "../../messages/report-words.ts";
import { checkWorkbook } from "../../workbook/check.ts";
import { ledgerCsv } from "../../workbook/ledger-csv.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { reaches } from "../fail-on.ts";
import { UsageError } from "../failure.ts";
import { expandFiles, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { type FileSheet, resultsJson } from "../output/results-json.ts";
import { overview } from "../output/overview.ts";
import { plainTerminal } from "../output/terminal.ts";
import { checkOutput, writeWhole } from "../output/write-file.ts";
import { readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { CheckCommandOptions } from "./options.ts";

function csvOf(sheets: readonly FileSheet[], session: Session): string {
  const [only, another] = sheets;
  if (another !== undefined) throw new UsageError(session.words.cli.failure.csvNeedsOne);
  return only === undefined ? "" : ledgerCsv(only.review, reportWords(session.words));
}

function textOf(sheets: readonly FileSheet[], options: CheckCommandOptions, session: Session): string {
  // A file has no width and shows no colour.
  const terminal = options.out === undefined ? session.terminal : plainTerminal;
  return sheets.map(({ file, review }) => overview(file, review, session.words, terminal, options.limit)).join("\n");
}

/** Checks every sheet of every file, prints what was asked for, and says by its exit code whether --fail-on was reached. */
export async function check(
  patterns: readonly string[],
  options: CheckCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const selection = await readSelection(options, session);
  const files = await expandFiles(patterns);
  if (options.out !== undefined) await checkOutput(options.out, files);
  const sheets: FileSheet[] = [];
  const bar = session.bar(session.words.cli.progress.checking);
  const failures = await eachFile(files, session, async (file) => {
    try {
      const workbook = await openFile(await readBytes(file), file);
      const selected = await selectionIn(workbook, selection, options.allSheets === true);
      const checked = await checkWorkbook(workbook, { ...selected, progress: bar.progress });
      sheets.push(...checked.map((sheet) => ({ ...sheet, file })));
    } finally {
      bar.stop();
    }
  });
  if (sheets.length > 0 || (options.json && options.jsonEdition === "2")) {
    const content = options.json
      ? await resultsJson({ sheets, failures, edition: options.jsonEdition }, session)
      : options.csv
        ? csvOf(sheets, session)
        : textOf(sheets, options, session);
    if (options.out === undefined) session.print(content);
    else await writeWhole(options.out, content, files, session.signal);
  }
  return exitCodeOf(
    failures.length === 0,
    sheets.some(({ review }) => reaches(options.failOn, review)),
  );
}
