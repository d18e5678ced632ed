import type { Messages } from "../../messages/index.ts";
import { type LogVerified, verifyLogs } from "../../workbook/report-log.ts";
import { sha256 } from "../../workbook/sha256.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { withFile } from "../failure.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import type { Session } from "../session.ts";
import type { VerifyCommandOptions } from "./options.ts";

/** What is wrong with a log, in words. */
export function faultText(log: Extract<LogVerified, { ok: false }>, { verify }: Messages["cli"]["record"]): string {
  return log.fault === "no-columns" ? verify.noColumns : verify.faults[log.fault](log.seq);
}

function linesOf(log: LogVerified, words: Messages["cli"]["record"]): readonly string[] {
  const { verify } = words;
  if (!log.ok) return [verify.broken(log.sheet, faultText(log, words))];
  return [
    verify.fine(log.sheet, log.lines),
    verify.head(log.head),
    ...(log.headAt === null ? [] : [verify.headAt(log.headAt, log.lines)]),
  ];
}

/** Says whether the logs of a workbook's reports are as they were written, and where not; 1 where one is not. */
export async function verify(file: string, options: VerifyCommandOptions, session: Session): Promise<ExitCode> {
  const words = session.words.cli.record;
  const workbook = await openFile(await readBytes(file), file);
  const { logs, without } = await verifyLogs(workbook, sha256, options.head ?? "", { signal: session.signal }).catch(
    (error: unknown) => {
      throw withFile(error, file);
    },
  );
  if (options.json) session.print(`${JSON.stringify({ file, logs, without }, null, 2)}\n`);
  else {
    const lines = [
      ...logs.flatMap((log) => linesOf(log, words)),
      ...without.map((source) => words.verify.without(source ?? "")),
      words.verify.meaning,
    ];
    session.print(lines.map((line) => `${line}\n`).join(""));
  }
  return logs.every(({ ok }) => ok) ? exitCodes.passed : exitCodes.findings;
}
