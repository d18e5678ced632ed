import { remembering } from "../../remembering.ts";
import { forecastWords } from "../../sheet/records/partial-fact-of.ts";

/** The words that make it a forecast, in the heading over the plan or in a name; null where there are none. */
export function forecastIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = wordsOfForecast(text);
    if (words !== null) return words;
  }
  return null;
}

const wordsOfForecast = remembering(
  (text: string): string | null => forecastWords.exec(text.normalize("NFKC").replace(/[\s()]/gu, ""))?.[0] ?? null,
);
