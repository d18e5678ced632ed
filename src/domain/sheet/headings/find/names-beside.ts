import { namesIndicator } from "../../words/indicator-nouns.ts";
import type { Candidate } from "../candidate.ts";
import { share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** 事業名 is of programs though it repeats; 推進項目, 基本方針 and 施策名 then are of what several lines belong to. */
const ofPrograms = /事業|program|project/iu;

/** From this part of its cells on, each says something else. */
const mostlyOwn = 0.9;
/** Up to this part of its cells, they repeat each other. */
const repeats = 0.7;

/** Different texts among the filled cells, 0…1; a cell merged over several lines counts once. */
function ownShare(draft: MappingDraft, column: number): number {
  const texts = draft.texts(column);
  return texts.length === 0 ? 0 : new Set(texts).size / texts.length;
}

/** Short words of its own on as good as every line, under a heading that nobody knows. */
function namesLines(draft: MappingDraft, candidate: Candidate): boolean {
  const { sense, content, hidden } = candidate;
  const isOpen = sense.role === null || sense.role === "generic" || sense.role === "name";
  const isWords = share(content.words, content) >= 0.6 && content.averageLength >= 2 && content.averageLength <= 30;
  return isOpen && !hidden && draft.free(candidate) && content.filled >= 3 && isWords && isOwn(draft, candidate.column);
}

const isOwn = (draft: MappingDraft, column: number): boolean => ownShare(draft, column) >= mostlyOwn;

const areIndicators = (draft: MappingDraft, column: number): boolean => {
  const texts = draft.texts(column);
  return texts.filter(namesIndicator).length * 2 >= texts.length;
};

/**
 * Of two columns of words left of the figures none is passed over: 推進項目 that repeats is a heading over 実施項目 of its
 * own on each line; 路線・施設 beside 内容 that says what is counted (舗装の修繕延長) is the name. After every field has its column.
 */
export function namesBeside(draft: MappingDraft): void {
  const { name, measure, section, plan, actual } = draft.columns;
  if (name === undefined || measure !== undefined || draft.context.given.name !== undefined) return;
  const figures = Math.min(plan ?? Infinity, actual ?? Infinity);
  const beside = draft.candidates.find((one) => one.column < figures && namesLines(draft, one));
  if (beside === undefined) return;
  const named = draft.at(name);
  const isOfSeveral = ownShare(draft, name) <= repeats || named.content.filled <= beside.content.filled * repeats;
  if (beside.column < name) {
    if (areIndicators(draft, name)) moveName(draft, "measure", beside);
  } else if (isOfSeveral && section === undefined && !ofPrograms.test(draft.headings.name ?? "")) {
    moveName(draft, "section", beside);
  } else if (isOfSeveral || areIndicators(draft, beside.column)) {
    draft.take("measure", beside, "content", 0.6);
  }
}

function moveName(draft: MappingDraft, to: "section" | "measure", name: Candidate): void {
  const before = draft.at(draft.columns.name!);
  draft.release("name");
  draft.take(to, before, "heading", draft.headingConfidence(before) * 0.8);
  draft.take("name", name, "content", 0.7);
}
