import type { ReadingContext } from "../../quantity/quantity.ts";
import { remembering } from "../../remembering.ts";
import { plainUnit } from "./plain-unit.ts";

/** An indicator's name and the words that stand in a bracket behind it: 受講者数, 人 of 受講者数（人）. */
export interface NameAndBracket {
  readonly name: string;
  readonly words: string;
}

const atEnd =
  /^(.*?\S)\s*[(（[［【〔]\s*([^()（）[\]［］【】〔〕]{1,14}?)\s*[)）\]］】〕]\s*(?:[※＊*]\s*[\d０-９①-⑨]{0,2})?$/su;
/** 受講者数 人, 受講者数／人: only under a heading that says so. */
const besides = /^(.*?\S)\s*[\s　/／:：]\s*(\S{1,8})$/su;

/** Beyond it a text is a sentence. */
const longestName = 80;

const closings: ReadonlySet<number> = new Set(Array.from(")）]］】〕", (mark) => mark.charCodeAt(0)));
/** ※1 behind the bracket. */
const longestMark = 4;

/** Whether a bracket closes at the end of the text: most names have none, and a large sheet has many of them. */
function endsInBracket(text: string): boolean {
  for (let at = text.length - 1; at >= 0 && at >= text.length - 1 - longestMark; at -= 1)
    if (closings.has(text.charCodeAt(at))) return true;
  return false;
}

/** What stands in the last bracket of a name, whatever it is; null where none closes at its end. */
export function bracketOf(text: string): NameAndBracket | null {
  if (text.length > longestName || !endsInBracket(text)) return null;
  const match = atEnd.exec(text);
  return match === null ? null : { name: match[1]!, words: match[2]! };
}

/**
 * Units that are nothing else behind a name. Those left out tell which ones are meant as often (小学校, 県, 生徒), or whose
 * figure it is: they are units under a heading that says so alone.
 */
const surely =
  /^(?:人|名|者|延べ?人|人日|人泊|人回|人・日|人時間|社|企業|法人|件|回|団体|組織?|世帯|戸|軒|台|台数|基|機|[かカヵヶケ箇個]所|カ所|円|日|時間|分|秒|週間?|か?月間?|[かカヵヶケ箇]月|歳|才|泊|冊|点|校|園|店|店舗|棟|本|頭|羽|匹|尾|枚|部|通|隻|床|病床|席|食|株|曲|便|両|口|票|個|種|種類|種目|品目|科目|事業所?|路線|地区|地点|箇点|集落|区画|区間|施設|拠点|会場|講座|教室|コース|クラス|学級|チーム|クラブ|サークル|グループ|イベント|行事|作品|項目|品種|自治会|町内会|町会|組合|経営体|市町村|区市町村|市区町村|自治体|か国|[カヵヶケ]国|ポイント|点満点|倍|割|位|度|トン|キロ|メートル|平方メートル|立方メートル|ヘクタール|アクセス|ビュー|ダウンロード|フォロワー|[%‰㎡㎥㎢mtℓLgaW℃]|[A-Za-zμ℃²³㎡㎥ℓ₂][A-Za-zμ℃²³㎡㎥ℓ₂\d/-]+)$/u;

/** Of what is counted, 年 is how often; of an age or a life it is the unit. */
const counts = /(?:[回人件者数量額率]|実績)$/u;

/** Whether a heading over names says that their units stand with them: 指標（単位）. */
export const saysUnit = (heading: string): boolean => /単位|\bunits?\b/iu.test(heading);

/**
 * The unit that a name gives to bare figures: 人 of 受講者数（人）. `isSaid`: the heading over the names says that it stands
 * there. null where the bracket holds anything else: （累計）, （小学校）, （R5）.
 */
export function unitInName(text: string, isSaid: boolean): ReadingContext | null {
  if (!isSaid) return endsInBracket(text) ? inBracket(text) : null;
  return inBracketOrBesides(text);
}

const inBracket = remembering((text: string): ReadingContext | null => {
  const found = bracketOf(text);
  const unit = found === null ? null : plainUnit(found.words);
  if (found === null || unit === null) return null;
  if (/^年間?$/u.test(found.words)) return counts.test(found.name) ? null : unit;
  return /^(?:単位|unit)/iu.test(found.words.trim()) || surely.test(unit.unit ?? "") ? unit : null;
});

const inBracketOrBesides = remembering((text: string): ReadingContext | null => {
  if (text.length > longestName) return null;
  const found = bracketOf(text);
  if (found !== null) return plainUnit(found.words);
  const match = besides.exec(text);
  return match === null ? null : plainUnit(match[2]!);
});
