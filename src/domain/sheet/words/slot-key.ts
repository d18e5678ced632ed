import { levelMark } from "../../time/squeezed.ts";
import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";
import { withoutYears } from "../../time/fiscal-year.ts";
import { fieldHeadings } from "./field-headings.ts";
import { plainUnit } from "./plain-unit.ts";
import { headingKey } from "./vocabulary.ts";

/** How much of a heading tells indicators apart; each is tried where the one before tells none apart. */
export type SlotReading =
  /** 目標① and 目標② are of two. */
  | "all"
  /** ① and ② number the columns: 目標① | 実績② | 達成率②/①. */
  | "unnumbered"
  /** 計画（校） and 計画（人） are of two. */
  | "with-units";

/** What a column is of its indicator, or which of several such columns: it tells no indicators apart. */
const roleWords = new RegExp(
  [
    "(?:目標|計画|予算)?(?:達成|進捗|進ちょく|執行)(?:率|度|割合|状況|区分|評価)",
    "対?(?:目標|計画)(?:対)?比",
    "数値目標|指標の?名称?|(?:の)?名称",
    "(?:目標|計画|予定|見込み?|期待|実績|達成|実行|実施結果|結果|現状|基準|策定時|確定|速報|暫定)(?:数値|規模|値|数量|数|量|額)?",
    "(?:変更|改[定訂]|見直し?|補正|修正)[前後]?",
    "当初|最終|中間|通[年期]|全体|合計|累計|総計|[前今次]回|[前今次]期|元年度?|年度|年間|年次|毎年",
    "指標|単位|方向性?|判定|評価|備考|数値|定量|内容|説明|目指す|望ましい",
    "(?<![a-z])(?:targets?|planned|plans?|goals?|actuals?|achieved|achievements?|results?|units?|rates?|names?|indicators?|values?|figures?|baseline|direction)(?![a-z])",
  ].join("|"),
  "giu",
);

const brackets = /[([〔【]([^()[\]〔〕【】]*)[)\]〕】]/gu;
/** （B/A）, (a), A×100: columns are called by letters. */
const letters = /^[a-zア-ンｱ-ﾝ](?:[/÷*×+=-][a-z0-9ア-ンｱ-ﾝ]+)*$/iu;
const aside = /^(?:参考|再掲|注\d*|※\d*|%|％)$/u;
const marks = /[\s・:：、,._\-―ー－/／|()（）[\]【】〔〕「」『』#*※]/gu;
const numbering = /#\d+#/gu;

/** ① → #1#, which no other digit runs on into. */
const numbered = (text: string): string =>
  text.replace(/[①-⑳]/gu, (mark) => `#${mark.charCodeAt(0) - 0x245f}#`).normalize("NFKC");

function keyOf(words: string, reading: SlotReading): string {
  const bare = words.replace(brackets, (_, inner: string) => {
    const note = inner.trim();
    if (letters.test(note) || aside.test(note)) return "";
    if (reading !== "with-units" && plainUnit(note) !== null) return "";
    return keyOf(note, reading);
  });
  const own = reading === "unnumbered" ? bare.replace(numbering, "") : bare;
  return own
    .replace(roleWords, "")
    .replace(/名$|^の|の$/gu, "")
    .replace(/#(\d+)#/gu, "<$1>")
    .replace(marks, "")
    .toLowerCase();
}

/**
 * What a heading path says of the indicator that its column is of: what is left without years and parts of them and
 * without the words for what the column is of it. 活動指標 / ① / 目標 and R5_活動指標①_実績 are of one. "" where nothing is left.
 * `heading`: all its lines, as `ColumnSense.text`.
 */
export function slotKey(heading: string, reading: SlotReading = "all"): string {
  const text = numbered(heading);
  const timeless = squeezedWithout(text, timeWordsIn(text, null));
  return timeless
    .split(levelMark)
    .map((line) => keyOf(line, reading))
    .join("");
}

/** Everything that a plan or an actual may be headed with, and nothing else. */
const sideWords: ReadonlySet<string> = new Set(
  [...fieldHeadings.plan, ...fieldHeadings.actual].map((words) => headingKey(words)),
);

/** `slotKey` without the last line, where that is nothing but a word for a plan or an actual (成果, 活動実績); else null. */
export function keyWithoutSide(heading: string, reading: SlotReading = "all"): string | null {
  const lines = heading.split(" / ");
  const last = headingKey(withoutYears(lines.at(-1) ?? ""));
  return sideWords.has(last) ? slotKey(lines.slice(0, -1).join(" / "), reading) : null;
}

/** Words for a kind of indicator, not for one: 活動指標, アウトカム, ①. */
const kindOnly =
  /^(?:活動|成果|効果|評価|対象|投入|事業|業務|実施|量|費|主要|代表|重要|業績|管理|測定|アウト(?:プット|カム)|インプット|インパクト|kpi|kgi|outputs?|outcomes?|activit(?:y|ies)|その|第?\d+|<\d+>|[a-zア-ン])*$/u;

/** Whether a key names an indicator (来場者数), not only which it is of the row's (活動①). */
export const keyNamesIndicator = (key: string): boolean => key.length > 1 && !kindOnly.test(key);

const roleAtEnd = /の?(?:目標|計画|予定|見込み?|実績|結果|名称|単位)[値数量額]?(?:[(（][^()（）]*[)）])?$/u;

/** What the lines of a heading that tell its indicator apart say, as they are written: 活動指標①; 男 of 計画（男）. */
export const slotName = (heading: string, reading: SlotReading = "all"): string =>
  (keyWithoutSide(heading, reading) ? heading.split(" / ").slice(0, -1) : heading.split(" / "))
    .filter((line) => slotKey(line, reading) !== "")
    .map((line) => {
      const words = line.replace(/\s+/gu, "");
      const pieces = words.split(/[_＿]/u).filter((piece) => slotKey(piece, reading) !== "");
      const told = pieces.length > 0 ? pieces.join("") : words;
      const bare = told.replace(roleAtEnd, "");
      return bare === "" ? (/[(（]([^()（）]*)[)）]/u.exec(told)?.[1] ?? told) : bare;
    })
    .join("");
