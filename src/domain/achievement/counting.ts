import { countingIn } from "../quantity/counting-words.ts";
import type { Counting } from "../quantity/quantity.ts";
import { rememberingByShape } from "../by-shape.ts";
import { likeness } from "./label.ts";

/** How the words beside a figure say that it was counted. */
export interface CountingNote {
  /** Holds for every figure of the line. */
  readonly all: Counting | null;
  /** Labels that alone are cumulative: 受講者数(オンライン講座は延べ受講者数). */
  readonly cumulativeLabels: readonly string[];
}

const cumulativeOnly = /([^()、,。;・]{1,40}?)(?:は|のみ|だけ)、?(?:延べ|延|のべ|累計)/gu;

/** Without one of these a text says nothing of how anything is counted, whatever its width and spaces; most do not. */
const mayCount =
  /[延累純]|の\s*べ|実\s*(?:[人数員利]|[^ぁ-ゖァ-ヺー一-鿿\s])|[\u2e80-\u2fdf\u3190-\u33ff\uf900-\ufaff\ufe30-\ufe6f]|\u3099|\u309a|[^\0-\uffff]/u;

const silent: CountingNote = { all: null, cumulativeLabels: [] };

/** Reads the unit's explanation, or a name, for 延べ・累計 and 実人数. */
export const countingNote = (...texts: readonly (string | null | undefined)[]): CountingNote =>
  texts.some((text) => text != null && mayCount.test(text))
    ? noteIn(texts.map((text) => text ?? "").join("。"))
    : silent;

const noteIn = rememberingByShape((texts: string): CountingNote => {
  const words = texts.normalize("NFKC").replace(/\s+/gu, "");
  const cumulativeLabels = [...words.matchAll(cumulativeOnly)].map((match) => match[1] ?? "");
  const rest = words.replace(cumulativeOnly, "");
  return { all: cumulativeLabels.length > 0 ? null : countingIn(rest), cumulativeLabels };
});

/** How a figure is counted: by its own words, else by the note on its label, else by the note on all. */
export function countingOf(own: Counting | null, label: string | null, note: CountingNote): Counting | null {
  if (own === "cumulative" || own === "net") return own;
  if (label !== null) {
    if (note.cumulativeLabels.some((noted) => likeness(noted, label) >= 0.9)) return "cumulative";
    const said = countingIn(label.normalize("NFKC"));
    if (said !== null) return said;
  }
  return note.all;
}
