import { figureShare } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** 最終目標 beside the year's own plan; where it is the only plan it has been taken for that. */
export function findFinalTarget(draft: MappingDraft): void {
  const figures = draft.of("finalTarget").filter(({ content }) => content.filled > 0 && figureShare(content) >= 0.5);
  // Of another year than the pair by its nature: of several the last one is the final one.
  const last = figures.at(-1);
  if (last !== undefined) draft.take("finalTarget", last, "heading", draft.headingConfidence(last));
}
