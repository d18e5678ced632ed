/** What the cell of a ↑↓ column says, whole or in its first words. */
interface MarkWords {
  readonly sense: "higher" | "lower";
  readonly words: RegExp;
}

/**
 * Source: columns 方向性, 望ましい方向, 指標の向き, 性質 of published evaluation sheets; 望大・望小 of quality engineering.
 * Not here: 維持, →, 一定 (neither way), △ and ▲ (also a minus sign), 正 and 負 (also signs of a figure).
 */
const marks: readonly MarkWords[] = [
  {
    sense: "lower",
    words:
      /[↓↘⇩⬇🔽]|(?:低|少な|小さ|短)(?:い|く|ければ|かった)?(?:ほど|方|ほう|程|値|こと)|減(?:少|らす|る|$)|削減|低減|抑制|縮小|縮減|短縮|下降|低下|下げ|下が|(?:^|[^未])下(?:$|向)|最小化|望小|逆指標|マイナス指標|ネガティブ|^(?:低|少|負の?指標|逆|low|lower|down|decrease|less|min(?:imi[sz]e)?)$/u,
  },
  {
    sense: "higher",
    words:
      /[↑↗⇧⬆🔼]|(?:高|多|大き|長)(?:い|く|ければ|かった)?(?:ほど|方|ほう|程|値|こと)|増(?:加|やす|える|$)|拡大|上昇|上げ|上が|向上|(?:^|[^以])上(?:$|向)|最大化|望大|順指標|プラス指標|ポジティブ|^(?:高|多|正の?指標|順|high|higher|up|increase|more|max(?:imi[sz]e)?)$/u,
  },
];

/** Reads a ↑↓ column's cell; null where it says nothing or both (増減なし, 維持, ↑↓). */
export function senseOfMark(text: string): "higher" | "lower" | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s()]/gu, "")
    .toLowerCase();
  if (/ない|なし|増減/u.test(plain.replace(/少ない/gu, "少"))) return null;
  const said = marks.filter(({ words }) => words.test(plain));
  return said.length === 1 ? said[0]!.sense : null;
}
