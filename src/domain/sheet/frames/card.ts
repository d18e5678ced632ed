import type { Area } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { block, type HeadingBlock, headingBlocks } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import type { Cells } from "../records/cells.ts";
import type {
  ColumnMap,
  MappingReason,
  ProgramLine,
  Section,
  SetAside,
  SlotColumns,
  SourceCell,
} from "../records/reading.ts";
import type { FieldName } from "../words/field.ts";
import { numberIn } from "../words/numbers.ts";
import { splitSection } from "../words/sections.ts";
import { cardBudget } from "./card-budget.ts";
import { type LabelledCell, labelledCells } from "./card-cells.ts";
import { type CardGrid, cardGrids } from "./card-grids.ts";
import { byIndicator } from "./card-year-blocks.ts";
import type { CardBudget, CardIndicator, CardIndicators, MoneyOfCard } from "./card-indicator.ts";
import { labelledPairs } from "./card-labelled.ts";
import { type CardList, cardList, isOverPrograms } from "./card-lists.ts";
import { type CardContext, indicatorsOf } from "./card-pairs.ts";
import { isName } from "./card-parts.ts";
import { type CardTitle, saysForm } from "./card-title.ts";
import { type LeftOver, leftOver } from "./card-unread.ts";
import { isToCome, yearsWithResults } from "./times-across.ts";

/** What a form is read by. */
export interface CardOptions {
  readonly read: HeadingReader;
  /** Western fiscal year that a person chose; null: the newest with a result that is not later than the title's. */
  readonly chosenYear: number | null;
}

/** One program of a sheet, with what it was found by. */
export interface Card extends LeftOver {
  readonly line: ProgramLine;
  readonly further: readonly ProgramLine[];
  readonly map: ColumnMap;
  readonly section: Section | null;
  readonly reasons: readonly MappingReason[];
  readonly setAside: readonly SetAside[];
  readonly year: number | null;
  readonly years: readonly number[];
  /** Western fiscal years that have a column or a row, with results or without. */
  readonly yearsThere: ReadonlySet<number>;
  readonly hasGrid: boolean;
}

/** What one form of a sheet is read by. */
export interface CardSheet extends CardOptions {
  readonly title: CardTitle;
  readonly hidden: ReadonlySet<number>;
  /** The sheet has other forms, so that one that no indicator is filled in on is one all the same. */
  readonly isOneOfSeveral: boolean;
}

/** Reads a form; null where it is none. */
export function cardIn(cells: Cells, sheet: CardSheet): Card | null {
  const { title, read, chosenYear, hidden } = sheet;
  const fieldRows = (labelled: readonly LabelledCell[]): ReadonlySet<number> =>
    new Set(labelled.filter((one) => isField(one, read)).map(({ row }) => row));
  const grids = cardGrids(cells, read, title.year, fieldRows(labelledCells(cells, () => false).filter(isOfProgram)));
  const all = labelledCells(cells, inGrids(grids));
  const anyYear: CardContext = { cells, labelled: all, hidden, years: { sheet: title.year, hint: chosenYear } };
  const listsOf = listReader(anyYear, grids, fieldRows(all), read);
  const first = listsOf(chosenYear);
  const inList = (row: number): boolean => first.some(({ top, bottom }) => row >= top && row <= bottom);
  const labelled = all.filter(({ row }) => !inList(row));
  const name = best(labelled, "name", isName);
  if (name === null) return null;
  // Rows of other programs make a list of it, whatever stands over them.
  if (first.some(({ programs }) => programs.some((program) => program !== "" && program !== name.value))) return null;
  if (grids.some((grid) => hasPrograms(cells, grid, name.value))) return null;
  const years = yearsWithResults([...grids, ...first.map(({ resultYears }) => ({ resultYears }))]);
  const year = chosenYear ?? judgedYear(grids, first, title.year);
  // A list that has the form's year is judged by it, though its own newest results are older.
  const lists = first.some((list) => list.year !== year) ? listsOf(year) : first;
  const context: CardContext = { ...anyYear, labelled, years: { sheet: title.year, hint: year } };
  const inGrid = gathered(grids, lists, context);
  const ofLabels = labelled.flatMap(ofLabel);
  const pairs = labelledPairs(context, read, [...inGrid.flatMap(({ taken }) => taken), ...ofLabels]);
  const found: readonly Gathered[] = [...inGrid, { ...pairs, costs: [] }];
  const indicators = found.flatMap((one) => one.indicators).toSorted((a, b) => a.row - b.row);
  const money = found.flatMap((one) => one.money);
  const left = leftOver(cells, read, {
    taken: [...found.flatMap(({ taken }) => taken), ...ofLabels],
    costs: found.flatMap(({ costs }) => costs),
    told: new Set(title.above.map(({ row }) => row)),
  });
  const confidence = sureness({
    title: title.title,
    labelled,
    grids: grids.length + lists.length + pairs.indicators.length,
    indicators: indicators.length,
    // A list of programs whose headings stand over them is none.
    sides: name.valueRow === name.row ? left.figuresUnread.filter(({ side }) => side !== null).length : 0,
    isOneOfSeveral: sheet.isOneOfSeveral,
  });
  if (confidence === null) return null;
  const columns = new Set(lists.flatMap((list) => list.taken));
  const setAside = lists.flatMap((list) => list.setAside).filter(({ column }) => !columns.has(column));
  const budget =
    cardBudget(cells, labelled, year, title.year) ?? money.find((one) => one.budget !== null)?.budget ?? null;
  return {
    ...cardOf(cells, { name, labelled, indicators, money, budget, confidence, setAside }),
    ...left,
    year,
    years,
    yearsThere: new Set([...grids.flatMap(yearsAcross), ...lists.flatMap(({ yearsThere }) => yearsThere)]),
    hasGrid:
      grids.length + lists.length + pairs.indicators.length > 0 || left.figuresUnread.some(({ side }) => side !== null),
  };
}

