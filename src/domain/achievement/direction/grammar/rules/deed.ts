import { doubtful } from "../head.ts";
import type { TokenClass } from "../name-tokens.ts";
import type { HeadRule } from "../place.ts";
import { polar } from "./polar.ts";

/** Work on a bad thing is both more work and more need; a share of it is done work (苦情処理率). */
export const deed: HeadRule = (place) => {
  const { tokens, at, token, right, passed } = place;
  let before = at + 1;
  while (linking.test(tokens[before]?.text ?? "")) before += 1;
  const object = tokens[before];
  const isDone = passed.share && answered.test(token.text);
  if (object !== undefined && needy.has(object.class) && !isDone) return doubtful(object.text + token.text);
  if (lasting.test(token.text) && timed.test(right?.text ?? "")) return doubtful(token.text + right!.text);
  return polar(place, "higher");
};

/** What should be over soon: 審査日数, 出動時間; not 利用時間. */
const lasting = /^(?:処理|対応|審査|搬送|救助|検査|申請|受付|支給|契約|認定|登録|修理|移転|診断|指導)$/u;
const timed = /^(?:時間|日数|期間|年数)/u;

const needy: ReadonlySet<TokenClass> = new Set(["falls", "doubt", "leaning", "party", "request"]);
const linking = /^(?:の|な|事業|等)$/u;
/** A high share of them is done work, whatever they answer to. */
const answered = /^(?:処理|対応|指導|回収|治療|診断|措置|審査|検査|調査|監視)/u;
