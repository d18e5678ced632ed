import { readFile, stat } from "node:fs/promises";
import { basename, isAbsolute } from "node:path";
import { WorkbookError } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Excel's owner files (~$…) lie beside every open workbook and are none themselves. */
const isOwnerFile = (path: string): boolean => basename(path).startsWith("~$");

async function expand(pattern: string, folder: string): Promise<readonly string[]> {
  // A file whose name has brackets in it ([R4]計画.xlsx) is itself, not a pattern: most are, and need no globs loaded.
  if (await exists(pattern)) return [pattern];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(pattern)) return [pattern];
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  // Files are called as they were asked for, wherever the command runs.
  const absolute = isAbsolute(pattern);
  const found = await glob(slashed, { cwd: folder, absolute, onlyFiles: true, dot: false, expandDirectories: false });
  const files = found.filter((path) => !isOwnerFile(path)).toSorted();
  if (files.length === 0) throw new WorkbookError("file-not-found", { file: pattern });
  return files;
}

/**
 * Files and globs → files, each once, in the order given. Throws WorkbookError file-not-found for a glob that
 * matches nothing; a plain name is passed on as it is.
 */
export async function expandFiles(
  patterns: readonly string[],
  folder: string = process.cwd(),
): Promise<readonly string[]> {
  const lists = await Promise.all(patterns.map((pattern) => expand(pattern, folder)));
  return [...new Set(lists.flat())];
}

/** What a file is called, without its folder; composed, as some systems spell it otherwise. */
export const nameOf = (path: string): string => basename(path).normalize("NFC");

/** The file's bytes; the file is opened for reading only. Throws WorkbookError file-not-found or file-unreadable. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const reason = systemCode(cause);
    if (reason === null) throw cause;
    if (reason === "ENOENT" || reason === "ENOTDIR")
      throw new WorkbookError("file-not-found", { file: path }, { cause });
    throw new WorkbookError("file-unreadable", { file: path, reason }, { cause });
  }
}
