import { type Candidate, share } from "../candidate.ts";
import type { MappingDraft, PageMapping } from "../mapping-draft.ts";
import { findByWords } from "./words.ts";

/** Of the filled cells, from this part on a column is one of units. */
const mostlyUnits = 0.6;

export function findUnit(draft: MappingDraft): void {
  findByWords("unit")(draft);
  const plan = draft.columns.plan;
  if (plan === undefined || draft.columns.unit !== undefined) return;
  const beside = draft.candidates.find(
    (candidate) =>
      candidate.column > plan &&
      draft.free(candidate) &&
      (candidate.sense.role === null ||
        candidate.sense.role === "plan" ||
        candidate.sense.role === "actual" ||
        candidate.sense.role === "generic") &&
      share(candidate.content.units, candidate.content) >= mostlyUnits,
  );
  if (beside !== undefined) draft.take("unit", beside, "content", 0.8);
}

/** The column of units right after a figure's own, where that is no other field's. */
export function unitsBeside(draft: MappingDraft, { column }: Candidate): number | undefined {
  const beside = draft.at(column + 1);
  const isOpen = beside.column === draft.columns.unit || draft.free(beside);
  const isUnits = beside.content.filled > 0 && share(beside.content.units, beside.content) >= mostlyUnits;
  return isOpen && isUnits ? beside.column : undefined;
}

/** 予算 | 千円 | 計画 | 人 | 実績 | 人: each figure's unit right after it. */
export function ownUnits(draft: MappingDraft): PageMapping["ownUnits"] {
  const own: PageMapping["ownUnits"] = {};
  for (const field of ["budget", "plan", "actual"] as const) {
    const column = draft.columns[field];
    const beside = column === undefined ? undefined : unitsBeside(draft, draft.at(column));
    if (beside !== undefined && (field !== "budget" || beside !== draft.columns.unit)) own[field] = beside;
  }
  return own;
}
