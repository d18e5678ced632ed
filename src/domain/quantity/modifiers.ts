import { boundAfter, boundBefore } from "./bounds.ts";
import { changeAfter, changeBefore, type ChangeBefore } from "./change-words.ts";
import { countingIn } from "./counting-words.ts";
import type { Bound, Counting, Direction } from "./quantity.ts";

/** What the words right before a number say of it, and what is left of them. */
export interface Before {
  readonly rest: string;
  readonly bound: Bound | null;
  readonly isStrict: boolean;
  readonly direction: Direction | null;
  readonly counting: Counting | null;
  readonly period: string | null;
  readonly per: string | null;
}

const cumulative = /(?:延べ?|のべ|累計|累積|通算)(?:人数|件数|回数|数)?で?[\s:([]*$/;
const net = /(?:実人数|実人員|実数|実件数|実)[\s:([]*$/;
const total = /(?:(?<=^|[\s、。・:(])計|総計|合計|総数)で?[\s:([]*$/;
const periods =
  /(?:毎事業年度|毎年度|毎年|年度間|年間|通年|今年度|本年度|当該年度|上半期|下半期|期間中|月間|(?<![\d一-龥])年(?=に?\s*$))(?:で|に|の)?[\s:]*$/;
const each = /(?:(?<![\d一-龥かカヵヶケ箇])(週|月|日)(?:に|当たり)?|毎(週|月|日)に?|(隔[年月週日])に?)\s*$/;
const filler = /(?:全|各|うち|で|[+＋]|プラス|マイナス|[△▲]|=|＝|\()\s*$/;

/** Longest tail of the words before a number that qualifiers are looked for in. */
const reach = 24;

/** What the words before a number end with where one of the qualifiers may stand there; most labels end otherwise. */
const endings: ReadonlySet<string> = new Set(
  "約そのねぼ≒≈で大限高~〜≦≤⩽<=>低少もく小≧≥⩾加増過減足べ延計積算数実員度年間期中に週月日り全各ち+ス△▲(",
);

/** False where no qualifier can end the words, so that none is looked for. */
function mayQualify(words: string): boolean {
  let last = words.length - 1;
  if (words[last] === "(") return true;
  while (last >= 0 && /[\s:([]/.test(words[last] as string)) last -= 1;
  return last >= 0 && endings.has(words[last] as string);
}

/** Takes the qualifiers off the end of the words before a number, the nearest first. */
export function qualifiersBefore(words: string): Before {
  const head = words.slice(0, Math.max(0, words.length - reach));
  let rest = words.slice(head.length);
  let bound: Bound | null = null;
  let isStrict = false;
  let direction: Direction | null = null;
  let counting: Counting | null = null;
  let period: string | null = null;
  let per: string | null = null;
  for (let round = 0; round < 8 && mayQualify(rest); round += 1) {
    const length = rest.length;
    const bounded = boundBefore(rest);
    const changed: ChangeBefore | null = bounded === null && direction === null ? changeBefore(rest) : null;
    if (bounded !== null) {
      rest = bounded.rest;
      if (bounded.bound !== "approximate") ({ bound, isStrict } = bounded);
      else bound ??= "approximate";
    } else if (changed !== null) {
      ({ rest, direction } = changed);
    } else if (counting === null && cumulative.test(rest)) {
      rest = rest.replace(cumulative, "");
      counting = "cumulative";
    } else if (counting === null && net.test(rest)) {
      rest = rest.replace(net, "");
      counting = "net";
    } else if (counting === null && total.test(rest)) {
      rest = rest.replace(total, "");
      counting = "total";
    } else if (period === null && periods.test(rest)) {
      const found = periods.exec(rest) as RegExpExecArray;
      period = found[0].replace(/[でにの\s:]+$/, "");
      rest = rest.slice(0, found.index);
    } else if (per === null && each.test(rest)) {
      const found = each.exec(rest) as RegExpExecArray;
      per = found[1] ?? found[2] ?? found[3] ?? null;
      rest = rest.slice(0, found.index);
    } else if (filler.test(rest)) rest = rest.replace(filler, "");
    if (rest.length === length) break;
  }
  return { rest: head + rest, bound, isStrict, direction, counting, period, per };
}

/** What the words right after a number and its unit say of it, and how long they are. */
export interface After {
  readonly length: number;
  readonly bound: Bound | null;
  readonly isStrict: boolean;
  readonly direction: Direction | null;
  /** It is a change or a difference, even where no direction is said. */
  readonly isChange: boolean;
}

/** What any of these begins with. */
const beginnings: ReadonlySet<string> = new Set(
  "以未まをはによ超~〜程前弱強ほくぐ余の が減削縮低圧短抑不下少足増上多差乖開向引伸改拡悪",
);
const nothingAfter: After = { length: 0, bound: null, isStrict: false, direction: null, isChange: false };

export function qualifiersAfter(words: string, unit: string | null): After {
  if (!beginnings.has(words[0] ?? "")) return nothingAfter;
  const bounded = boundAfter(words);
  const length = bounded?.length ?? 0;
  const changed = changeAfter(words.slice(length), unit);
  return {
    length: length + (changed?.length ?? 0),
    bound: bounded?.bound ?? null,
    isStrict: bounded?.isStrict ?? false,
    direction: changed?.direction ?? null,
    isChange: changed !== null,
  };
}

/** 延べ利用者数 1,200人: counted so by its name. */
export function countingOfLabel(label: string | null): Counting | null {
  if (label === null) return null;
  return countingIn(label) ?? (/^(?:計|合計|総計)$/.test(label) ? "total" : null);
}
