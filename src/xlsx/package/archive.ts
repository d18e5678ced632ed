import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import { turn } from "../turn.ts";
import { checkContainer } from "./container.ts";
import type { Inflate, PartContent } from "./part-content.ts";

// Workers would need a script address of their own, which a content security policy may forbid.
configure({ useWebWorkers: false });

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
  const entries = await readDirectory(file, fileName);
  let unpacked = 0;
  const parts = new Map<string, PartContent>();
  for (const entry of entries) {
    if (entry.directory) continue;
    if (entry.encrypted) throw new WorkbookError("file-encrypted", { file: fileName });
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.total)
      throw new WorkbookError("file-too-large", { file: fileName, bytes: unpacked, limit: limits.total });
    parts.set(entry.filename, { kind: "entry", entry, limit: limits.part, inflate });
  }
  return parts;
}

async function readDirectory(file: Uint8Array, fileName: string) {
  try {
    return await new ZipReader(new Uint8ArrayReader(file)).getEntries();
  } catch (cause) {
    throw new WorkbookError("file-truncated", { file: fileName }, { cause });
  }
}

// Zip keeps local time without a zone; a fixed one makes equal workbooks equal files.
const writtenAt = new Date(1980, 0, 1);

/** Packs the parts; entries of the opened file are copied as they were packed. */
export async function writeArchive(
  parts: ReadonlyMap<string, PartContent>,
  options: WorkOptions = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    dataDescriptor: false,
    lastModDate: writtenAt,
  });
  const total = [...parts.values()].reduce((sum, content) => sum + workOf(content), 0);
  let done = 0;
  for (const [name, content] of parts) {
    await writePart(writer, name, content, (within) => {
      if (options.signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: options.signal.reason });
      options.progress?.(Math.min(done + within, total), total);
    });
    done += workOf(content);
    options.progress?.(done, total);
  }
  return writer.close();
}

/** Characters to be packed; what is copied costs next to nothing. */
const workOf = (content: PartContent): number =>
  content.kind === "pieces" ? content.length : content.kind === "bytes" ? content.bytes.length : 1;

async function writePart(
  writer: ZipWriter<Uint8Array>,
  name: string,
  content: PartContent,
  report: (done: number) => void,
): Promise<void> {
  report(0);
  if (content.kind === "bytes") {
    await writer.add(name, new Uint8ArrayReader(content.bytes));
  } else if (content.kind === "pieces") {
    let failure: unknown;
    try {
      await writer.add(
        name,
        encodedStream(content.pieces(), (done) => {
          try {
            report(Math.min(done, content.length));
          } catch (cause) {
            failure = cause;
            throw cause;
          }
        }),
      );
    } catch (cause) {
      throw failure ?? cause;
    }
  } else {
    const { entry } = content;
    const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
    await writer.add(name, new Uint8ArrayReader(packed), {
      passThrough: true,
      uncompressedSize: entry.uncompressedSize,
      ...(entry.crc32 === undefined ? {} : { crc32: entry.crc32 }),
      compressionMethod: entry.compressionMethod,
      lastModDate: entry.lastModDate,
    });
  }
}

function encodedStream(pieces: Iterable<string>, report: (done: number) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  let done = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      report(done);
      await turn();
      const next = iterator.next();
      if (next.done === true) {
        controller.close();
        return;
      }
      done += next.value.length;
      controller.enqueue(encoder.encode(next.value));
    },
  });
}
