import type { FieldName } from "../../words/field.ts";
import { isFigureField } from "../../words/field.ts";
import { figureShare, share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** A page whose headings are too damaged takes what the page before had, where its cells agree. */
export function carryOn(draft: MappingDraft): void {
  const previous = draft.context.previous;
  if (previous === null) return;
  for (const [field, column] of Object.entries(previous.columns) as [FieldName, number][]) {
    if (draft.columns[field] !== undefined) continue;
    const candidate = draft.at(column);
    if (!draft.free(candidate) || (candidate.sense.role !== null && candidate.sense.role !== "generic")) continue;
    if (candidate.content.filled === 0) continue;
    if (isFigureField(field) && figureShare(candidate.content) < 0.5) continue;
    if (field === "no" && share(candidate.content.numbers, candidate.content) < 0.5) continue;
    draft.take(field, candidate, "carried", 0.7);
  }
}
