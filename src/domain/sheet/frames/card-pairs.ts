import type { Cells } from "../records/cells.ts";
import { readCell } from "../../quantity/cell.ts";
import { headingUnit } from "../../quantity/heading-unit.ts";
import type { FigureCell, SourceCell, TimeColumns } from "../records/reading.ts";
import type { PageMapping } from "../headings/column-mapping.ts";
import { cardLabels } from "../words/card-labels.ts";
import { isNote } from "../words/notes.ts";
import { plainUnit } from "../words/plain-unit.ts";
import type { FieldName } from "../words/field.ts";
import { saysForm } from "./card-title.ts";
import { mayName } from "./card-words.ts";
import type { LabelledCell } from "./card-cells.ts";
import type { CardGrid } from "./card-grids.ts";
import {
  type CardIndicator,
  type CardIndicators,
  isKind,
  type MoneyOfCard,
  saysBudget,
  saysKind,
  saysMoney,
} from "./card-indicator.ts";
import { type FiguresPlace, pageUnits, readFigure } from "./figures.ts";
import type { PairedRows } from "./kind-rows.ts";
import { saysNothing } from "../words/nothing-marks.ts";
import { timeOfPlan } from "./merged-figure.ts";
import { readTimes } from "./other-times.ts";
import { headingOf, otherTimesOf } from "./time-headings.ts";
import { judgedTime, partsAcross, type TimeAcross, type YearAsked } from "./times-across.ts";

/** What is known of a form while its grids are read. */
export interface CardContext {
  readonly cells: Cells;
  readonly labelled: readonly LabelledCell[];
  readonly hidden: ReadonlySet<number>;
  readonly years: YearAsked;
}

/** The indicators of one grid, those that the form leaves blank left out. `after`: the last row of what stands over it. */
export function indicatorsOf(grid: CardGrid, after: number, context: CardContext): CardIndicators {
  const time = judgedTime(grid.times, grid.pairs.size, context.years);
  const indicators: CardIndicator[] = [];
  const money: MoneyOfCard[] = [];
  let above = after;
  for (const [start, pair] of grid.pairs) {
    const beside = wordsBeside(grid, start, pair, above, context);
    above = pair.end;
    if (saysMoney(beside.name?.text ?? "") || [...beside.labels].some(saysMoney)) {
      const seen = [beside.name?.text ?? "", ...beside.labels].find(saysMoney)!;
      const facts = time === null ? null : indicatorAt(grid, start, pair, time, beside, context);
      const plan = saysBudget(seen) ? (facts?.facts.plan ?? null) : null;
      money.push({
        row: start,
        column: grid.kindColumn,
        seen,
        budget:
          plan === null ? null : { cell: inMoney(plan, seen), heading: `${seen} / ${facts?.headings.plan ?? ""}` },
      });
      continue;
    }
    if (time === null || isBlankSlot(grid, pair, beside.name, context.cells)) continue;
    indicators.push(indicatorAt(grid, start, pair, time, beside, context));
  }
  return { indicators, money };
}

/** 事業費(千円) gives the unit of its own row. */
function inMoney(cell: FigureCell, seen: string): FigureCell {
  const unit = headingUnit(seen);
  return unit === null ? cell : { ...cell, reading: readCell(cell.value, cell.text, cell.format, unit) };
}

/** What stands beside a line of a grid, and over it. */
interface WordsBeside {
  /** Its name, and where it stands. */
  readonly name: { readonly text: string; readonly cell: SourceCell; readonly column: number } | null;
  /** Of what kind it is: 活動, 成果指標及び成果実績(アウトカム). */
  readonly kind: string;
  /** Words beside it that are no name: the block's label. */
  readonly labels: readonly string[];
  readonly unitColumn: number | null;
  /** Where its unit stands outside of a column of units. */
  readonly unitCell: SourceCell | null;
}

/** 指標, 定量的な成果指標; 指標の考え方, 指標の算式 stand over what is said of one. */
const saysIndicator = (heading: string): boolean =>
  /指標/u.test(heading) &&
  !/説明|考え方|算[式出定]|計算|定義|根拠|出典|設定|理由|方法|方向|番号|区分|種[類別]/u.test(heading);

/** A number, or a mark that says that there is nothing. */
const noName = /^(?:[-－―‐ー―]+|[(（]?[\d０-９①-⑳]{1,2}[)）.．]?|なし|該当なし)$/u;

