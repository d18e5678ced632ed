import { isDigit } from "./characters.ts";
import { plainNumber } from "./number-token.ts";
import type { NumberToken } from "./tokens.ts";
import { scanUnit } from "./unit-scan.ts";

const written = { ...plainNumber, scaled: true } as const;

/** 半数, 約半分, 過半数: 50 %. */
export function scanHalf(text: string, at: number): NumberToken | null {
  if (text[at] !== "半" || !/[数分]/.test(text[at + 1] ?? "")) return null;
  if (isDigit(text.charCodeAt(at - 1))) return null;
  const over = text[at - 1] === "過";
  return { ...written, start: over ? at - 1 : at, end: at + 2, value: 50, unit: "%", numeralEnd: at + 2 };
}

/** 待機児童ゼロ is the figure 0; ゼロカーボン and ゼロから are words. */
export function scanZero(text: string, at: number): NumberToken | null {
  if (!text.startsWith("ゼロ", at)) return null;
  const after = text.slice(at + 2, at + 4);
  if (!/^(?:$|[\s。、)」]|に|を|と|で|件|人|名)/.test(after)) return null;
  const unit = scanUnit(text, at + 2);
  return { ...written, start: at, end: unit?.end ?? at + 2, value: 0, unit: unit?.unit ?? null, numeralEnd: at + 2 };
}
