import type { Quantity, Reading } from "../quantity/quantity.ts";
import { type Coverage, fiscalYearOf, monthOf } from "../time/coverage.ts";
import { coverageFrom } from "../time/coverage-of.ts";
import { squeeze } from "../time/squeezed.ts";
import type { TimeKind, TimeSaid, TimeWord } from "../time/time-word.ts";
import { timeWordsIn } from "../time/time-words.ts";
import { remembering } from "../remembering.ts";

/** Words of time that a figure's label may have; a name has years and months of its own. */
const inLabel: ReadonlySet<TimeKind> = new Set<TimeKind>([
  "cumulative",
  "mean",
  "final",
  "stretch",
  "unknown-part",
  "year-end",
  "whole-year",
]);

/**
 * The time that a figure covers by the words of its own cell: its period, the day it is as of, its label, a bracket
 * right behind it. `year` is the fiscal year that 上半期 goes by.
 */
export function ownCoverage(quantity: Quantity, cell: Reading, year: number | null): Coverage | null {
  const known = coveragesKnown.get(quantity);
  if (known !== undefined && known.cell === cell && known.year === year) return known.coverage;
  const coverage = coverageIn(quantity, cell, year);
  coveragesKnown.set(quantity, { cell, year, coverage });
  return coverage;
}

interface KnownCoverage {
  readonly cell: Reading;
  readonly year: number | null;
  readonly coverage: Coverage | null;
}

/** Cells of one text share their reading, and with it their quantities. */
const coveragesKnown = new WeakMap<Quantity, KnownCoverage>();

function coverageIn(quantity: Quantity, cell: Reading, year: number | null): Coverage | null {
  const { period, asOf, per, label } = quantity;
  const { text } = cell;
  const remark = remarkBehind(quantity, cell);
  if (
    period === null &&
    asOf === null &&
    label === null &&
    remark === null &&
    quantity.counting === null &&
    per === null
  )
    return null;
  const words = [
    ...timeWordsIn(label ?? "", year).filter(({ kind }) => inLabel.has(kind)),
    ...sumBefore(quantity, text, year),
    ...[period, asOf].flatMap((written) => (written === null ? [] : wordsOfDate(written, text, year))),
    ...timeWordsIn(everyYears(per), year),
    ...wordsOfRemark(remark ?? "", year),
  ];
  return coverageFrom(unrepeated(words), year);
}

const unrepeated = (words: readonly TimeWord[]): readonly TimeWord[] =>
  words.filter(({ text }, index) => words.findIndex((other) => other.text === text) === index);

/** 100件/5年 is 100件 of five years. */
const everyYears = (per: string | null): string => (per !== null && /^\d+年$/u.test(per) ? `${per}間` : "");

const bracketBehind = /^([^\d０-９()（）、。,\n]{0,4}[(（])([^()（）]{1,20})[)）]/u;

/**
 * The bracket behind a figure, bounds and counters between them or not: 120人(上半期), 500人以上(5年間累計). null where none is,
 * or where it holds a figure of its own: 50社(累計120社).
 */
export function remarkBehind({ evidence: [, end] }: Quantity, { text, quantities }: Reading): string | null {
  const match = bracketBehind.exec(text.slice(end, end + 30));
  if (match === null) return null;
  const from = end + match[1]!.length;
  const to = from + match[2]!.length;
  return quantities.some(({ evidence: [start] }) => start >= from && start < to) ? null : match[2]!;
}

/** A bare date with more beside it in the bracket says when something took place: 120人(令和4年5月開催). */
const wordsOfRemark = (remark: string, year: number | null): readonly TimeWord[] =>
  wholeRemark(remark) ??
  timeWordsIn(remark, year).flatMap((word) =>
    word.kind === "as-of" && !word.isStated && word.text !== squeeze(remark).text ? yearOf(word) : [word],
  );

/** Words that are of time only where nothing else stands in the bracket. */
const alone: readonly (readonly [words: RegExp, said: TimeSaid])[] = [
  [/^(?:年度?)?途中(?:経過|集計|段階)?$/u, { kind: "unknown-part" }],
  [/^中間(?:値|集計|報告|時点|段階)?$/u, { kind: "unknown-part" }],
  [/^(?:直近|最新)(?:の?(?:値|数値|調査|実績))?$/u, { kind: "unknown-part" }],
  [/^前回(?:の?(?:値|数値|調査|実績|時))?$/u, { kind: "offset", years: -1 }],
];

/** 80件(途中), 80件(前回調査), 80件(直近): of a part of the year, or of another one; nobody says which. */
function wholeRemark(remark: string): readonly TimeWord[] | null {
  const { text } = squeeze(remark);
  const said = alone.find(([words]) => words.test(text))?.[1];
  return said === undefined ? null : [{ ...said, text, start: 0 }];
}

/** How far before a figure the word that makes it a sum may stand. */
const reach = 14;

/** 累計 right before the figure. */
function sumBefore({ evidence, counting }: Quantity, text: string, year: number | null): readonly TimeWord[] {
  if (counting !== "cumulative") return [];
  const before = squeeze(text.slice(Math.max(0, evidence[0] - reach), evidence[0])).text;
  const word = timeWordsIn(before, year).at(-1);
  const isNext =
    word?.kind === "cumulative" && /^[でにのは人件回数:([]*$/u.test(before.slice(word.start + word.text.length));
  return isNext ? [word] : [];
}

/** Behind these a stretch of months says when something was done, not what the figure covers. */
const done = /^(?:に|の間|を通|開催|実施|開始|頃)/u;

/** A cell of many dates is squeezed once. */
const squeezedCell = remembering((text: string): string => squeeze(text).text);

/**
 * What a date that the reader found with a figure says of it, by where it stands in the cell: (R4.9.30) dates the
 * figure; 10月に and 令和4年9月30日開催 say when something took place, which leaves the year.
 */
function wordsOfDate(written: string, text: string, year: number | null): readonly TimeWord[] {
  const cell = squeezedCell(text);
  const date = squeeze(written).text;
  const at = cell.indexOf(date);
  if (at < 0) return timeWordsIn(written, year);
  const word = timeWordsIn(cell.slice(at, at + date.length + 4), year)[0];
  if (word === undefined || word.start !== 0)
    return timeWordsIn(written, year).filter(({ kind }) => kind !== "stretch");
  const behind = cell.slice(at + word.text.length);
  const inBrackets = /[(【〔]$/u.test(cell.slice(0, at)) && /^[)】〕]/u.test(behind);
  if (inBrackets) return [word];
  if (word.kind === "as-of" && !word.isStated) return yearOf(word);
  if (word.kind !== "stretch") return [word];
  const isOneMonth = word.first.month === word.last.month && !word.text.endsWith("分");
  return isOneMonth || done.test(behind) ? [] : [word];
}

function yearOf({ at: { year, month }, text, start }: Extract<TimeWord, { kind: "as-of" }>): readonly TimeWord[] {
  if (year === null) return [];
  return [{ kind: "year", year: fiscalYearOf(monthOf(year, month)), isCalendar: false, text, start }];
}
