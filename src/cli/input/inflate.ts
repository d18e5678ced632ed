import { promisify } from "node:util";
import zlib from "node:zlib";
import type { Inflate } from "../../xlsx/index.ts";

const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** Deflate packs a thousand bytes into one at most, so a directory that tells of more is not believed. */
const packedAtMost = 1032;

/** Bytes that are unpacked sooner than another thread is asked to do it. */
const small = 2 ** 18;

const whole = async (packed: Uint8Array, size: number): Promise<{ bytes: Uint8Array; crc32: number }> => {
  // One chunk that holds all, and a byte to see the end by.
  const chunkSize = Math.max(64, Math.min(size, packed.length * packedAtMost) + 1);
  const options = { chunkSize, maxOutputLength: Math.max(1, size) };
  const { buffer, byteOffset, byteLength } =
    size > small ? await inflateRaw(packed, options) : zlib.inflateRawSync(packed, options);
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return { bytes, crc32: zlib.crc32(bytes) };
};

/** Long enough that asking another thread for one costs little, short enough to stay in the processor's cache. */
const pieceSize = 2 ** 18;

async function pieces(packed: Uint8Array, use: (piece: Uint8Array) => Promise<void>): Promise<number> {
  const stream = zlib.createInflateRaw({ chunkSize: pieceSize });
  stream.end(packed);
  let crc32 = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    crc32 = zlib.crc32(piece, crc32);
    await use(piece);
  }
  return crc32;
}

/** undefined where Node is too old to know checksums (before 20.15). */
export const inflate: Inflate | undefined =
  (zlib.crc32 as unknown) === undefined ? undefined : Object.assign(whole, { pieces });
