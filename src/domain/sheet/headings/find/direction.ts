import {
  areSigns,
  isArrow,
  isDownTriangle,
  isUpTriangle,
  saysWanted,
  statedDirection,
} from "../../../quantity/stated-direction.ts";
import type { Candidate } from "../candidate.ts";
import { type MappingDraft, onlyTellsApart } from "../mapping-draft.ts";

/** Of the filled cells under a heading that says so, this part has to say a direction: 方向性 may as well be 拡充. */
const mostlyDirections = 0.6;

/** Under another heading nearly every filled cell has to. */
const nearlyAll = 0.9;

/** Words over arrows that tell what happened, not what is wanted. */
const trend = /傾向|推移|動向|動き|前年|前回|増減|比較|対比|評価|判定|達成|進捗|状況|変化|trend|change|result/iu;

/**
 * A column headed 目指す方向 whose cells say a direction; else one that hardly says anything but directions: in words of what
 * is wanted (低いほど良い) wherever it stands, in arrows and mere words (↑, 減少) left of the actual, under no heading that says
 * otherwise.
 */
export function findDirection(draft: MappingDraft): void {
  const headed = draft.best(draft.of("direction").filter((candidate) => saysDirections(draft, candidate)));
  if (headed !== undefined) {
    draft.take("direction", headed, "heading", draft.headingConfidence(headed));
    return;
  }
  const before = draft.candidates.find((candidate) => isWantedChange(draft, candidate));
  if (before !== undefined) {
    draft.take("direction", before, "heading", draft.headingConfidence(before));
    return;
  }
  const byContent = draft.candidates.find(
    (candidate) =>
      draft.free(candidate) &&
      !trend.test(candidate.sense.text) &&
      (isWanted(draft, candidate) || isPlain(draft, candidate)),
  );
  if (byContent !== undefined) draft.take("direction", byContent, "content", 0.7);
}

const change = /^増・?減(?:の?(?:別|区分))?$/u;
const changes = /^(?:増|減|維持|[→⇒])$/u;

/** 増減 over 増 and 減, or over ＋ and －, left of all figures: nothing can have come about yet, so it is what is wanted. */
function isWantedChange(draft: MappingDraft, candidate: Candidate): boolean {
  if (!draft.free(candidate) || !change.test(candidate.sense.text.replace(/\s+/gu, ""))) return false;
  const { plan, actual } = draft.columns;
  if (candidate.column >= Math.min(plan ?? 0, actual ?? 0)) return false;
  const isAfterFigures = draft.candidates.some(
    ({ column, sense: { role } }) =>
      column < candidate.column &&
      (role === "actual" || role === "baseline" || role === "plan" || role === "settlement"),
  );
  if (isAfterFigures) return false;
  const texts = draft.texts(candidate.column);
  return areSigns(texts) || (texts.some(isHigherOrLower) && texts.every((text) => changes.test(text.trim())));
}

/** Nearly all say a direction, most of them in words that can be about nothing but what is wanted. */
function isWanted(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = draft.texts(column);
  return texts.filter(saysWanted).length * 2 > texts.length && nearlyAllSay(texts);
}

/** Arrows, or 増加 and 減少, left of what was achieved: right of it they would tell what came about. */
function isPlain(draft: MappingDraft, candidate: Candidate): boolean {
  const {
    column,
    sense: { role },
  } = candidate;
  if (column >= (draft.columns.actual ?? 0) || !onlyTellsApart(candidate)) return false;
  const texts = draft.texts(column);
  if (texts.every(isArrow)) return role !== "aside" && texts.some((text) => statedDirection(text) !== "level");
  return texts.some(saysMoreOrLess) && !texts.some(isUpTriangle) && nearlyAllSay(texts);
}

const saysMoreOrLess = (text: string): boolean => /[増減上下高低]|以内|未満/u.test(text) && isHigherOrLower(text);

function isHigherOrLower(text: string): boolean {
  const stated = statedDirection(text);
  return stated !== null && stated !== "level";
}

const nearlyAllSay = (texts: readonly string[]): boolean =>
  texts.some(isHigherOrLower) &&
  texts.filter((text) => statedDirection(text) !== null).length >= texts.length * nearlyAll;

function saysDirections(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = draft.texts(column);
  if (areSigns(texts)) return true;
  const down = texts.some(isDownTriangle);
  const said = texts.filter((text) => down || !isUpTriangle(text)).flatMap((text) => statedDirection(text) ?? []);
  return said.some((direction) => direction !== "level") && said.length >= texts.length * mostlyDirections;
}
