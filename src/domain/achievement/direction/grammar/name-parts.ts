import { plainName } from "./plain-name.ts";

/** A name taken apart: what stands outside its brackets, up to a formula or note; what stands in them. */
export interface NameParts {
  readonly outside: string;
  readonly inside: readonly string[];
  /** false for sentences and formulas, of which the grammar can only guess the head. */
  readonly isCompound: boolean;
}

const openings = "([{〔<";
const closings = ")]}〕>";
/** Where a formula begins, outside brackets; the stroke in mg/dl and 件/年 begins none. */
const formula = /[=×÷]|(?<=[\p{Script=Han}ー])\/(?=[\p{Script=Han}\p{Script=Katakana}ー]{2})/u;
/** What follows explains: how it is computed, when it was counted. */
const note = /[※*]|を(?:成果|活動|評価)?指標とする|計算式|算出式|算出方法|分母|注:|。|ただし/u;
const sentence = /。|指標とする|目標とする|(?:する|した|している|される|である)(?:こと)?$|こと$/u;
/** Longer names than this are sentences, whatever they end in. */
const longest = 60;
/** The head stands at the end: of longer texts only the end is read, so that none costs more than a line. */
const longestRead = 200;
const numbering = /^(?:[0-9]{1,2}[.)、]|[(][0-9]{1,2}[)]|[・◆●○■※*])+/u;

export function nameParts(name: string): NameParts {
  const text = plainName(quoted(name)).replace(numbering, "");
  let depth = 0;
  let outside = "";
  let bracket = "";
  const inside: string[] = [];
  for (const letter of text) {
    if (openings.includes(letter)) {
      depth += 1;
    } else if (closings.includes(letter)) {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      if (note.test(bracket) && outside !== "") outside += "※";
      else if (bracket !== "") inside.push(bracket);
      bracket = "";
    } else if (depth > 0) bracket += letter;
    else outside += letter;
  }
  if (bracket !== "") inside.push(bracket);
  const noted = upTo(outside, note);
  const head = upTo(noted, formula);
  return {
    outside: head.slice(-longestRead),
    inside: inside.map((words) => words.slice(-longestRead)),
    isCompound: head.length <= longest && !sentence.test(outside) && head === noted,
  };
}

/** Commas within a quotation separate no clauses. */
const quoted = (name: string): string =>
  name.includes("「") ? name.replace(/「[^「」]*」/gu, (words) => words.replace(/[、,，。]/gu, "")) : name;

function upTo(text: string, mark: RegExp): string {
  const at = text.search(mark);
  return at > 0 ? text.slice(0, at) : text;
}
