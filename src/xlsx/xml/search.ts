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
