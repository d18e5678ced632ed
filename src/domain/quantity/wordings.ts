import type { ValueRule } from "./value-rule.ts";

export interface WordingProof {
  readonly pattern: number;
  readonly rule: ValueRule;
}

/** What is known of the texts that are alike but for the digits of one number of one form. */
export interface Wording {
  /** How many texts of it have come. */
  sights: number;
  /** undefined: nobody has tried; null: its reading depends on the digits. */
  proof: WordingProof | null | undefined;
}

type Forms = Map<number, Wording>;

/** The texts of one place, by the words before and behind the number. */
export type Place = Map<string, Map<string, Forms>>;

const mostPlaces = 1024;

/**
 * Wordings by place, by the words about the number, and by its form. Where there is no room for one more, those without a
 * proof are forgotten.
 */
export class Wordings {
  readonly #places = new Map<string, Place>();
  readonly #most: number;
  #size = 0;
  #isFull = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** No further wording is taken: proofs fill most of the room. */
  get isFull(): boolean {
    return this.#isFull || this.#places.size >= mostPlaces;
  }

  /** null where there is no room for one more. */
  place(key: string): Place | null {
    const known = this.#places.get(key);
    if (known !== undefined || this.#places.size >= mostPlaces) return known ?? null;
    const place: Place = new Map<string, Map<string, Forms>>();
    this.#places.set(key, place);
    return place;
  }

  /** null where it is a new one and there is no room for it. */
  wording(place: Place, before: string, after: string, form: number): Wording | null {
    return place.get(before)?.get(after)?.get(form) ?? this.#add(place, before, after, form);
  }

  #add(place: Place, before: string, after: string, form: number): Wording | null {
    if (this.#isFull) return null;
    if (this.#size >= this.#most) this.#forget();
    let behind = place.get(before);
    if (behind === undefined) place.set(before, (behind = new Map<string, Forms>()));
    let forms = behind.get(after);
    if (forms === undefined) behind.set(after, (forms = new Map<number, Wording>()));
    const wording: Wording = { sights: 0, proof: undefined };
    forms.set(form, wording);
    this.#size += 1;
    return wording;
  }

  #forget(): void {
    let kept = 0;
    for (const place of this.#places.values()) {
      for (const [before, behind] of place) {
        for (const [after, forms] of behind) {
          for (const [form, { proof }] of forms) if (proof == null) forms.delete(form);
          kept += forms.size;
          if (forms.size === 0) behind.delete(after);
        }
        if (behind.size === 0) place.delete(before);
      }
    }
    this.#size = kept;
    // Sweeping again and again would cost more than it spares.
    this.#isFull = kept > (this.#most * 3) / 4;
  }
}
