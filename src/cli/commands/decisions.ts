import { hasWords } from "../../domain/record/carry/words.ts";
import { reportWords } from "../../messages/report-words.ts";
import { decisionsText } from "../../workbook/decisions-file.ts";
import { readCopy } from "../../workbook/report-copy.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { explained } from "../log-failure.ts";
import { nameOf, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { printAll } from "../output/print-all.ts";
import { textOutput } from "../output/guarded.ts";
import type { Session } from "../session.ts";
import type { DecisionsCommandOptions } from "./options.ts";

/** Writes what people decided in a report, with its log, to a file of JSON or to standard output. */
export async function decisions(file: string, options: DecisionsCommandOptions, session: Session): Promise<ExitCode> {
  const { out, sheet } = options;
  const output = out === undefined ? null : await textOutput(out, [file], options.force === true, session);
  const workbook = await openFile(await readBytes(file), file);
  const languages = reportWords(session.words).everyRecord;
  const copy = await readCopy(workbook, { languages, name: nameOf(file), sheet, signal: session.signal }).catch(
    explained(file, session),
  );
  if (copy.erased > 0) session.note(`${session.words.cli.record.erased(copy.erased)}\n`);
  const text = decisionsText({ file: copy.name, ...copy });
  if (output === null || out === undefined) await printAll(text, session);
  else {
    const kept = await output.write(text);
    const { lines, waiting } = copy.record;
    const words = [...lines, ...waiting].filter(hasWords).length;
    session.print(`${session.words.cli.record.decisions.written(out, words, copy.log.length)}\n`);
    if (kept !== null) session.print(`${session.words.cli.copies.kept(kept)}\n`);
  }
  return exitCodes.passed;
}
