import { eraYearSource, westernYearSource } from "../../time/written-year.ts";

/** R4, where what follows shows that a year is meant: a code (S45型, H1N1, R2-D2) is none. */
const lettered = /^[A-Za-z]/u;
const asYear = /^(?:年|計画|実績|目標|予算|決算|見込|現状|当初|末|[.～〜~/・、,\s)）]|$)/u;
const era = new RegExp(eraYearSource, "gu");
const western = new RegExp(westernYearSource, "u");

/** The first year that a text counts by an era, where it says no western one beside; null where there is none. */
export function eraYearAlone(text: string): string | null {
  const plain = text.normalize("NFKC").replaceAll(/\s+/gu, "");
  for (const match of plain.matchAll(era)) {
    const [written] = match;
    if (lettered.test(written) && !asYear.test(plain.slice(match.index + written.length))) continue;
    return western.test(plain) ? null : written;
  }
  return null;
}
