import { ChangedList, type List } from "../../domain/list.ts";
import type { ReviewRow } from "../../domain/review.ts";
import type { Hole } from "./hole.ts";
import type { WrittenList } from "./json-pieces.ts";
import { RowTexts } from "./row-texts.ts";
import type { Utf8Text } from "./utf8-text.ts";

/** A review's rows as results: made when they are asked for, and written without being made where they are of a kind. */
export class ResultRows<Result> extends ChangedList<ReviewRow, Result> implements WrittenList {
  readonly #holes: readonly Hole[];

  constructor(rows: List<ReviewRow>, toResult: (row: ReviewRow) => Result, holes: readonly Hole[]) {
    super(rows, toResult);
    this.#holes = holes;
  }

  itemWriter(space: number, indent: string): (index: number, to: Utf8Text) => void {
    const texts = new RowTexts(this.change, this.#holes, space, indent);
    return (index, to) => texts.write(this.list.at(index)!, to);
  }
}
