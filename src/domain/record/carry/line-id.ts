import type { EarlierRecord } from "../earlier-record.ts";
import { folded, type LineParts, partNames } from "../line-parts.ts";

/** What tells a line from others when it is first seen; its figures change too soon, and its sheet is renamed. */
const telling = partNames.filter((part) => part !== "planText" && part !== "actualText" && part !== "sheet");

/** 53 bits that differ wherever texts do, as far as 53 bits can (after cyrb53): for names, not against anybody. */
function mixed(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}

/** Gives each line an id that no other has had, as far as it was told of. */
export class LineIds {
  readonly #known: Set<string>;

  /** Of lines that come to a record. */
  static after({ lines, waiting }: Pick<EarlierRecord, "lines" | "waiting">): LineIds {
    return new LineIds([...lines, ...waiting].map(({ lineId }) => lineId));
  }

  /** `known`: every id of the record so far. */
  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
  }

  /**
   * Letters and digits, at most eleven, with "-2", "-3" … behind them where another line has these. The same for the
   * same line in two copies of a workbook that know the same ids.
   */
  of(parts: LineParts): string {
    const stem = mixed(telling.map((part) => folded(parts[part])).join("\n")).toString(36);
    let id = stem;
    for (let number = 2; this.#known.has(id); number += 1) id = `${stem}-${number}`;
    this.#known.add(id);
    return id;
  }
}
