import { ChangedList, type List } from "../../domain/list.ts";
import type { ReviewRow } from "../../domain/review.ts";
import type { Hole } from "./hole.ts";
import type { WrittenList } from "./json-pieces.ts";
import { RowTexts } from "./row-texts.ts";

/** A review's rows as results: made when they are asked for, and written without being made where they are of a kind. */
export class ResultRows<Result> extends ChangedList<ReviewRow, Result> implements WrittenList {
  readonly #holes: readonly Hole[];

  constructor(rows: List<ReviewRow>, toResult: (row: ReviewRow) => Result, holes: readonly Hole[]) {
    super(rows, toResult);
    this.#holes = holes;
  }

  textWriter(space: number, indent: string): (index: number) => string {
    const texts = new RowTexts(this.change, this.#holes, space, indent);
    return (index) => texts.textOf(this.list.at(index)!);
  }
}
