import type { Direction, DirectionFound, DirectionWhence } from "../../domain/achievement/direction/direction.ts";

const values: Readonly<Record<Direction, string>> = {
  higher: "多いほど良い",
  lower: "少ないほど良い",
  range: "多くても少なくても良くない",
  forecast: "見込み（目標ではない）",
  unknown: "分からない",
};

/** What says so; `proof` are the words or figures as written. */
const whence: Readonly<Record<DirectionWhence, (proof: string) => string>> = {
  person: () => "担当者の選択",
  policy: () => "設定",
  column: (proof) => `表の「向き」の欄「${proof}」`,
  "name-stated": (proof) => `指標の名前に書かれた「${proof}」`,
  bound: (proof) => (proof === "" ? "目標の「以下」「以上」など" : `目標の「${proof}」`),
  "printed-rate": (proof) => `表に書かれた達成率 ${proof} の計算方法`,
  "planned-change": (proof) => `計画が増減（${proof}）`,
  "zero-target": () => "目標が0",
  slope: (proof) => `基準値から目標値への動き（${proof}）`,
  lexicon: (proof) => `指標の言葉「${proof}」`,
  context: (proof) => `まわりの言葉「${proof}」`,
  default: () => "逆を示す言葉がない",
};

/** Words for which way is better, and what says so. */
export const directions = {
  values,
  /** For a column; "" where nothing is compared, or nothing had to be said. */
  brief: ({ value, whence: source, proof, against }: DirectionFound): string => {
    if (source === "default") return "";
    const told = `${values[value]}（${whence[source](proof)}）`;
    return against === null ? told : `${told}⇔「${against}」`;
  },
  found: ({ value, whence: source, proof, against }: DirectionFound): string => {
    const told = `良い向き：${values[value]}（根拠：${whence[source](proof)}）`;
    return against === null ? told : `${told}。指標の言葉「${against}」と合いません`;
  },
};
