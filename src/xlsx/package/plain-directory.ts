import { deflated } from "./archive-entry.ts";

/** A deflated file of a zip, and where its packed bytes are. */
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
/** How hard it was packed, sizes behind the bytes, names in UTF-8: what else a flag may say is not plain. */
const plainFlags = 0b1000_0000_1110;
/** Times, and the room that Excel leaves. */
const plainExtras: ReadonlySet<number> = new Set([0x5455, 0x000a, 0xa220]);
const plainName = /^(?:(?!\.{1,2}\/)[\w[\]. -]+\/)*(?!\.{1,2}$)[\w[\]. -]+$/;
const longestName = 200;

/**
 * The directory of a zip as spreadsheet programs write it: every file deflated, every byte where it belongs, nothing
 * twice. null where anything is otherwise, or only unusual: what reads any zip reads it then, all of it.
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
  for (let index = 0; index < count; index += 1) {
    const read = at + entryLength <= end ? entryAt(file, view, at, { start, end }) : null;
    if (read === null || entries.has(read.entry.name)) return null;
    entries.set(read.entry.name, read.entry);
    at = read.next;
  }
  return at === end ? [...entries.values()] : null;
}

interface Bounds {
  /** Of the directory. */
  readonly start: number;
  readonly end: number;
}

function entryAt(file: Uint8Array, view: DataView, at: number, bounds: Bounds) {
  const nameLength = view.getUint16(at + 28, true);
  const extrasLength = view.getUint16(at + 30, true);
  const next = at + entryLength + nameLength + extrasLength;
  const isPlain =
    view.getUint32(at, true) === entryMark &&
    (view.getUint16(at + 8, true) & ~plainFlags) === 0 &&
    view.getUint16(at + 10, true) === deflated &&
    view.getUint16(at + 32, true) === 0 &&
    view.getUint16(at + 34, true) === 0 &&
    next <= bounds.end &&
    hasPlainExtras(view, at + entryLength + nameLength, next);
  const name = isPlain ? nameAt(file, at + entryLength, nameLength) : null;
  if (name === null) return null;
  const packed = packedAt(file, view, view.getUint32(at + 42, true), {
    name,
    length: view.getUint32(at + 20, true),
    end: bounds.start,
  });
  if (packed === null) return null;
  const entry: PlainEntry = { name, size: view.getUint32(at + 24, true), crc32: view.getUint32(at + 16, true), packed };
  return { entry, next };
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

/** What the file itself has before its bytes must say the same of it. */
function packedAt(
  file: Uint8Array,
  view: DataView,
  at: number,
  { name, length, end }: { readonly name: string; readonly length: number; readonly end: number },
): Uint8Array | null {
  if (at + localLength + name.length > end || view.getUint32(at, true) !== localMark) return null;
  const isSame =
    (view.getUint16(at + 6, true) & ~plainFlags) === 0 &&
    view.getUint16(at + 8, true) === deflated &&
    view.getUint16(at + 26, true) === name.length &&
    nameAt(file, at + localLength, name.length) === name;
  const start = at + localLength + name.length + view.getUint16(at + 28, true);
  return isSame && start + length <= end ? file.subarray(start, start + length) : null;
}
