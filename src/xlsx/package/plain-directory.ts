import { deflated } from "./archive-entry.ts";

/** A deflated file of a zip, and its packed bytes. */
export interface PlainEntry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly packed: Uint8Array;
}

const endMark = 0x06054b50;
const endLength = 22;
const entryMark = 0x02014b50;
const entryLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const descriptorMark = 0x08074b50;
const descriptorLength = 16;

/** How hard it was packed, sizes behind the bytes, a name in UTF-8: what else a flag may say is not plain. */
const plainFlags = 0b1000_0000_1110;
const hasDescriptor = 0b1000;
/** Times, and the room that Excel leaves. */
const plainExtras: ReadonlySet<number> = new Set([0x5455, 0x000a, 0xa220]);
const plainName = /^(?:(?!\.{1,2}\/)[\w[\]. -]+\/)*(?!\.{1,2}$)[\w[\]. -]+$/;
const longestName = 200;
const folderMark = 0x10;
/** As Unix has it: nothing said, or an ordinary file. */
const plainFileKinds: ReadonlySet<number> = new Set([0, 8]);

/**
 * The directory of a zip as spreadsheet programs write it: every file deflated, one behind the other with nothing between,
 * and saying of itself what the directory says. null where anything is otherwise, or only unusual: what reads any zip
 * reads it then, all of it.
 */
export function plainDirectory(file: Uint8Array): PlainEntry[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endMark) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWhole =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    start + view.getUint32(end + 12, true) === end &&
    view.getUint16(end + 20, true) === 0;
  if (!isWhole) return null;
  const entries = new Map<string, PlainEntry>();
  let at = start;
  let behindLast = 0;
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(file, view, at, end);
    if (read === null || read.localAt !== behindLast || entries.has(read.name)) return null;
    const packed = packedOf(file, view, read, start);
    if (packed === null) return null;
    entries.set(read.name, { name: read.name, size: read.size, crc32: read.crc32, packed: packed.bytes });
    behindLast = packed.behind;
    at = read.next;
  }
  return at === end && behindLast === start ? [...entries.values()] : null;
}

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localAt: number;
  /** Where the directory goes on. */
  readonly next: number;
}

function entryAt(file: Uint8Array, view: DataView, at: number, end: number): DirectoryEntry | null {
  if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return null;
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true);
  const attributes = view.getUint32(at + 38, true);
  const isPlain =
    (flags & ~plainFlags) === 0 &&
    view.getUint16(at + 10, true) === deflated &&
    // No comment, and on the first disk.
    view.getUint32(at + 32, true) === 0 &&
    (attributes & folderMark) === 0 &&
    plainFileKinds.has(attributes >>> 28) &&
    next <= end &&
    hasPlainExtras(view, at + entryLength + nameLength, next);
  const name = isPlain ? nameAt(file, at + entryLength, nameLength) : null;
  if (name === null) return null;
  return {
    name,
    flags,
    crc32: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localAt: view.getUint32(at + 42, true),
    next,
  };
}

function hasPlainExtras(view: DataView, from: number, end: number): boolean {
  let at = from;
  while (at + 4 <= end) {
    if (!plainExtras.has(view.getUint16(at, true))) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === end;
}

function nameAt(file: Uint8Array, at: number, length: number): string | null {
  if (length > longestName) return null;
  const name = String.fromCharCode(...file.subarray(at, at + length));
  return plainName.test(name) ? name : null;
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly behind: number;
}

/** The bytes, if what stands before (and behind) them says the same as the directory, which begins at `end`. */
function packedOf(file: Uint8Array, view: DataView, entry: DirectoryEntry, end: number): Packed | null {
  const { name, flags, packedSize, localAt } = entry;
  const nameAtLocal = localAt + localLength;
  if (nameAtLocal + name.length > end || view.getUint32(localAt, true) !== localMark) return null;
  const isLate = (flags & hasDescriptor) !== 0;
  const start = nameAtLocal + name.length + view.getUint16(localAt + 28, true);
  const behindBytes = start + packedSize;
  const behind = behindBytes + (isLate ? descriptorLength : 0);
  const isSame =
    view.getUint16(localAt + 6, true) === flags &&
    view.getUint16(localAt + 8, true) === deflated &&
    saysSizes(view, localAt + 14, isLate ? nothing : entry) &&
    view.getUint16(localAt + 26, true) === name.length &&
    nameAt(file, nameAtLocal, name.length) === name &&
    behind <= end &&
    hasPlainExtras(view, nameAtLocal + name.length, start) &&
    (!isLate || (view.getUint32(behindBytes, true) === descriptorMark && saysSizes(view, behindBytes + 4, entry)));
  return isSame ? { bytes: file.subarray(start, behindBytes), behind } : null;
}

type Sizes = Pick<DirectoryEntry, "crc32" | "packedSize" | "size">;

const nothing: Sizes = { crc32: 0, packedSize: 0, size: 0 };

const saysSizes = (view: DataView, at: number, { crc32, packedSize, size }: Sizes): boolean =>
  view.getUint32(at, true) === crc32 &&
  view.getUint32(at + 4, true) === packedSize &&
  view.getUint32(at + 8, true) === size;
