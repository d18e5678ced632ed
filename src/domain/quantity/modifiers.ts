import type { Bound, Counting, Direction } from "./quantity.ts";

/** What the words right before a number say of it, and what is left of them. */
export interface Before {
  readonly rest: string;
  readonly bound: Bound | null;
  readonly counting: Counting | null;
  readonly period: string | null;
  readonly per: string | null;
}

const approximately = /(?:(?<![契成予公規制節要条婚特協密盟])約|およそ|おおよそ|おおよその|概ね|おおむね|ほぼ)[\s(]*$/;
const atMost = /(?:最大で?|上限|最高|[~〜≦≤])[\s:]*$/;
const atLeast = /(?:最低で?|最少|少なくとも|下限|最小|[≧≥])[\s:]*$/;
const cumulative = /(?:延べ?|のべ|累計|累積|通算)(?:人数|件数|回数|数)?で?[\s:([]*$/;
const net = /(?:実人数|実人員|実数|実件数|実)[\s:([]*$/;
const total = /(?:(?<=^|[\s、。・:(])計|総計|合計|総数)で?[\s:([]*$/;
const periods =
  /(?:毎事業年度|毎年度|毎年|年度間|年間|通年|今年度|本年度|当該年度|上半期|下半期|期間中|月間|(?<![\d一-龥])年(?=に?\s*$))(?:で|に|の)?[\s:]*$/;
const each = /(?:(?<![\d一-龥かカヵヶケ箇])(週|月|日)(?:に|当たり)?|毎(週|月|日)に?)\s*$/;
const filler = /(?:全|各|うち|で|[+＋]|プラス|マイナス|[△▲]|=|＝|\()\s*$/;

/** Longest tail of the words before a number that qualifiers are looked for in. */
const reach = 24;

/** Takes the qualifiers off the end of the words before a number, the nearest first. */
export function qualifiersBefore(words: string): Before {
  const head = words.slice(0, Math.max(0, words.length - reach));
  let rest = words.slice(head.length);
  let bound: Bound | null = null;
  let counting: Counting | null = null;
  let period: string | null = null;
  let per: string | null = null;
  for (let round = 0; round < 8; round += 1) {
    const length = rest.length;
    if (approximately.test(rest)) {
      rest = rest.replace(approximately, "");
      bound ??= "approximate";
    } else if (atMost.test(rest)) {
      rest = rest.replace(atMost, "");
      bound = "max";
    } else if (atLeast.test(rest)) {
      rest = rest.replace(atLeast, "");
      bound = "min";
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
      per = found[1] ?? found[2] ?? null;
      rest = rest.slice(0, found.index);
    } else if (filler.test(rest)) rest = rest.replace(filler, "");
    if (rest.length === length) break;
  }
  return { rest: head + rest, bound, counting, period, per };
}

/** What the words right after a number and its unit say of it, and how long they are. */
export interface After {
  readonly length: number;
  readonly bound: Bound | null;
  readonly direction: Direction | null;
}

const boundAfter =
  /^\s?(?:(?<min>以上|超(?!過)|を超え|を上回|より多|[~〜](?!\s?\d))|(?<max>以下|以内|未満|まで(?=$|[\s)。、,\]〕])|を下回|を切る)|(?<approximate>程度|前後|弱(?!者)|強(?![化い])|ほど|くらい|ぐらい|余り?))/;
const directionAfter = /^\s?の?(?:(?<decrease>減少?|削減|縮減|低減|圧縮|短縮|抑制)|(?<increase>増(?:加|員)?(?!進)))/;
/** Of a share or a score these say by how much; of things they are deeds (2件の改善). */
const shareTurned = /^\s?の?(?:(?<decrease>低下|下落|引き?下げ|悪化)|(?<increase>向上|上昇|引き?上げ|伸び|改善|拡大))/;
const isShare = (unit: string | null): boolean => unit === "%" || unit === "ポイント" || unit === "点" || unit === "pt";

export function qualifiersAfter(words: string, unit: string | null): After {
  let length = 0;
  let bound: Bound | null = null;
  let direction: Direction | null = null;
  const found = boundAfter.exec(words);
  if (found?.groups !== undefined) {
    length = found[0].length;
    bound = found.groups["min"] !== undefined ? "min" : found.groups["max"] !== undefined ? "max" : "approximate";
  }
  const rest = words.slice(length);
  const turned = directionAfter.exec(rest) ?? (isShare(unit) ? shareTurned.exec(rest) : null);
  if (turned?.groups !== undefined) {
    length += turned[0].length;
    direction = turned.groups["decrease"] !== undefined ? "decrease" : "increase";
  }
  return { length, bound, direction };
}

/** 延べ利用者数 1,200人: counted so by its name. */
export function countingOfLabel(label: string | null): Counting | null {
  if (label === null) return null;
  if (/延べ|のべ|延(?:人数|件数|回数|日数|参加|利用)|累計|累積|\(延\)/.test(label)) return "cumulative";
  if (/実人数|実人員|実数|\(実\)/.test(label)) return "net";
  return /^(?:計|合計|総計)$/.test(label) ? "total" : null;
}
