import type { Candidate } from "../candidate.ts";
import { share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Without a heading for the name: indicators, then words left of the figures, then headings that stand for less. */
export function nameWithoutHeading(draft: MappingDraft): void {
  if (draft.columns.name !== undefined) return;
  if (draft.columns.measure !== undefined && isOwnOfEachLine(draft)) return nameInsteadOf(draft, "section");
  for (const field of ["measure", "section", "overview"] as const) {
    const column = draft.columns[field];
    if (column === undefined || draft.context.given[field] !== undefined) continue;
    if (field !== "measure" && wordsColumn(draft) !== undefined) break;
    nameInsteadOf(draft, field);
    return;
  }
  const words = wordsColumn(draft);
  if (words !== undefined) draft.take("name", words, "content", 0.6);
}

function nameInsteadOf(draft: MappingDraft, field: "measure" | "section" | "overview"): void {
  const candidate = draft.at(draft.columns[field]!);
  draft.release(field);
  draft.take("name", candidate, "heading", draft.headingConfidence(candidate) * 0.8);
}

/** 施策の方向 beside 指標名: a heading for many lines, unless each indicator has one of its own. */
function isOwnOfEachLine(draft: MappingDraft): boolean {
  const { section, measure } = draft.columns;
  if (section === undefined || draft.context.given.section !== undefined) return false;
  const texts = draft.texts(section);
  return texts.length > 1 && new Set(texts).size === texts.length && texts.length === draft.texts(measure!).length;
}

function wordsColumn(draft: MappingDraft): Candidate | undefined {
  const figures = Math.min(draft.columns.plan ?? Infinity, draft.columns.actual ?? Infinity);
  return draft.candidates.find(
    (candidate) =>
      candidate.column < figures &&
      draft.free(candidate) &&
      (candidate.sense.role === null || candidate.sense.role === "generic") &&
      candidate.content.filled > 0 &&
      share(candidate.content.words, candidate.content) >= 0.6 &&
      candidate.content.averageLength >= 3,
  );
}
