import { decodeXString } from "../xml/text.ts";

const digitsAbove = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Collects the characters of a string item: its own text or its runs', never its phonetic guides (furigana). A digit
 * set above the line right behind another one is the mark of a note or a power, no further place: 500 with a raised 1
 * is 500¹, not 5001.
 */
export class RichText {
  #runs = "";
  #inText = false;
  #phonetic = false;
  #isRaised = false;

  reset(): void {
    this.#runs = "";
    this.#inText = false;
    this.#phonetic = false;
    this.#isRaised = false;
  }

  open(local: string, attributes: Readonly<Record<string, string>>): void {
    if (local === "rPh") this.#phonetic = true;
    else if (local === "r") this.#isRaised = false;
    else if (local === "vertAlign") this.#isRaised = attributes["val"] === "superscript";
    else if (local === "t") this.#inText = !this.#phonetic;
  }

  characters(text: string): void {
    if (!this.#inText) return;
    const isBehindDigit = this.#isRaised && /[\d０-９⁰¹²³⁴-⁹]$/u.test(this.#runs);
    this.#runs += isBehindDigit ? text.replace(/^\d+/, raised) : text;
  }

  close(local: string): void {
    if (local === "rPh") this.#phonetic = false;
    else if (local === "r") this.#isRaised = false;
    else if (local === "t") this.#inText = false;
  }

  text(): string {
    return decodeXString(this.#runs);
  }
}

const raised = (digits: string): string => [...digits].map((digit) => digitsAbove[Number(digit)]).join("");
