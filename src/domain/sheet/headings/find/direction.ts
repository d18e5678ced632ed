import { isArrow, isDownTriangle, isUpTriangle, statedDirection } from "../../../quantity/stated-direction.ts";
import type { Candidate } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Of the filled cells under a heading that says so, this part has to say a direction: 方向性 may as well be 拡充. */
const mostlyDirections = 0.6;

/** Words over arrows that tell what happened, not what is wanted. */
const trend = /傾向|推移|動向|動き|前年|前回|増減|比較|対比|評価|判定|達成|進捗|状況|変化|trend|change|result/iu;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

function textsOf({ cells, from, to }: MappingDraft, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** A column headed 目指す方向 whose cells say a direction; else arrows left of the actual under no heading that says otherwise. */
export function findDirection(draft: MappingDraft): void {
  const headed = draft.best(draft.of("direction").filter((candidate) => saysDirections(draft, candidate)));
  if (headed !== undefined) {
    draft.take("direction", headed, "heading", draft.headingConfidence(headed));
    return;
  }
  const actual = draft.columns.actual ?? 0;
  const arrows = draft.candidates.find(
    (candidate) =>
      candidate.column < actual &&
      draft.free(candidate) &&
      candidate.sense.role === null &&
      !trend.test(candidate.sense.text) &&
      onlyArrows(draft, candidate),
  );
  if (arrows !== undefined) draft.take("direction", arrows, "content", 0.7);
}

function saysDirections(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = textsOf(draft, column);
  const down = texts.some(isDownTriangle);
  const said = texts.filter((text) => down || !isUpTriangle(text)).flatMap((text) => statedDirection(text) ?? []);
  return said.some((direction) => direction !== "level") && said.length >= texts.length * mostlyDirections;
}

function onlyArrows(draft: MappingDraft, { column }: Candidate): boolean {
  const texts = textsOf(draft, column);
  return texts.length > 0 && texts.every(isArrow) && texts.some((text) => statedDirection(text) !== "level");
}
