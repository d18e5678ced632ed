import { PlacedTexts } from "../../domain/grid/placed-texts.ts";
import { PlaceList } from "./place-list.ts";
import { readUtf8 } from "./utf8.ts";

const encoder = new TextEncoder();
const halfCharacter = /\p{Surrogate}/u;
const fewestSlots = 256;

export const hashStart = 0x811c9dc5;

/** After FNV-1a, by words of four bytes, the first one lowest, so that whoever goes through the bytes anyway can take it along. */
export function hashWith(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = hashStart;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = hashWith(hash, wordAt(bytes, at));
  return hashOfRest(hash, bytes, at, to);
}

export const wordAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

/** The up to three bytes that are no whole word, as one that ends in zeros. */
export function hashOfRest(hash: number, bytes: Uint8Array, from: number, to: number): number {
  let word = 0;
  for (let at = to - 1; at >= from; at -= 1) word = (word << 8) | bytes[at]!;
  return hashWith(hash, word);
}

/** The texts that only cells have, each kept once, as bytes of their own. */
export class OwnTexts {
  readonly #list = new PlaceList();
  /** Those that no UTF-8 can say: half a character. */
  readonly #strings = new Map<string, number>();
  #bytes = new Uint8Array(4096);
  #used = 0;
  /** Open addressing: numbers from 1 on, and the hashes beside them. */
  #slots = new Uint32Array(fewestSlots);
  #hashes = new Int32Array(fewestSlots);
  #taken = 0;
  #texts: PlacedTexts | null = null;

  idOf(text: string): number {
    if (halfCharacter.test(text)) return this.#idOfOdd(text);
    const bytes = encoder.encode(text);
    return this.idOfBytes(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  /** Of UTF-8 that says the text as it is, with its `hashOf`. */
  idOfBytes(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask)
      if (hashes[slot] === hash && this.#isAt(slots[slot]! - 1, bytes, from, to)) return slots[slot]! - 1;
    const id = this.#add(bytes, from, to);
    slots[slot] = id + 1;
    hashes[slot] = hash;
    this.#taken += 1;
    if (this.#taken * 2 > slots.length) this.#widen();
    return id;
  }

  at(id: number): string {
    return this.texts().at(id);
  }

  /** As many as there are now. */
  texts(): PlacedTexts {
    if (this.#texts?.count !== this.#list.count)
      this.#texts = new PlacedTexts(this.#list.places(this.#bytes.subarray(0, this.#used)), readUtf8);
    return this.#texts!;
  }

  #idOfOdd(text: string): number {
    let id = this.#strings.get(text);
    if (id === undefined) this.#strings.set(text, (id = this.#list.addString(text)));
    return id;
  }

  #isAt(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    let at = this.#list.from(id);
    if (this.#list.to(id) - at !== to - from) return false;
    let other = from;
    for (; other + 4 <= to; other += 4, at += 4) if (wordAt(own, at) !== wordAt(bytes, other)) return false;
    for (; other < to; other += 1, at += 1) if (own[at] !== bytes[other]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number): number {
    const start = this.#used;
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    const own = this.#bytes;
    // Most are short: a view of the bytes would cost more.
    for (let at = start, other = from; at < end; at += 1, other += 1) own[at] = bytes[other]!;
    this.#used = end;
    return this.#list.addPlace(start, end);
  }

  #widen(): void {
    const mask = this.#slots.length * 2 - 1;
    const slots = new Uint32Array(mask + 1);
    const hashes = new Int32Array(mask + 1);
    for (let old = 0; old < this.#slots.length; old += 1) {
      const number = this.#slots[old]!;
      if (number === 0) continue;
      const hash = this.#hashes[old]!;
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
      hashes[slot] = hash;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}