function wordsBeside(
  grid: CardGrid,
  start: number,
  pair: PairedRows,
  above: number,
  { cells, labelled }: CardContext,
): WordsBeside {
  const labels: string[] = [];
  let kind = "";
  const united = [...grid.heading.columns].flatMap(([column, { role }]) =>
    role === "unit" && column >= grid.left && column <= grid.right ? [column] : [],
  );
  // 指標の説明 beside 単位: the unit is where a unit stands.
  let unitColumn = united.find((column) => plainUnit(cells.shownText(pair.plan, column)) !== null) ?? united[0];
  let unitCell: SourceCell | null = null;
  let best: { text: string; row: number; column: number; rank: number } | null = null;
  for (let column = grid.left; column < grid.kindColumn; column += 1) {
    const merge = cells.merge(start, column);
    if (merge !== null && merge.left < column) continue;
    const role = grid.heading.columns.get(column)?.role ?? null;
    const heading = grid.heading.columns.get(column)?.text ?? "";
    const text = cells.shownText(start, column);
    if (text === "" || united.includes(column) || noName.test(text)) continue;
    const isOver = merge !== null && merge.top <= grid.heading.bottom && grid.heading.bottom < start;
    if (isKind(text) || isOver) {
      labels.push(text);
      if (kind === "" && saysKind(text)) kind = text;
      continue;
    }
    if (role === null && plainUnit(text) !== null && text.length <= 6) {
      unitColumn ??= column;
      continue;
    }
    if (kind === "" && saysKind(text) && /[(（\n]/u.test(text)) kind = text;
    const rank = role === "measure" || saysIndicator(heading) ? 3 : role === "name" ? 2 : 1;
    if (best === null || rank >= best.rank) best = { text, row: merge?.top ?? start, column, rank };
    if (kind === "" && saysKind(heading) && rank > 1) kind = heading;
  }
  const over = labelled.filter(
    ({ kind: of, row, column, value }) =>
      (of === "measure" || of === "unit") &&
      row > above &&
      row <= pair.end &&
      column >= grid.left &&
      column <= grid.labelsTo &&
      value !== "",
  );
  if (best === null) {
    const label = over.findLast(({ kind: of }) => of === "measure");
    if (label !== undefined) {
      best = { text: label.value, row: label.valueRow, column: label.valueColumn, rank: 0 };
      if (kind === "" && saysKind(label.label)) kind = label.label;
    }
  }
  if (best === null) best = nameOver(grid, start, above, { cells, labelled });
  const unit = over.findLast(({ kind: of }) => of === "unit");
  if (unitColumn === undefined && unit !== undefined) unitCell = cells.source(unit.valueRow, unit.valueColumn);
  if (kind === "") kind = captionsOver(cells, grid, above).findLast(saysKind) ?? "";
  // A block's own label names the one indicator of a block that has no other name.
  const name =
    best === null ? null : { text: best.text, cell: cells.source(best.row, best.column), column: best.column };
  return { name, kind, labels, unitColumn: unitColumn ?? null, unitCell };
}

/** A name of an indicator is no longer. */
const longestName = 60;
/** Rows over a line that are looked at for its name. */
const rowsOver = 4;
/** ② 苦情の件数, 【来園者数】: what numbers and frames a name. */
const framed = /^(?:[(（]?[\d０-９①-⑳]{1,2}[)）.．、]?\s*)?[【［〔「<＜]?|[】］〕」>＞]$/gu;
/** 指標の推移, 達成状況: a caption over figures, and no name of what they are of. */
const ofAll = /(?:指標|状況|推移|一覧|実績|目標|達成度|評価|成果|結果)[等値]?(?:について)?$/u;

/** The one name in a row right over a line, or over the headings of its grid, that has none beside it. */
function nameOver(
  { heading, left, right }: CardGrid,
  start: number,
  above: number,
  { cells, labelled }: Pick<CardContext, "cells" | "labelled">,
) {
  const highest = Math.max(above, start - rowsOver - (heading.bottom - heading.top + 1));
  for (let row = start - 1; row > highest; row -= 1) {
    if (row >= heading.top && row <= heading.bottom) continue;
    // 事業概要 | 本を買う: the value of a label names nothing.
    if (labelled.some((one) => one.row === row && one.kind !== "measure" && one.kind !== "unit")) return null;
    const texts: { text: string; row: number; column: number; rank: number }[] = [];
    for (let column = left; column <= right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "" && !isMark(text)) texts.push({ text, row, column, rank: 0 });
    }
    const [only, ...more] = texts;
    if (only === undefined) continue;
    const name = only.text.replace(framed, "");
    if (more.length > 0 || only.text.length > longestName || !mayName(name)) return null;
    return ofAll.test(name.replace(/[)）]+$/u, "")) || saysForm(name) || isNote(only.text) ? null : only;
  }
  return null;
}

