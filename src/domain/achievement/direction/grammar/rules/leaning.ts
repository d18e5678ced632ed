import { doubtful, type Head, told } from "../head.ts";
import type { HeadRule, Place } from "../place.ts";
import { carrier, isSelected } from "./passing.ts";

/** As its noun is: 刑法犯の認知件数; without a bad one nobody can tell. */
export const leaning: HeadRule = (place) => asNoun(place, "lower") ?? doubtful(place.token.text);

/** 総人口 rises; 未処理人口 falls as its noun does. */
export const bearer: HeadRule = (place) => asNoun(place, "lower") ?? rising(place);

/** 市債の残高 falls, 基金の残高 rises; of 残高 nobody can tell. */
export const mirror: HeadRule = (place) => asNoun(place, "either") ?? doubtful(place.token.text);

/** 待機児童数 falls; 参加児童数 rises; of 児童数 nobody can tell. */
export const party: HeadRule = (place) =>
  isSelected(place) ? carrier(place) : (asNoun(place, "lower") ?? (isWithGood(place) ? rising(place) : request(place)));

/** 創業の相談件数 rises; of 相談件数 nobody can tell, least of all behind something bad. */
export const request: HeadRule = (place) => (behindGood(place) ? rising(place) : doubtful(place.token.text));

const rising = ({ token, passed }: Place): Head => told("higher", token.text, passed);

function behindGood({ tokens, at, left }: Place): boolean {
  const noun = left?.text === "の" ? tokens[at + 2] : left;
  return noun?.class === "rises" || noun?.class === "mended";
}

/** 利用高齢者数, 元気な高齢者の割合: what they do, or are, is good. */
function isWithGood({ tokens, at, left, headFrom }: Place): boolean {
  const of = left?.text === "な" ? at + 2 : at + 1;
  const word = tokens[of]?.class;
  if (tokens.some((token) => token.class === "falls")) return false;
  return (word === "deed" || word === "rises") && headFrom(of).sense === "higher";
}

/** The sense of the noun before it, where that is one that it takes; null where it is none. */
function asNoun({ at, token, passed, headFrom }: Place, takes: "lower" | "either"): Head | null {
  const noun = headFrom(at + 1);
  if (noun.sense !== "lower" && (takes === "lower" || noun.sense !== "higher")) return null;
  const head = told(noun.sense, noun.proof + token.text, passed);
  return { ...head, sure: noun.sure && head.sure };
}
