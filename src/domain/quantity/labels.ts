import { isHiragana, isKanji, isKatakana } from "./characters.ts";

const leading = /^[\s@×+【・·•●◆■◇□★▪▶►○◎※\-‐–—―−:;,、。)\]】〉》〕=/~〜→⇒]+/;
const leadingOf = /^の(?=[一-龥ァ-ヶA-Za-z\s])\s*/;
const trailing = /[\s×:;,、。([{【】〈《〔=/・→⇒~〜-]+$/;
const particles = /(?:について|における|に対し(?:て)?|に関する|として|うち|を|は|が|(?<!も)の|で|に|へ|から)$/;
const onlyParticles =
  /^(?:から|まで(?:に)?|へ|に|で|の|うち|を|は|が|も|と|中|及び|および|又は|または|現在|時点|以上|程度|計|減|増)+$/;

/** (現状), as a whole. */
const bracketed = /^[([【〈《〔<]([^()[\]【】〈〉《》〔〕<>]{1,20})[)\]】〉》〕>]$/;
/** 予定だったが、: what comes after it is named anew. */
const afterIntention = /^.{0,60}?(?:だった|ていた|であった)が、?/;
const hasLetter = /[^\d\s/.,:%()-]/;

/** A space inside a word is left from a line break: 提 供 → 提供; one beside Latin letters parts words. */
function joinBrokenWords(words: string): string {
  const wide = (code: number): boolean =>
    isKanji(code) || isKatakana(code) || isHiragana(code) || code === 0x300c || code === 0x300d;
  return words.replaceAll(/[ \t\n\r]+/g, (gap, offset: number) =>
    wide(words.charCodeAt(offset - 1)) && wide(words.charCodeAt(offset + gap.length)) ? "" : " ",
  );
}

/** What runs on longer than this is a sentence; its end still names the figure. */
const longestLabel = 120;

/** The name that stands before a number, its bullets and particles dropped; null where nothing is left. */
export function labelFrom(words: string): string | null {
  if (words.length === 0) return null;
  let label = words.slice(-longestLabel).replace(leading, "").replace(leadingOf, "").replace(trailing, "");
  label = label.replace(particles, "").replace(trailing, "");
  label = label.replace(/\s\d+\/\d+$/, "").replace(/^うち/, "");
  if (label.endsWith("第")) label = label.slice(0, -1);
  label = label.replace(bracketed, "$1").replace(leading, "");
  label = joinBrokenWords(label.replace(afterIntention, ""));
  return label === "" || !hasLetter.test(label) || onlyParticles.test(label) ? null : label;
}
