import { basename, dirname, extname, join } from "node:path";
import { WorkbookError } from "../../workbook/errors.ts";
import { minuteStamp } from "../../workbook/today.ts";
import { type StandingFile, writeNewFile } from "./write-file.ts";

/** How often a name is tried anew that something has already. */
const mostTries = 1000;

/** 達成状況.xlsx → 達成状況_控え_20260715-0930.xlsx, then …-0930-2.xlsx. */
function copyName(path: string, suffix: string, stamp: string, number: number): string {
  const extension = extname(path);
  const ending = number === 1 ? "" : `-${number}`;
  return join(dirname(path), `${basename(path, extension)}${suffix}_${stamp}${ending}${extension}`);
}

/** Whether a file is called as a copy of another one would be, in the same folder and in whichever language. */
export function isCopyOf(path: string, other: string): boolean {
  const [folder, name] = [dirname(path), basename(path).normalize("NFC")];
  const extension = extname(other);
  const stem = basename(other, extension).normalize("NFC");
  if (folder !== dirname(other) || !name.startsWith(stem) || !name.endsWith(extension)) return false;
  return /^_\p{L}+_\d{8}-\d{4}(?:-\d+)?$/u.test(name.slice(stem.length, name.length - extension.length));
}

/**
 * Writes what stands somewhere into a new file beside it, flushed to the disk, and never over another.
 * @param suffix "_控え": between name and time.
 * @returns where.
 * @throws WorkbookError output-unwritable, with the system's code as `reason`.
 */
export async function keepCopy(standing: StandingFile, suffix: string, now = new Date()): Promise<string> {
  for (let number = 1; number <= mostTries; number += 1) {
    const copy = copyName(standing.path, suffix, minuteStamp(now), number);
    if (await writeNewFile(copy, standing.bytes, standing.mode)) return copy;
  }
  throw new WorkbookError("output-unwritable", { file: standing.path, reason: "EEXIST" });
}
