const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * Bytes that a zip's directory says its parts come to; 0 where the file is no whole zip, which ends soon. Infinity where
 * the numbers do not fit (zip64).
 */
export function unpackedSize(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  if (end === null) return 0;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff) return Number.POSITIVE_INFINITY;
  while (at + entryLength <= end && view.getUint32(at, true) === directoryEntry) {
    const size = view.getUint32(at + 24, true);
    total += size === 0xffffffff ? Number.POSITIVE_INFINITY : size;
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** The directory's end record is the file's last, but for a comment. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}
