import { mapColumns } from "../headings/column-mapping.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import { fiscalYearOf } from "../../time/coverage.ts";
import { captionOver } from "../headings/pages.ts";
import type { Cells } from "../records/cells.ts";
import type { ColumnMap, ProgramLine, SetAside, SourceCell, TimeColumns } from "../records/reading.ts";
import { cardLabels, labelAndValue, saysEvaluation } from "../words/card-labels.ts";
import { saysNothing } from "../words/nothing-marks.ts";
import type { CardIndicator, CardIndicators, MoneyOfCard } from "./card-indicator.ts";
import { isKind, saysBudget, saysKind, saysMoney } from "./card-indicator.ts";
import type { CardContext } from "./card-pairs.ts";
import { pageUnits } from "./figures.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { keyNamesIndicator, slotKey } from "../words/slot-key.ts";
import { LineReader } from "./lines.ts";

/** A grid of a form whose plans and actuals are columns, a row an indicator. */
export interface CardList extends CardIndicators {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Names of programs, where its rows are programs and not indicators. */
  readonly programs: readonly string[];
  /** Western fiscal years that it has results of, and those that it has columns or rows of. */
  readonly resultYears: readonly number[];
  readonly yearsThere: readonly number[];
  /** Columns of plans and actuals that were not read, and those that were. */
  readonly setAside: readonly SetAside[];
  readonly taken: readonly number[];
  readonly year: number | null;
}

/** Rows over a grid whose fields may name its one indicator. */
const rowsOver = 3;

const ofPrograms = /事業|施策|取組|プログラム|program|project/iu;
const ofIndicators = /指標|目標|項目|KPI|内容|indicator/iu;

/** 活動指標, アウトカム in a cell of its own, merged over several rows or not. */
function kindBeside(cells: Cells, row: number, { left, right }: HeadingBlock): string {
  for (let column = left; column <= right; column += 1) {
    const text = cells.shownText(row, column);
    if (text !== "" && isKind(text)) return text;
  }
  return "";
}

/** Whether a heading stands over names of programs, and not of what is counted. */
export const isOverPrograms = (heading: string): boolean => ofPrograms.test(heading) && !ofIndicators.test(heading);

/** A row that begins with what the form is judged by: 妥当性, 総合評価. */
function isEvaluation(cells: Cells, row: number, { left, right }: HeadingBlock): boolean {
  for (let column = left; column <= right; column += 1) {
    const text = cells.trimmed(row, column);
    if (text !== "") return saysEvaluation(text) || saysEvaluation(labelAndValue(text)?.[0] ?? "");
  }
  return false;
}

const saysLabel = (text: string): boolean => text !== "" && cardLabels(text).length > 0;

/** A slot of the form that the program has no indicator for, left blank or crossed out. */
const isUnused = ({ plan, actual, otherTimes = [] }: ProgramLine): boolean =>
  [plan, actual, ...otherTimes.flatMap((time) => [time.plan, time.actual])].every(
    (cell) => cell === null || saysNothing(cell.text),
  );

const hasNames = ({ measure, name }: ColumnMap["columns"]): boolean => measure !== undefined || name !== undefined;

/** What stands over a grid of one indicator and names it. */
interface NameOver {
  readonly name: string | null;
  readonly cell: SourceCell | null;
  /** Its kind, as a label or a caption over it says: 成果指標, ①活動指標. */
  readonly kind: string;
  /** What a line over the grid would say of its unit: （回）. */
  readonly unit: string | null;
  readonly unitCell: SourceCell | null;
}

/** A labelled name over the grid's own columns; of one whose rows are years the words over its plan. */
function nameOver(
  block: HeadingBlock,
  plan: number,
  { cells, labelled }: CardContext,
  isOfYears: boolean,
): NameOver | null {
  const isOver = (row: number, column: number): boolean =>
    row >= block.top - rowsOver && row <= block.bottom && column >= block.left && column <= block.right;
  const over = labelled.filter(
    ({ row, valueColumn, value, valueRow }) => isOver(row, valueColumn) && valueRow <= block.bottom && value !== "",
  );
  const label = over.findLast(({ kind }) => kind === "measure");
  const unit = over.findLast(({ kind, value }) => kind === "unit" && plainUnit(value) !== null);
  const words: { text: string; row: number; column: number }[] = [];
  for (let row = block.bottom; row >= Math.max(block.top - rowsOver, 1); row -= 1) {
    const own = wordsAt(cells, row, plan, block);
    if (own !== null) words.push(own);
  }
  const kinds = words.map(({ text }) => text).filter((text) => isKind(text.replace(/^[①-⑳\d()（）.．]+/u, "")));
  const kind = label !== undefined && saysKind(label.label) ? label.label : (kinds[0] ?? label?.label ?? "");
  const unitCell = unit === undefined ? null : cells.source(unit.valueRow, unit.valueColumn);
  if (label !== undefined)
    return {
      name: label.value,
      cell: cells.source(label.valueRow, label.valueColumn),
      kind,
      unit: unit === undefined ? label.value : `(${unit.value})`,
      unitCell,
    };
  const named = !isOfYears
    ? undefined
    : words.find(({ text }) => keyNamesIndicator(slotKey(text)) && !isKind(text) && cardLabels(text).length === 0);
  if (named === undefined)
    return kind === "" && unitCell === null ? null : { name: null, cell: null, kind, unit: null, unitCell };
  return {
    name: named.text,
    cell: cells.source(named.row, named.column),
    kind,
    unit: unit === undefined ? named.text : `(${unit.value})`,
    unitCell,
  };
}

