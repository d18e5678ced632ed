import { giveUnit, type Draft } from "./draft.ts";
import { unitNote } from "./heading-unit.ts";
import type { ReadingContext } from "./quantity.ts";
import { withoutUnitWord } from "./unit-line.ts";

/** Plain counters and measures. Others in a bracket name what is counted or who pays: (生徒) 35, (県) 600. */
const plainUnit =
  /^(?:人|名|件|回|社|者|戸|世帯|団体|組|台|基|[かカヵヶケ箇]所|円|日|時間|冊|点|校|園|店|棟|本|頭|羽|枚|部|隻|床|席|事業所|路線|地区|施設|ポイント|トン|人日|人泊|[%‰㎡㎥㎢mt]|[A-Za-zμ㎡²³\d-]{2,})$/;

function plainNote(words: string): ReadingContext | null {
  if (words.length > 10) return null;
  const note = unitNote(withoutUnitWord(words));
  return note !== null && note.unit !== null && plainUnit.test(note.unit) ? note : null;
}

/**
 * What a bracket that only names a unit does: 12(回), 8→10(施設) give it to the numbers before, if they have none;
 * else it is for those behind, and returned: 整備延長(km) 3.5. `remark` says that a figure stands right before it.
 */
export function unitAhead(words: string, remark: boolean, drafts: readonly Draft[]): ReadingContext | null {
  const note = plainNote(words);
  const latest = drafts[drafts.length - 1];
  if (note === null || !remark || latest === undefined || latest.quantity.unit !== null) return note;
  giveUnit(latest, note);
  const turnedFrom = drafts[drafts.length - 2];
  if (turnedFrom?.quantity.role === "reference" && turnedFrom.quantity.unit === null) giveUnit(turnedFrom, note);
  return null;
}
