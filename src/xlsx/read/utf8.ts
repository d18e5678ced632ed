import type { ReadUtf8 } from "../../domain/grid/text-places.ts";

// A byte order mark within a part is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const readUtf8: ReadUtf8 = (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
