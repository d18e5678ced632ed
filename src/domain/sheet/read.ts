import type { Policy } from "../achievement/policy.ts";
import type { Area, Grid } from "../grid.ts";
import { Cells } from "./cells.ts";
import type { Columns, PageMapping } from "./column-mapping.ts";
import { mapColumns } from "./column-mapping.ts";
import { pageUnits } from "./figures.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import { headingBlocks, headingReader } from "./heading-blocks.ts";
import { LineReader } from "./lines.ts";
import type { ColumnMap, Layout, LayoutHint, NoTable, SheetReading } from "./reading.ts";
import type { FieldName } from "./schema.ts";
import { requiredFields } from "./schema.ts";
import type { SheetTitle } from "./title.ts";
import { readTitle } from "./title.ts";
import { vocabulary } from "./vocabulary.ts";

export interface ReadOptions {
  readonly hint?: LayoutHint | undefined;
  readonly headings?: Policy["headings"] | undefined;
}

interface Page {
  readonly block: HeadingBlock;
  readonly mapping: PageMapping;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the program table on a sheet and reads it into lines; never throws, whatever the grid.
 * Time is linear in the number of cells.
 */
export function readSheet(grid: Grid, options: ReadOptions = {}): SheetReading | NoTable {
  const hint = options.hint ?? { columns: {}, area: null };
  const cells = new Cells(grid, hint.area);
  const area = cells.area;
  const given = definedColumns(hint.columns);
  if (area === null || isEmpty(grid)) return { found: false, sheet: grid.sheet, missing: requiredFields, nearest: null, empty: isEmpty(grid) };
  const read = headingReader(vocabulary(options.headings));
  const found = headingBlocks(cells, read);
  const whole = new Cells(grid);
  const title = readTitle(whole, found[0]?.top ?? area.top, grid.sheet);
  const blocks = found.length === 0 && given.plan !== undefined && given.actual !== undefined ? [unheaded(area)] : found;
  const { pages, others } = mapPages(cells, blocks, area, title, given);
  if (pages.length === 0) return nothingFound(grid.sheet, others);
  return assemble(grid, cells, pages, others, title, blocks);
}

function definedColumns(columns: LayoutHint["columns"]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as Columns;
}

const isEmpty = (grid: Grid): boolean =>
  grid.values.every((row) => row.every((value) => value === null || (typeof value === "string" && value.trim() === "")));

/** A table without headings, all of it body; only the user's mapping can tell what its columns are. */
function unheaded(area: Area): HeadingBlock {
  return { top: area.top, bottom: area.top - 1, left: area.left, right: area.right, columns: new Map() };
}

/** Maps block after block; one that is no program table ends the page before it. */
function mapPages(cells: Cells, blocks: readonly HeadingBlock[], area: Area, title: SheetTitle, given: Columns): { readonly pages: readonly Page[]; readonly others: readonly Page[] } {
  const pages: Page[] = [];
  const others: Page[] = [];
  let previous: PageMapping | null = null;
  blocks.forEach((heading, index) => {
    const from = heading.bottom + 1;
    const to = (blocks[index + 1]?.top ?? area.bottom + 1) - 1;
    const mapping = mapColumns(cells, heading, from, to, { fiscalYear: title.year, previous, given });
    const page = { block: heading, mapping, from, to };
    if (missingFields(mapping).length === 0 && to >= from) {
      pages.push(page);
      previous = mapping;
    } else {
      others.push(page);
    }
  });
  return { pages, others };
}

/** A plan of another year leaves the plan missing and the table found: its actuals are there to be shown. */
function missingFields(mapping: PageMapping): readonly FieldName[] {
  const otherYear = mapping.setAside.some((aside) => aside.field === "plan" && aside.why === "other-year");
  return requiredFields.filter((field) => mapping.columns[field] === undefined && !(field === "plan" && otherYear));
}

function nothingFound(sheet: string, others: readonly Page[]): NoTable {
  const nearest = [...others].sort((a, b) => missingFields(a.mapping).length - missingFields(b.mapping).length)[0];
  if (nearest === undefined) return { found: false, sheet, missing: requiredFields, nearest: null, empty: false };
  const fields = Object.keys(nearest.mapping.columns) as FieldName[];
  return {
    found: false,
    sheet,
    missing: missingFields(nearest.mapping),
    nearest: {
      row: nearest.block.bottom,
      seen: [...nearest.block.columns.values()].map((sense) => sense.text).filter((text) => text !== ""),
      fields,
    },
    empty: false,
  };
}

function assemble(grid: Grid, cells: Cells, pages: readonly Page[], others: readonly Page[], title: SheetTitle, blocks: readonly HeadingBlock[]): SheetReading | NoTable {
  const reader = new LineReader(cells, grid.hiddenRows);
  for (const page of pages) {
    const { left, right } = bodyColumns(page);
    reader.page({
      body: { mapping: page.mapping, left, right, from: page.from, to: page.to },
      units: pageUnits(page.mapping, title.unitLine),
      section: null,
    });
  }
  const read = reader.finish();
  if (read.lines.length === 0) return nothingFound(grid.sheet, [...pages, ...others]);
  const top = pages[0]!.block.top;
  const bottom = Math.max(pages[0]!.block.bottom, ...[read.lines.at(-1)?.row ?? 0, read.totals.at(-1)?.row ?? 0]);
  const area: Area = {
    top,
    left: Math.min(...pages.map((page) => bodyColumns(page).left)),
    bottom,
    right: Math.max(...pages.map((page) => bodyColumns(page).right)),
  };
  return {
    found: true,
    sheet: grid.sheet,
    layout: layout(pages, area),
    title: title.title,
    fiscalYear: title.fiscalYear,
    ...read,
    sections: read.sections,
    notes: read.notes,
    unread: read.unread.filter((left) => left.row <= bottom),
    elsewhere: others.filter((other) => other.block.top > 0 && blocks.length > 1).map((other) => ({ top: other.block.top, left: other.block.left, bottom: other.to, right: other.block.right })),
  };
}

/** From the first to the last column that has a known heading or is mapped: notes at the side stay outside. */
function bodyColumns(page: Page): { readonly left: number; readonly right: number } {
  const mapped = Object.values(page.mapping.columns);
  const known = [...page.block.columns].filter(([, sense]) => sense.role !== null).map(([column]) => column);
  const columns = [...mapped, ...known];
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

function layout(pages: readonly Page[], area: Area): Layout {
  const maps: ColumnMap[] = pages.map((page, index) => ({
    from: page.block.top,
    to: Math.min((pages[index + 1]?.block.top ?? area.bottom + 1) - 1, Math.max(area.bottom, page.block.top)),
    headingRows: rowsBetween(page.block.top, page.block.bottom),
    columns: page.mapping.columns,
    headings: page.mapping.headings,
  }));
  const reasons = pages.flatMap((page) => page.mapping.reasons);
  const required = reasons.filter((reason) => requiredFields.includes(reason.field));
  const planMissing = pages.some((page) => page.mapping.columns.plan === undefined);
  const confidence = Math.min(...required.map((reason) => reason.confidence), planMissing ? 0.4 : 1);
  return { area, pages: maps, confidence, reasons, setAside: pages.flatMap((page) => page.mapping.setAside) };
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

