import type { Area, Grid } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { titleYear } from "../../time/title-year.ts";
import { block, type HeadingBlock, headingBlocks } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { readTitle } from "../headings/title.ts";
import { Cells } from "../records/cells.ts";
import type {
  ColumnMap,
  Layout,
  MappingReason,
  ProgramLine,
  Section,
  SetAside,
  SheetReading,
  SlotColumns,
  SourceCell,
} from "../records/reading.ts";
import { cardLabels } from "../words/card-labels.ts";
import type { FieldName } from "../words/field.ts";
import { isNote } from "../words/notes.ts";
import { numberIn } from "../words/numbers.ts";
import { splitSection } from "../words/sections.ts";
import { yearCell } from "../words/year-cell.ts";
import { cardBudget } from "./card-budget.ts";
import { type LabelledCell, labelledCells } from "./card-cells.ts";
import { type CardGrid, cardGrids } from "./card-grids.ts";
import { byIndicator } from "./card-year-blocks.ts";
import type { CardBudget, CardIndicator, MoneyOfCard } from "./card-indicator.ts";
import { type CardList, cardList, isOverPrograms } from "./card-lists.ts";
import { type CardContext, indicatorsOf } from "./card-pairs.ts";
import { unreadRows } from "./card-unread.ts";
import { yearsWithResults } from "./times-across.ts";

/** A form of one program has no more rows; a longer sheet is a list. */
const mostRows = 600;
/** A program's name is no longer. */
const longestName = 120;

const formTitle = /シート|調書|カード|評価[表票書]|個票|管理[票表]|レビュー|点検表|事業説明書|sheet|card/iu;
const noForm = /一覧|目次|集計|総括表|表紙|記入例|記載例|凡例/u;

/** What a form is read by. */
export interface CardOptions {
  readonly read: HeadingReader;
  /** Western fiscal year that a person chose; null: the newest with a result that is not later than the title's. */
  readonly chosenYear: number | null;
}

/** One program of a sheet, with what it was found by. */
interface Card {
  readonly line: ProgramLine;
  readonly further: readonly ProgramLine[];
  readonly map: ColumnMap;
  readonly section: Section | null;
  readonly reasons: readonly MappingReason[];
  readonly setAside: readonly SetAside[];
  readonly year: number | null;
  readonly years: readonly number[];
  /** Cells that it was read from. */
  readonly taken: readonly Area[];
  /** Rows of money planned and spent. */
  readonly costs: ReadonlySet<number>;
}

/**
 * A sheet that is a form of one program (事務事業評価シート, 行政事業レビューシート), or of a few under each other: labelled
 * cells, and small grids of its indicators. null where it is none: a list, a cover, a table of contents. Linear in its cells.
 */
export function readCards(grid: Grid, { read, chosenYear }: CardOptions): SheetReading | null {
  const cells = new Cells(grid);
  const { area } = cells;
  if (area === null || area.bottom - area.top >= mostRows) return null;
  const names = nameCells(cells);
  if (names.length === 0) return null;
  const title = withYear(titleOf(cells, names[0]!.row, grid.sheet), cells);
  if (noForm.test(title.title ?? "") || noForm.test(grid.sheet)) return null;
  const cards: Card[] = [];
  for (const [index, part] of parts(area, names).entries()) {
    const own = index === 0 && part.bottom === area.bottom ? cells : new Cells(grid, part);
    const card = cardIn(own, { title, read, chosenYear, hidden: new Set(grid.hiddenRows), sheet: grid.sheet });
    if (card === null) return null;
    cards.push(card);
  }
  return readingOf(cards, { cells, sheet: grid.sheet, title });
}

interface Title {
  readonly title: string | null;
  readonly fiscalYear: string | null;
  readonly year: number | null;
  readonly above: readonly { readonly row: number; readonly text: string }[];
}

/** The line that says that it is a form, wherever over the first field; else what a table would have as its title. */
function titleOf(cells: Cells, nameRow: number, sheet: string): Title {
  const { title, fiscalYear, year, above } = readTitle(cells, nameRow, sheet);
  const form = above.map(({ text }) => text.replace(/\s+/gu, " ").trim()).find((text) => formTitle.test(text));
  const own = titleYear([form ?? ""]);
  return {
    title: form ?? title,
    fiscalYear: own?.seen ?? fiscalYear,
    year: own?.year ?? year,
    above,
  };
}

/** Where no line over the form names its year, a field of it may: 評価対象年度. */
function withYear(title: Title, cells: Cells): Title {
  if (title.year !== null) return title;
  const field = labelledCells(cells, () => false).find(
    ({ kind, value }) => kind === "year" && titleYear([value]) !== null,
  );
  const found = field === undefined ? null : titleYear([field.value]);
  return found === null ? title : { ...title, fiscalYear: found.seen, year: found.year };
}

