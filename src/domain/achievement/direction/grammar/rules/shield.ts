import { doubtful, told } from "../head.ts";
import type { HeadRule } from "../place.ts";

/** Ends the search: what is counted is what the word names, whatever it is against (事故防止の講習). */
export const shield: HeadRule = ({ token, left, passed }) => {
  if (left?.class === "prefix") return told("lower", left.text + token.text, passed);
  if (passed.turned || (passed.unlisted && passed.amount)) return doubtful(token.text);
  return { sense: "unknown", sure: !passed.unknown, proof: token.text, settled: true };
};
