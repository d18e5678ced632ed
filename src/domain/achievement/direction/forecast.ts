import { remembering } from "../../remembering.ts";

/**
 * Words for what is expected, not wanted: 量の見込み of welfare plans, population estimates.
 * Not 当初見込み of a review sheet, which is a plan, nor 見込者 in a name.
 */
const forecast = /見込み?[量値額数]|[量値]の見込み?|推計[値量]?$|将来推計|(?<!当初)見込み?$/u;

/** The words that make it a forecast, in the heading over the plan or in a name; null where there are none. */
export function forecastIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = forecastWordsIn(text);
    if (words !== null) return words;
  }
  return null;
}

const forecastWordsIn = remembering(
  (text: string): string | null => forecast.exec(text.normalize("NFKC").replace(/[\s()]/gu, ""))?.[0] ?? null,
);
