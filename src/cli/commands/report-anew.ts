import { reportWords } from "../../messages/report-words.ts";
import { reportWorkbook, type ReportedSheet, type ReportWorkbookOptions } from "../../workbook/report.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { writeGuarded } from "../output/guarded.ts";
import { runOver } from "../run-over.ts";
import { noteForms, readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { SelectionOptions } from "./options.ts";

/** A workbook that was written. */
export interface ReportedAnew {
  readonly sheets: readonly ReportedSheet[];
  /** Where the copy of what was replaced is; null where nothing had to be kept. */
  readonly copy: string | null;
}

/**
 * Runs the reports of a workbook once more, with what is wanted beside, and writes the result: over nothing that is
 * there, or with --force. `inputs`: what it may never be written over.
 */
export async function reportAnew(
  file: string,
  options: SelectionOptions & { readonly out: string; readonly force?: boolean },
  wanted: Pick<ReportWorkbookOptions, "join" | "seal">,
  inputs: readonly string[],
  session: Session,
): Promise<ReportedAnew> {
  const selection = await readSelection(options, session);
  const bar = session.bar(session.words.cli.progress.reporting);
  try {
    const workbook = await openFile(await readBytes(file), file);
    const selected = await selectionIn(workbook, selection, options.allSheets === true);
    const sheets = await reportWorkbook(workbook, {
      ...selected,
      ...wanted,
      ...runOver(file),
      progress: bar.progress,
      words: reportWords(session.words),
    }).catch(explained(file, session));
    const content = await workbook.save();
    const copy = await writeGuarded(options.out, content, inputs, { force: options.force === true }, session);
    bar.stop();
    noteForms(file, sheets, selected, session);
    for (const { erased } of new Set(sheets.map(({ recorded }) => recorded)))
      if (erased > 0) session.note(`${session.words.cli.record.erased(erased)}\n`);
    return { sheets, copy };
  } finally {
    bar.stop();
  }
}
