import { told } from "../head.ts";
import type { HeadRule } from "../place.ts";
import { aim, isPlanned } from "./aim.ts";

/** A wanted reduction: counted it is good (削減量); named as an aim it tells what its noun should do. */
export const willed: HeadRule = (place) => {
  const { token, left, passed } = place;
  if (left?.class === "prefix") return told("lower", left.text + token.text, passed);
  if (isPlanned(place)) return told("higher", token.text, passed);
  if (passed.counted || passed.verb || passed.carried) return told("higher", token.text, passed);
  return aim(place);
};
