/** Tells whether texts are all different, without keeping them: by 53 bits of each. */
export class DistinctTexts {
  /** Places of a table of hashes, 0 where there is none; at most half of them are taken. */
  #hashes = new Float64Array(1024);
  #size = 0;

  /** False where a text of the same hash was there before: it is the same, or one in a thousand million million is not. */
  add(text: string): boolean {
    return this.addWithout(text, never);
  }

  /** As `add`, of a text without some of its characters, which are told by their codes. */
  addWithout(text: string, isLeftOut: (code: number) => boolean): boolean {
    if (this.#size * 2 >= this.#hashes.length) this.#grow();
    return this.#put(this.#hashes, hashOf(text, isLeftOut));
  }

  #put(hashes: Float64Array, hash: number): boolean {
    let at = hash % hashes.length;
    while (hashes[at] !== 0) {
      if (hashes[at] === hash) return false;
      at = at + 1 === hashes.length ? 0 : at + 1;
    }
    hashes[at] = hash;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const wider = new Float64Array(this.#hashes.length * 2);
    this.#size = 0;
    for (const hash of this.#hashes) if (hash !== 0) this.#put(wider, hash);
    this.#hashes = wider;
  }
}

const never = (): boolean => false;

const high = 2 ** 32;
const highBits = 2 ** 21 - 1;

/** From 1 to 2^53 - 1. */
function hashOf(text: string, isLeftOut: (code: number) => boolean): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLeftOut(code)) continue;
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ other;
  other = Math.imul(other ^ (other >>> 13), 0xc2b2ae35) ^ one;
  return ((other >>> 0) & highBits) * high + (one >>> 0) || 1;
}
