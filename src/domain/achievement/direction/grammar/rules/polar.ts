import { type Better, doubtful, type Head, opposite, told } from "../head.ts";
import type { TokenClass } from "../name-tokens.ts";
import { passPredicate } from "../passed.ts";
import type { HeadRule, Place } from "../place.ts";
import { endsVerb } from "./passing.ts";

/** A word with a sense: turned round by a prefix, by what stands behind it, or undone by a clause before it. */
export function polar(place: Place, own: Better): Head {
  const { token, left, passed } = place;
  if (left?.class === "prefix") return told(opposite[own], left.text + token.text, passed);
  if (endsVerb(token.text)) passPredicate(passed);
  else if (own === "higher" && passed.omen !== "") return doubtful(passed.omen);
  const mended = own === "lower" && !passed.reversed ? mendedBefore(place) : null;
  return mended === null ? told(own, token.text, passed) : told("higher", mended + token.text, passed);
}

export const falls: HeadRule = (place) => polar(place, "lower");
export const rises: HeadRule = (place) => polar(place, "higher");

const between: ReadonlySet<TokenClass> = new Set(["carrier", "tail", "number", "unknown", "falls"]);

/** 削減された排出量, 減少した長期の入所者: a clause that undoes, before the noun and nothing but nouns between. */
function mendedBefore({ tokens, at }: Place): string | null {
  for (let before = at + 1; before < tokens.length; before += 1) {
    const token = tokens[before]!;
    if (token.class === "mended") return token.text;
    if (!between.has(token.class) && token.text !== "の") return null;
  }
  return null;
}
