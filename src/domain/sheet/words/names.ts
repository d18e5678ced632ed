/** A number in front of a name in the same cell: 33 ものづくり…, 1. …, (2) …, 第3 …. */
export interface NumberedName {
  readonly no: number | null;
  readonly name: string;
}

const wholeNumber = /^(?:No\.?|№|#|第)?\s*[(]?\s*(\d{1,9})\s*[)]?\s*[.号番]?$/iu;

/** The mark of a section in a cell of its own: 1, Ⅰ, 第2章, 柱3. */
export function sectionNumberIn(text: string): number | null {
  return numberIn(text) ?? splitSection(`${text}　x`).no;
}

/** A number under a number: 15-2 is the second under 15. */
export function numberUnder(text: string): number | null {
  const match = /^(\d{1,4})\s?[-‐–―ー−.]\s?\d{1,3}$/u.exec(text.normalize("NFKC").trim());
  return match === null ? null : Number(match[1]);
}

/** The number in a number cell: 3, "３", "No.3", "(3)", "③"; null where it is none (1-2, A-1). */
export function numberIn(text: string): number | null {
  const match = wholeNumber.exec(text.normalize("NFKC").trim());
  return match === null ? null : Number(match[1]);
}

const leading =
  /^[\s　]*(?:No\.?|№|第)?[(（]?([0-9０-９]{1,3})(?:[)）][\s　]*|[.．、][\s　]*(?![0-9０-９])|[\s　]+)(?=[^\s　0-9０-９])/u;
const circledLeading = /^[\s　]*([①-⑳])[\s　]*(?=\S)/u;

/** Takes a leading number off a name; a number that runs into the word (65歳以上…) is part of it. */
export function splitNumber(text: string): NumberedName {
  const match = leading.exec(text) ?? circledLeading.exec(text);
  if (match === null) return { no: null, name: text.trim() };
  return { no: Number(match[1]!.normalize("NFKC")), name: text.slice(match[0].length).trim() };
}

const sectionLeading =
  /^[\s　]*(?:第|柱|施策の?柱|施策|政策|基本目標|基本方針|重点目標|分野|目標|章|Section\s|Part\s)?[\s　]*[(（【〔]?([0-9０-９]{1,2}|[一二三四五六七八九十]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[①-⑳])(?:[)）】〕]|[章節部編])?(?:[\s　]*[.．、:：\-－][\s　]*|[\s　]+|(?<=[)）】〕章節部編①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]))(?=\S)/u;
const kanjiDigits = "一二三四五六七八九十";
const romanDigits = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";

/** A section's number and name: 1 新型…, 第2章 …, Ⅲ …, 柱4:…, 【1】…. */
export function splitSection(text: string): NumberedName {
  const flat = joinBroken(text);
  const match = sectionLeading.exec(flat);
  if (match === null) return { no: null, name: unframed(flat) };
  const mark = match[1]!;
  const kanji = kanjiDigits.indexOf(mark);
  const roman = romanDigits.indexOf(mark);
  const no = kanji >= 0 ? kanji + 1 : roman >= 0 ? roman + 1 : Number(mark.normalize("NFKC"));
  return { no, name: unframed(flat.slice(match[0].length)) };
}

/** Frames and bullets around a section's name are not part of it: 【雇用】, ■雇用. */
function unframed(text: string): string {
  const bare = text.trim().replace(/^[■□◆◇●○◎▼▽▶►★☆・〇]+[\s　]*/u, "");
  const framed = /^[【〔<＜《](.*)[】〕>＞》]$/u.exec(bare);
  return (framed?.[1] ?? bare).trim();
}

/** Takes line breaks out; between Latin letters and digits a space stays. */
export function joinBroken(text: string): string {
  return text.trim().replace(/[ \t　]*[\r\n]+[ \t　]*/gu, (gap, at: number, whole: string) => {
    const before = whole.charAt(at - 1);
    const after = whole.charAt(at + gap.length);
    return /[A-Za-z0-9]/u.test(before) && /[A-Za-z0-9]/u.test(after) ? " " : "";
  });
}

const droppedMark = /^[\s　]*[・･·•‣●◎◦■□◆◇▪▫▶►▷➢➤→⇒＊*〃″└├┗┣┠][\s　]*/u;
const dashMark = /^[\s　]*[-－–—][\s　]*(?=[^\d０-９\s　\-－–—―_])/u;
const keptMark =
  /^[\s　]*(?:[①-⑳❶-❿㋐-㋾]|[(（][0-9０-９]{1,2}[)）]|[(（][ア-ン一二三四五六七八九十a-z][)）]|[ア-ン][\s　)）]|[(（]?うち[)）]?|内訳|再掲|〃|　)/u;
const quoted = /^[\s　]*[「『][^「」『』]*[」』]/u;

/** Whether a text is marked as a line under another: ・, ①, (1), うち, 〃, or a quoted name by itself. */
export const hasMeasureMark = (text: string): boolean =>
  droppedMark.test(text) || dashMark.test(text) || (keptMark.test(text) && text.trim() !== "");

