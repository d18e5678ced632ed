import { isGrade } from "../../words/grade-words.ts";
import type { Candidate } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Of the filled cells, this part has to be a grade: 評価 is as often a sentence. */
const mostlyGrades = 0.6;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

export function findGrade(draft: MappingDraft): void {
  const best = draft.best(draft.of("printedGrade").filter((candidate) => hasGrades(draft, candidate)));
  if (best !== undefined) draft.take("printedGrade", best, "heading", draft.headingConfidence(best));
}

function hasGrades({ cells, from, to }: MappingDraft, { column }: Candidate): boolean {
  let filled = 0;
  let grades = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    filled += 1;
    if (isGrade(text)) grades += 1;
  }
  return grades > 0 && grades >= filled * mostlyGrades;
}
