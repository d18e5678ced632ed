import type { ProgramLine } from "../sheet/records/reading.ts";
import { senseOfName } from "./direction/grammar/sense-of-name.ts";
import type { Figure } from "./figure.ts";
import { indicatorName } from "./indicator-name.ts";

/** 温室効果ガス排出量（2013年度比）, 増減率: its figures say by how much. */
const comparing = /(?:(?:年度?|前年度?|基準年?度?|同[月期]|対前年度?)比(?!率)|増減率?|変化率|削減率|伸び率)[)）]?$/u;
const remark = /[(（][^()（）]*[)）]\s*$/u;

/**
 * ▲30 planned and ▲25 achieved of what should fall are reductions, of which the larger is the better, where the name says
 * that it compares. Otherwise the figures as they are.
 */
export function asReductions(plan: Figure, actual: Figure, line: ProgramLine): readonly [Figure, Figure] {
  if (plan.kind !== "level" && plan.kind !== "share") return [plan, actual];
  if (plan.kind !== actual.kind || plan.value >= 0 || actual.value >= 0) return [plan, actual];
  const isCompared = indicatorName(line, null).names.some(
    (name) => comparing.test(name.trim()) && senseOfName(name.trim().replace(remark, ""), null).sense === "lower",
  );
  return isCompared ? [asReduction(plan), asReduction(actual)] : [plan, actual];
}

const asReduction = (figure: Figure): Figure => ({
  ...figure,
  kind: "change",
  value: Math.abs(figure.value),
  quantity: { ...figure.quantity, direction: "decrease" },
});
