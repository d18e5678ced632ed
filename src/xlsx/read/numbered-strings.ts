import { PlacedTexts } from "../../domain/grid/placed-texts.ts";
import type { TextPlaces } from "../../domain/grid/text-places.ts";
import type { TextsData } from "../../domain/grid/texts.ts";
import { readUtf8 } from "./utf8.ts";

/** The strings that the cells of a workbook name by number. */
export interface SharedStrings {
  readonly count: number;
  /** undefined where there is none of this number. */
  at(index: number): string | undefined;
  /** All of them as plain data. */
  list(): TextsData;
}

/** Strings that are there already. */
export const listed = (strings: readonly string[]): SharedStrings => ({
  count: strings.length,
  at: (index) => strings[index],
  list: () => strings,
});

/** Strings that stand in bytes. */
export function placed(places: TextPlaces): SharedStrings {
  const texts = new PlacedTexts(places, readUtf8);
  const at = (index: number) => (places.from[index] === undefined ? undefined : texts.at(index));
  return { count: texts.count, at, list: () => places };
}
