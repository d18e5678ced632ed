import { namesIndicator } from "../../words/indicator-nouns.ts";
import type { MappingDraft } from "../mapping-draft.ts";
import { findByWords } from "./words.ts";

/** Of the filled cells, from this part on a column is one of indicators' names. */
const mostlyIndicators = 0.6;

/** 指標名; or 実施内容 and 取組内容 over cells that name what is counted (出演団体数), where nothing else does. */
export function findMeasure(draft: MappingDraft): void {
  findByWords("measure")(draft);
  if (draft.columns.measure !== undefined) return;
  const named = draft.of("overview").find(({ column }) => {
    const texts = draft.texts(column);
    return texts.length >= 2 && texts.filter(namesIndicator).length >= texts.length * mostlyIndicators;
  });
  if (named !== undefined) draft.take("measure", named, "content", 0.7);
}
