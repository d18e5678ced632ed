import { plainNumber } from "./number-token.ts";
import { scanNumeral } from "./numeral-scan.ts";
import type { NumberToken } from "./tokens.ts";
import { scanUnit } from "./unit-scan.ts";

const shape = /([十百千万億]?|\d{1,4})数([十百千]?[万億]?)/y;
const scaleOf = (words: string): number => (words === "" ? 1 : (scanNumeral(words, 0, true)?.value ?? 1));
const powers: Readonly<Record<string, number>> = {
  万: 1e4,
  億: 1e8,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  十億: 1e9,
  百億: 1e10,
  千億: 1e11,
};

/** 数十人 (10–90), 十数件 (11–19), 百数十円 (110–190), 20数名 (21–29): a range, as far as one can say. */
export function scanIndefinite(text: string, at: number): NumberToken | null {
  const character = text[at] as string;
  if (character !== "数" && !/[十百千\d]/.test(character)) return null;
  shape.lastIndex = at;
  const match = shape.exec(text);
  if (match === null) return null;
  const [whole, base, scaleWords] = match as unknown as [string, string, string];
  if (base === "" && scaleWords === "") return null;
  if (base === "" && at > 0 && /[人件回校社者員点戸日年月個口台本]/.test(text[at - 1] as string)) return null;
  const unit = scanUnit(text, at + whole.length);
  if (unit === null || !unit.known) return null;
  const scale = powers[scaleWords] ?? scaleOf(scaleWords);
  const start = base === "" ? 0 : /\d/.test(base) ? Number(base) : scaleOf(base);
  return {
    ...plainNumber,
    start: at,
    end: unit.end,
    value: start + scale,
    upper: start + 9 * scale,
    unit: unit.unit,
    scaled: true,
    numeralEnd: at + whole.length,
  };
}