/** Reads the grids of a form whose plans and actuals are columns, by the year that is asked for. */
function listReader(
  context: CardContext,
  grids: readonly CardGrid[],
  fields: ReadonlySet<number>,
  read: HeadingReader,
): (year: number | null) => readonly CardList[] {
  const { cells, years } = context;
  const blocks = headingBlocks(cells, read, new Set())
    .flatMap((found) => underFields(cells, found, fields, read))
    .filter(({ top, bottom }) => !grids.some((grid) => grid.top <= bottom && grid.bottom >= top));
  const tops = [...blocks.map(({ top }) => top), ...grids.map(({ top }) => top)];
  const before = (row: number): number =>
    tops.reduce((next, top) => (top > row && top < next ? top : next), (cells.area?.bottom ?? row) + 1);
  const own = blocks.flatMap((found) => byIndicator(cells, found, read));
  return (hint) =>
    own.flatMap((found) => cardList(found, before(found.bottom), { ...context, years: { ...years, hint } }) ?? []);
}

const yearsAcross = ({ times }: CardGrid): readonly number[] =>
  times.flatMap(({ kind, year }) => (kind === "year" && year !== null ? [year] : []));

const ofLabel = ({ row, column, valueRow, valueColumn }: LabelledCell): readonly Area[] => [
  { top: row, left: column, bottom: row, right: column },
  { top: valueRow, left: valueColumn, bottom: valueRow, right: valueColumn },
];

/** Lines of a grid that are other programs, by the heading over their names. */
const hasPrograms = (cells: Cells, { heading, left, kindColumn, pairs }: CardGrid, own: string): boolean =>
  [...heading.columns].some(
    ([column, { role, text }]) =>
      column >= left &&
      column < kindColumn &&
      role === "name" &&
      isOverPrograms(text) &&
      [...pairs.keys()].some((row) => !["", own].includes(cells.shownText(row, column))),
  );

/** A field that only a program has: what else a form labels may stand over a grid and belong to it. */
const isOfProgram = ({ kind }: LabelledCell): boolean =>
  kind === "name" || kind === "section" || kind === "department" || kind === "no" || kind === "overview";

/** A label of the program with its value beside it, which is no heading. */
const isField = ({ kind, row, valueRow, value }: LabelledCell, read: HeadingReader): boolean =>
  kind !== "unit" &&
  valueRow === row &&
  value !== "" &&
  (read(value).coverage < 0.6 || (kind === "department" && office.test(value))) &&
  coverageOf(value, null) === null;

/** 地域課 is made of words that stand over columns, and is none of them. */
const office = /..[課室局部所館]$/u;

/** Fields of the form right over a grid are none of its headings. */
function underFields(
  cells: Cells,
  found: HeadingBlock,
  fields: ReadonlySet<number>,
  read: HeadingReader,
): HeadingBlock[] {
  let top = found.top;
  for (let row = found.top; row <= found.bottom; row += 1) if (fields.has(row)) top = row + 1;
  return top === found.top ? [found] : top > found.bottom ? [] : [block(cells, top, found.bottom, read)];
}

/** Cells of grids and of their headings are no labels of the program. */
const inGrids =
  (grids: readonly CardGrid[]) =>
  (row: number, column: number): boolean =>
    grids.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);

