import type { TextPlaces } from "./text-places.ts";

/** Some of the texts, in the order of their numbers, as plain data. */
export type TextsData = readonly string[] | TextPlaces;

/** The distinct texts of a sheet by number; a port may make each only when it is asked for. */
export interface Texts {
  at(id: number): string;
  /** All of them, one list behind the other; left out where they are only to be had one by one. */
  lists?(): readonly TextsData[];
}

/** Texts that are there as strings already, each kept once. */
export class TextList implements Texts {
  readonly strings: string[] = [];
  readonly #ids = new Map<string, number>();

  idOf(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.strings.length;
      this.strings.push(text);
      this.#ids.set(text, id);
    }
    return id;
  }

  at(id: number): string {
    return this.strings[id] ?? "";
  }

  lists(): readonly (readonly string[])[] {
    return [this.strings];
  }
}
