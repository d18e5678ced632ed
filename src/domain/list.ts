/**
 * What can be gone through in order and asked for by index. An array is one; a `MadeList` makes its items when they are
 * asked for, each time anew, so that a million of them take no memory.
 */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  /** undefined outside of the list; -1 is the last. */
  at(index: number): Item | undefined;
  map<Result>(change: (item: Item, index: number) => Result): Result[];
  filter(holds: (item: Item, index: number) => boolean): Item[];
  flatMap<Result>(change: (item: Item, index: number) => Result | readonly Result[]): Result[];
  find(holds: (item: Item, index: number) => boolean): Item | undefined;
  findIndex(holds: (item: Item, index: number) => boolean): number;
  some(holds: (item: Item, index: number) => boolean): boolean;
  every(holds: (item: Item, index: number) => boolean): boolean;
  slice(from?: number, to?: number): Item[];
}

/** Goes through a list at less cost than a generator does. */
class Walk<Item> implements IterableIterator<Item> {
  readonly #make: (index: number) => Item;
  readonly #length: number;
  #index = 0;

  constructor(make: (index: number) => Item, length: number) {
    this.#make = make;
    this.#length = length;
  }

  next(): IteratorResult<Item, undefined> {
    if (this.#index >= this.#length) return { done: true, value: undefined };
    this.#index += 1;
    return { done: false, value: this.#make(this.#index - 1) };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** A list of things that are made when they are asked for: `make` must answer alike each time, indices within the list. */
export abstract class MadeList<Item> implements List<Item> {
  abstract readonly length: number;
  protected abstract make(index: number): Item;

  at(index: number): Item | undefined {
    const place = index < 0 ? this.length + index : index;
    return place >= 0 && place < this.length ? this.make(place) : undefined;
  }

  [Symbol.iterator](): IterableIterator<Item> {
    return new Walk((index) => this.make(index), this.length);
  }

  map<Result>(change: (item: Item, index: number) => Result): Result[] {
    const results: Result[] = [];
    for (let index = 0; index < this.length; index += 1) results.push(change(this.make(index), index));
    return results;
  }

  filter(holds: (item: Item, index: number) => boolean): Item[] {
    const items: Item[] = [];
    for (let index = 0; index < this.length; index += 1) {
      const item = this.make(index);
      if (holds(item, index)) items.push(item);
    }
    return items;
  }

  flatMap<Result>(change: (item: Item, index: number) => Result | readonly Result[]): Result[] {
    const results: Result[] = [];
    for (let index = 0; index < this.length; index += 1) {
      const result = change(this.make(index), index);
      if (Array.isArray(result)) for (const one of result as readonly Result[]) results.push(one);
      else results.push(result as Result);
    }
    return results;
  }

  find(holds: (item: Item, index: number) => boolean): Item | undefined {
    const index = this.findIndex(holds);
    return index < 0 ? undefined : this.make(index);
  }

  findIndex(holds: (item: Item, index: number) => boolean): number {
    for (let index = 0; index < this.length; index += 1) if (holds(this.make(index), index)) return index;
    return -1;
  }

  some(holds: (item: Item, index: number) => boolean): boolean {
    return this.findIndex(holds) >= 0;
  }

  every(holds: (item: Item, index: number) => boolean): boolean {
    return this.findIndex((item, index) => !holds(item, index)) < 0;
  }

  /** For JSON.stringify: an array like any other. */
  toJSON(): Item[] {
    return this.slice();
  }

  slice(from = 0, to = this.length): Item[] {
    const place = (index: number): number =>
      Math.min(this.length, Math.max(0, index < 0 ? this.length + index : index));
    const items: Item[] = [];
    for (let index = place(from); index < place(to); index += 1) items.push(this.make(index));
    return items;
  }
}

/** A list's items, each changed when it is asked for. */
export class ChangedList<Item, Changed> extends MadeList<Changed> {
  protected readonly list: List<Item>;
  protected readonly change: (item: Item) => Changed;

  constructor(list: List<Item>, change: (item: Item) => Changed) {
    super();
    this.list = list;
    this.change = change;
  }

  get length(): number {
    return this.list.length;
  }

  protected make(index: number): Changed {
    return this.change(this.list.at(index)!);
  }
}
