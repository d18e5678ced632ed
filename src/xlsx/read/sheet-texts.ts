import { TextList, type Texts } from "../../domain/grid/texts.ts";
import type { SharedStrings } from "./numbered-strings.ts";

/** The texts of a sheet: the workbook's shared strings by their own numbers, behind them those that only cells have. */
export class SheetTexts implements Texts {
  readonly #shared: SharedStrings;
  readonly #own = new TextList();

  constructor(shared: SharedStrings) {
    this.#shared = shared;
  }

  idOf(text: string): number {
    return this.#shared.count + this.#own.idOf(text);
  }

  at(id: number): string {
    return this.#shared.at(id) ?? this.#own.at(id - this.#shared.count);
  }
}
