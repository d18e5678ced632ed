import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { WorkbookError } from "../../workbook/errors.ts";
import { deflated, type ArchiveEntry } from "./archive-entry.ts";

// Workers would need a script address of their own, which a content security policy may forbid.
configure({ useWebWorkers: false });

export const packedBytes = (entry: FileEntry): Promise<Uint8Array> =>
  entry.getData(new Uint8ArrayWriter(), { passThrough: true });

/** Every file of any zip, in the order of its directory. */
export async function zipEntries(file: Uint8Array, fileName: string): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for (const entry of await readDirectory(file, fileName)) {
    if (entry.directory) continue;
    if (entry.encrypted) throw new WorkbookError("file-encrypted", { file: fileName });
    entries.push({
      name: entry.filename,
      size: entry.uncompressedSize,
      crc32: entry.crc32,
      packed: entry.compressionMethod === deflated ? () => packedBytes(entry) : null,
      inFull: () => Promise.resolve(entry),
    });
  }
  return entries;
}

async function readDirectory(file: Uint8Array, fileName: string) {
  try {
    return await new ZipReader(new Uint8ArrayReader(file)).getEntries();
  } catch (cause) {
    throw new WorkbookError("file-truncated", { file: fileName }, { cause });
  }
}
