import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { threadId } from "node:worker_threads";
import type { Script } from "node:vm";

/** By what V8 takes no other's code for: its version, its flags, the processor. */
const folderOf = (bundle: string): string => join(bundle, "compiled", cachedDataVersionTag().toString(16));

const fileOf = (bundle: string, name: string): string => join(folderOf(bundle), `${name}.bin`);

/** A folder that cannot be read or written (installed by another, read-only, full) only costs the time that it would save. */
function orNone<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  }
}

/** What V8 compiled of a bundled file in an earlier run; null where nothing is kept. */
export const keptCode = (bundle: string, name: string): Buffer | null =>
  orNone(() => readFileSync(fileOf(bundle, name)));

const waiting: { readonly bundle: string; readonly name: string; readonly script: Script }[] = [];

/**
 * Keeps a file's code beside the bundle when this thread ends: by then what the run called is compiled and kept as well. Whoever
 * may write there may write the bundle too, so that nobody's code is run that was not run before.
 */
export function keepAtExit(bundle: string, name: string, script: Script): void {
  if (waiting.length === 0) process.on("exit", () => void orNone(keepAll));
  waiting.push({ bundle, name, script });
}

function keepAll(): void {
  for (const { bundle, name, script } of waiting) {
    mkdirSync(folderOf(bundle), { recursive: true });
    const file = fileOf(bundle, name);
    // Another process may be reading it, or writing the same: it is there whole or not at all.
    const unfinished = `${file}.${process.pid}-${threadId}`;
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, file);
  }
}
