import type { Area } from "../../src/domain/grid.ts";

/** Where a sheet was edited since the last reading of it began. */
export class Edits {
  #areas: readonly Area[] | null = [];
  #any = false;

  get any(): boolean {
    return this.#any;
  }

  /** `areas` null: somewhere; none: formulas alone may come to something else. */
  add(areas: readonly Area[] | null): void {
    this.#any = true;
    this.#areas = areas === null || this.#areas === null ? null : [...this.#areas, ...areas];
  }

  /** All of them so far, for a reading that begins now. */
  take(): readonly Area[] | null {
    const areas = this.#areas;
    this.#areas = [];
    this.#any = false;
    return areas;
  }
}
