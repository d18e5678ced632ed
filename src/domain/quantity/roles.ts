import type { Draft } from "./draft.ts";
import type { QuantityRole } from "./quantity.ts";

/** What stands before a figure that is a part of the one before it: うち2回オンライン, (内訳 男5人. */
export const partWords = /^[\s、。,・(]*(?:うち|内訳|内数|内(?=[\s:\d])|〃)/;

/** Of another time, to compare with: 前年20団体, 昨年度実績. */
export const earlierLabel =
  /^(?:前々?年度?|一?昨年度?|前回|去年|[前昨]年同[期月]|(?:新型)?コロナ(?:ウイルス|感染症)?(?:禍|流行|拡大)?(?:以前|前))の?(?:実績|計画|目標|参加者?|利用者?)?(?:値|数|分)?$/;

/** Of others, or a rate of the figure itself: 全国平均84%, 前年比105.5%, 達成率90%. */
export const comparedLabel =
  /(?:全国|都道府県|[都道府県市町村国]内?|類似団体|他[都道府県市町村]+)の?平均値?$|^全国(?:値)?$|(?:対?前[年回期]度?(?:同[期月])?|対?昨年度?|対?目標|対?計画|対?予算|当初|平年|対?基準年?度?)(?:比|差|増減)$|^(?:対?前[年回期]度?(?:同[期月])?|昨年度?|目標|計画|基準年?度?)(?:値|数)?(?:より|から|に比べ?て?|と比べ?て?|まで?(?:あと)?)$|(?:達成|進捗|執行)率$/;

/** A comparison that may follow the figure itself: 90人、前年より10人増. */
const comparedWith = /(?:より|から|に比べ?て?|と比べ?て?)$/;

/** What a figure is that these words follow: 1,619市町村のうち, 33市町村中28市町村, 定員100人に対し85人. */
export const wholeFollows =
  /^(?:以上|以下|未満)?(?:[^\d。、()]{0,12})(?:の\s?うち|のうち)|^中(?![止心間央期学小高国])|^(?:の(?:計画|予定|目標|定員|見込み?))?(?:に対し|のところ、?(?=約?\d))/;

/** By how much a figure before it falls short: 90人(10人不足). */
const shortOf = /^\s?(?:が|の)?(?:不足|足りず|足りない|及ばず|届かず)/;

const nothingCame =
  "(?:辞退|欠席|不参加|キャンセル|不合格|不採択|落選|脱落|離脱|取り?下げ|却下|未(?:達|済|整備|完了|着手|納|収|提出|回答|受診|利用|参加|対応|解決|処理|設置|策定|受講|登録))";
/** 目標100人に対し, and nothing is set against it. */
const endsThere = /^(?:以上|以下|未満)?(?:の(?:計画|予定|目標))?に対し(?:て)?[\s。]*$/;

/** What was not taken part in or came to nothing: 5人辞退, 3人が欠席. */
const cameToNothing = new RegExp(`^\\s?[がはの]?\\s?${nothingCame}`);
/** Set apart from the figure before it, and right before the next: 90人 欠席10人. */
const ofTheNext = new RegExp(`^[\\s、]+${nothingCame}(?:者数?|数)?[:は]?\\s?$`);
const nothingLabel = new RegExp(`^${nothingCame}(?:者|数|者数)?$`);

/** 85経営体から100経営体に増やす: what follows the second of two figures where the first is where things stood. */
export const turnsInto =
  /^(?:程度|以上)?(?:(?:に|へ|まで(?:に)?)\s?(?:増|減|引|向上|改善|拡大|縮|短縮|低減|延|上昇|伸|する|した)|(?:に|へ)(?:$|[\s、。)]))/;

/** Where a figure stands, as far as its role goes. */
export interface RolePlace {
  /** Behind 参考. */
  readonly inReference: boolean;
  /** In a bracket that begins with うち, or behind うち and a date. */
  readonly inPart: boolean;
  /** In a bracket right after a figure. */
  readonly inRemark: boolean;
  readonly label: string | null;
  /** The words since the thing before it, and those after it. */
  readonly words: string;
  readonly following: string;
  /** Nothing but those words stands between it and the next figure. */
  readonly figureFollows: boolean;
  /** Those words are the last of the text. */
  readonly endsText: boolean;
  /** The figure before it; null where it is the first. */
  readonly previous: Draft | null;
  /** It and the next are tied by から, and the next one turns into something. */
  readonly turnsInto: boolean;
  /** It is of another time than the figure that it is a remark on. */
  readonly ofOtherTime: boolean;
  /** It only works out the figure that it is a remark on: 120人(30人×4回). */
  readonly worksOut: boolean;
}

export interface Role {
  readonly role: QuantityRole;
  readonly beside: Draft["beside"];
}

export function roleOf(place: RolePlace): Role {
  const label = place.label ?? "";
  if (place.inReference) return { role: "reference", beside: null };
  if (
    /[う中対と]/.test(place.following) &&
    wholeFollows.test(place.following) &&
    !(place.endsText && endsThere.test(place.following))
  )
    return { role: "base", beside: null };
  if (
    place.previous !== null &&
    place.previous.quantity.role !== "base" &&
    (place.inPart || partWords.test(place.words))
  )
    return { role: "part", beside: "any" };
  const isOfNext = place.figureFollows && ofTheNext.test(place.following);
  if (!isOfNext && place.following !== "" && cameToNothing.test(place.following))
    return { role: "reference", beside: null };
  if (place.previous !== null && nothingLabel.test(label)) return { role: "reference", beside: "unit" };
  if (place.inRemark && shortOf.test(place.following)) return { role: "reference", beside: "unit" };
  if (place.turnsInto || place.worksOut) return { role: "reference", beside: null };
  const isBesideOther = place.inRemark || (place.previous !== null && comparedWith.test(label));
  const quoted =
    (label !== "" && earlierLabel.test(label)) || (isBesideOther && (place.ofOtherTime || comparedLabel.test(label)));
  return quoted ? { role: "reference", beside: "unit" } : { role: "main", beside: null };
}

/** Gives a role back to figures that have theirs only beside a main one, where there is none. */
export function settleRoles(drafts: readonly Draft[]): void {
  if (drafts.every(({ beside }) => beside === null)) return;
  const units = new Set(drafts.filter(({ quantity }) => quantity.role === "main").map(({ quantity }) => quantity.unit));
  for (const { quantity, beside } of drafts) {
    if ((beside === "any" && units.size === 0) || (beside === "unit" && !units.has(quantity.unit)))
      quantity.role = "main";
  }
}
