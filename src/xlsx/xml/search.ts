import type { OpcPackage } from "../package/package.ts";
import { encodingOf } from "./text.ts";

/**
 * Whether UTF-8 bytes hold the text, as it stands there.
 * @param isMeant whether the find at this index counts.
 */
export function includesText(bytes: Uint8Array, text: string, isMeant: (at: number) => boolean = () => true): boolean {
  const wanted = new TextEncoder().encode(text);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte) && isMeant(at)) return true;
  }
  return false;
}

/** The same for a part that is only ever streamed; parts in UTF-16 are few and small, and count as having it. */
export async function streamIncludesText(pkg: OpcPackage, part: string, text: string): Promise<boolean> {
  let found = false;
  let kept: Uint8Array | null = null;
  await pkg.stream(part, (piece) => {
    if (found) return;
    const seen = joined(kept, piece);
    found = (kept === null && encodingOf(piece) !== "utf-8") || includesText(seen, text);
    kept = seen.slice(-text.length);
  });
  return found;
}

function joined(before: Uint8Array | null, piece: Uint8Array): Uint8Array {
  if (before === null) return piece;
  const both = new Uint8Array(before.length + piece.length);
  both.set(before);
  both.set(piece, before.length);
  return both;
}
