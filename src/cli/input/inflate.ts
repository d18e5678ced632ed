import { promisify } from "node:util";
import zlib from "node:zlib";
import type { Inflate } from "../../xlsx/index.ts";

const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** Deflate packs a thousand bytes into one at most, so a directory that tells of more is not believed. */
const packedAtMost = 1032;

/** Bytes that are unpacked sooner than another thread is asked to do it. */
const small = 2 ** 18;

/** undefined where Node is too old to know checksums (before 20.15). */
export const inflate: Inflate | undefined =
  (zlib.crc32 as unknown) === undefined
    ? undefined
    : async (packed, size) => {
        // One chunk that holds all, and a byte to see the end by.
        const chunkSize = Math.max(64, Math.min(size, packed.length * packedAtMost) + 1);
        const options = { chunkSize, maxOutputLength: Math.max(1, size) };
        const { buffer, byteOffset, byteLength } =
          size > small ? await inflateRaw(packed, options) : zlib.inflateRawSync(packed, options);
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        return { bytes, crc32: zlib.crc32(bytes) };
      };
