import type { NumeralScan } from "./numeral-scan.ts";
import type { Sign } from "./signs.ts";
import type { NumberToken } from "./tokens.ts";
import type { UnitScan } from "./unit-scan.ts";

/** Things that are counted whole, so that a dot between thousands is one: 3.000社. */
const countedWhole =
  /^(?:人|名|者|社|件|回|戸|世帯|団体|組|棟|台|基|箇所|か所|ヶ所|カ所|校|園|店|店舗|施設|路線|事業所|冊|点|部|枚|匹|頭|羽|本|円)$/;

/** What a number is unless something says otherwise. */
export const plainNumber = {
  kind: "number",
  upper: null,
  unit: null,
  scaled: false,
  spaced: false,
  dotted: false,
  outOf: null,
  operation: null,
} as const;

/** A numeral with its sign, its unit or the currency sign before it. */
export function numberToken(text: string, scan: NumeralScan, unit: UnitScan | null, sign: Sign): NumberToken {
  const threeDecimals = scan.decimals === 3 && !scan.leadingZero;
  const dotted = threeDecimals && (unit === null || countedWhole.test(unit.unit));
  const magnitude = dotted && unit !== null && scan.digits !== "" ? Number(scan.digits) : (scan.value as number);
  const previous = text[sign.start - 1];
  const currency = previous === "¥" || previous === "$" ? previous : null;
  return {
    kind: "number",
    upper: null,
    outOf: null,
    operation: null,
    start: sign.start - (currency === null ? 0 : 1),
    end: unit?.end ?? scan.end,
    value: sign.negative && magnitude !== 0 ? -magnitude : magnitude,
    unit: unit?.unit ?? (currency === null ? null : currency === "¥" ? "円" : "ドル"),
    scaled: scan.hasScale,
    spaced: scan.spaced,
    dotted: dotted || scan.enumerated,
    numeralEnd: scan.end,
  };
}
