import { isGrade } from "../../words/grade-words.ts";
import type { Candidate } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Of the filled cells, this part has to be a grade: 評価 is as often a sentence. */
const mostlyGrades = 0.6;

export function findGrade(draft: MappingDraft): void {
  const best = draft.best(draft.of("printedGrade").filter((candidate) => hasGrades(draft, candidate)));
  if (best !== undefined) draft.take("printedGrade", best, "heading", draft.headingConfidence(best));
}

function hasGrades(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = draft.texts(column);
  const grades = texts.filter(isGrade).length;
  return grades > 0 && grades >= texts.length * mostlyGrades;
}
