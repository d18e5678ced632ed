import { doubtful, opposite, told } from "../head.ts";
import type { HeadRule } from "../place.ts";
import { aim, isPlanned, measured } from "./aim.ts";

/** 人口減少率, 事故の減少件数: the noun turned round. 死者数の減少: an aim. 3%減少: planned, the more the better. */
export const turn: HeadRule = (place) => {
  const { at, token, left, passed, headFrom } = place;
  if (isPlanned(place)) return told("higher", token.text, passed);
  const isCounted = passed.counted || passed.verb || measured.test(token.text);
  if (!isCounted && left?.text === "の") return aim(place);
  const noun = headFrom(at + 1);
  if (noun.sense !== "higher" && noun.sense !== "lower") return doubtful(token.text);
  if (!isCounted && noun.sense === "lower") return doubtful(token.text);
  const head = told(opposite[noun.sense], noun.proof + token.text, passed);
  return { ...head, sure: noun.sure && head.sure };
};
