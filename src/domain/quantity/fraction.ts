import { isDigit } from "./characters.ts";
import { scanNumeral } from "./numeral-scan.ts";
import { plainNumber } from "./number-token.ts";
import type { NumberToken } from "./tokens.ts";

const begins: ReadonlySet<string> = new Set("123456789一二三四五六七八九十百");
/** What a share may be followed by; 補助 and 負担 say who pays how much of something else, other words name things. */
const mayFollow = /^(?![一-龥ァ-ヶーA-Za-z\d])|^(?:以[上下内]|未満|超|程度|前後|弱|強|減|増|削減|達成|まで|か[らの])/;
const parts = /([\d一二三四五六七八九十百]{1,3})分の([\d一二三四五六七八九十百]{1,3})/y;
const slashed = /([1-9]\d?)\/([1-9]\d?)(?=\s?(?:以[上下内]|未満|超|程度|[をは](?:超|上回|下回)))/y;

/** 3分の2, 三分の二, 2/3以上: a share, in percent. Where nothing follows, 2/3 may as well be a day and is none. */
export function scanFraction(text: string, at: number): NumberToken | null {
  if (!begins.has(text[at] as string) || isDigit(text.charCodeAt(at - 1)) || /[.,]/.test(text[at - 1] ?? ""))
    return null;
  for (const [pattern, whole, part] of [
    [parts, 1, 2],
    [slashed, 2, 1],
  ] as const) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const end = at + found[0].length;
    const wholes = scanNumeral(found[whole] as string, 0)?.value ?? 0;
    const taken = scanNumeral(found[part] as string, 0)?.value ?? 0;
    if (wholes < 2 || taken > wholes || !mayFollow.test(text.slice(end, end + 3))) return null;
    return { ...plainNumber, start: at, end, value: (taken * 100) / wholes, unit: "%", scaled: true, numeralEnd: end };
  }
  return null;
}
