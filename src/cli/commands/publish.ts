import { reportWords } from "../../messages/report-words.ts";
import { publishWorkbook } from "../../workbook/publish.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { writeGuarded } from "../output/guarded.ts";
import { checkOutput } from "../output/write-file.ts";
import { runOver } from "../run-over.ts";
import { readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { PublishCommandOptions } from "./options.ts";

const listed = (text: string): readonly string[] =>
  text
    .split(/[,、，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Writes a copy whose reports may be handed on: values, without log, hidden columns, comments and names. */
export async function publish(file: string, options: PublishCommandOptions, session: Session): Promise<ExitCode> {
  const words = session.words.cli.record.publish;
  await checkOutput(options.out, [file]);
  const selection = await readSelection(options, session);
  const workbook = await openFile(await readBytes(file), file);
  const selected = await selectionIn(workbook, selection, options.allSheets === true);
  const { sheets, others, names } = await publishWorkbook(workbook, {
    ...selected,
    ...runOver(file),
    words: reportWords(session.words),
    aliases: options.names === undefined ? undefined : listed(options.names),
  }).catch(explained(file, session));
  const { commented } = await workbook.takeOutPersonalData();
  const content = await workbook.save();
  const kept = await writeGuarded(options.out, content, [file], { force: options.force === true }, session);
  const lines = [
    words.written(options.out, sheets),
    ...(kept === null ? [] : [session.words.cli.copies.kept(kept)]),
    words.names(names.length, options.names !== undefined),
    ...(others.length === 0 ? [] : [words.others(others)]),
    ...(commented.length === 0 ? [] : [words.commented(commented)]),
    words.read,
  ];
  session.print(lines.map((line) => `${line}\n`).join(""));
  return exitCodes.passed;
}
