import { headOf } from "../../domain/record/log/chain.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { checkOutput } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import type { SealCommandOptions } from "./options.ts";
import { reportAnew } from "./report-anew.ts";

/** Runs a report once more, and notes in its log how many lines stand where. */
export async function seal(file: string, options: SealCommandOptions, session: Session): Promise<ExitCode> {
  const words = session.words.cli.record.seal;
  await checkOutput(options.out, [file]);
  const { sheets, copy } = await reportAnew(file, options, { seal: true }, [file], session);
  session.print(`${words.written(options.out)}\n`);
  for (const { log } of new Set(sheets.map(({ recorded }) => recorded))) {
    const last = log.at(-1);
    if (last !== undefined) session.print(`${last.content}\n${words.head(Number(last.seq), headOf(log))}\n`);
  }
  if (copy !== null) session.print(`${session.words.cli.copies.kept(copy)}\n`);
  session.print(`${words.meaning}\n`);
  return exitCodes.passed;
}
