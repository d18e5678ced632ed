import type { TextPlaces } from "../../domain/grid/text-places.ts";

/** Texts by number as they are found: places in bytes, or strings. */
export class PlaceList {
  count = 0;
  #from = new Uint32Array(64);
  #to = new Uint32Array(64);
  readonly #strings = new Map<number, string>();

  /** @returns its number. */
  addPlace(from: number, to: number): number {
    if (this.count === this.#from.length) {
      this.#from = doubled(this.#from);
      this.#to = doubled(this.#to);
    }
    this.#from[this.count] = from;
    this.#to[this.count] = to;
    return this.count++;
  }

  addString(text: string): number {
    const number = this.addPlace(0, 0);
    this.#strings.set(number, text);
    return number;
  }

  from(number: number): number {
    return this.#from[number]!;
  }

  to(number: number): number {
    return this.#to[number]!;
  }

  places(bytes: Uint8Array): TextPlaces {
    const { count } = this;
    return { bytes, from: this.#from.slice(0, count), to: this.#to.slice(0, count), strings: this.#strings };
  }
}

function doubled(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(places.length * 2);
  wider.set(places);
  return wider;
}
