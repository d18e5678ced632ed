import type { Area, Grid } from "../../grid.ts";
import { Cells } from "../records/cells.ts";
import type { Layout, ProgramLine, Section, SheetReading, UnreadRow } from "../records/reading.ts";
import { labelAndValue } from "../words/card-labels.ts";
import { isNote } from "../words/notes.ts";
import { type Card, type CardOptions, cardIn, type CardSheet } from "./card.ts";
import { labelledCells } from "./card-cells.ts";
import { formAreas, nameCells } from "./card-parts.ts";
import { type CardTitle, cardTitle, saysNoForm } from "./card-title.ts";

/** A form of one program has no more rows; a longer sheet is a list, or forms under each other. */
const mostRows = 600;
/** Forms under each other have no more rows together. */
const mostOfAll = 20_000;

/** One of the forms of a sheet, and what it is read by. */
interface Form {
  readonly cells: Cells;
  readonly sheet: CardSheet;
}

/**
 * A sheet that is a form of one program (事務事業評価シート, 行政事業レビューシート), or of a few under each other or side by
 * side: labelled cells, and small grids of its indicators. null where it is none: a list, a cover, a table of contents. Linear
 * in its cells.
 */
export function readCards(grid: Grid, options: CardOptions): SheetReading | null {
  const cells = new Cells(grid);
  const { area } = cells;
  if (area === null || (area.bottom - area.top >= mostRows && !mayBeForms(grid, area, options))) return null;
  const labelled = labelledCells(cells, () => false);
  if (nameCells(cells, labelled).length === 0) return null;
  const title = cardTitle(cells, labelled, grid.sheet);
  if (saysNoForm(title.title ?? "") || saysNoForm(grid.sheet)) return null;
  const areas = formAreas(cells, labelled);
  const sheet = { ...options, title, hidden: new Set(grid.hiddenRows), isOneOfSeveral: areas.length > 1 };
  const forms = areas.map((part, index): Form => {
    const own = areas.length === 1 ? cells : new Cells(grid, part);
    return { cells: own, sheet: index === 0 ? sheet : { ...sheet, title: ownTitle(own, title) } };
  });
  const cards: Card[] = [];
  for (const form of forms) {
    if (form.cells.area === null || form.cells.area.bottom - form.cells.area.top >= mostRows) return null;
    const card = cardIn(form.cells, form.sheet);
    if (card === null) return null;
    cards.push(card);
  }
  if (!cards.some(({ hasGrid }) => hasGrid)) return null;
  const placed = onRowsOfTheirOwn(ofOneYear(cards, forms));
  return placed === null ? null : readingOf(placed, { cells, sheet: grid.sheet, title });
}

/**
 * Whether a long sheet may be forms under each other: what labels the first program's name stands in its column again before
 * a form must have ended, and what is over that is a form.
 */
function mayBeForms(grid: Grid, area: Area, options: CardOptions): boolean {
  if (area.bottom - area.top >= mostOfAll) return false;
  const head = new Cells(grid, { ...area, bottom: area.top + mostRows - 1 });
  const labelled = labelledCells(head, () => false);
  const [name] = nameCells(head, labelled);
  if (name === undefined) return false;
  const isLabel = (text: string): boolean => text === name.label || labelAndValue(text)?.[0] === name.label;
  let next = name.row + 1;
  while (next <= head.area!.bottom && !isLabel(head.trimmed(next, name.column))) next += 1;
  if (next > head.area!.bottom) return false;
  const first = new Cells(grid, { ...area, bottom: next - 1 });
  const title = cardTitle(
    first,
    labelledCells(first, () => false),
    grid.sheet,
  );
  return cardIn(first, { ...options, title, hidden: new Set(), isOneOfSeveral: true }) !== null;
}

/** A further form may have a title, and a year, of its own. */
function ownTitle(cells: Cells, ofSheet: CardTitle): CardTitle {
  const own = cardTitle(
    cells,
    labelledCells(cells, () => false),
    "",
  );
  return own.year === null ? { ...ofSheet, above: own.above } : own;
}

/**
 * Forms of one year are judged by the same one: the newest that half of those have results of that have results of any. One
 * that has none of it yet lacks it, and is not judged by an older one.
 */
function ofOneYear(cards: readonly Card[], forms: readonly Form[]): readonly Card[] {
  return cards.map((card, index) => {
    const { cells, sheet } = forms[index]!;
    const alike = cards.filter((_other, at) => forms[at]!.sheet.title.year === sheet.title.year);
    const withResults = (year: number): number => alike.filter(({ years }) => years.includes(year)).length;
    const judged = [...new Set(alike.flatMap(({ year }) => year ?? []))];
    const most = Math.max(...judged.map(withResults));
    const newest = Math.max(...judged.filter((year) => withResults(year) * 2 >= most));
    const isBehind = card.year !== null && card.year < newest && card.yearsThere.has(newest);
    return isBehind ? (cardIn(cells, { ...sheet, chosenYear: newest }) ?? card) : card;
  });
}

/**
 * A line is known by its row, which no other program has: of forms side by side each further one is on the row under the one
 * before. null where they have fewer rows than there are of them.
 */
function onRowsOfTheirOwn(cards: readonly Card[]): readonly Card[] | null {
  const placed: Card[] = [];
  for (const card of cards) {
    const before = placed.at(-1);
    const { from, to } = card.map;
    if (before === undefined || from > before.line.row) {
      placed.push(card);
      continue;
    }
    const row = Math.max(card.line.row, before.line.row + 1);
    if (row > to) return null;
    placed[placed.length - 1] = { ...before, map: { ...before.map, to: row - 1 } };
    const line = { ...card.line, row };
    const further = card.further.map((one) => ({ ...one, row, parentRow: row }));
    placed.push({ ...card, line, further, map: { ...card.map, from: row } });
  }
  return placed;
}

interface SheetOfCards {
  readonly cells: Cells;
  readonly sheet: string;
  readonly title: CardTitle;
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
    notes: notesOn(cells),
    above: title.above,
    unread: joined(cards.map(({ unread }) => unread)),
    figuresUnread: cards.flatMap(({ figuresUnread }) => figuresUnread),
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

/** Of forms side by side a row is told once. */
function joined(all: readonly (readonly UnreadRow[])[]): readonly UnreadRow[] {
  const rows = new Map<number, string>();
  for (const { row, text } of all.flat()) rows.set(row, [rows.get(row) ?? [], text].flat().join(" "));
  return [...rows].sort(([a], [b]) => a - b).map(([row, text]) => ({ row, text }));
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