/** Cells that name a program: those of the best known label that the sheet has, each with another name. */
function nameCells(cells: Cells): readonly LabelledCell[] {
  const found = labelledCells(cells, () => false).filter(
    ({ kind, value }) => kind === "name" && isName(value) && value.length <= longestName,
  );
  const best = Math.min(...found.map(({ rank }) => rank));
  const own = found.filter(({ rank }) => rank === best);
  return own.filter(({ value, column }, index) => {
    const first = own.findIndex((other) => other.value === value);
    return first === index && column === own[0]!.column;
  });
}

/** No figure, no year and no label. */
const isName = (text: string): boolean =>
  text !== "" &&
  /[^\d\s.,%％０-９，．\-－―]/u.test(text) &&
  cardLabels(text).length === 0 &&
  yearCell(text, null, true) === null;

/** The sheet cut where each further program's name stands. */
function parts(area: Area, names: readonly LabelledCell[]): readonly Area[] {
  return names.map((_name, index) => ({
    ...area,
    top: index === 0 ? area.top : names[index]!.row,
    bottom: (names[index + 1]?.row ?? area.bottom + 1) - 1,
  }));
}

interface CardSheet extends CardOptions {
  readonly title: Title;
  readonly hidden: ReadonlySet<number>;
  readonly sheet: string;
}

function cardIn(cells: Cells, sheet: CardSheet): Card | null {
  const { title, read, chosenYear, hidden } = sheet;
  const fieldRows = (labelled: readonly LabelledCell[]): ReadonlySet<number> =>
    new Set(labelled.filter((one) => isField(one, read)).map(({ row }) => row));
  const grids = cardGrids(cells, read, title.year, fieldRows(labelledCells(cells, () => false).filter(isOfProgram)));
  const all = labelledCells(cells, inGrids(grids));
  const fields = fieldRows(all);
  const blocks = headingBlocks(cells, read, new Set())
    .flatMap((found) => underFields(cells, found, fields, read))
    .filter(({ top, bottom }) => !grids.some((grid) => grid.top <= bottom && grid.bottom >= top));
  const tops = [...blocks.map(({ top }) => top), ...grids.map(({ top }) => top)];
  const before = (row: number): number =>
    tops.reduce((next, top) => (top > row && top < next ? top : next), (cells.area?.bottom ?? row) + 1);
  const anyYear: CardContext = { cells, labelled: all, hidden, years: { sheet: title.year, hint: chosenYear } };
  const lists = blocks
    .flatMap((found) => byIndicator(cells, found, read))
    .flatMap((found) => cardList(found, before(found.bottom), anyYear) ?? []);
  const inList = (row: number): boolean => lists.some(({ top, bottom }) => row >= top && row <= bottom);
  const labelled = all.filter(({ row }) => !inList(row));
  const name = best(labelled, "name", isName);
  if (name === null) return null;
  // Rows of other programs make a list of it, whatever stands over them.
  if (lists.some(({ programs }) => programs.some((program) => program !== "" && program !== name.value))) return null;
  if (grids.some((grid) => hasPrograms(cells, grid, name.value))) return null;
  const years = yearsWithResults([...grids, ...lists.map(({ resultYears }) => ({ resultYears }))]);
  const year = chosenYear ?? judgedYear(grids, lists, title.year);
  const context: CardContext = { ...anyYear, labelled, years: { sheet: title.year, hint: year } };
  const { indicators, money } = gathered(grids, lists, context);
  const confidence = sureness(labelled, title.title, grids.length + lists.length, indicators.length);
  if (confidence === null) return null;
  const taken = new Set(lists.flatMap(({ taken: own }) => own));
  const setAside = lists.flatMap((list) => list.setAside).filter(({ column }) => !taken.has(column));
  const budget =
    cardBudget(cells, labelled, year, title.year) ?? money.find((one) => one.budget !== null)?.budget ?? null;
  const costs = new Set(money.map(({ row }) => row));
  return {
    ...cardOf(cells, { name, labelled, indicators, money, budget, confidence, year, years, setAside, read: sheet }),
    taken: [
      ...lists,
      ...grids.flatMap((grid) => linesOfGrid(grid, new Set(indicators.map(({ row }) => row)))),
      ...labelled.flatMap(ofLabel),
    ],
    costs: new Set([...costs, ...grids.flatMap((grid) => rowsOfCosts(grid, costs))]),
  };
}

/** Its headings, and the rows of its indicators that are read, without others between them. */
const linesOfGrid = (
  { heading, pairs, left, right, top, bottom }: CardGrid,
  read: ReadonlySet<number>,
): readonly Area[] => [
  { top, left, bottom: Math.min(heading.bottom, bottom), right },
  ...[...pairs]
    .filter(([start]) => read.has(start))
    .flatMap(([start, { plan, actual, printedRate, others }]) =>
      [start, plan, actual, ...(printedRate === null ? [] : [printedRate]), ...others].map((row) => ({
        top: row,
        left,
        bottom: row,
        right,
      })),
    ),
];