/** The newest year of which at least half of the indicators with any result have one, not later than the sheet's. */
function judgedYear(grids: readonly CardGrid[], lists: readonly CardList[], sheetYear: number | null): number | null {
  const counts = new Map<number, number>();
  let most = 0;
  for (const { times, pairs } of grids) {
    for (const time of times) {
      const { kind, year, results } = time;
      if (kind !== "year" || year === null || results === 0 || isToCome(time)) continue;
      if (sheetYear !== null && year > sheetYear) continue;
      counts.set(year, (counts.get(year) ?? 0) + results);
      most = Math.max(most, counts.get(year)!, Math.min(results, pairs.size));
    }
  }
  const years = [...counts].filter(([, results]) => results * 2 >= most).map(([year]) => year);
  const listed = lists.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : listed.length > 0 ? Math.max(...listed) : null;
}

/** What one grid gave, and where it stands. */
interface Gathered extends CardIndicators {
  readonly taken: readonly Area[];
  readonly costs: readonly Area[];
}

function gathered(grids: readonly CardGrid[], lists: readonly CardList[], context: CardContext): readonly Gathered[] {
  const above = (grid: CardGrid): number =>
    [...grids, ...lists].reduce((last, { bottom }) => (bottom < grid.top && bottom > last ? bottom : last), 0);
  return [
    ...grids.map((grid): Gathered => {
      const found = indicatorsOf(grid, above(grid), context);
      return { ...found, ...rowsRead(grid, found) };
    }),
    ...lists.map((list): Gathered => ({ ...list, taken: [list], costs: [] })),
  ];
}

/** A grid's headings and the rows of its indicators without others between them, and the rows of its money. */
function rowsRead(
  { heading, pairs, left, right, top, bottom }: CardGrid,
  { indicators, money }: CardIndicators,
): Pick<Gathered, "taken" | "costs"> {
  const area = (from: number, to: number): Area => ({ top: from, left, bottom: to, right });
  const read = indicators.flatMap(({ row }) => pairs.get(row) ?? []);
  const rows = read.flatMap(({ plan, planBefore = plan, actual, printedRate, others }) => [
    plan,
    planBefore,
    actual,
    printedRate ?? plan,
    ...others,
  ]);
  return {
    taken: [
      area(top, Math.min(heading.bottom, bottom)),
      ...indicators.map(({ row }) => area(row, row)),
      ...rows.map((row) => area(row, row)),
    ],
    costs: money.flatMap(({ row }) => area(row, pairs.get(row)?.end ?? row)),
  };
}

/** The value of the best known label of a kind, the first of like ones; null where none is filled. */
function best(
  labelled: readonly LabelledCell[],
  kind: LabelledCell["kind"],
  fits: (value: string) => boolean = (value) => value !== "",
): LabelledCell | null {
  return (
    labelled
      .filter((one) => one.kind === kind && fits(one.value))
      .toSorted((a, b) => a.rank - b.rank || a.row - b.row || a.column - b.column)[0] ?? null
  );
}

/** What tells a form. */
interface Signs {
  readonly title: string | null;
  readonly labelled: readonly LabelledCell[];
  readonly grids: number;
  readonly indicators: number;
  /** Figures that are a plan or a result and have no other to go with. */
  readonly sides: number;
  readonly isOneOfSeveral: boolean;
}

/** How sure it is that the sheet is a form, 0…1; null where it is none. */
function sureness({ title, labelled, grids, indicators, sides, isOneOfSeveral }: Signs): number | null {
  const others = new Set(
    labelled.filter(({ kind }) => kind !== "name" && kind !== "measure" && kind !== "unit").map(({ label }) => label),
  ).size;
  const isTitled = title !== null && saysForm(title);
  const hasFigures = grids > 0 || isOneOfSeveral || (isTitled && others > 1 && sides > 0);
  if (!hasFigures || others < (isTitled ? 1 : 2)) return null;
  return Math.min(1, 0.6 + (isTitled ? 0.15 : 0) + Math.min(3, others) * 0.05 + (indicators > 0 ? 0.1 : 0));
}

interface CardFound {
  readonly name: LabelledCell;
  readonly labelled: readonly LabelledCell[];
  readonly indicators: readonly CardIndicator[];
  readonly money: readonly MoneyOfCard[];
  readonly budget: CardBudget | null;
  readonly confidence: number;
  /** Columns of plans and actuals that no indicator was read from. */
  readonly setAside: readonly SetAside[];
}

const nothing: CardIndicator["facts"] = {
  baseline: null,
  plan: null,
  actual: null,
  finalTarget: null,
  planPeriod: null,
  unitNote: null,
  direction: null,
  printedRate: null,
  printedGrade: null,
  remarks: null,
  indicatorCell: null,
  hidden: false,
};

