// The least that any reader of a workbook has to do: find its parts and unpack them, with zlib and nothing else.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const endOfDirectory = 0x06054b50;
const endLength = 22;

/** Bytes of all parts together. The workbook is one of the bench's own: no comment at its end, every part deflated, below 4 GB. */
export function inflateParts(file) {
  const bytes = readFileSync(file);
  const end = bytes.length - endLength;
  if (bytes.readUInt32LE(end) !== endOfDirectory)
    throw new Error(`${file} does not end as a zip file without a comment`);
  let entry = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const packed = bytes.readUInt32LE(entry + 20);
    const size = bytes.readUInt32LE(entry + 24);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    // One chunk that holds all: joining many would cost more than unpacking.
    total += inflateRawSync(bytes.subarray(start, start + packed), { chunkSize: Math.max(64, size + 1) }).length;
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return total;
}
