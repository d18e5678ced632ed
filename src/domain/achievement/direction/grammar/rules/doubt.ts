import { doubtful, settled } from "../head.ts";
import type { Passed } from "../passed.ts";
import type { NameToken } from "../name-tokens.ts";
import type { HeadRule } from "../place.ts";
import { isSelected } from "./passing.ts";

/** A noun that can be taken both ways, unless a clause says which of them are counted. */
export const doubt: HeadRule = (place) => {
  const { token, passed } = place;
  if (!isStray(token, passed) && !isSelected(place)) return doubtful(token.text);
  passed.carried = true;
  return null;
};

export const range: HeadRule = ({ token, passed }) => settled("range", token.text, passed);

/** A noun of one letter that stands in the middle of others is a part of one that nobody listed (費 in 国費参列者). */
const isStray = (token: NameToken, { unknown, carried }: Passed): boolean =>
  token.text.length === 1 && (unknown || carried);