type CardLines = Pick<Card, "line" | "further" | "map" | "section" | "reasons" | "setAside">;

function cardOf(cells: Cells, found: CardFound): CardLines {
  const { name, labelled, indicators, budget, confidence } = found;
  const source = (one: LabelledCell | null): SourceCell | null =>
    one === null ? null : cells.source(one.valueRow, one.valueColumn);
  const no = best(labelled, "no");
  const department = best(labelled, "department");
  const overview = best(labelled, "overview");
  const group = sectionOf(labelled, name);
  const section = group === null ? null : { ...sectionNamed(group.value.replace(/\s*\n\s*/gu, " ")), row: group.row };
  const shared = {
    row: name.valueRow,
    section: null,
    no: null,
    name: "",
    measure: null,
    parentRow: null,
    noCell: null,
    nameCell: null,
    department: source(department),
    overview: null,
    budget: null,
  } as const;
  const [first, ...more] = indicators;
  const line: ProgramLine = {
    ...shared,
    kind: "program",
    no: no === null ? null : numberIn(no.value),
    name: onOneLine(name.value),
    noCell: source(no),
    nameCell: source(name),
    overview: overview === null ? null : overview.value,
    budget: budget?.cell ?? null,
    ...(first?.facts ?? nothing),
  };
  const further = more.map(({ name: measure, facts }, index): ProgramLine => ({
    ...shared,
    kind: "measure",
    slot: index + 1,
    measure: onOneLine(measure),
    parentRow: line.row,
    ...facts,
    indicatorCell: null,
  }));
  const own = (field: FieldName, one: LabelledCell | null) =>
    one === null ? {} : { columns: { [field]: one.valueColumn }, headings: { [field]: one.label } };
  const fields = [
    own("name", name),
    own("no", no),
    own("department", department),
    own("overview", overview),
    own("section", group),
    budget === null ? {} : { columns: { budget: budget.cell.column }, headings: { budget: budget.heading } },
  ];
  const columns = Object.assign({}, ...fields.map((field) => field.columns ?? {})) as ColumnMap["columns"];
  const headings = Object.assign({}, ...fields.map((field) => field.headings ?? {})) as ColumnMap["headings"];
  const area = cells.area!;
  const map: ColumnMap = {
    from: area.top,
    to: area.bottom,
    headingRows: [...new Set(indicators.flatMap(({ headingRows }) => headingRows))].sort((a, b) => a - b),
    columns: { ...columns, ...first?.columns },
    headings: { ...headings, ...first?.headings },
    ...(first === undefined || first.kind === "" ? {} : { slotName: first.kind }),
    ...(first === undefined || first.times.length === 0 ? {} : { times: first.times }),
    ...(first === undefined || first.parts === null ? {} : { parts: first.parts }),
    ...(more.length === 0 ? {} : { slots: more.map((one) => slotOf(one, columns, headings)) }),
  };
  return {
    line,
    further,
    map,
    section,
    reasons: reasonsOf(map, confidence),
    setAside: [
      ...found.money.map(({ column, seen }): SetAside => ({ field: "plan", column, seen, why: "money" })),
      ...found.setAside,
    ],
  };
}

/** 2-1 高齢者の支援, 1.2.3 …: a number of several parts is none that a section has. */
const partsOfNumber = /^[\d０-９]{1,3}(?:[-－‐―ー.．][\d０-９]{1,3})+[\s、)）:：.．]*(?=\S)/u;

const sectionNamed = (text: string): Pick<Section, "no" | "name"> =>
  partsOfNumber.test(text) ? { no: null, name: text.replace(partsOfNumber, "") } : splitSection(text);

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/gu, "").trim();

/** What the program stands under: the best known label, but not the one that names it. */
function sectionOf(labelled: readonly LabelledCell[], name: LabelledCell): LabelledCell | null {
  return best(
    labelled.filter(({ row, column }) => row !== name.row || column !== name.column),
    "section",
    isName,
  );
}

const slotOf = (
  { kind, columns, headings, times, parts }: CardIndicator,
  shared: ColumnMap["columns"],
  sharedHeadings: ColumnMap["headings"],
): SlotColumns => ({
  name: kind,
  columns: { ...shared, ...columns },
  headings: { ...sharedHeadings, ...headings },
  ...(times.length === 0 ? {} : { times }),
  parts: parts ?? undefined,
});

const reasonsOf = ({ columns, headings }: ColumnMap, confidence: number): readonly MappingReason[] =>
  (Object.entries(columns) as [FieldName, number][]).map(([field, column]) => ({
    field,
    column,
    basis: "heading",
    seen: headings[field] ?? "",
    confidence: Math.round(confidence * 100) / 100,
  }));