/** A numbering, a unit, a kind or a label, which name nothing. */
const isMark = (text: string): boolean =>
  noName.test(text) || plainUnit(text) !== null || isKind(text) || cardLabels(text).length > 0;

/** Short texts right over a grid: 成果指標①, 【活動指標】. */
function captionsOver(cells: Cells, { heading, left, right }: CardGrid, above: number): readonly string[] {
  const texts: string[] = [];
  for (let row = Math.max(above + 1, heading.top - 3); row < heading.top; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "" && text.length <= 30) texts.push(text);
    }
  }
  return texts;
}

/** Slot 2 and 3 of a form are left blank where a program has one indicator. */
function isBlankSlot(grid: CardGrid, pair: PairedRows, name: WordsBeside["name"], cells: Cells): boolean {
  return (
    name === null &&
    grid.times.every(({ column }) => [pair.plan, pair.actual].every((row) => saysNothing(cells.shownText(row, column))))
  );
}

const timeColumns = ({ said, coverage, plan, actual, headings }: PageMapping["times"][number]): TimeColumns => ({
  said,
  coverage,
  plan,
  actual,
  headings,
});

function indicatorAt(
  grid: CardGrid,
  start: number,
  pair: PairedRows,
  judged: TimeAcross,
  { name, kind, unitColumn, unitCell }: WordsBeside,
  { cells, hidden }: CardContext,
): CardIndicator {
  const { time, planColumn } = timeOfPlan(cells, grid.times, pair, judged);
  const words = {
    plan: cells.trimmed(pair.plan, grid.kindColumn),
    actual: cells.trimmed(pair.actual, grid.kindColumn),
  };
  const final = grid.times.findLast((one) => one.kind === "final");
  const baseline = grid.times.find((one) => one.kind === "baseline");
  const underKind = (heading: string): string => (kind === "" ? heading : `${kind} / ${heading}`);
  const columns: Partial<Record<FieldName, number>> = {
    plan: planColumn,
    actual: time.column,
    ...(name === null ? {} : { measure: name.column }),
    ...(unitColumn === null ? {} : { unit: unitColumn }),
    ...(final === undefined ? {} : { finalTarget: final.column }),
    ...(baseline === undefined ? {} : { baseline: baseline.column }),
  };
  const headings: Partial<Record<FieldName, string>> = {
    plan: underKind(headingOf(time, words.plan)),
    actual: underKind(headingOf(time, words.actual)),
    ...(final === undefined ? {} : { finalTarget: final.said }),
    ...(baseline === undefined ? {} : { baseline: baseline.said }),
    ...(pair.printedRate === null ? {} : { printedRate: cells.trimmed(pair.printedRate, grid.kindColumn) }),
  };
  const times = otherTimesOf(grid.times, time, words);
  const mapping: PageMapping = {
    columns,
    headings,
    reasons: [],
    setAside: [],
    ownUnits: {},
    plansBefore: [],
    yearRows: null,
    parts: null,
    times,
    resultYears: [],
    year: time.year,
  };
  const unitOver = unitCell === null ? (name?.text ?? null) : `(${unitCell.text})`;
  const place: FiguresPlace = { cells, row: start, mapping, units: pageUnits(mapping, unitOver), pair };
  const unitAt = unitColumn === null ? null : shown(cells, pair.plan, unitColumn, start);
  const isHidden = hidden.has(start);
  return {
    row: start,
    name: name?.text ?? "",
    kind,
    facts: {
      baseline: readFigure("baseline", place),
      plan: readFigure("plan", place),
      actual: readFigure("actual", place),
      finalTarget: readFigure("finalTarget", place),
      printedRate: pair.printedRate === null ? null : readFigure("printedRate", place),
      planPeriod: null,
      direction: null,
      printedGrade: null,
      remarks: null,
      unitNote: unitAt ?? unitCell ?? name?.cell ?? null,
      indicatorCell: name?.cell ?? null,
      otherTimes: readTimes(place, times, isHidden),
      hidden: isHidden,
    },
    columns,
    headings,
    times: times.map(timeColumns),
    headingRows: rowsOf(grid.heading),
    parts: partsAcross(grid.times, time),
  };
}

const rowsOf = ({ top, bottom }: { readonly top: number; readonly bottom: number }): readonly number[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);

/** The unit beside the plan, or on the line's first row; of a merged area its first cell. */
function shown(cells: Cells, row: number, column: number, start: number): SourceCell | null {
  for (const at of [row, start]) {
    const merge = cells.merge(at, column);
    const source = merge === null ? cells.source(at, column) : cells.source(merge.top, merge.left);
    if (source.text.trim() !== "") return source;
  }
  return null;
}
