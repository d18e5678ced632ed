import { isGrade } from "../../words/grade-words.ts";
import type { Candidate } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";
import { pairBefore } from "../other-pairs.ts";

/** Of the filled cells, this part has to be a grade: 評価 is as often a sentence. */
const mostlyGrades = 0.6;

export function findGrade(draft: MappingDraft): void {
  const grades = draft.of("printedGrade").filter((candidate) => hasGrades(draft, candidate));
  // What stands behind another pair grades that one.
  const others = new Map(grades.map((grade) => [grade, pairBefore(draft, grade.column)]));
  const best = draft.best(grades.filter((grade) => others.get(grade) === null));
  if (best !== undefined) draft.take("printedGrade", best, "heading", draft.headingConfidence(best));
  for (const [grade, pair] of others) if (pair !== null) draft.leaveAside("printedGrade", grade, pair.why);
}

function hasGrades(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = draft.texts(column);
  const grades = texts.filter(isGrade).length;
  return grades > 0 && grades >= texts.length * mostlyGrades;
}