/** What stands over a plan, or left of it over the grid's own columns. */
function wordsAt(cells: Cells, row: number, plan: number, { left }: HeadingBlock) {
  for (let column = plan; column >= left; column -= 1) {
    const text = cells.shownText(row, column);
    if (text === "") continue;
    const merge = cells.merge(row, column);
    return { text, row: merge?.top ?? row, column: merge?.left ?? column };
  }
  return null;
}

/** The row before words of a form begin: what it is judged by, or a label where a figure should be. */
function lastIndicator(
  cells: Cells,
  block: HeadingBlock,
  from: number,
  to: number,
  { plan, actual }: ColumnMap["columns"],
): number {
  for (let row = from; row <= to; row += 1) {
    const figures = [plan, actual].map((column) => (column === undefined ? "" : cells.trimmed(row, column)));
    if (isEvaluation(cells, row, block) || figures.some(saysLabel)) return row - 1;
  }
  return to;
}

const yearOf = ({ coverage: { to, isRelative } }: Pick<TimeColumns, "coverage">): readonly number[] =>
  to === null || isRelative ? [] : [fiscalYearOf(to)];

/** Reads the rows under one block of headings; null where they name no plan and no actual. `before`: the next thing under it. */
export function cardList(block: HeadingBlock, before: number, context: CardContext): CardList | null {
  const { cells, hidden } = context;
  const from = block.bottom + 1;
  let to = from;
  while (to < before && !cells.blankRow(to, block.left, block.right)) to += 1;
  to -= 1;
  if (to < from) return null;
  const { sheet: fiscalYear, hint } = context.years;
  const years = { fiscalYear, chosenYear: hint, ofForm: hint, previous: null, given: {} };
  const whole = mapColumns(cells, block, from, to, years);
  // Rows of programs are rows of programs to the end.
  const isProgram = isOverPrograms(whole.headings.name ?? "");
  if (!isProgram) to = lastIndicator(cells, block, from, to, whole.columns);
  if (to < from) return null;
  const mapping = mapColumns(cells, block, from, to, years);
  const { columns, headings } = mapping;
  const { plan, actual } = columns;
  if (plan === undefined || actual === undefined) return null;
  const over = nameOver(block, plan, context, mapping.yearRows !== null);
  const reader = new LineReader(cells, hidden, true);
  reader.page({
    body: { mapping, left: block.left, right: block.right, from, to, pairs: null },
    units: pageUnits(mapping, over === null || hasNames(columns) ? null : over.unit),
    hiddenRows: hidden,
    caption: null,
    over: [],
  });
  const { lines, sections } = reader.finish();
  const nameHeading = headings.name ?? "";
  const caption = captionOver(cells, block.top, 1)?.text ?? "";
  const indicators: CardIndicator[] = [];
  const money: MoneyOfCard[] = [];
  const times = mapping.times.map(({ said, coverage, plan, actual, headings: own }): TimeColumns => ({
    said,
    coverage,
    plan,
    actual,
    headings: own,
  }));
  for (const line of lines) {
    if (line.kind === "group") continue;
    const own = line.measure ?? line.indicatorCell?.text.trim() ?? line.name;
    const isNamedOver = own === "" && over?.name != null;
    const name = isNamedOver ? over.name : own;
    const nameCell = isNamedOver ? over.cell : (line.indicatorCell ?? line.nameCell);
    const unitCell = over?.unitCell ?? null;
    if (saysNothing(name) && isUnused(line)) continue;
    if (saysMoney(name)) {
      const budget = saysBudget(name) && line.plan !== null ? { cell: line.plan, heading: name } : null;
      money.push({ row: line.row, column: plan, seen: name, budget });
      continue;
    }
    const section = line.section === null ? "" : (sections[line.section]?.name ?? "");
    const kind =
      [
        kindBeside(cells, line.row, block),
        section,
        headings.measure ?? "",
        nameHeading,
        over?.kind ?? "",
        caption,
      ].find(saysKind) ?? "";
    const under = (heading: string | undefined): string =>
      [kind, heading ?? ""].filter((part) => part !== "").join(" / ");
    indicators.push({
      row: line.row,
      name,
      kind,
      facts: {
        baseline: line.baseline,
        plan: line.plan,
        actual: line.actual,
        finalTarget: line.finalTarget,
        planPeriod: line.planPeriod,
        unitNote: line.unitNote ?? unitCell ?? nameCell ?? null,
        direction: line.direction,
        printedRate: line.printedRate,
        printedGrade: line.printedGrade,
        remarks: line.remarks,
        indicatorCell: nameCell ?? null,
        hidden: line.hidden,
        ...(line.otherTimes === undefined ? {} : { otherTimes: line.otherTimes }),
      },
      columns,
      headings: { ...headings, plan: under(headings.plan), actual: under(headings.actual) },
      times,
      parts: mapping.parts,
      headingRows: Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index),
    });
  }
  return {
    indicators,
    money,
    top: block.top,
    left: block.left,
    bottom: to,
    right: block.right,
    programs: isProgram ? lines.map(({ name }) => name) : [],
    resultYears: mapping.resultYears,
    yearsThere: [
      ...(mapping.year === null ? [] : [mapping.year]),
      ...[...mapping.times, ...lines.flatMap(({ otherTimes = [] }) => otherTimes)].flatMap(yearOf),
    ],
    setAside: mapping.setAside.filter(({ field }) => field === "plan" || field === "actual"),
    taken: [...Object.values(columns), ...times.flatMap((time) => [time.plan, time.actual])].filter(
      (column) => column !== null,
    ),
    year: mapping.year,
  };
}
