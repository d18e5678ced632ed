import { rememberingByShape } from "../../../by-shape.ts";

/** ①, (1), 1., ア., ・ before each of several names. */
const mark = /[①-⑳]|[(（][1-9１-９][)）]|(?<=^|\s)(?:[1-9１-９][.．、)）]|[ア-オ][.．、)）\s]|[・◆●○■])/u;
const separator = /[\s、,，・]|及び|および/u;
const operator = /^[÷×/／+＋=＝−-]/u;
/** The end by which a name says that it counts: each of several names in a row has one, a name that goes on has none. */
const counts =
  /.{2}(?:数|率|割合|度|量|額|高|比|時間|期間|面積|延長)(?:[0-9０-９.]+[^0-9０-９]{0,4}(?:以[上下内]|未満))?(?:[(（][^()（）]*[)）])?$/u;
/** What goes on with the piece before it, or is one of a formula. */
const startsElse =
  /^(?:[①-⑳÷×+＋=＝]|[のにをでとがへはや]|から|まで|より|当たり|あたり|減少|増加|削減|縮減|低減|低下|抑制|解消|改善|達成|実績|目標|平均)/u;

/** Without one of these a text is one name; most are. */
const maySeparate = /[①-⑳\s、,，・]|[(（][1-9１-９][)）]|及び|および/u;

/** The names in one cell: 喫煙率 and 特定健診受診率 of ①喫煙率 ②特定健診受診率; one where it is one. */
export const namesListed = (text: string): readonly string[] =>
  (maySeparate.test(text) ? listed(text) : null) ?? [text];

const listed = rememberingByShape((text: string): readonly string[] | null => numbered(text) ?? inARow(text));

function numbered(text: string): readonly string[] | null {
  const [over = "", ...pieces] = text.split(mark).map((piece) => piece.trim());
  const areNames = pieces.length > 1 && pieces.every((piece) => piece !== "" && !operator.test(piece));
  if (!areNames) return null;
  // がん検診受診率 ①胃がん ②肺がん.
  return pieces.map((piece) => (counts.test(over) ? `${piece}の${over}` : over + piece));
}

function inARow(text: string): readonly string[] | null {
  const pieces = text.split(separator).filter((piece) => piece !== "");
  return pieces.length > 1 && pieces.every((piece) => counts.test(piece) && !startsElse.test(piece)) ? pieces : null;
}
