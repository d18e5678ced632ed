import { randomBytes } from "node:crypto";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";

const unlessMissing = (error: unknown): null => {
  if (systemCode(error) === "ENOENT") return null;
  throw error;
};

/** Two paths to one file, whether by link, by letter case or by a detour: the system's own identity of it. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(unlessMissing)));
  if (!first || !second) return false;
  // Some network drives give every file the inode 0; their paths must do.
  if (first.ino === 0n) return (await realpath(a)) === (await realpath(b));
  return first.dev === second.dev && first.ino === second.ino;
}

/** The file to replace: a link's target rather than the link. Throws output-is-input, output-exists-not-file. */
async function resolveTarget(
  path: string,
  inputs: readonly string[],
): Promise<{ target: string; mode: number | null }> {
  const existing = await stat(path).catch(unlessMissing);
  if (existing === null) return { target: path, mode: null };
  if (!existing.isFile()) throw new WorkbookError("output-exists-not-file", { file: path });
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new WorkbookError("output-is-input", { file: path });
  }
  return { target: await realpath(path), mode: existing.mode & 0o777 };
}

/** What a file is to hold, whole or as it comes. */
export type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

async function writeAndSync(path: string, content: Content, mode: number | null, signal?: AbortSignal): Promise<void> {
  const file = await open(path, "wx", mode ?? 0o666);
  try {
    if (mode !== null) await file.chmod(mode);
    if (typeof content === "string" || content instanceof Uint8Array) await file.writeFile(content);
    else
      for await (const chunk of content) {
        if (signal?.aborted) throw new WorkbookError("cancelled");
        await file.writeFile(chunk);
      }
    await file.sync();
  } finally {
    await file.close();
  }
}

function asWorkbookError(error: unknown, path: string): unknown {
  const reason = systemCode(error);
  if (error instanceof WorkbookError || reason === null) return error;
  return new WorkbookError("output-unwritable", { file: path, reason }, { cause: error });
}

/** Makes the folder, and those above it, where they are not there. Throws WorkbookError output-unwritable. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw asWorkbookError(error, path);
  }
}

/** Fails early, before long work, where `path` could not be written to anyway. */
export async function checkOutput(path: string, inputs: readonly string[]): Promise<void> {
  try {
    await resolveTarget(path, inputs);
    const folder = await stat(dirname(path));
    if (!folder.isDirectory()) throw new WorkbookError("output-unwritable", { file: path, reason: "ENOTDIR" });
  } catch (error) {
    throw asWorkbookError(error, path);
  }
}

let underWay = 0;
const written = (): void => void (underWay -= 1);

/** Whether a file is being written just now: to end the thread then would leave it half there. */
export const isWriting = (): boolean => underWay > 0;

/**
 * Writes all of it or nothing: into a file of another name in the same folder, flushed to the disk, then renamed.
 * Never to one of `inputs`, by whatever path. Throws WorkbookError output-is-input, output-exists-not-file,
 * output-unwritable (with the system's code as `reason`), cancelled.
 */
export async function writeWhole(
  path: string,
  content: Content,
  inputs: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  let temporary: string | null = null;
  underWay += 1;
  try {
    const { target, mode } = await resolveTarget(path, inputs);
    if (signal?.aborted) throw new WorkbookError("cancelled");
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
    await writeAndSync(temporary, content, mode, signal);
    if (signal?.aborted) throw new WorkbookError("cancelled");
    await rename(temporary, target);
    temporary = null;
  } catch (error) {
    throw asWorkbookError(error, path);
  } finally {
    if (temporary !== null) await rm(temporary, { force: true }).finally(written);
    else written();
  }
}
