import type { Finding } from "../../domain/checks/finding.ts";
import { ChangedList } from "../../domain/list.ts";
import type { PlainFinding } from "./finding.ts";
import type { WrittenList } from "./json-pieces.ts";
import type { Utf8Text } from "./utf8-text.ts";

/** Findings as results, made when they are asked for; of many thousands it shows how their JSON is written. */
export class FindingList<Result extends PlainFinding> extends ChangedList<Finding, Result> implements WrittenList {
  itemWriter(space: number, indent: string): (index: number, to: Utf8Text) => void {
    const written = new WrittenObjects(" ".repeat(space), indent);
    return (index, to) => written.object(this.at(index)!, to, 0);
  }
}

const encoder = new TextEncoder();

/** Writes objects of words, numbers and such objects as JSON.stringify does. */
class WrittenObjects {
  readonly #step: string;
  readonly #indent: string;
  /** What stands before a value, by depth and key; the first of an object's, and the others. */
  readonly #first: Map<string, Uint8Array>[] = [];
  readonly #others: Map<string, Uint8Array>[] = [];
  readonly #ends: Uint8Array[] = [];

  constructor(step: string, indent: string) {
    this.#step = step;
    this.#indent = indent;
  }

  object(object: object, to: Utf8Text, depth: number): void {
    let keys = (this.#first[depth] ??= new Map<string, Uint8Array>());
    const others = (this.#others[depth] ??= new Map<string, Uint8Array>());
    let isEmpty = true;
    for (const key in object) {
      to.bytes(this.#before(key, keys, isEmpty ? "{" : ",", depth));
      this.#value((object as Record<string, unknown>)[key], to, depth);
      isEmpty = false;
      keys = others;
    }
    if (isEmpty) to.text("{}");
    else to.bytes((this.#ends[depth] ??= encoder.encode(`${this.#lineAt(depth)}}`)));
  }

  #value(value: unknown, to: Utf8Text, depth: number): void {
    if (typeof value === "string" || value === null) to.quoted(value);
    else if (typeof value === "number") to.number(value);
    else if (typeof value === "object") this.object(value, to, depth + 1);
    else to.text(JSON.stringify(value));
  }

  #before(key: string, keys: Map<string, Uint8Array>, mark: string, depth: number): Uint8Array {
    let bytes = keys.get(key);
    if (bytes === undefined) {
      bytes = encoder.encode(`${mark}${this.#lineAt(depth + 1)}${JSON.stringify(key)}: `);
      keys.set(key, bytes);
    }
    return bytes;
  }

  #lineAt = (depth: number): string => `\n${this.#indent}${this.#step.repeat(depth)}`;
}
