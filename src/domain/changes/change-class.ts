/**
 * What a change of an indicator counts as, severest first. verdict 判定 · figure 数値: a quantity, unit, bound, period or
 * word beside it in its cells · structure 構成: it came, went, was renamed, moved, split or merged · rate 率: the rate alone · finding 指摘 ·
 * decision 判断: what people entered · wording 表記: texts that say the same.
 */
export const changeClasses = ["verdict", "figure", "structure", "rate", "finding", "decision", "wording"] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** Shown only where somebody asks for it. */
export const hiddenClass: ChangeClass = "wording";

/** Whether `found` is `level` or severer. */
export const isAtLeast = (found: ChangeClass, level: ChangeClass): boolean =>
  changeClasses.indexOf(found) <= changeClasses.indexOf(level);
