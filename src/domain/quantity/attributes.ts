import { isKanji, isKatakana, isHiragana } from "./characters.ts";

/** Deeds: a number before one of them is the deed's amount (5名配置), not a name's part. */
const deed =
  /^(?:参加|開催|実施|確保|整備|設置|配置|達成|増|減|支援|認定|登録|受講|採用|育成|養成|派遣|利用|実現|維持|委嘱|開拓|訪問|発行|配布|作成|導入|改修|更新|削減|短縮|程度|以上|以下|以内|未満|超|前後|を|が|に|で|は|と|の(?:増|減|確保|配置|参加|開催|育成|整備|設置|達成)|へ|から|まで|も|及び|並びに|又は|または|かつ|うち|、|。)/;

const boundThenNoun =
  /^\s?(?:以上|以下|未満|以内|超)(?<link>の?)(?<noun>[^\s\d、。:;()[\]〔〕・,/→⇒➡➔⇨~〜+×]{1,20})(?:\([^()\n]{1,8}\))?[\s:(]{0,3}(?:約|延べ)?\d/;
const boundThenColon = /^\s?(?:以上|以下|未満|以内)\s?[:)]/;
const session =
  /^(?:間)?(?:コース|講座|プログラム|研修|制(?!度)|型|雨量|降雨|確率|教室|体験|勤務|労働|以内の|未満の|以上の)/;
/** 3年ぶり, 2年前倒し, 6年連続, 6か月後: how long or how early, beside what is meant. */
const lapse = /^(?:年|[かカヵヶケ箇][年月]|日|週間?)$/;
const lapsed = /^(?:ぶり|振り|前倒|遅れ|連続|後(?![半期継])|前(?![半期年]))/;
/** 3回以上受講した者 45人, 5人以上で構成する団体 12団体: those who did it are named, and counted behind. */
const doers =
  /(?:参加|受講|利用|来場|登録|認定)者数?$|(?:した|する|している|された)(?:者|人|世帯|団体|企業|事業者|事業所|法人|施設|組織|グループ|市町村|自治体|学校|農家|経営体)数?$/;
/** 照会回数4回以上の割合: the line that the indicator draws. */
const boundThenShare = /^(?:以上|以下|未満|以内|超)の?[^\s\d、。:()]{0,20}(?:割合|比率)/;
const standing = /^(?:体制|対応|開館|運営|営業|稼働|受付|年中無休|無休|365)/;
/** 4か月 98.5%: whom the share is of. */
const agedShare = /^\s?:?\s?\d{1,3}(?:\.\d{1,2})?\s?%/;

/** を除く, 4車線化, 3級, 5か国対象: the figure is another thing's. */
const endsDescription =
  /^を?除[くい]|^化(?![学粧石])|^(?:以外|級|型(?!コ)|車(?![線両])|頁?参照|対(?![策象応前目計比平令昨R])|に\d{1,2}(?:人|世帯|社|件))/;

/** 1人1台, 1校1取組, 一校一実践: one to each. */
const setPhrase = /^(?:1(?![\d,.件円回名億万千百%])|一)/;
const oneOfThem = /^(?:人|校|園|地区|社|職場|家庭|村|団体|施設|町内会|自治会|区|市|町|地域|企業|集落|学級)$/;

/**
 * True where a number with its unit only describes something: 65歳以上コース, 24時間体制, 30人以上の事業所 25社,
 * 1人1台, 被災3県を除く, 4車線化. `after` is what follows the unit, `before` what precedes the numeral.
 */
export function isAttribute(value: number, unit: string, before: string, after: string, alone: boolean): boolean {
  // With nothing beside it only an age may describe something.
  if (before === "" && after === "" && unit !== "歳" && unit !== "才") return false;
  if (isOneInSome(unit, before, after) || (after !== "" && endsDescription.test(after))) return true;
  if (before !== "" && (/[φΦ]\s?$/.test(before) || /\d(?:人|世帯|社|件)に$/.test(before))) return true;
  if (unit === "年" && /^[A-Z\d]?組/.test(after)) return true;
  if (unit !== "%" && /[率合]\s?\((?:週|月|年|日)?$/.test(before) && /^(?:以上|以下|未満|以内)\)/.test(after))
    return true;
  if (lapse.test(unit) && lapsed.test(after)) return true;
  if (boundThenShare.test(after) && !/^(?:%|割|ポイント)$/.test(unit)) return true;
  if (unit.endsWith("月") && (before.endsWith("歳") || agedShare.test(after))) return true;
  if (unit === "歳" || unit === "才") return isAge(before, after, alone);
  const next = after.charCodeAt(0);
  if (unit === "時間" && value === 24)
    return (isKanji(next) || isKatakana(next) || /^\d/.test(after)) && !deed.test(after);
  if (unit === "日" && value === 365 && standing.test(after)) return true;
  if (/^(?:時間|分|分間|日|日間|週|週間|か月|ヶ月|カ月|か年|年|泊)$/.test(unit) && session.test(after)) return true;
  if (value === 1 && oneOfThem.test(unit) && setPhrase.test(after)) return true;
  if (
    value === 1 &&
    /(?:^|[^\d])[1一](?:人|校|園|地区|家庭|社|村|職場|団体)$/.test(before) &&
    !/^[件円回名%]/.test(unit)
  )
    return true;
  if (/^[内外](?!訳)/.test(after) && /^[区市町村県都府国]|市町村|都道府県/.test(unit)) return true;
  if (/^規模の(?!\s?うち)[^\s]/.test(after) && !alone) return true;
  const bounded = boundThenNoun.exec(after);
  if (bounded !== null) {
    const { link, noun } = bounded.groups as { link: string; noun: string };
    return !deed.test(link + noun) || doers.test(noun);
  }
  return boundThenColon.test(after) && !/[:]\s?$/.test(before) && /^[^)]{0,3}:/.test(after);
}

/** 3クラスに1クラス分, 3回に1回: two numbers of one unit say a share, and neither of them is a figure. */
function isOneInSome(unit: string, before: string, after: string): boolean {
  if (unit === "") return false;
  const following = /^に\d{1,2}/.exec(after);
  if (following !== null && after.startsWith(unit, following[0].length)) return true;
  return before.endsWith(`${unit}に`) && /\d$/.test(before.slice(0, -unit.length - 1));
}

/** An age is a figure where a life expectancy or a mean is given, or where it is all there is. */
function isAge(before: string, after: string, alone: boolean): boolean {
  if (/(?:寿命|年齢|平均)[^\d、。]{0,8}$/.test(before)) return false;
  const rest = after.replace(/^(?:以上|以下|未満|以降|[~〜])/, "");
  const next = rest.charCodeAt(0);
  return (
    !alone || isKanji(next) || isKatakana(next) || (isHiragana(next) && rest.startsWith("の")) || rest.startsWith(":")
  );
}
