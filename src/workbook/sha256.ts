import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Sha256 } from "../domain/record/event.ts";
import type { Digest } from "./check-result/table-digest.ts";

/** At once, in Node and in the pane alike: the browser's own is asynchronous, and the chain of the log is built by the pure core. */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));

/** The same of bytes that come in pieces. */
export const digestAtOnce: Digest = (pieces) => {
  const hash = digest.create();
  for (const piece of pieces) hash.update(piece);
  return bytesToHex(hash.digest());
};
