import type { RowOutcome } from "../../domain/achievement/judged-sheet.ts";
import type { ReviewRow } from "../../domain/review.ts";
import { type Hole, type HoleContext, holeContextOf } from "./hole.ts";
import { jsonText } from "./json-pieces.ts";
import { type RowTemplate, templateOf } from "./row-template.ts";
import { Utf8Text } from "./utf8-text.ts";

/** So many rows of a kind are written out, and must be as the template has them, before the others are filled in. */
const proofs = 3;

interface KnownKind {
  /** Rows that were as the template has them; below 0 where one was not. */
  proved: number;
  /** By sense (`RowOutcome`); null where a row has no template. */
  readonly templates: Map<number, Known | null>;
}

interface Known {
  readonly template: RowTemplate;
  readonly first: HoleContext;
}

/** Writes rows as JSON: rows of a kind (`ReviewRow.kind`) by a template with holes, all others by themselves. */
export class RowTexts {
  readonly #toResult: (row: ReviewRow) => unknown;
  readonly #holes: readonly Hole[];
  readonly #space: number;
  readonly #indent: string;
  readonly #kinds = new Map<number, KnownKind>();
  readonly #tried = new Utf8Text();

  constructor(toResult: (row: ReviewRow) => unknown, holes: readonly Hole[], space: number, indent: string) {
    this.#toResult = toResult;
    this.#holes = holes;
    this.#space = space;
    this.#indent = indent;
  }

  write(row: ReviewRow, to: Utf8Text): void {
    const { kind = -1 } = row;
    const outcome = kind < 0 ? null : (row.outcome ?? null);
    if (outcome === null) return to.text(this.#inFull(row));
    let ofKind = this.#kinds.get(kind);
    if (ofKind === undefined) this.#kinds.set(kind, (ofKind = { proved: 0, templates: new Map() }));
    if (ofKind.proved < 0) return to.text(this.#inFull(row));
    const known = ofKind.templates.get(outcome.sense);
    if (known === undefined) return to.text(this.#learn(row, outcome, ofKind));
    const context = known === null ? null : holeContextOf(row, outcome, known.first);
    if (known === null || context === null) return to.text(this.#inFull(row));
    if (ofKind.proved >= proofs) return this.#fill(known.template, context, to);
    const whole = this.#inFull(row);
    this.#fill(known.template, context, this.#tried);
    ofKind.proved = whole === this.#tried.takeString() ? ofKind.proved + 1 : -1;
    to.text(whole);
  }

  #fill({ parts, order }: RowTemplate, context: HoleContext, to: Utf8Text): void {
    to.bytes(parts[0]!);
    for (let at = 0; at < order.length; at += 1) {
      this.#holes[order[at]!]!.write(context, to);
      to.bytes(parts[at + 1]!);
    }
  }

  #inFull(row: ReviewRow): string {
    return this.#text(this.#toResult(row));
  }

  #text = (result: unknown): string => jsonText(result, this.#space, this.#indent);

  #learn(row: ReviewRow, outcome: RowOutcome, { templates }: KnownKind): string {
    const result = this.#toResult(row);
    const paths = this.#holes.map(({ path }) => path);
    const first = holeContextOf(row, outcome, null);
    const template = first === null ? null : templateOf(result, paths, this.#text);
    templates.set(outcome.sense, template === null || first === null ? null : { template, first });
    return this.#text(result);
  }
}
