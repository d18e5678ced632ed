import { doubtful, type Head, told } from "../head.ts";
import type { HeadRule, Place } from "../place.ts";

/** As its noun is: 刑法犯の認知件数, 市債の残高; without a bad one nobody can tell. */
export const leaning: HeadRule = (place) => asBadNoun(place) ?? doubtful(place.token.text);

/** 総人口 rises; 未処理人口 falls as its noun does. */
export const bearer: HeadRule = (place) => asBadNoun(place) ?? told(place.passed.sign, place.token.text, place.passed);

function asBadNoun({ at, token, passed, headFrom }: Place): Head | null {
  const noun = headFrom(at + 1);
  if (noun.sense !== "lower") return null;
  const head = told(-passed.sign, noun.proof + token.text, passed);
  return { ...head, sure: noun.sure && head.sure };
}
