import { resolve } from "node:path";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";
import { isCopyOf } from "../output/keep-copy.ts";
import { isSameFile } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import { readBytes } from "./files.ts";
import { holdsSummary } from "./holds-summary.ts";
import { openFile } from "./open-file.ts";

/** Whether a file of which nobody knows what it is sums up many files. */
export async function isSummary(bytes: Uint8Array, file: string): Promise<boolean> {
  try {
    return await holdsSummary(await openFile(bytes, file));
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== "cancelled") return false;
    throw error;
  }
}

/** What cannot be read says so when it is worked on. */
function unlessUnreadable(error: unknown): null {
  if (error instanceof WorkbookError) return null;
  throw error;
}

/** Of an output that the system cannot look at, who writes it says why. */
const isThere = (file: string, out: string): Promise<boolean> =>
  isSameFile(file, out).catch((error: unknown) => {
    if (systemCode(error) === null) throw error;
    return false;
  });

/** The files without the summary that an earlier run wrote to `out`, and the copies that were kept of it: they are named. */
export async function withoutSummary(
  files: readonly string[],
  out: string,
  session: Session,
): Promise<readonly string[]> {
  const own = new Set<string>();
  for (const file of files) {
    if (!(isCopyOf(resolve(file), resolve(out)) || (await isThere(file, out)))) continue;
    const bytes = await readBytes(file).catch(unlessUnreadable);
    if (bytes !== null && (await isSummary(bytes, file))) own.add(file);
  }
  for (const file of own) session.note(`${session.words.cli.collect.isSummary(file)}\n`);
  return files.filter((file) => !own.has(file));
}
