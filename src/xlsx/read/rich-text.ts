import { decodeXString } from "../xml/text.ts";

/** Collects the characters of a string item: its own text or its runs', never its phonetic guides (furigana). */
export class RichText {
  #runs = "";
  #inText = false;
  #phonetic = false;

  reset(): void {
    this.#runs = "";
    this.#inText = false;
    this.#phonetic = false;
  }

  open(local: string): void {
    if (local === "rPh") this.#phonetic = true;
    else if (local === "t") this.#inText = !this.#phonetic;
  }

  characters(text: string): void {
    if (this.#inText) this.#runs += text;
  }

  close(local: string): void {
    if (local === "rPh") this.#phonetic = false;
    else if (local === "t") this.#inText = false;
  }

  text(): string {
    return decodeXString(this.#runs);
  }
}
