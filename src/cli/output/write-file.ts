import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readFile, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";

const unlessMissing = (error: unknown): null => {
  if (systemCode(error) === "ENOENT") return null;
  throw error;
};

/** Two paths to one file, whether by link, by letter case or by a detour: the system's own identity of it. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(unlessMissing)));
  if (!first || !second) return false;
  // Some network drives give every file the inode 0; their paths must do.
  if (first.ino === 0n) return (await realpath(a)) === (await realpath(b));
  return first.dev === second.dev && first.ino === second.ino;
}

/** Where links lead that lead nowhere yet; a ring of them is an error of the system's. */
async function endOfLinks(path: string): Promise<string> {
  const link = await readlink(path).catch(() => null);
  return link === null ? path : endOfLinks(resolve(dirname(path), link));
}

/** What tells one state of a file from the next: the system's identity of it, its size, and when it was last written. */
async function stampOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(unlessMissing);
  return found === null ? null : [found.dev, found.ino, found.size, found.mtimeNs].join(" ");
}

interface Target {
  /** A link's target rather than the link. */
  readonly target: string;
  /** Permissions of the file that is there; null: there is none. */
  readonly mode: number | null;
}

/** The file to replace. Throws output-is-input, output-exists-not-file. */
async function resolveTarget(path: string, inputs: readonly string[]): Promise<Target> {
  const existing = await stat(path).catch(unlessMissing);
  if (existing === null) return { target: await endOfLinks(path), mode: null };
  if (!existing.isFile()) throw new WorkbookError("output-exists-not-file", { file: path });
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new WorkbookError("output-is-input", { file: path });
  }
  return { target: await realpath(path), mode: existing.mode & 0o777 };
}

/** What stands where something is to be written. */
export interface StandingFile {
  /** As it was asked for. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Permissions. */
  readonly mode: number;
  /** See `stampOf`: as it was when it was read. */
  readonly stamp: string;
}

/**
 * Reads what stands at an output's path; null where nothing does. Throws WorkbookError output-is-input,
 * output-exists-not-file, output-unreadable (with the system's code as `reason`), output-unwritable where the folder is not there.
 */
export async function standingAt(path: string, inputs: readonly string[]): Promise<StandingFile | null> {
  await checkOutput(path, inputs);
  try {
    const stamp = await stampOf(path);
    if (stamp === null) return null;
    return { path, bytes: await readFile(path), mode: (await stat(path)).mode & 0o777, stamp };
  } catch (error) {
    const reason = systemCode(error);
    if (reason === null) throw error;
    throw new WorkbookError("output-unreadable", { file: path, reason }, { cause: error });
  }
}

/** What a file is to hold, whole or as it comes. */
export type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

async function fill(file: FileHandle, content: Content, mode: number | null, signal?: AbortSignal): Promise<void> {
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

/** Writes a file that was not there, flushed to the disk: all of it, or none is left. */
async function writeAndSync(path: string, content: Content, mode: number | null, signal?: AbortSignal): Promise<void> {
  const file = await open(path, "wx", mode ?? 0o666);
  try {
    await fill(file, content, mode, signal);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
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
    const { target } = await resolveTarget(path, inputs);
    const folder = await stat(dirname(target));
    if (!folder.isDirectory()) throw new WorkbookError("output-unwritable", { file: path, reason: "ENOTDIR" });
  } catch (error) {
    throw asWorkbookError(error, path);
  }
}

/** Bytes of a name that a temporary file beside it keeps: file systems hold names of 255, and the other's may be as long. */
const nameKept = 200;

function temporaryName(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > nameKept) kept = [...kept].slice(0, -1).join("");
  return `.${kept}.${randomBytes(4).toString("hex")}.tmp`;
}

let underWay = 0;
const written = (): void => void (underWay -= 1);

/** Whether a file is being written just now: to end the thread then would leave it half there. */
export const isWriting = (): boolean => underWay > 0;

/**
 * Writes all of it or nothing: into a file of another name in the same folder, flushed to the disk, then renamed.
 * Never to one of `inputs`, by whatever path.
 * @param over what was read there, or that nothing was: anything else that stands there by now stays. Left out: whatever is there goes.
 * @throws WorkbookError output-is-input, output-exists-not-file, output-changed, output-unwritable (with the system's code
 * as `reason`), cancelled.
 */
export async function writeWhole(
  path: string,
  content: Content,
  inputs: readonly string[],
  signal?: AbortSignal,
  over?: StandingFile | null,
): Promise<void> {
  let temporary: string | null = null;
  underWay += 1;
  try {
    const { target, mode } = await resolveTarget(path, inputs);
    if (signal?.aborted) throw new WorkbookError("cancelled");
    temporary = join(dirname(target), temporaryName(basename(target)));
    await writeAndSync(temporary, content, mode, signal);
    if (signal?.aborted) throw new WorkbookError("cancelled");
    if (over !== undefined && (await stampOf(target)) !== (over?.stamp ?? null))
      throw new WorkbookError("output-changed", { file: path });
    await rename(temporary, target);
    temporary = null;
  } catch (error) {
    throw asWorkbookError(error, path);
  } finally {
    if (temporary !== null) await rm(temporary, { force: true }).finally(written);
    else written();
  }
}

/**
 * Writes a file that was not there, flushed to the disk: all of it or none.
 * @returns false where something of that name is there already, which stays as it is.
 * @throws WorkbookError output-unwritable (with the system's code as `reason`).
 */
export async function writeNewFile(path: string, content: Uint8Array, mode: number): Promise<boolean> {
  underWay += 1;
  try {
    await writeAndSync(path, content, mode);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw asWorkbookError(error, path);
  } finally {
    written();
  }
}
