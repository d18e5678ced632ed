import type { ReviewRow } from "../../domain/review.ts";
import { type Hole, type HoleContext, holeContextOf } from "./hole.ts";
import { jsonText } from "./json-pieces.ts";
import { filled, type RowTemplate, templateOf } from "./row-template.ts";

/** So many rows of a kind are written out, and must be as the template has them, before the others are filled in. */
const proofs = 3;

interface Known {
  readonly template: RowTemplate;
  readonly first: HoleContext;
  proved: number;
}

/** Writes rows as JSON: rows of a kind (`ReviewRow.kind`) by a template with holes, all others by themselves. */
export class RowTexts {
  readonly #toResult: (row: ReviewRow) => unknown;
  readonly #holes: readonly Hole[];
  readonly #space: number;
  readonly #indent: string;
  /** null where a kind has no template that fits its rows. */
  readonly #known = new Map<number, Known | null>();

  constructor(toResult: (row: ReviewRow) => unknown, holes: readonly Hole[], space: number, indent: string) {
    this.#toResult = toResult;
    this.#holes = holes;
    this.#space = space;
    this.#indent = indent;
  }

  textOf(row: ReviewRow): string {
    const { kind = -1 } = row;
    const known = kind < 0 ? null : this.#known.get(kind);
    if (known === null) return this.#write(this.#toResult(row));
    if (known === undefined) return this.#learn(kind, row);
    const context = holeContextOf(row, known.first);
    if (context === null) return this.#write(this.#toResult(row));
    const text = filled(known.template, (hole) => this.#holes[hole]!.text(context));
    if (known.proved >= proofs) return text;
    const whole = this.#write(this.#toResult(row));
    known.proved += 1;
    if (whole !== text) this.#known.set(kind, null);
    return whole;
  }

  #write = (result: unknown): string => jsonText(result, this.#space, this.#indent);

  #learn(kind: number, row: ReviewRow): string {
    const result = this.#toResult(row);
    const paths = this.#holes.map(({ path }) => path);
    const first = holeContextOf(row, null);
    const template = first === null ? null : templateOf(result, paths, this.#write);
    this.#known.set(kind, template === null || first === null ? null : { template, first, proved: 0 });
    return this.#write(result);
  }
}
