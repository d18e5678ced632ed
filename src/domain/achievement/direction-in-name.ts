import { statedDirection } from "../quantity/stated-direction.ts";

/** A bracket, a note or an arrow behind a name: 利用者数(低いほど良い), 苦情件数※逆指標, 待機者数↓. */
const asides = /[(（【[]([^()（）【】[\]]{1,20})[)）】\]]|※\s*([^※]{1,20})$|([↑↓↗↘⬆⬇])\s*$/gu;
/** Words that can be about nothing but the way: (以上), (高) and (減) behind a name may be a part of it. */
const telling = /ほど|望ましい|目指す|減少目標|増加目標|[逆順]指標|[↑↓↗↘⬆⬇]|^(?:低減|抑制)$/u;

const anyTelling = /ほど|望ましい|目指す|減少目標|増加目標|[逆順]指標|[↑↓↗↘⬆⬇]|低減|抑制/u;

/** What a name itself says of which way is better, as written; "" where it says nothing. */
export function directionInName(name: string): string {
  if (!anyTelling.test(name)) return "";
  for (const [, bracket, note, arrow] of name.matchAll(asides)) {
    const words = (bracket ?? note ?? arrow ?? "").trim();
    if (!telling.test(words)) continue;
    const stated = words.replace(/^(?:数値|値)が/u, "").replace(/(?<=[いる])指標$/u, "");
    if (statedDirection(stated) !== null) return stated;
  }
  return "";
}
