import { circledNumbers } from "./marks.ts";

const droppedMark = /^[\s　]*[・･·•‣●◎◦■□◆◇▪▫▶►▷➢➤→⇒＊*〃″└├┗┣┠][\s　]*/u;
const dashMark = /^[\s　]*[-－–—][\s　]*(?=[^\d０-９\s　\-－–—―_])/u;
const item = `[${circledNumbers}❶-❿㋐-㋾]|[(（](?:[0-9０-９]{1,2}|[ア-ンa-z一二三四五六七八九十])[)）]`;
const part = "[(（]?うち[)）]?";
const keptMark = new RegExp(`^[\\s　]*(?:${item}|[ア-ン][\\s　)）]|${part}|内訳|再掲|〃|　)`, "u");
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

const markAlone = new RegExp(`^(?:${item}|[ア-ン]|${part})$`, "u");

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
