import { reportWords } from "../../messages/report-words.ts";
import { checkWorkbook } from "../../workbook/check.ts";
import { programTables } from "../../workbook/program-tables.ts";
import { eachFile, exitCodeOf } from "../each-file.ts";
import type { ExitCode } from "../exit.ts";
import { reaches } from "../fail-on.ts";
import { UsageError } from "../failure.ts";
import { expandFiles, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { printAll } from "../output/print-all.ts";
import type { Checked, FileSheet } from "../output/results-json.ts";
import { plainTerminal } from "../output/terminal.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { CheckCommandOptions } from "./options.ts";

async function* jsonOf(checked: Checked, session: Session): AsyncGenerator<Uint8Array, void> {
  const { resultsJson } = await import("../output/results-json.ts");
  yield* resultsJson(checked, session);
}

async function csvOf(sheets: readonly FileSheet[], session: Session): Promise<string> {
  const [only, another] = programTables(sheets);
  if (another !== undefined) throw new UsageError(session.words.cli.failure.csvNeedsOne);
  const [first] = only ?? [];
  if (only === undefined || first === undefined) return "";
  const { formsCsv, ledgerCsv } = await import("../../workbook/ledger-csv.ts");
  const words = reportWords(session.words);
  return only.length === 1 ? ledgerCsv(first.review, words) : formsCsv(only, session.words.cli.csv, words);
}

async function textOf(sheets: readonly FileSheet[], options: CheckCommandOptions, session: Session): Promise<string> {
  const { tableOverview } = await import("../output/overview.ts");
  // A file has no width and shows no colour.
  const terminal = options.out === undefined ? session.terminal : plainTerminal;
  const shown: string[] = [];
  for (const table of programTables(sheets))
    shown.push(await tableOverview(table, session.words, terminal, options.limit));
  return shown.join("\n");
}

/**
 * Checks every sheet of every file, prints what was asked for, and says by its exit code whether --fail-on was reached.
 * Of the three forms of the result, and of what writes files, only what is asked for is loaded.
 */
export async function check(
  patterns: readonly string[],
  options: CheckCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const selection = await readSelection(options, session);
  const files = await expandFiles(patterns);
  const { out } = options;
  const output =
    out === undefined
      ? null
      : await (await import("../output/guarded.ts")).textOutput(out, files, options.force === true, session);
  const sheets: FileSheet[] = [];
  const bar = session.bar(session.words.cli.progress.checking);
  const failures = await eachFile(files, session, async (file) => {
    try {
      const workbook = await openFile(await readBytes(file), file);
      const selected = await selectionIn(workbook, selection, options.allSheets === true);
      const checked = await checkWorkbook(workbook, { ...selected, progress: bar.progress });
      noteForms(file, checked, selected, session);
      sheets.push(...checked.map((sheet) => ({ ...sheet, file })));
    } finally {
      bar.stop();
    }
  });
  if (sheets.length > 0 || (options.json && options.jsonEdition === "2")) {
    const content = options.json
      ? jsonOf({ sheets, failures, edition: options.jsonEdition }, session)
      : options.csv
        ? await csvOf(sheets, session)
        : await textOf(sheets, options, session);
    if (output === null) await printAll(content, session);
    else {
      const copy = await output.write(content);
      if (copy !== null) session.note(`${session.words.cli.copies.kept(copy)}\n`);
    }
  }
  return exitCodeOf(
    failures.length === 0,
    sheets.some(({ review }) => reaches(options.failOn, review)),
  );
}
