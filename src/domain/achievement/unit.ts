import { unitKey } from "../quantity/unit-key.ts";
import { remembering } from "../remembering.ts";

/** A unit that figures can be compared by: what it measures, and how many of the dimension's base it is. */
export interface KnownUnit {
  /** As written. */
  readonly written: string | null;
  /** Figures of the same dimension can be divided by one another. "" where no unit is written. */
  readonly dimension: string;
  /** 時間 is 60 of the base 分. */
  readonly factor: number;
}

/** Different words for the same unit; the first is the dimension's name. */
const sameWords: readonly (readonly string[])[] = [
  ["人", "名"],
  ["箇所", "個所"],
  ["か月", "か月間"],
  ["社", "企業"],
  ["個", "コ", "こ", "ヶ", "ケ"],
  ["歳", "才"],
  ["人日", "人・日"],
  ["人泊", "人・泊"],
  ["ポイント", "pt", "%ポイント", "パーセントポイント", "ppt"],
  ["市区町村", "区市町村"],
  ["店", "店舗"],
  ["校", "学校"],
  ["PV", "ページビュー"],
];

/** Units of one dimension in terms of its base. Money is written out by the reader, yet a unit column may still say 千円. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  円: { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8 },
  "%": { "%": 1, 割: 10 },
  分: { 秒: 1 / 60, 分: 1, 時間: 60 },
  m: { mm: 0.001, cm: 0.01, m: 1, km: 1000 },
  m2: { m2: 1, 平米: 1, a: 100, アール: 100, ha: 1e4, km2: 1e6 },
  L: { ml: 0.001, l: 1, kl: 1000, m3: 1000, 立米: 1000 },
  kg: { g: 0.001, グラム: 0.001, kg: 1, t: 1000 },
  W: { w: 1, kw: 1e3, キロワット: 1e3, mw: 1e6, メガワット: 1e6, gw: 1e9 },
  Wh: { wh: 1, kwh: 1e3, キロワット時: 1e3, mwh: 1e6, gwh: 1e9 },
};

const known: ReadonlyMap<string, { readonly dimension: string; readonly factor: number }> = new Map([
  ...sameWords.flatMap((words) =>
    words.map((word) => [spell(word), { dimension: words[0] ?? word, factor: 1 }] as const),
  ),
  ...Object.entries(scales).flatMap(([dimension, units]) =>
    Object.entries(units).map(([word, factor]) => [spell(word), { dimension, factor }] as const),
  ),
]);

const yearly = /^(?:1|１)?年(?:間|度)?$/u;

/** Spelling and letter case are how a unit is typed, not what it is (㎡ = m2, ＫＭ = km, か所 = 箇所); nor is 件数 but 件. */
function spell(unit: string): string {
  return unitKey(unit.replace(/\s+/gu, "").replace(/(?<=.)数$/u, "")).toLowerCase();
}

/**
 * What a unit measures. `per` belongs to it: 人/日 and 人/年 are different dimensions, but 人/年 is what a year's sheet
 * means by 人.
 * A unit that is not known is a dimension of its own (社 and 件 never meet).
 */
export const knownUnit = (unit: string | null, per: string | null): KnownUnit =>
  unit === null ? unitOf(unit, per) : unitKnown(unit, per);

const unitKnown = remembering(unitOf);

function unitOf(unit: string | null, per: string | null): KnownUnit {
  const word = unit === null ? "" : spell(unit);
  const found = known.get(word) ?? { dimension: word, factor: 1 };
  const dimension = per === null || yearly.test(per) ? found.dimension : `${found.dimension}/${spell(per)}`;
  return { written: writtenUnit(unit, per), dimension, factor: found.factor };
}

const writtenUnit = (unit: string | null, per: string | null): string | null =>
  per === null ? unit : `${unit ?? ""}/${per}`;

/**
 * The unit that two figures of one dimension are shown in: the plan's, or where the actual's is the finer one
 * (2.5時間 against 83分) the actual's, so that whole numbers stay whole.
 */
export const commonUnit = (plan: KnownUnit, actual: KnownUnit): KnownUnit =>
  actual.factor < plan.factor ? actual : plan;

/** `value` in `from`, expressed in `to`; both of one dimension. */
export const convert = (value: number, from: KnownUnit, to: KnownUnit): number =>
  from.factor === to.factor ? value : (value * from.factor) / to.factor;

/** Percentages of different wholes have no sum. */
export const addsUp = ({ dimension }: KnownUnit): boolean => !["%", "倍", "ポイント", "‰"].includes(dimension);
