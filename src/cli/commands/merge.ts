import { reportWords } from "../../messages/report-words.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { readCopy } from "../../workbook/report-copy.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { nameOf, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { checkOutput, isSameFile } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import type { MergeCommandOptions } from "./options.ts";
import { reportAnew } from "./report-anew.ts";

/**
 * Takes what people decided in a copy of a report into another copy; 1 where somebody must choose. Named twice alike, a file
 * comes once.
 * @throws WorkbookError merge-same-file, and as `readCopy` and `reportAnew`.
 */
export async function merge(
  [one, other = one]: readonly [one: string, other?: string | undefined],
  options: MergeCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const words = session.words.cli.record.merge;
  const files = [one, other];
  await checkOutput(options.out, files);
  if (await isSameFile(one, other)) throw new WorkbookError("merge-same-file", { file: one });
  const languages = reportWords(session.words).everyRecord;
  const [sheet] = options.sheet ?? [];
  const copy = await readCopy(await openFile(await readBytes(other), other), {
    languages,
    name: nameOf(other),
    sheet,
    signal: session.signal,
  }).catch(explained(other, session));
  const join = { how: "merge", copy, sheet: copy.sheet } as const;
  const { sheets, copy: kept } = await reportAnew(one, options, { join }, files, session);
  const { changed, conflicts } = sheets.find(({ recorded }) => recorded.joined !== null)?.recorded.joined ?? {
    changed: 0,
    conflicts: [],
  };
  session.print(`${words.written(options.out, nameOf(other), changed)}\n`);
  if (kept !== null) session.print(`${session.words.cli.copies.kept(kept)}\n`);
  if (conflicts.length > 0) session.print(`${words.conflicts(conflicts.length)}\n`);
  return conflicts.length === 0 ? exitCodes.passed : exitCodes.findings;
}
