import { areSigns, isMinusSign, statedDirection } from "../../quantity/stated-direction.ts";
import type { List } from "../../list.ts";
import type { ProgramLine, SheetReading } from "./reading.ts";

/** 「※印は低いほど良い」: what a note says of the lines whose name bears its mark. */
export interface DirectionNote {
  readonly mark: string;
  /** 低いほど良い */
  readonly said: string;
}

const note =
  /^[(「【]*([※*★☆◆◇●○◎■□▼▽▲△♯#]\d{0,2})[」)]?(?:印|マーク)?(?:[がをの]?(?:付いた|ついた|付した|つけた|付けた|ある|付き|つき))?(?:の(?:ある|付いた|ついた)?)?(?:(?:評価)?指標|項目|もの|数値)?(?:については|は|:|…)?、?(?:(?:その)?(?:数値|値|実績値?)[がの])?(.{2,14}?)(?:(?:指標|項目|もの)?(?:です|である|を(?:示す|表す))?)[。)」】]*$/u;

/** Words that are of nothing but what is wanted: 減少 by itself may tell what came about. */
const isWanted = /ほど|程|方が|ほうが|望ましい|好ましい|目指す|逆指標/u;

function noteIn(line: string): readonly DirectionNote[] {
  const words = line.normalize("NFKC").replace(/\s+/gu, "");
  const [, mark, said] = words.length > 60 ? [] : (note.exec(words) ?? []);
  if (mark === undefined || said === undefined || !isWanted.test(said)) return [];
  const stated = statedDirection(said);
  return stated === "higher" || stated === "lower" ? [{ mark, said }] : [];
}

/** What the lines over and under a table, and the notes in it, say of marked lines. */
export function directionNotes({ above = [], notes = [], below = [] }: SheetReading): readonly DirectionNote[] {
  const texts = new Set([...above, ...notes, ...below].flatMap(({ text }) => text.split("\n")));
  return [...texts].flatMap(noteIn);
}

/** What the notes say of a line: ※届出件数. Of two that contradict each other none counts; ※1 is not ※. */
export function notedDirection(line: ProgramLine, notes: readonly DirectionNote[]): string {
  if (notes.length === 0) return "";
  const names = [line.nameCell?.text, line.indicatorCell?.text, line.measure].join(" ").normalize("NFKC");
  const bears = ({ mark }: DirectionNote): boolean =>
    names
      .split(mark)
      .slice(1)
      .some((behind) => /\d$/u.test(mark) || !/^\d/u.test(behind));
  const said = notes.filter(bears);
  const [first] = said;
  return first !== undefined && said.every((one) => statedDirection(one.said) === statedDirection(first.said))
    ? first.said
    : "";
}

/** Whether the cells of the direction's column are signs, ＋ among them. */
export const directionsAreSigns = (lines: List<ProgramLine>): boolean =>
  areSigns(
    lines.flatMap(({ direction }) => (direction == null || direction.text.trim() === "" ? [] : [direction.text])),
  );

/** What the column of directions says of a line, － as マイナス where it is one of signs. */
export const directionCell = ({ direction }: ProgramLine, isSign: boolean): string => {
  const text = direction?.text.trim() ?? "";
  return isSign && isMinusSign(text) ? "マイナス" : text;
};
