import type { FileEntry } from "@zip.js/zip.js";

/** The number that zip has for the packing that Excel uses. */
export const deflated = 8;

/** One file of a zip, as the zip's directory has it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Bytes that it comes to when unpacked. */
  readonly size: number;
  readonly crc32: number | undefined;
  /** Its deflated bytes; null where it is packed otherwise. */
  readonly packed: (() => Promise<Uint8Array>) | null;
  /** With all that zip can say of it. */
  readonly inFull: () => Promise<FileEntry>;
}
