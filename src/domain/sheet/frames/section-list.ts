import { splitSection } from "../words/sections.ts";
import type { Section } from "../records/reading.ts";

/** The sections found so far, and the one that stands open. */
export class SectionList {
  readonly #sections: Section[] = [];
  readonly #byName = new Map<string, number>();
  /** Index of the open section, null before the first. */
  open: number | null = null;
  /** The text of the section column that opened it, "" where a row did. */
  text = "";

  get all(): readonly Section[] {
    return this.#sections;
  }

  /** Opens a section by the text of its column or caption: again where it was open before. */
  enter(text: string, row: number): void {
    const plain = /^[0-9０-９]{1,2}$/u.test(text);
    const { no, name } = plain ? { no: Number(text.normalize("NFKC")), name: text } : splitSection(text);
    const known = this.#byName.get(key(no, name));
    if (known === undefined) {
      this.add({ no, name, row }, text);
    } else {
      this.open = known;
      this.text = text;
    }
  }

  add(section: Section, text: string): void {
    this.#sections.push(section);
    this.open = this.#sections.length - 1;
    this.text = text;
    this.#byName.set(key(section.no, section.name), this.open);
  }

  /** Words under the table, a blank row away, open no section. `read` is the last row that was read. */
  dropBelow(read: number): void {
    let keep = this.#sections.length;
    while (keep > 0 && this.#sections[keep - 1]!.row > read) keep -= 1;
    let last = read;
    while (keep < this.#sections.length && this.#sections[keep]!.row === last + 1) {
      last = this.#sections[keep]!.row;
      keep += 1;
    }
    this.#sections.length = keep;
  }
}

const key = (no: number | null, name: string): string => `${no ?? ""} ${name}`;
