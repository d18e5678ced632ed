import { doubtful } from "../head.ts";
import type { TokenClass } from "../name-tokens.ts";
import type { HeadRule } from "../place.ts";
import { polar } from "./polar.ts";

/** Work on a bad thing is both more work and more need; a share of it is done work (苦情処理率). */
export const deed: HeadRule = (place) => {
  const { tokens, at, token, passed } = place;
  let before = at + 1;
  while (linking.test(tokens[before]?.text ?? "")) before += 1;
  const object = tokens[before];
  const isDone = passed.share && answered.test(token.text);
  if (object !== undefined && needy.has(object.class) && !isDone) return doubtful(object.text + token.text);
  return polar(place, 1);
};

const needy: ReadonlySet<TokenClass> = new Set(["falls", "doubt", "leaning", "party", "request"]);
const linking = /^(?:の|な|事業|等)$/u;
/** A high share of them is done work, whatever they answer to. */
const answered = /^(?:処理|対応|指導|回収|治療|診断|措置|審査|検査|調査|監視)/u;
