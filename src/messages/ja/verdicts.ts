import type { Verdict } from "../../domain/achievement/indicator.ts";

const names: Readonly<Record<Verdict, string>> = {
  achieved: "達成",
  nearly: "概ね達成",
  under: "未達",
  "far-under": "大幅未達",
  review: "要確認",
  "not-assessed": "判定対象外",
};

export const verdicts = { names };
