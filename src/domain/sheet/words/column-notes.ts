import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";

/** What a note says of the plan's column, of the actual's, or of both. */
export interface ColumnNote {
  readonly sides: readonly ("plan" | "actual")[];
  /** 12月末現在: what it says, without what makes a sentence of it. */
  readonly said: string;
  /** ※1, where the note is of what bears this mark; null where it is of the whole column. */
  readonly mark: string | null;
}

const planNoun = "(?:数値)?目標[値数量額]?|計画[値数量額]|計画|予定[値数量]?|見込み?[値数量]";
const actualNoun = "実績[値数量額]?|達成[値数]|結果";
const ofYear = "(?:(?:(?:令和|平成|R|H)?(?:\\d{1,4}|元)年度|[本今各]年度|当該年度)の?)?";
const noun = `${ofYear}(?:${planNoun}|${actualNoun})`;
const subject = `(${noun}(?:(?:・|及び|および|並びに|と|、)${noun})*)(?:の?欄)?(?:の(?:数値|値|数字|人数|件数))?`;
const linked = "(?:については、?|は、?|:|[(])(?:いずれも|ともに|共に|すべて|全て)?";
const clause = new RegExp(
  `(?:^|[。、;]|なお、?|また、?|ただし、?)${subject}${linked}([^。、;()]{2,40}(?:[(][^()]{1,30}[)][^。、;()]{0,12})?)`,
  "gu",
);

/** ※, 注1), （…）: marks and brackets before what is said. */
const opening = /^(?:[・○●■◆(【[<]|[※*]|注\d{0,2}[):.]?|[(]注\d{0,2}[)]|備考[:)]?|note:)+/iu;
const mark = /^[(]?([※*]\d{1,2})(?![\d月年日期か])/u;
const closing =
  /(?:の?(?:数値|値|データ|もの|実績値?|目標値?|集計値?|集計|人数|件数|数字))?(?:です|である|でした|であり|とな(?:る|っている|っています|ります)|と(?:する|した|している)|を(?:記載|計上|表示|掲載|示)(?:している|しています|した|する|し|す)?(?:もの(?:です|である)?)?)?[。.)\]】>]*$/u;

/** What makes it a sentence of something else: how a target was set, when a result will be published, how it was rounded. */
const somethingElse =
  /[をがへ]|に(?!おけ)|より|ため|する|した|して|され|なる|ない|四捨五入|切り?捨|端数|小数|別紙|参照|以下同/u;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

function sidesOf(words: string): readonly ("plan" | "actual")[] {
  const [plan, actual] = [new RegExp(planNoun, "u").test(words), new RegExp(actualNoun, "u").test(words)];
  return [...(plan ? (["plan"] as const) : []), ...(actual ? (["actual"] as const) : [])];
}

/** 12月末現在の実績値, 5年間の累計目標: what stands before the column's noun; whether it is a time the caller has to see. */
const nominal = new RegExp(`^(.{2,24}?)の?(${planNoun}|${actualNoun})$`, "u");

/**
 * The notes of columns in a text: ※実績は12月末現在, （目標値は5年間の累計です）, 注）計画は税込、実績は税抜. Of a sentence that begins
 * with anything else (一部の事業の実績は…) nothing is said of the column.
 */
export const columnNotesIn = (text: string): readonly ColumnNote[] =>
  text.length > 300 ? [] : text.split(/\n|(?=[※])/u).flatMap(notesInLine);

function notesInLine(line: string): readonly ColumnNote[] {
  const words = plain(line);
  const own = mark.exec(words)?.[1] ?? null;
  const bare = words.replace(opening, "").replace(own === null ? "" : /^\d{1,2}[):.]?/u, "");
  return [...bare.matchAll(clause)].flatMap(([, about = "", predicate = ""]) => {
    const said = predicate.replace(closing, "");
    if (said === "" || somethingElse.test(said) || isWhenPlanned(about, said)) return [];
    return [{ sides: sidesOf(about), said, mark: own }];
  });
}

/** 計画は令和5年4月時点: when it was made, not what it is for. */
const isWhenPlanned = (about: string, said: string): boolean =>
  /(?:時点|現在)$/u.test(said) && /計画|予定|見込/u.test(about) && !/目標|実績|結果|達成/u.test(about);

/** A marked or bracketed line that is nothing but a noun: ※12月末現在の実績値, （5年間の累計目標）; null for others. */
export function nounNoteIn(text: string): ColumnNote | null {
  const words = plain(text);
  const bare = words
    .replace(opening, "")
    .replace(/[。)\]】>]*$/u, "")
    .replace(/(?:です|である|を(?:記載|計上|掲載)(?:している|した)?)$/u, "");
  const [, said, about] = nominal.exec(bare) ?? [];
  if (said === undefined || about === undefined || somethingElse.test(said)) return null;
  return { sides: sidesOf(about), said, mark: mark.exec(words)?.[1] ?? null };
}

const day =
  /^((?:(?:令和|平成|R|H)?(?:\d{1,4}|元)(?:年度?|[./]))?\d{1,2}(?:月(?:末日?|\d{1,2}日)?|[./]\d{1,2}|末)(?:現在|時点))(?:の?(?:数値|値|データ|人数|件数|集計))?(?:です|である)?[。)]*$/u;

/** 9月末現在, 12月末時点の数値, and nothing else: how far the results go. */
export function noteOfDayIn(text: string): ColumnNote | null {
  const said = day.exec(plain(text).replace(opening, ""))?.[1];
  return said === undefined ? null : { sides: ["actual"], said, mark: null };
}

const counting = /^(?:延べ?|のべ|実)(?:利用者|参加者|受講者|来場者)?(?:人[数員]|件数|数)?$/u;

/** Nothing but a time, or how persons are counted: 9月末現在, R7年度, 計画期間(5年間)の累計, 延べ人数; not 前年度並み. */
export function saysTimeOrCounting(said: string): boolean {
  if (counting.test(said)) return true;
  const words = timeWordsIn(said, null);
  return words.length > 0 && /^[のでにまでは()、,]*$/u.test(squeezedWithout(said, words).replace(/[|]/gu, ""));
}

/** Whether a line bears a mark or stands in brackets: it is a note, not a title. */
export const isMarkedNote = (text: string): boolean => opening.test(plain(text));
