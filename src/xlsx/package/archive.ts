import { WorkbookError } from "../../workbook/errors.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { checkContainer } from "./container.ts";
import type { Inflate, PartContent } from "./part-content.ts";
import { plainDirectory } from "./plain-directory.ts";

/** Bytes that a file may come to when unpacked. */
export interface UnpackedLimits {
  /** A part that is read; media that is only copied stays packed and may be larger. */
  readonly part: number;
  readonly total: number;
}

/** A part is held in memory as bytes and, most of them, as a text, which has an end of its own at 2^29 characters. */
export const unpackedLimits: UnpackedLimits = { part: 2 ** 28, total: 2 ** 31 };

export interface OpenOptions {
  readonly limits?: UnpackedLimits | undefined;
  readonly inflate?: Inflate | undefined;
}

/** Entries by name, in the order of the file's directory. */
export async function openArchive(
  file: Uint8Array,
  fileName: string,
  { limits = unpackedLimits, inflate }: OpenOptions = {},
): Promise<Map<string, PartContent>> {
  checkContainer(file, fileName);
  const plain = inflate === undefined ? null : plainEntries(file, fileName);
  let unpacked = 0;
  const parts = new Map<string, PartContent>();
  for (const entry of plain ?? (await allEntries(file, fileName))) {
    unpacked += entry.size;
    if (unpacked > limits.total)
      throw new WorkbookError("file-too-large", { file: fileName, bytes: unpacked, limit: limits.total });
    parts.set(entry.name, { kind: "entry", entry, limit: limits.part, inflate });
  }
  return parts;
}

async function allEntries(file: Uint8Array, fileName: string): Promise<ArchiveEntry[]> {
  const { zipEntries } = await import("./zip-entries.ts");
  return zipEntries(file, fileName);
}

/** A usual workbook is read without what reads any zip, which takes longer to load than most workbooks to be read. */
function plainEntries(file: Uint8Array, fileName: string): ArchiveEntry[] | null {
  let all: Promise<ArchiveEntry[]> | null = null;
  const inFull = async (name: string) => {
    all ??= allEntries(file, fileName);
    const entry = (await all).find((one) => one.name === name);
    if (entry === undefined) throw new WorkbookError("file-truncated", { file: fileName, part: name });
    return entry.inFull();
  };
  const entries = plainDirectory(file);
  if (entries === null) return null;
  return entries.map(({ name, size, crc32, packed }) => ({
    name,
    size,
    crc32,
    packed: () => Promise.resolve(packed),
    inFull: () => inFull(name),
  }));
}
