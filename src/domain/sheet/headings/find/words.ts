import type { FieldName } from "../../words/field.ts";
import { share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** The best of the columns whose heading names the field: of like ones the one that has words. */
export const findByWords =
  (field: FieldName) =>
  (draft: MappingDraft): void => {
    const best = draft.best(draft.of(field), (content) => share(content.words, content));
    if (best !== undefined) draft.take(field, best, "heading", draft.headingConfidence(best));
  };
