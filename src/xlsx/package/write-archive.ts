import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import { turn } from "../turn.ts";
import type { PartContent } from "./part-content.ts";
import { packedBytes } from "./zip-entries.ts";

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
    const entry = await content.entry.inFull();
    await writer.add(name, new Uint8ArrayReader(await packedBytes(entry)), {
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
