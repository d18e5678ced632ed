import { share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Columns left of the name that a number without a heading is looked for in. */
const columnsLookedAt = 3;

export function findNumber(draft: MappingDraft): void {
  const best = draft.best(draft.of("no"), (content) => share(content.numbers, content));
  if (best !== undefined) draft.take("no", best, "heading", draft.headingConfidence(best));
}

/** The number's column often has no heading at all, or shares the name's; it stands left of the name. */
export function numberWithoutHeading(draft: MappingDraft): void {
  const name = draft.columns.name;
  if (name === undefined || draft.columns.no !== undefined) return;
  for (let column = name - 1; column >= Math.max(1, name - columnsLookedAt); column -= 1) {
    const candidate = draft.at(column);
    const open = candidate.sense.role === null || candidate.sense.role === "generic" || candidate.sense.role === "name";
    if (!open || !draft.free(candidate) || candidate.content.filled === 0) continue;
    if (share(candidate.content.numbers, candidate.content) >= 0.5) {
      draft.take("no", candidate, "content", 0.8);
      return;
    }
  }
}
