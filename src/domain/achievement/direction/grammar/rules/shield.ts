import { omens } from "../../lexicon/omens.ts";
import { isBadState, things, wornLetters } from "../../lexicon/states.ts";
import type { TokenClass } from "../name-tokens.ts";
import { doubtful, told } from "../head.ts";
import type { HeadRule, Place } from "../place.ts";

/** Ends the search: what is counted is what the word names, whatever it is against (事故防止の講習). */
export const shield: HeadRule = (place) => {
  const { token, left, passed } = place;
  if (left?.class === "prefix") return told("lower", left.text + token.text, passed);
  if (passed.turned || (passed.unlisted && passed.amount)) return doubtful(token.text);
  const state = badStateOf(place);
  if (state !== null) return doubtful(state + token.text);
  return { sense: "unknown", sure: !passed.unknown, proof: token.text, settled: true };
};

/** How far back the verb of a clause may begin. */
const longestClause = 4;

/**
 * 期限切れ消火器, 切れた街路灯: fewer of a thing in such a state are better, or more that were found; null of anything else, and
 * where something is done with it (期限切れ消火器の交換).
 */
function badStateOf({ token, tokens, at }: Place): string | null {
  const isCounted = tokens.slice(0, at).every((one) => one.class === "tail" || one.text === "の");
  if (!things.has(token.text) || !isCounted) return null;
  let before = at + 1;
  while (linking.test(tokens[before]?.text ?? "")) before += 1;
  const [state, prefix] = [tokens[before], tokens[before + 1]];
  if (state === undefined) return null;
  if (state.class === "falls" && isBadState(state.text)) return state.text;
  if (prefix?.class === "prefix" && lacking.test(prefix.text) && done.has(state.class)) return prefix.text + state.text;
  if (!isClause.test(tokens[at + 1]!.text)) return null;
  const clause = tokens.slice(at + 1, at + 1 + longestClause);
  const end = clause.findIndex((one) => one.class !== "kana" && one.class !== "unknown");
  const verb = clause.slice(0, end < 0 ? undefined : end).find(({ text }) => wornLetters.has(text) || omens.has(text));
  return verb === undefined ? null : verb.text;
}

const linking = /^(?:の|な|た|だ|した|して|いる|している|する)$/u;
const isClause = /^[ただいるぬ]$/u;
const lacking = /^[未不無]$/u;
const done: ReadonlySet<TokenClass> = new Set(["rises", "deed", "verb"]);
