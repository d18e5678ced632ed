import { readFile, stat } from "node:fs/promises";
import type { Work } from "./messages.ts";
import { unpackedSize } from "./unpacked-size.ts";

/**
 * Bytes, unpacked, up to which a command has done its work before anybody can press Ctrl-C, half a second; a worker would only
 * cost its start and loading everything twice. A check of so many bytes takes a quarter of what a report does.
 */
const largeBytes: Readonly<Record<Work["command"], number>> = {
  check: 500_000,
  report: 100_000,
  clear: 100_000,
  layout: 100_000,
};

/** Whether the files are so large that the work would keep this thread from hearing Ctrl-C: what is packed small may be large. */
export async function isLarge(files: readonly string[], command: Work["command"]): Promise<boolean> {
  const most = largeBytes[command];
  let total = 0;
  for (const file of files) {
    total += await sizeOf(file, most);
    if (total > most) return true;
  }
  return false;
}

/** 0 where it cannot be read: the command says so. */
async function sizeOf(file: string, most: number): Promise<number> {
  try {
    const packed = (await stat(file)).size;
    return packed > most ? packed : unpackedSize(await readFile(file));
  } catch {
    return 0;
  }
}
