import { escapeAttribute } from "./text.ts";
import { qualified, type XmlElement } from "./element.ts";

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to a text, each named by its place in the original; everything between stays as it is. */
export class Splice {
  readonly #original: string;
  readonly #changes: Change[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  /** Several insertions at one place stand in the order they were made. */
  insert(at: number, text: string): void {
    this.#changes.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.#changes.push({ start, end, text });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Adds children behind the last one, opening an element that closed itself. */
  append(parent: XmlElement, children: string): void {
    if (children === "") return;
    if (!parent.selfClosing) {
      this.insert(parent.innerEnd, children);
      return;
    }
    this.replace(parent.end - 2, parent.end, `>${children}</${parent.name}>`);
  }

  /** Takes the children away; `selfClosing` gives back the form that `append` opened. */
  empty(parent: XmlElement, selfClosing: boolean): void {
    if (parent.selfClosing) return;
    if (selfClosing) this.replace(parent.innerStart - 1, parent.end, "/>");
    else this.replace(parent.innerStart, parent.innerEnd, "");
  }

  /** Sets or, with null, removes an attribute of the element's start tag. */
  attribute(element: XmlElement, name: string, value: string | null): void {
    const found = attributePlace(this.#original, element, name);
    if (found === null) {
      if (value !== null) this.insert(element.start + 1 + element.name.length, ` ${name}="${escapeAttribute(value)}"`);
    } else if (value === null) {
      this.replace(found.start, found.valueEnd + 1, "");
    } else {
      this.replace(found.valueStart - 1, found.valueEnd + 1, `"${escapeAttribute(value)}"`);
    }
  }

  toString(): string {
    const ordered = this.#changes.toSorted((one, other) => one.start - other.start);
    let result = "";
    let done = 0;
    for (const change of ordered) {
      if (change.start < done) throw new RangeError("overlapping changes to one text");
      result += this.#original.slice(done, change.start) + change.text;
      done = change.end;
    }
    return result + this.#original.slice(done);
  }
}

interface AttributePlace {
  /** With the white space before the name. */
  readonly start: number;
  readonly valueStart: number;
  /** At the closing quote. */
  readonly valueEnd: number;
}

const attributePattern = /(\s+)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;

function attributePlace(document: string, element: XmlElement, name: string): AttributePlace | null {
  attributePattern.lastIndex = element.start + 1 + element.name.length;
  for (let match = attributePattern.exec(document); match !== null; match = attributePattern.exec(document)) {
    if (match.index >= element.innerStart) break;
    if (match[2] !== name) continue;
    const valueEnd = match.index + match[0].length - 1;
    return { start: match.index, valueEnd, valueStart: valueEnd - (match[3] ?? match[4] ?? "").length };
  }
  return null;
}

/**
 * The place for a new child of a kind whose siblings the schema puts in a fixed order:
 * behind the last child that belongs before it or beside it.
 */
export function placeInOrder(parent: XmlElement, local: string, order: readonly string[]): number {
  const rank = order.indexOf(local);
  let place = parent.innerStart;
  for (const child of parent.children) {
    const childRank = order.indexOf(child.local);
    if (childRank >= 0 && childRank <= rank) place = Math.max(place, child.end);
  }
  return place;
}

/** An element's text: `attributes` are escaped here, `children` is XML already. */
export function elementText(
  like: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string>>,
  children = "",
): string {
  const name = qualified(like, local);
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}
