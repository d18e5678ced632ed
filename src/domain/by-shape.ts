import { remembering } from "./remembering.ts";

/** Digits that only number things of one name: 第12号, No.3, 2丁目. What may be a date, a term, an age or a rate is none. */
const numbering =
  /(?<=第|No\.?|№|#)[0-9０-９]{1,6}(?![0-9０-９.,，．]|\s?[年月日次期回度時分秒歳才代級学割%％‰〜~～・、])|(?<![0-9０-９.,，．/年月令成和RHSrhs'’])[0-9０-９]{1,6}(?=号(?![線外])|地区|工区|丁目|街区|区画)/gu;
const anyDigit = /[0-9０-９]/u;

/** The text with its numbering as so many #; null where it has none, or digits beside it that may say more. */
export const shapeOf = (text: string): string | null => (anyDigit.test(text) ? shapeOfNumbered(text) : null);

/** One name is asked about by many questions in turn. */
const shapeOfNumbered = remembering((text: string): string | null => {
  const shape = text.replace(numbering, (digits) => "#".repeat(digits.length));
  return anyDigit.test(shape) ? null : shape;
}, 1_024);

/** A name as others go by it too, its numbering as one # however long; null where other digits are in it. */
export function numberlessName(text: string): string | null {
  const numbered = numberedSimply(text);
  if (numbered !== undefined) return numbered;
  return shapeOf(text)?.replaceAll(/#+/gu, "#") ?? null;
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** 第12号 as 第#号: what `numbering` says of most names; a name without digits as it is; undefined for all others. */
function numberedSimply(text: string): string | undefined {
  let start = 0;
  while (start < text.length && !isDigit(text.charCodeAt(start))) start += 1;
  if (start === text.length) return text;
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const isOne = text.charAt(start - 1) === "第" && end - start <= 6 && text.charAt(end) === "号";
  if (!isOne) return undefined;
  for (let at = end; at < text.length; at += 1) if (isDigit(text.charCodeAt(at))) return undefined;
  return `${text.slice(0, start)}#${text.slice(end)}`;
}

/** So many different texts of a shape must have the same answer before a further one is taken to have it. */
const proofs = 3;

interface Known<Answer> {
  /** What the texts seen so far agree in, as JSON; null where they do not. */
  readonly agreed: string | null;
  readonly answer: Answer;
  readonly texts: number;
}

/**
 * As `remembering`, and of texts that only number things (第1号, 第2号, …) only the first are asked about: the answer has
 * proved not to depend on the number. Answers must be immutable and plain data.
 */
export function rememberingByShape<Answer>(answer: (text: string) => Answer, most = 16_384): (text: string) => Answer {
  const once = remembering(answer, most);
  const shapes = new Map<string, Known<Answer>>();
  return (text) => {
    const shape = shapeOf(text);
    if (shape === null) return once(text);
    const known = shapes.get(shape);
    if (known === undefined) {
      const first = answer(text);
      if (shapes.size >= most) shapes.clear();
      shapes.set(shape, { agreed: numberless(first), answer: first, texts: 1 });
      return first;
    }
    if (known.agreed !== null && known.texts >= proofs) return known.answer;
    const next = answer(text);
    const agreed = known.agreed !== null && known.agreed === numberless(next) ? known.agreed : null;
    shapes.set(shape, { agreed, answer: known.answer, texts: known.texts + 1 });
    return next;
  };
}

/** An answer that quotes digits, or places in the text, is the text's own. */
function numberless(answer: unknown): string | null {
  const json = JSON.stringify(answer) ?? "undefined";
  return anyDigit.test(json) ? null : json;
}
