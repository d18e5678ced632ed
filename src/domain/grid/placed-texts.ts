import type { ReadUtf8, TextPlaces } from "./text-places.ts";
import type { Texts } from "./texts.ts";

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
