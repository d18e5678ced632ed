import { clearWorkbook } from "../../workbook/clear.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { withFile } from "../failure.ts";
import { readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { writeGuarded } from "../output/guarded.ts";
import { checkOutput } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import type { ClearCommandOptions } from "./options.ts";

/** Writes a copy of the workbook without its reports. */
export async function clear(file: string, options: ClearCommandOptions, session: Session): Promise<ExitCode> {
  const { words } = session;
  await checkOutput(options.out, [file]);
  const bytes = await readBytes(file);
  const workbook = await openFile(bytes, file);
  const { gone, left } = await clearWorkbook(workbook, { signal: session.signal }).catch((error: unknown) => {
    throw withFile(error, file);
  });
  const cleared = gone.length === 0 ? bytes : await workbook.save();
  const copy = await writeGuarded(options.out, cleared, [file], { force: options.force === true }, session);
  const sheets = gone.flatMap((mark) => Object.values(mark.sheets));
  session.print(`${words.cli.clear.written(options.out)}\n`);
  session.print(`${sheets.length === 0 ? words.cli.clear.nothing : words.cli.clear.removed(sheets.join(", "))}\n`);
  if (copy !== null) session.print(`${words.cli.copies.kept(copy)}\n`);
  if (left.length > 0) session.print(`${words.cli.clear.left(left.join(", "))}\n`);
  return exitCodes.passed;
}
