import type { SetAsideReason } from "../records/reading.ts";
import type { MappingDraft } from "./mapping-draft.ts";

/** A plan with an actual of its own that is not the one that is read: from its first column to its last. */
export interface OtherPair {
  readonly from: number;
  readonly to: number;
  readonly why: SetAsideReason;
}

/**
 * The whole pairs that were left aside, before the one that is read or behind it. 当初計画 | 変更計画 | 実績 is no two pairs, nor is
 * 計画(男) | 計画(女) | 実績(男) | 実績(女).
 */
export function otherPairs({ columns, setAside }: MappingDraft): readonly OtherPair[] {
  const { plan, actual } = columns;
  if (plan === undefined || actual === undefined) return [];
  const [start, end] = [Math.min(plan, actual), Math.max(plan, actual)];
  const columnsOf = (field: "plan" | "actual") => setAside.filter((aside) => aside.field === field);
  const actuals = columnsOf("actual");
  return actuals.flatMap(({ column: to, why }) => {
    if (to >= start && to <= end) return [];
    const after = Math.max(to > end ? end : 0, ...actuals.flatMap(({ column }) => (column < to ? [column] : [])));
    const plans = columnsOf("plan").flatMap(({ column }) => (column > after && column < to ? [column] : []));
    if (plans.length > 0) return [{ from: Math.min(...plans), to, why }];
    // 実績 | 計画: its plan stands right behind it.
    const behind = columnsOf("plan").find((one) => one.column === to + 1 && one.why === why);
    return behind === undefined ? [] : [{ from: to, to: behind.column, why }];
  });
}

/** The whole pair that a column behind figures (達成率, 評価) stands nearest to, where that is not the one that is read. */
export function pairBefore(draft: MappingDraft, column: number): OtherPair | null {
  const { plan = 0, actual = 0 } = draft.columns;
  const nearest = otherPairs(draft)
    .filter(({ to }) => to < column)
    .sort((a, b) => b.to - a.to)[0];
  if (nearest === undefined) return null;
  return nearest.to > Math.max(plan, actual) || column < Math.min(plan, actual) ? nearest : null;
}
