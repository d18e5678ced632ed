import { decodeXString } from "../../xml/text.ts";
import { charactersOf } from "./characters.ts";
import { closed, empty, opened, text, type Tokens } from "./tokens.ts";
import { Unfamiliar } from "./unfamiliar.ts";

export const letters = {
  b: 0x62,
  c: 0x63,
  f: 0x66,
  i: 0x69,
  n: 0x6e,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  u: 0x75,
  v: 0x76,
} as const;

/** What the last read `si` or `is` element says: a place in the bytes, or runs put together; furigana left out. */
export class StringItem {
  from = 0;
  to = 0;
  /** The bytes there are the text as it is. */
  isPlain = true;
  #isFilled = false;
  /** Once there is a second run. */
  #runs: string | null = null;

  /** From behind the item's start tag to behind its end tag. */
  read(tokens: Tokens): void {
    this.clear();
    for (;;) {
      const token = tokens.next();
      if (token === closed) return;
      if (token === text) continue;
      const isOpen = token === opened;
      if (tokens.letter === letters.t) this.#text(tokens, isOpen, true);
      else if (tokens.letter === letters.r) this.#run(tokens, isOpen);
      else if (tokens.isNamed("rPh")) this.#phoneticRun(tokens, isOpen);
      else if (!tokens.isNamed("phoneticPr")) throw new Unfamiliar();
      else if (isOpen) skipProperties(tokens);
    }
  }

  /** As for an item that closes itself. */
  clear(): void {
    this.from = this.to = 0;
    this.isPlain = true;
    this.#isFilled = false;
    this.#runs = null;
  }

  string(bytes: Uint8Array): string {
    return decodeXString(this.#runs ?? charactersOf(bytes, this.from, this.to));
  }

  #run(tokens: Tokens, isOpen: boolean): void {
    if (!isOpen) return;
    for (;;) {
      const token = tokens.next();
      if (token === closed) return;
      if (token === text) continue;
      if (tokens.letter === letters.t) this.#text(tokens, token === opened, true);
      else if (!tokens.isNamed("rPr")) throw new Unfamiliar();
      else if (token === opened) skipProperties(tokens);
    }
  }

  #phoneticRun(tokens: Tokens, isOpen: boolean): void {
    if (!isOpen) return;
    for (;;) {
      const token = tokens.next();
      if (token === closed) return;
      if (token === text) continue;
      if (tokens.letter !== letters.t) throw new Unfamiliar();
      this.#text(tokens, token === opened, false);
    }
  }

  /** A `t` element; `counts`: it is no furigana. */
  #text(tokens: Tokens, isOpen: boolean, counts: boolean): void {
    if (!isOpen) return;
    const token = tokens.next();
    if (token === closed) return;
    if (token !== text) throw new Unfamiliar();
    if (counts) this.#add(tokens);
    if (tokens.next() !== closed) throw new Unfamiliar();
  }

  #add(tokens: Tokens): void {
    const { bytes, from, to } = tokens;
    if (this.#isFilled) {
      this.isPlain = false;
      this.#runs = (this.#runs ?? charactersOf(bytes, this.from, this.to)) + charactersOf(bytes, from, to);
      return;
    }
    this.#isFilled = true;
    this.isPlain = tokens.isPlain;
    this.from = from;
    this.to = to;
  }
}

/** What an element says of fonts, from behind its start tag on: nothing in it may be taken for content, nor change it. */
function skipProperties(tokens: Tokens): void {
  let depth = 1;
  while (depth > 0) {
    const token = tokens.next();
    if (token === text) continue;
    if (token === closed) {
      depth -= 1;
      continue;
    }
    if (!isProperty(tokens)) throw new Unfamiliar();
    if (token !== empty) depth += 1;
  }
}

function isProperty(tokens: Tokens): boolean {
  const { letter } = tokens;
  if (letter !== 0) return letter === letters.b || letter === letters.i || letter === letters.u;
  return !["rPh", "si", "is", "row", "vertAlign"].some((word) => tokens.isNamed(word));
}
