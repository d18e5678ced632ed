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