const rowsOfCosts = ({ pairs }: CardGrid, costs: ReadonlySet<number>): readonly number[] =>
  [...pairs]
    .filter(([start]) => costs.has(start))
    .flatMap(([start, { end }]) => Array.from({ length: end - start + 1 }, (_, index) => start + index));

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
    for (const { kind, year, results } of times) {
      if (kind !== "year" || year === null || results === 0 || (sheetYear !== null && year > sheetYear)) continue;
      counts.set(year, (counts.get(year) ?? 0) + results);
      most = Math.max(most, counts.get(year)!, Math.min(results, pairs.size));
    }
  }
  const years = [...counts].filter(([, results]) => results * 2 >= most).map(([year]) => year);
  const listed = lists.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : listed.length > 0 ? Math.max(...listed) : null;
}

function gathered(
  grids: readonly CardGrid[],
  lists: readonly CardList[],
  context: CardContext,
): { readonly indicators: readonly CardIndicator[]; readonly money: readonly MoneyOfCard[] } {
  const above = (grid: CardGrid): number =>
    [...grids, ...lists].reduce((last, { bottom }) => (bottom < grid.top && bottom > last ? bottom : last), 0);
  const found = [...grids.map((grid) => indicatorsOf(grid, above(grid), context)), ...lists];
  return {
    indicators: found.flatMap(({ indicators }) => indicators).toSorted((a, b) => a.row - b.row),
    money: found.flatMap(({ money }) => money),
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

/** How sure it is that the sheet is a form, 0…1; null where it is none. */
function sureness(
  labelled: readonly LabelledCell[],
  title: string | null,
  grids: number,
  indicators: number,
): number | null {
  const others = new Set(
    labelled.filter(({ kind }) => kind !== "name" && kind !== "measure" && kind !== "unit").map(({ label }) => label),
  ).size;
  const isTitled = title !== null && formTitle.test(title);
  if (grids === 0 || others < (isTitled ? 1 : 2)) return null;
  return Math.min(1, 0.6 + (isTitled ? 0.15 : 0) + Math.min(3, others) * 0.05 + (indicators > 0 ? 0.1 : 0));
}

interface CardFound {
  readonly name: LabelledCell;
  readonly labelled: readonly LabelledCell[];
  readonly indicators: readonly CardIndicator[];
  readonly money: readonly MoneyOfCard[];
  readonly budget: CardBudget | null;
  readonly confidence: number;
  readonly year: number | null;
  readonly years: readonly number[];
  /** Columns of plans and actuals that no indicator was read from. */
  readonly setAside: readonly SetAside[];
  readonly read: CardSheet;
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

function cardOf(cells: Cells, found: CardFound): Omit<Card, "taken" | "costs"> {
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
    year: found.year,
    years: found.years,
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

interface SheetOfCards {
  readonly cells: Cells;
  readonly sheet: string;
  readonly title: Title;
}

function readingOf(cards: readonly Card[], { cells, sheet, title }: SheetOfCards): SheetReading {
  const sections: Section[] = [];
  const places = new Map<string, number>();
  const lines = cards.flatMap(({ line, further, section }): readonly ProgramLine[] => {
    const at = section === null ? null : placeOf(section, sections, places);
    return [line, ...further].map((one) => ({ ...one, section: at }));
  });
  const reasons = cards.flatMap((card) => card.reasons);
  const layout: Layout = {
    frame: "card",
    area: cells.area!,
    pages: cards.map(({ map }) => map),
    confidence: Math.min(...reasons.map(({ confidence }) => confidence)),
    reasons,
    setAside: cards.flatMap(({ setAside }) => setAside),
  };
  const years = cards.flatMap((card) => card.year ?? []);
  const notes = notesOn(cells);
  return {
    found: true,
    sheet,
    layout,
    title: title.title,
    fiscalYear: title.fiscalYear,
    ...(years.length === 0 ? {} : { year: Math.max(...years) }),
    years: [...new Set(cards.flatMap((card) => card.years))].sort((a, b) => a - b),
    sections,
    lines,
    totals: [],
    notes,
    above: title.above,
    unread: unreadRows(
      cells,
      cards.flatMap(({ taken }) => taken),
      {
        told: new Set([...title.above, ...notes].map(({ row }) => row)),
        costs: new Set(cards.flatMap(({ costs }) => [...costs])),
      },
    ),
  };
}

function placeOf(section: Section, sections: Section[], places: Map<string, number>): number {
  const key = `${section.no ?? ""} ${section.name}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, sections.length);
  sections.push(section);
  return sections.length - 1;
}

function notesOn(cells: Cells): NonNullable<SheetReading["notes"]> {
  const { area } = cells;
  const notes: { row: number; text: string }[] = [];
  for (let row = area!.top; row <= area!.bottom; row += 1) {
    const texts: string[] = [];
    for (let column = area!.left; column <= area!.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "") texts.push(text);
    }
    const [only] = texts;
    if (texts.length === 1 && only !== undefined && isNote(only)) notes.push({ row, text: only });
  }
  return notes;
}
