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

/** The column of units on one side of a figure's own, where that is no other field's. */
function unitsAt(draft: MappingDraft, column: number): number | undefined {
  const beside = draft.at(column);
  const isOpen = beside.column === draft.columns.unit || draft.free(beside);
  const isUnits = beside.content.filled > 0 && share(beside.content.units, beside.content) >= mostlyUnits;
  return isOpen && isUnits ? beside.column : undefined;
}

/** Units stand behind their figures, unless both plan and actual have one before them and not both have one behind. */
function standBefore(draft: MappingDraft): boolean {
  const columns = [draft.columns.plan, draft.columns.actual].flatMap((column) => column ?? []);
  const haveAt = (step: number): boolean =>
    columns.length === 2 && columns.every((column) => unitsAt(draft, column + step) !== undefined);
  return haveAt(-1) && !haveAt(1);
}

/** The column of units beside a figure's own: 計画 | 人, or 人 | 計画 where each figure's unit stands before it. */
export const unitsBeside = (draft: MappingDraft, { column }: Candidate): number | undefined =>
  unitsAt(draft, standBefore(draft) ? column - 1 : column + 1);

/** 予算 | 千円 | 計画 | 人 | 実績 | 人: each figure's own unit. */
export function ownUnits(draft: MappingDraft): PageMapping["ownUnits"] {
  const own: PageMapping["ownUnits"] = {};
  for (const field of ["budget", "plan", "actual"] as const) {
    const column = draft.columns[field];
    const beside = column === undefined ? undefined : unitsBeside(draft, draft.at(column));
    if (beside !== undefined && (field !== "budget" || beside !== draft.columns.unit)) own[field] = beside;
  }
  return own;
}
