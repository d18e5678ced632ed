import { isDash, isOpenBracket } from "./characters.ts";

/** Where a numeral with its sign starts. */
export interface Sign {
  readonly start: number;
  readonly negative: boolean;
}

/** ＋50人, +5%: by how much more; 男50人+女70人 and 100+50人 add up. */
export function hasPlus(text: string, at: number): boolean {
  const plus = text[at - 1] === " " ? at - 2 : at - 1;
  if (text[plus] !== "+" && !text.startsWith("プラス", at - 3)) return false;
  const before = text[plus - (text[plus] === "+" ? 1 : 3)] ?? " ";
  return /[\s:、比差増]/.test(before) || isOpenBracket(before);
}

/** The sign before the numeral at `at`: △ ▲ anywhere, a dash only where no word or number runs up to it. */
export function scanSign(text: string, at: number): Sign {
  const before = text[at - 1] ?? "";
  if (before === "△" || before === "▲") return { start: at - 1, negative: true };
  if (before === " " && /[△▲]/.test(text[at - 2] ?? "")) return { start: at - 2, negative: true };
  if (isDash(text.charCodeAt(at - 1))) {
    const earlier = text[at - 2] ?? " ";
    if (/[\s:=、,比差減]/.test(earlier) || isOpenBracket(earlier)) return { start: at - 1, negative: true };
  }
  if (text.startsWith("マイナス", at - 4)) return { start: at - 4, negative: true };
  return { start: at, negative: false };
}
