import { remembering } from "../remembering.ts";

/**
 * What the plan's heading says is aimed at. held-down: 抑制目標, not more than that. growth: 増加目標. reduced-by: the heading of
 * the results says so too (削減目標 | 削減実績), so that both are by how much it fell. reduction: 削減目標 alone may be by how
 * much, and may be what is left.
 */
export interface Aim {
  readonly kind: "held-down" | "growth" | "reduced-by" | "reduction";
  /** As written. */
  readonly words: string;
}

const measure = "[量数率額幅値]?";

/** 削減目標, 削減量の目標, 目標（削減）, 目標削減量: the word and the column's noun side by side, not the name of a plan over both. */
const over = (words: string, nouns: string): RegExp =>
  new RegExp(
    `(${words})${measure}の?(?:${nouns})${measure}$|(?:${nouns})${measure}[(](${words})${measure}[)]|(?:${nouns})(${words})${measure}$`,
    "u",
  );

const planned = "目標|計画|予定|見込み?";
const achieved = "実績|結果|成果";
const falls = "削減|減少|縮減|低減|軽減|減量|短縮|圧縮";

const inPlan = {
  "held-down": over("抑制", planned),
  growth: over("増加|増員|拡大|向上", planned),
  reduction: over(falls, planned),
} as const;
const heldInResult = over("抑制", achieved);
const fallsInResult = over(falls, achieved);

/** By the last lines of the two headings: over both of them may stand what the plan is called (ごみ削減計画). */
export const aimInHeadings = remembering((plan: string, actual: string): Aim | null => {
  const [planLine, actualLine] = [lastLine(plan), lastLine(actual)];
  for (const kind of ["held-down", "reduction", "growth"] as const) {
    const words = inPlan[kind].exec(planLine)?.slice(1).find(Boolean);
    if (words === undefined) continue;
    // 抑制目標 | 抑制実績: by how much it was held down, or where to.
    if (kind === "held-down") return { kind: heldInResult.test(actualLine) ? "reduction" : kind, words };
    return { kind: kind === "reduction" && fallsInResult.test(actualLine) ? "reduced-by" : kind, words };
  }
  return null;
});

const lastLine = (heading: string): string =>
  (heading.split(" / ").at(-1) ?? "")
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[(](?:[^()]*[%人件円tkg])[)]$/u, "");
