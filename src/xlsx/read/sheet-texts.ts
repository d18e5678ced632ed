import type { Texts, TextsData } from "../../domain/grid/texts.ts";
import type { SharedStrings } from "./numbered-strings.ts";
import { OwnTexts } from "./own-texts.ts";

/** The texts of a sheet: the workbook's shared strings by their own numbers, behind them those that only cells have. */
export class SheetTexts implements Texts {
  readonly #shared: SharedStrings;
  readonly #own = new OwnTexts();

  constructor(shared: SharedStrings) {
    this.#shared = shared;
  }

  idOf(text: string): number {
    return this.#shared.count + this.#own.idOf(text);
  }

  /** As `OwnTexts.idOfBytes`. */
  idOfBytes(bytes: Uint8Array, from: number, to: number, hash: number): number {
    return this.#shared.count + this.#own.idOfBytes(bytes, from, to, hash);
  }

  /** Numbers of the texts of cells alone that the test takes. */
  ownWith(test: (bytes: Uint8Array, from: number, to: number) => boolean): number[] {
    const { bytes, from, to } = this.#own.texts().places;
    const numbers: number[] = [];
    for (let id = 0; id < from.length; id += 1)
      if (test(bytes, from[id]!, to[id]!)) numbers.push(this.#shared.count + id);
    return numbers;
  }

  at(id: number): string {
    return id < this.#shared.count ? (this.#shared.at(id) ?? "") : this.#own.at(id - this.#shared.count);
  }

  lists(): readonly TextsData[] {
    return [this.#shared.list(), ...this.#own.texts().lists()];
  }
}
