import { readFile, stat } from "node:fs/promises";
import { unpackedSize } from "./unpacked-size.ts";

/** Workbooks up to this, unpacked, are done before anybody can press Ctrl-C; a worker would only cost its start. */
const largeBytes = 100_000;

/** Whether the files are so large that the work would keep this thread from hearing Ctrl-C: what is packed small may be large. */
export async function isLarge(files: readonly string[]): Promise<boolean> {
  let total = 0;
  for (const file of files) {
    total += await sizeOf(file);
    if (total > largeBytes) return true;
  }
  return false;
}

/** 0 where it cannot be read: the command says so. */
async function sizeOf(file: string): Promise<number> {
  try {
    const packed = (await stat(file)).size;
    return packed > largeBytes ? packed : unpackedSize(await readFile(file));
  } catch {
    return 0;
  }
}
