import type { Texts } from "./texts.ts";

/** Texts as places in UTF-8: no string each. Plain data, for other threads. */
export interface TextPlaces {
  readonly bytes: Uint8Array;
  /** By number: where the text begins, and just behind its end. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** By number, those that do not stand in the bytes as they are. */
  readonly strings: ReadonlyMap<number, string>;
}

/** The text that UTF-8 bytes say, a byte order mark being a character like any other; the platform's, whichever it is. */
export type ReadUtf8 = (bytes: Uint8Array, from: number, to: number) => string;

/** A string is made once, of those only that somebody asks for. */
export class PlacedTexts implements Texts {
  readonly places: TextPlaces;
  readonly #read: ReadUtf8;
  readonly #made: (string | undefined)[] = [];

  constructor(places: TextPlaces, read: ReadUtf8) {
    this.places = places;
    this.#read = read;
  }

  get count(): number {
    return this.places.from.length;
  }

  at(id: number): string {
    const made = this.#made[id];
    if (made !== undefined) return made;
    const { bytes, from, to, strings } = this.places;
    if (from[id] === undefined) return "";
    return (this.#made[id] = strings.get(id) ?? this.#read(bytes, from[id]!, to[id]!));
  }

  lists(): readonly TextPlaces[] {
    return [this.places];
  }
}
