import type { Review } from "../domain/review.ts";

/** A sheet that is a form of one program, and not a table of many. */
export const isCard = ({ review }: { readonly review: Review }): boolean => review.reading.layout.frame === "card";

/**
 * What makes one table each: all one-program forms together, where there are several, at the place of the first; every
 * other sheet by itself.
 */
export function programTables<Sheet extends { readonly review: Review }>(
  sheets: readonly Sheet[],
): readonly (readonly Sheet[])[] {
  const cards = sheets.filter(isCard);
  return sheets.flatMap((sheet) => (!isCard(sheet) ? [[sheet]] : sheet === cards[0] ? [cards] : []));
}
