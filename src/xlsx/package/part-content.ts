import { WorkbookError } from "../../workbook/errors.ts";
import type { ArchiveEntry } from "./archive-entry.ts";

/**
 * Unpacks raw deflated bytes that come to `size`; throws where they are damaged or come to more. zlib does it in a third
 * of the time that streams take, but not every platform has it.
 */
export interface Inflate {
  (packed: Uint8Array, size: number): Promise<{ readonly bytes: Uint8Array; readonly crc32: number }>;
  /**
   * The same piece by piece, each handed over while the next one may be under way; whatever `use` throws ends it.
   * @returns the checksum of all of them.
   */
  readonly pieces?: (packed: Uint8Array, use: (piece: Uint8Array) => Promise<void>) => Promise<number>;
}

/** What a part holds: an entry of the file that was opened, bytes, or text made piece by piece when it is needed. */
export type PartContent =
  | {
      readonly kind: "entry";
      readonly entry: ArchiveEntry;
      /** As in `UnpackedLimits.part`. */ readonly limit: number;
      readonly inflate: Inflate | undefined;
    }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | {
      readonly kind: "pieces";
      readonly pieces: () => Iterable<string>;
      /** About how many characters they come to. */ readonly length: number;
    };

export async function partBytes(name: string, content: PartContent): Promise<Uint8Array> {
  if (content.kind === "bytes") return content.bytes;
  if (content.kind === "pieces")
    return joined(Array.from(content.pieces(), (piece) => new TextEncoder().encode(piece)));
  const { entry, inflate } = content;
  checkSize(name, content);
  const kept = unpacked.get(entry)?.deref();
  if (kept !== undefined) return kept;
  const bytes = (await inflated(entry, inflate)) ?? (await streamed(name, entry));
  unpacked.set(entry, new WeakRef(bytes));
  return bytes;
}

/** Bytes that are not worth going through in pieces. */
const small = 2 ** 18;

/** A part that is never whole in memory may come to more than `UnpackedLimits.part`. */
const mostInPieces = 2 ** 30;

/**
 * Goes through a part's bytes in pieces, in order, which are `use`'s only until it is done with them.
 * @returns whether that were all of them and the file vouches for them. If not, what was made of them counts for nothing,
 * and `partBytes` says what is wrong. What `use` throws ends it and is passed on.
 */
export async function partPieces(content: PartContent, use: (piece: Uint8Array) => Promise<void>): Promise<boolean> {
  if (content.kind !== "entry") return false;
  const { entry, inflate } = content;
  const kept = unpacked.get(entry)?.deref();
  if (kept !== undefined) {
    await inSlices(kept, use);
    return true;
  }
  if (entry.size > mostInPieces) return false;
  const pieces = new CheckedPieces(entry.size, use);
  const { packed } = entry;
  if (inflate === undefined || packed === null)
    return pieces.areAllAfter(async () => {
      const whole = await entry.inFull();
      await whole.getData(new WritableStream({ write: pieces.add }), { checkSignature: true });
    });
  if (inflate.pieces === undefined || entry.size <= small) {
    if (entry.size > content.limit) return false;
    const bytes = await inflated(entry, inflate);
    if (bytes === null) return false;
    unpacked.set(entry, new WeakRef(bytes));
    await inSlices(bytes, use);
    return true;
  }
  let crc32: number | undefined;
  const areAll = await pieces.areAllAfter(async () => {
    crc32 = await inflate.pieces?.(await packed(), pieces.add);
  });
  return areAll && crc32 === entry.crc32;
}

/** Passes pieces on as long as there are no more than there should be, and tells its user's failure from damage. */
class CheckedPieces {
  readonly #size: number;
  readonly #use: (piece: Uint8Array) => Promise<void>;
  #length = 0;
  #failure: { readonly cause: unknown } | null = null;

  constructor(size: number, use: (piece: Uint8Array) => Promise<void>) {
    this.#size = size;
    this.#use = use;
  }

  readonly add = async (piece: Uint8Array): Promise<void> => {
    this.#length += piece.length;
    if (this.#length > this.#size) throw new RangeError("more bytes than the directory says");
    try {
      await this.#use(piece);
    } catch (cause) {
      this.#failure = { cause };
      throw cause;
    }
  };

  async areAllAfter(unpack: () => Promise<unknown>): Promise<boolean> {
    try {
      await unpack();
    } catch {
      if (this.#failure !== null) throw this.#failure.cause;
      return false;
    }
    return this.#length === this.#size;
  }
}

async function inSlices(bytes: Uint8Array, use: (piece: Uint8Array) => Promise<void>): Promise<void> {
  for (let at = 0; at < bytes.length; at += small) await use(bytes.subarray(at, at + small));
}

/** Before anything is unpacked. */
function checkSize(part: string, { entry, limit }: Extract<PartContent, { kind: "entry" }>): void {
  const bytes = entry.size;
  if (bytes > limit) throw new WorkbookError("file-too-large", { part, bytes, limit });
}

/** A sheet is asked for its size first and for its cells then: what is still in memory is not unpacked again. */
const unpacked = new WeakMap<ArchiveEntry, WeakRef<Uint8Array>>();

/** null where the entry is packed otherwise, or is not what the directory says: then the stream tells what is wrong. */
async function inflated(entry: ArchiveEntry, inflate: Inflate | undefined): Promise<Uint8Array | null> {
  if (inflate === undefined || entry.packed === null) return null;
  try {
    const { bytes, crc32 } = await inflate(await entry.packed(), entry.size);
    return crc32 === entry.crc32 && bytes.length === entry.size ? bytes : null;
  } catch {
    return null;
  }
}

async function streamed(name: string, entry: ArchiveEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      length += piece.length;
      // The directory's sizes passed the limits, so more than they say is a lie.
      if (length > entry.size) throw new RangeError(`${name} unpacks to more than the directory says`);
      pieces.push(piece);
    },
  });
  const whole = await entry.inFull();
  try {
    await whole.getData(sink, { checkSignature: true });
  } catch (cause) {
    throw new WorkbookError("file-truncated", { part: name }, { cause });
  }
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
