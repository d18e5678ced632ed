import { countedIn, deedOf } from "./counted.ts";
import { restatedWords } from "./extent.ts";
import { type Figure, yearOf } from "./figure.ts";
import { fiscalYearPlaced, mayShareYear } from "../time/stretch.ts";

/** The one of many that answers to a single figure; undefined where nothing tells it from the others. */
export const answerTo = (one: Figure, many: readonly Figure[], { year, names }: AskedBy): Figure | undefined =>
  onlyOneOfYear(one, many, year) ??
  wholeOf(many) ??
  onlyOfCounting(one, many) ??
  onlyUnlabelled(one, many) ??
  onlyNamed(one, many, names);

/** What is known of the line that the figures stand on. */
export interface AskedBy {
  /** The fiscal year that a figure without one is of. */
  readonly year: number | null;
  /** What the line's figures count. */
  readonly names: readonly string[];
}

/** 95人 of 参加者95人、スタッフ12人, where the indicator is 参加者数: the only label that tells the deed of the name. */
function onlyNamed(one: Figure, many: readonly Figure[], names: readonly string[]): Figure | undefined {
  if (one.label !== null || many.some(({ label }) => label === null)) return undefined;
  for (const name of names) {
    const deed = countedIn(name);
    const same = deed === null ? [] : many.filter(({ label }) => deedOf(label ?? "") === deed);
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  }
  return undefined;
}

function onlyOneOfYear(one: Figure, many: readonly Figure[], sheetYear: number | null): Figure | undefined {
  const year = yearOf(one) ?? (sheetYear === null ? null : fiscalYearPlaced(sheetYear));
  if (year === null) return undefined;
  const same: Figure[] = [];
  for (const figure of many) {
    const own = yearOf(figure);
    if (own === null) return undefined;
    if (mayShareYear(year, own)) same.push(figure);
  }
  return same.length === 1 ? same[0] : undefined;
}

/** 50社 in 50社(累計120社), where nothing else tells the two apart. */
function onlyOfCounting(one: Figure, many: readonly Figure[]): Figure | undefined {
  if (many.some((figure) => figure.label !== null)) return undefined;
  const cumulative = (figure: Figure): boolean => figure.quantity.counting === "cumulative";
  const same = many.filter((figure) => cumulative(figure) === cumulative(one));
  return same.length === 1 ? same[0] : undefined;
}

/** 男女計, 合計, 全体: what the other labels are parts of. */
const totalLabel = /(?:^|[^統推])計$|^(?:全体|総数)$/u;

/** The total that a cell prints with its parts: 計 336人 (…151人, …185人), or a first figure that is their sum. */
export const wholeOf = (figures: readonly Figure[]): Figure | undefined => {
  const totals = figures.filter(({ quantity, label }) => quantity.counting === "total" || totalLabel.test(label ?? ""));
  if (totals.length === 1) return totals[0];
  const [first] = figures;
  return first !== undefined && isWhole(first, figures) ? first : undefined;
};

function isWhole(one: Figure, figures: readonly Figure[]): boolean {
  const parts = figures.filter((figure) => figure !== one);
  if (parts.length < 2) return false;
  const sum = parts.reduce((total, figure) => total + figure.value * figure.unit.factor, 0);
  return Math.abs(sum - one.value * one.unit.factor) < 1e-9 * Math.max(1, Math.abs(sum));
}

const size = (figure: Figure): number => figure.value * figure.unit.factor;

/** The figure before the labelled ones, where it is large enough to hold each of them and none of them replaces it. */
function onlyUnlabelled(one: Figure, many: readonly Figure[]): Figure | undefined {
  if (one.label !== null) return undefined;
  const bare = many.filter((figure) => figure.label === null);
  const [first] = bare;
  if (first === undefined || bare.length > 1 || first !== many[0]) return undefined;
  if (many.some(({ isAdded }) => isAdded)) return undefined;
  if (many.some(({ label }) => restatedWords.test(label ?? ""))) return undefined;
  return many.every((figure) => size(figure) <= size(first)) ? first : undefined;
}