export const startsQuoted = (text: string): boolean => quoted.test(text);

/** ○ and 〇 start a sentence of an overview, not a measure. */
export const startsOverview = (text: string): boolean => /^[\s　]*[○〇◯]/u.test(text);

const sentence = /[。]|、(?![^「『]*[」』])/u;
const ascii = /[A-Za-z0-9]/u;

/**
 * A measure's name out of the cell it is told in: the leading mark dropped (circled numbers stay), what is
 * described after it cut. A quoted name right after it belongs to it: 特別支援学校就労支援体制 「企業開拓チーム」.
 */
export function measureName(text: string): string {
  const marked = text.trim();
  const bare = marked.replace(/^[〃″]/u, "$&").startsWith("〃")
    ? marked
    : marked.replace(droppedMark, "").replace(dashMark, "");
  const lines = bare
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let name = "";
  lines.slice(0, 3).every((line, index) => {
    if (index > 0 && !/^[「『(（]/u.test(line)) return false;
    const [part, whole] = untilSentence(line, index > 0 || name !== "");
    name = join(name, part);
    return whole;
  });
  return name;
}

const markAlone = /^(?:[①-⑳❶-❿㋐-㋾]|[(（][0-9０-９ア-ンa-z一二三四五六七八九十]{1,2}[)）]|[ア-ン]|[(（]?うち[)）]?)$/u;

/** The chunks of a line up to the first that is a sentence. */
function untilSentence(line: string, under: boolean): readonly [part: string, whole: boolean] {
  const chunks = line.split(/[ \t　]+/u);
  let part = "";
  for (const [index, chunk] of chunks.entries()) {
    const first = (index === 0 && !under) || markAlone.test(part);
    if (!first && (sentence.test(chunk) || chunk.length > 25)) return [part, false];
    part = join(part, chunk);
  }
  return [part, true];
}

function join(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  const apart = ascii.test(before.charAt(before.length - 1)) && ascii.test(after.charAt(0));
  return apart ? `${before} ${after}` : before + after;
}

const totals = /^(?:総?合計|総計|小計|計|集計|全体|全事業計|合計額|総額|(?:grand\s?)?total|subtotal|sub-total|sum)$/u;
const framedTotals = /^(?:小計|合計|総計|計)\s?[([【][^()[\]【】]{1,56}[)\]】]$/u;
const totalsEnding = /(?:小計|合計|総計|[部課局室所款項節章目別](?:の)?計|\s計|\(計\)| total| subtotal)$/u;

/** Cheap, and true of every text that can be a totals label. */
const totalsHint = /[計額体]|total|sum|[Ａ-Ｚａ-ｚ]/iu;

/** 合計, 小 計, 【計】, 産業労働局計, Total. */
export function isTotalsLabel(text: string): boolean {
  if (text.length > 64 || !totalsHint.test(text)) return false;
  const whole = text.normalize("NFKC").trim().toLowerCase();
  const key = whole.replace(/^[【[(〔<]+|[】\])〕>]+$/gu, "");
  const tight = key.replace(/\s/gu, "");
  return (
    totals.test(tight) ||
    framedTotals.test(whole) ||
    totals.test(key) ||
    (totalsEnding.test(key) && !/[。、]/u.test(key))
  );
}

export const isSubtotalLabel = (text: string): boolean => {
  const key = text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  return !/総|合計|全体|^計$|集計|^total$|grand|sum/u.test(key) || /小計|subtotal/u.test(key);
};

const pageMark =
  /^(?:[-–－―‐〜~]\s?\d{1,4}\s?[-–－―‐〜~]|p(?:age|\.)?\s?\d{1,4}|\d{1,4}\s?(?:ページ|頁)|[(]?\d{1,3}\s?\/\s?\d{1,3}(?:\s?(?:ページ|頁))?[)]?)$/iu;

/** A page's number: - 2 -, P.3, 2/5, 4ページ; a number by itself is none. */
export const isPageMark = (text: string): boolean => text.length <= 20 && pageMark.test(text.normalize("NFKC").trim());

/** 就労支援事業(つづき): what stood open before goes on. */
export const isContinued = (text: string): boolean =>
  /[(（〔【]\s?(?:前(?:頁|ページ)(?:から|より)の?)?(?:つづき|続き|続く|続|continued|cont\.?)\s?[)）〕】]\s*$/iu.test(
    text,
  );

const unitLine = /^[(（]?\s?(?:単位|unit)\s?[:：]/iu;

/** Footnotes, sources, unit lines. */
export const isNote = (text: string): boolean =>
  unitLine.test(text) ||
  /^[\s　]*(?:[※＊*](?!.{0,3}$)|[(（【〔]?注[\s　]*[0-9０-９]{0,2}[)）】〕]|注[\s　]*[0-9０-９:：)）]|[(（]備考[)）]|備考[:：\s]|出典|出所|資料[:：]|Note[s:]|Source[:s])/iu.test(
    text,
  );
