import type { Quantity, QuantityKind, Reading } from "../quantity/quantity.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import { coverageOf } from "../time/coverage-of.ts";
import { type Placed, placed } from "../time/stretch.ts";
import { writtenNumber } from "./scale.ts";
import { knownUnit, type KnownUnit } from "./unit.ts";

/** One figure of a cell, ready to be paired. */
export interface Figure {
  readonly quantity: Quantity;
  /** What it is a figure of, null where nothing is said beyond 目標値 or 実績. */
  readonly label: string | null;
  readonly unit: KnownUnit;
  /** In `unit`; the size of the change where the figure is one (74人減 → 74). */
  readonly value: number;
  /** What sort of figure it is: 74人減 is a change. */
  readonly kind: QuantityKind;
  /** What the written digits are multiplied by: 10000 in 400万人泊, else 1. */
  readonly multiplier: number;
  /** It stands in a bracket that another figure of its cell stands outside of. */
  readonly isRemark: boolean;
  /** A plus stands between it and the figure before it: 30人 of 95人＋オンライン30人. */
  readonly isAdded: boolean;
  /** The upper target of a two-sided one (40%以上60%以下), in `unit`; else null. */
  readonly ceiling: number | null;
}

/** Words that say which column a figure belongs to, not what it counts. */
const columnWords =
  /^(?:今年度|年間|年度)?(?:目標|計画|予定|見込|見込み|当初見込み|実績|結果|成果|達成)(?:値|量|数|数値)?$/u;

/** A part of the figure before it, printed for information (うち女性 30人). */
const partLabel = /^(?:うち|内訳|内、|〃)/u;

export const isPart = ({ role, label }: Quantity): boolean =>
  role === "part" || (label !== null && partLabel.test(label.trim()));

/** (現状) 32.1% is labelled 現状. */
const withoutBrackets = (label: string): string => label.trim().replace(/^[([【〔<]+|[)\]】〕>]+$/gu, "");

/** Labels of figures that a cell quotes from the other side: a target in the result, the state before in the plan. */
const quoted: Readonly<Record<"plan" | "actual", RegExp>> = {
  plan: /(?:現状|実績|基準|前年度?|昨年度|策定時)(?:値|数|量)?$/u,
  actual: /(?:目標|計画|予定|見込み?)(?:値|数|量|額)?$/u,
};

/**
 * The figures of a cell that are planned or achieved, in order of appearance: neither references (【参考】), nor what
 * a figure is a part of (…のうち), nor parts of another (うち女性), nor what is quoted from the other side
 * (目標値15人と比較すると).
 */
export function figuresOf(cell: FigureCell | null, side: "plan" | "actual"): readonly Figure[] {
  if (cell === null) return [];
  const known = figuresKnown[side].get(cell.reading);
  if (known !== undefined) return known;
  const figures = figuresIn(cell.reading, side);
  figuresKnown[side].set(cell.reading, figures);
  return figures;
}

/** Cells of one text share their reading; a planned figure is never the same object as an achieved one. */
const figuresKnown = {
  plan: new WeakMap<Reading, readonly Figure[]>(),
  actual: new WeakMap<Reading, readonly Figure[]>(),
} as const;

function figuresIn(reading: Reading, side: "plan" | "actual"): readonly Figure[] {
  const own = reading.quantities.filter(
    ({ role, label }) => (role === "main" || role === "part") && !quoted[side].test(withoutBrackets(label ?? "")),
  );
  const wholes = own.filter((quantity) => !isPart(quantity));
  const isHeld = bracketed(reading.text);
  return joinTwoSided(
    (wholes.length > 0 ? wholes : own).map((quantity, index, all) => ({
      ...toFigure(quantity, reading.text, isHeld(quantity.evidence[0])),
      isAdded: index > 0 && plus.test(reading.text.slice(all[index - 1]?.evidence[1], quantity.evidence[0])),
    })),
  );
}

const plus = /^[^、,()（）\n]*[+＋]/u;

function toFigure(quantity: Quantity, text: string, isRemark: boolean): Figure {
  const label = quantity.label?.trim() ?? "";
  return {
    quantity,
    label: label === "" || columnWords.test(withoutBrackets(label)) ? null : label,
    unit: knownUnit(quantity.unit, quantity.per),
    value: quantity.direction === null ? quantity.value : Math.abs(quantity.value),
    kind: quantity.kind,
    multiplier: writtenNumber(quantity, text).multiplier,
    isRemark,
    isAdded: false,
    ceiling: null,
  };
}

/** Which places a bracket holds that opens after the text's first digit; one walk for all of its figures. */
function bracketed(text: string): (at: number) => boolean {
  const first = text.search(/\p{Number}/u);
  if (first < 0) return () => false;
  const held = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let at = first; at < text.length; at += 1) {
    if (depth > 0) held[at] = 1;
    const character = text.charAt(at);
    if ("(（[［〔".includes(character)) depth += 1;
    else if (")）]］〕".includes(character)) depth = Math.max(0, depth - 1);
  }
  return (at) => held[at] === 1;
}

/** 40%以上,60%以下 is one target with two sides. */
function joinTwoSided(figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before === undefined || !twoSides(before, figure)) {
      joined.push(figure);
      continue;
    }
    const [low, high] = before.quantity.bound === "min" ? [before, figure] : [figure, before];
    joined[joined.length - 1] = { ...low, label: before.label, ceiling: high.value };
  }
  return joined;
}

function twoSides(a: Figure, b: Figure): boolean {
  const bounds = [a.quantity.bound, b.quantity.bound];
  return (
    a.ceiling === null &&
    bounds.includes("min") &&
    bounds.includes("max") &&
    a.unit.dimension === b.unit.dimension &&
    a.unit.factor === b.unit.factor &&
    (b.label === null || b.label === a.label)
  );
}

/** The year that a figure's period, or the day it is as of, names; null where it names none. */
export function yearOf({ quantity: { period, asOf } }: Figure): Placed | null {
  const written = period ?? asOf;
  const year = written === null ? null : placed(coverageOf(written, null));
  return year === null || year.years.length === 0 || year.coverage.isRelative ? null : year;
}
