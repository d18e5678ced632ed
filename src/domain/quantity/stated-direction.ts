/** What a cell of a column of directions says is better: more, less, or as it is. */
export type StatedDirection = "higher" | "lower" | "level";

/** 低い [ほど良い], 減少 [を目指す]. */
const better = "(?:ほど|方が|ほうが|程|のが)?(?:良い|よい|いい|良|望ましい|好ましい)?";
const aim = "(?:を目指す|をめざす|が目標|を目標とする|目標|させることが目標|が望ましい|ことが目標|ことを目指す)?";

const stated: Readonly<Record<StatedDirection, RegExp>> = {
  higher: new RegExp(
    `^(?:[↑↗⬆⇧⇑⤴▲△+]|プラス|増|上|正|(?:増加|増大|増やす|増やしたい|増加させる|上昇|上昇させる|向上|向上させる|上げる|引き上げ|引上げ|伸ばす)${aim}|上向き|右肩上がり|以上|最大化|望大|[順正](?:の?指標)|(?:高|多|大き|長|広)い?${better}|up|high|higher|more|increase|increasing|raise|rise|maximi[sz]e|higher is better|more is better|the higher the better|the more the better)$`,
    "u",
  ),
  lower: new RegExp(
    `^(?:[↓↘⬇⇩⇓⤵▼▽]|マイナス|減|下|負|(?:減少|減らす|減らしたい|減少させる|低下|低下させる|下降|下げる|引き下げ|引下げ|短縮|縮減|削減|低減|抑制|抑える)${aim}|下向き|右肩下がり|以下|未満|以内|最小化|望小|[逆負](?:の?指標)|(?:低|少な|小さ|短)い?${better}|down|low|lower|less|fewer|decrease|decreasing|reduce|reduction|minimi[sz]e|lower is better|less is better|fewer is better|the lower the better|the less the better|the fewer the better)$`,
    "u",
  ),
  level: /^(?:[→⇒➡⇨↔]|維持|現状維持|横ばい|同程度|同水準|一定|keep|maintain|level|same|stable)$/u,
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[︎️]/gu, "")
    .replace(/^[([「『【]|[)\]」』】]$/gu, "")
    .replace(/(?<![a-z])\s+|\s+(?![a-z])/gu, "")
    .replace(/[。.]$/u, "");

/** 減少型, 上昇方向: what sort of a thing the word names. */
const sort = /(?<=..)(?:型|方向|特性)$/u;
/** ↓(減少), ↑ 高いほど良い: an arrow and the same in words. */
const inTwo = /^([↑↓→↗↘⬆⬇➡⇧⇩⇨▲△▼▽])[(:：・]?([^)]{1,30})\)?$/u;

/** ↑, 低いほど良い, 減少, "lower is better"; null where the words say nothing of the kind. */
export function statedDirection(text: string): StatedDirection | null {
  if (text.length > 40) return null;
  const words = plain(text);
  const [, arrow, rest] = inTwo.exec(words) ?? [];
  if (arrow === undefined || rest === undefined) return directionOf(words.replace(sort, ""));
  const said = directionOf(rest.replace(sort, ""));
  return said === directionOf(arrow) ? said : null;
}

function directionOf(words: string): StatedDirection | null {
  if (stated.higher.test(words)) return "higher";
  if (stated.lower.test(words)) return "lower";
  return stated.level.test(words) ? "level" : null;
}

const signed = /^(?:\+|[-ー－−―‐–—]|±0?|[→⇒]|維持|現状維持)$/u;

/** Whether a column's cells are signs, ＋ among them: only beside it is － a direction, and no sign that there is none. */
export const areSigns = (texts: readonly string[]): boolean =>
  texts.every((text) => signed.test(plain(text))) && texts.some((text) => plain(text) === "+");

/** － where `areSigns`. */
export const isMinusSign = (text: string): boolean => /^[-ー－−―‐–—]$/u.test(plain(text));

/** Words that can be about nothing but what is wanted: 増加 and 以上 may as well tell what happened, or a bound. */
export const saysWanted = (text: string): boolean =>
  /ほど|程|方が|ほうが|のが|望|目指|めざ|目標|[げすうるむい]$|させ|[順正逆負]の?指標|better|maximi[sz]e|minimi[sz]e/iu.test(
    plain(text),
  ) && statedDirection(text) !== null;

/** An arrow that stands by itself: what no heading need explain. */
export const isArrow = (text: string): boolean => /^[↑↓→↗↘⬆⬇➡⇧⇩⇨][︎️]?$/u.test(text.trim());

/** ▲ and △ go up only where ▼ or ▽ go down: by themselves they are signs of a loss or of a grade. */
export const isUpTriangle = (text: string): boolean => /^[▲△]$/u.test(text.trim());
export const isDownTriangle = (text: string): boolean => /^[▼▽]$/u.test(text.trim());
