import { classOfCell } from "../../words/class-cell.ts";
import type { Candidate } from "../candidate.ts";
import { share } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** 新規・継続 and marks tell programs apart but are no heading over them. */
const statusWord =
  /^(?:新規|継続|拡充|一部新規|新|継|拡|見直し|縮小|廃止|完了|終了|重点|再掲|(?:活動|成果|投入|中間成果)(?:指標|目標)?|アウト(?:プット|カム)(?:指標)?|定量|定性|ハード|ソフト|直営|委託|補助|[○◎●△×☆★-])$/u;

/** Rows looked at for status words; more tell nothing new. */
const rowsLookedAt = 50;

export function findSection(draft: MappingDraft): void {
  const name = draft.columns.name;
  const usable = (candidate: Candidate): boolean => !onlyStatus(draft, candidate);
  const headed = draft.of("section").filter(usable);
  // 款 and 施策コード are numbered by it, 施策名 beside them names it.
  const named = draft.best(headed.filter(holdsWords)) ?? (headed.length === 0 ? undefined : groupsNamed(draft, name));
  const best = named ?? draft.best(headed);
  if (best !== undefined) {
    draft.take("section", best, "heading", draft.headingConfidence(best));
    return;
  }
  if (name === undefined) return takeRepeating(draft, usable);
  const above = draft
    .of("name")
    .find(
      ({ column, sense, content }) =>
        column < name &&
        content.filled > 0 &&
        sense.text !== draft.headings.name &&
        share(content.numbers, content) < 0.5,
    );
  if (above !== undefined) {
    draft.take("section", above, "heading", draft.headingConfidence(above) * 0.8);
    return;
  }
  const unheaded = draft.candidates.find(
    (candidate) => usable(candidate) && sectionWithoutHeading(draft, candidate, name),
  );
  if (unheaded !== undefined) draft.take("section", unheaded, "content", 0.7);
  else takeRepeating(draft, usable);
}

function takeRepeating(draft: MappingDraft, usable: (candidate: Candidate) => boolean): void {
  const name = draft.columns.name ?? draft.columns.measure;
  if (name === undefined) return;
  const repeating = draft.candidates.find((candidate) => usable(candidate) && repeatsBefore(draft, candidate, name));
  if (repeating !== undefined) draft.take("section", repeating, "content", 0.6);
}

const holdsWords = ({ content }: Candidate): boolean => content.filled === 0 || share(content.numbers, content) < 0.5;

/** 施策名, 政策名称: what programs belong to, wherever it stands among the codes of an export. */
const ofGroups = /^(?:施策|政策|基本目標|基本方針|基本施策|分野)(?:の?名称?)?$/u;

const groupsNamed = (draft: MappingDraft, name: number | undefined): Candidate | undefined =>
  draft
    .of("name")
    .find(
      ({ column, sense, content }) =>
        column !== name &&
        content.filled > 0 &&
        share(content.numbers, content) < 0.5 &&
        ofGroups.test((sense.text.split(" / ").at(-1) ?? "").replace(/\s+/gu, "")),
    );

/** Words at the left edge under no heading, once for many names. */
function sectionWithoutHeading(draft: MappingDraft, candidate: Candidate, name: number): boolean {
  const { column, sense, content, hidden } = candidate;
  const leftmost = Math.min(name, draft.columns.no ?? name);
  if (column >= leftmost || sense.role !== null || sense.text !== "" || hidden || !draft.free(candidate)) return false;
  const sparse = content.filled * 2 <= draft.at(name).content.filled;
  return sparse && content.filled > 0 && share(content.words, content) >= 0.8 && content.averageLength >= 2;
}

/** Up to this part of its cells, they repeat each other. */
const repeats = 0.7;

/** Words before the names under a heading that nobody knows, the same ones over several lines: 方針, 推進の柱. */
function repeatsBefore(draft: MappingDraft, candidate: Candidate, name: number): boolean {
  const { column, sense, content, hidden } = candidate;
  if (column >= name || sense.role !== null || sense.text === "" || hidden || !draft.free(candidate)) return false;
  if (content.filled < 3 || share(content.words, content) < 0.8 || content.averageLength < 2) return false;
  if (content.averageLength > longestSection) return false;
  const texts = draft.texts(column);
  const runs = texts.filter((text, index) => text !== texts[index - 1]);
  // What comes again after something else tells kinds of lines apart: ソフト, ハード, ソフト.
  return new Set(texts).size <= texts.length * repeats && new Set(runs).size === runs.length && runs.length > 1;
}

const longestSection = 30;

function onlyStatus({ cells, from, to }: MappingDraft, candidate: Candidate): boolean {
  let filled = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt); row += 1) {
    const text = cells.trimmed(row, candidate.column);
    if (text === "") continue;
    filled += 1;
    if (!statusWord.test(text) && classOfCell(text) === undefined) return false;
  }
  return filled > 0;
}
