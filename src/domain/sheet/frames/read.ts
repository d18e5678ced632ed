import type { Area, Grid } from "../../grid.ts";
import { transposed } from "../../grid/transposed.ts";
import { areasOf, joinBeside } from "./beside-halves.ts";
import { readCards } from "./cards.ts";
import { Cells } from "../records/cells.ts";
import { looksLikeFigure } from "../headings/column-content.ts";
import type { Columns } from "../headings/column-mapping.ts";
import { pageUnits } from "./figures.ts";
import { areOfForms, withFormBlocks } from "../headings/form-blocks.ts";
import type { HeadingBlock, NoHeadings } from "../headings/heading-blocks.ts";
import { block, headingBlocks } from "../headings/heading-blocks.ts";
import { withBareYears } from "../headings/bare-years.ts";
import { withSideOfSheet } from "../headings/sheet-side.ts";
import { blockWithin, halvesBeside } from "../headings/halves-beside.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { headingReader, likestRow } from "../headings/heading-rows.ts";
import { isWide, lastRow, layoutOf, tableColumns } from "../headings/layout.ts";
import { FoldedCells } from "./folded-cells.ts";
import { LineReader } from "./lines.ts";
import { pairedPages } from "./pair-rows.ts";
import { namingHeading, slotInputs } from "./slot-lines.ts";
import { namedBlocks } from "../headings/named-blocks.ts";
import type { FoundPages, Page, PageContext } from "../headings/pages.ts";
import { mapPages, missingFields } from "../headings/pages.ts";
import type { LayoutHint, NoTable, SheetReading } from "../records/reading.ts";
import type { FieldName } from "../words/field.ts";
import type { FurtherHeadings } from "../words/schema.ts";
import { requiredFields } from "../words/schema.ts";
import { readTitle } from "../headings/title.ts";
import { vocabulary } from "../words/vocabulary.ts";
import { sideOfSheet } from "../words/side-of-sheet.ts";
import { yearCell } from "../words/year-cell.ts";

export interface ReadOptions {
  /** What the user says where the finding is wrong. */
  readonly hint?: LayoutHint | undefined;
  /** Further headings, from the policy. */
  readonly headings?: FurtherHeadings | undefined;
  /** Takes no shortcut: every line is read by itself. The answer is the same, and costs several times as much. */
  readonly fully?: boolean | undefined;
  /** Reads a table that has one of plan and actual, where the other stands on another sheet. */
  readonly half?: "plan" | "actual" | undefined;
  /** What an earlier reading found, less the rows that changed since or share a merged area with one; it is added to. */
  readonly noHeadings?: NoHeadings | undefined;
}

/**
 * Finds the program table on a sheet and reads it into lines; never throws, whatever the grid.
 * Time is linear in the number of cells.
 */
export function readSheet(grid: Grid, options: ReadOptions = {}): SheetReading | NoTable {
  const hint = options.hint ?? { columns: {}, area: null };
  const cells = new Cells(grid, hint.area);
  const area = cells.area;
  if (area === null || isEmpty(grid))
    return { found: false, sheet: grid.sheet, missing: requiredFields, nearest: null, empty: isEmpty(grid) };
  const read = headingReader(vocabulary(options.headings));
  const given = definedColumns(hint.columns);
  const { forms = [] } = hint;
  const isWhole = hint.area === null && Object.keys(given).length === 0 && options.half === undefined;
  const whole = hint.area === null ? cells : new Cells(grid);
  const blocks = (): readonly HeadingBlock[] =>
    withFormBlocks(cells, blocksFor(cells, whole, area, given, read, options.noHeadings ?? new Set()), forms, read);
  const ofForms = forms.length === 0 ? [] : blocks();
  const cards =
    isWhole && !areOfForms(ofForms, forms) ? readCards(grid, { read, chosenYear: hint.year ?? null }) : null;
  if (cards !== null) return cards;
  const beside = isWhole
    ? readBeside(grid, options, { cells, read, blocks: forms.length === 0 ? blocks() : ofForms })
    : null;
  if (beside !== null) return beside;
  const headed = forms.length === 0 ? blocks() : ofForms;
  const told = saidBySheet(cells, headed, read, grid.sheet, options.half);
  const found = readTable(grid, options, { cells, whole, area, given, read, blocks: told ?? headed });
  return found.found || !isWhole || !readsTransposed(grid, read) ? found : { ...found, isTransposed: true };
}

/**
 * The headings of a table whose sheet's name alone says that it has the plans or the results: under few words (事業名 | 数値) as
 * well, which are no headings of a whole table. null where it does not, or need not.
 */
function saidBySheet(
  cells: Cells,
  blocks: readonly HeadingBlock[],
  read: HeadingReader,
  sheet: string,
  half: ReadOptions["half"],
): readonly HeadingBlock[] | null {
  if (half === undefined || sideOfSheet(sheet) !== half) return null;
  if (blocks.length > 0) return withSideOfSheet(cells, blocks, half);
  const likest = likestRow(cells, read);
  if (likest === null || !likest.fields.includes("name")) return null;
  return withSideOfSheet(cells, [block(cells, likest.row, likest.row, read)], half);
}

/** Plans and results in two tables on the same rows; null where there are none. */
function readBeside(
  grid: Grid,
  options: ReadOptions,
  { cells, read, blocks }: Pick<Looked, "cells" | "read" | "blocks">,
): SheetReading | null {
  for (const [index, one] of blocks.entries()) {
    const halves = halvesBeside(cells, one, one.bottom + 1, (blocks[index + 1]?.top ?? grid.bottom + 1) - 1);
    if (halves === null) continue;
    const areas = areasOf(grid, halves);
    const half = (side: "plan" | "actual", year: number | null): SheetReading | NoTable => {
      const area = areas[side];
      const looked = { cells: new Cells(grid, area), whole: cells, area, given: {}, read };
      const own = blocks.flatMap((block) => blockWithin(block, area, halves));
      return readTable(grid, { ...options, half: side, hint: { columns: {}, area, year } }, { ...looked, blocks: own });
    };
    const achieved = half("actual", options.hint?.year ?? null);
    if (!achieved.found) return null;
    const planned = half("plan", achieved.year ?? options.hint?.year ?? null);
    if (!planned.found) return null;
    const joined = joinBeside(planned, achieved);
    const { right } = one;
    return halves.to >= right
      ? joined
      : { ...joined, elsewhere: [{ ...joined.layout.area, left: halves.to + 1, right }] };
  }
  return null;
}

/** More rows and columns than these has no table of programs side by side. */
const mostTransposed = 300;

/** Two programs at least, and not years. */
const fewestTransposed = 2;

/** Whether the sheet has a table with rows and columns exchanged. */
function readsTransposed(grid: Grid, read: HeadingReader): boolean {
  if (grid.bottom - grid.top >= mostTransposed || grid.right - grid.left >= mostTransposed) return false;
  const turned = transposed(grid);
  const cells = new Cells(turned);
  const { area } = cells;
  if (area === null) return false;
  const blocks = headingBlocks(cells, read, new Set());
  const found = readTable(turned, {}, { cells, whole: cells, area, given: {}, read, blocks });
  if (!found.found) return false;
  const named = found.lines.filter(({ name, measure }) => {
    const own = name === "" ? (measure ?? "") : name;
    return yearCell(own, null, false) === null;
  });
  return named.length >= fewestTransposed;
}

interface Looked {
  readonly cells: Cells;
  /** Without the limits of the hint. */
  readonly whole: Cells;
  readonly area: Area;
  readonly given: Columns;
  readonly read: HeadingReader;
  readonly blocks: readonly HeadingBlock[];
}

function readTable(
  grid: Grid,
  options: ReadOptions,
  { cells, whole, area, given, read, blocks }: Looked,
): SheetReading | NoTable {
  const hint = options.hint ?? { columns: {}, area: null };
  const { forms = [] } = hint;
  const first = blocks[0]?.top ?? area.top;
  const titleYear = (before: number): number | null => readTitle(whole, before, grid.sheet).year;
  const context = {
    area,
    fiscalYear: titleYear(first),
    given,
    chosenYear: hint.year ?? null,
    forms,
    half: options.half,
  };
  const asHeaded = mapPages(cells, blocks, context);
  const paired = asHeaded.pages.length === 0 ? pairedPages(cells, read, { ...context, titleYear }) : null;
  const dated = paired === null ? withBareYears(blocks) : null;
  const mapped = dated === null ? asHeaded : mapPages(cells, dated, context);
  const { pages, others } = paired === null ? withNamed(cells, mapped, context) : { pages: paired, others: [] };
  const title = readTitle(whole, pages[0]?.caption?.row ?? pages[0]?.block.top ?? first, grid.sheet);
  const hiddenRows = new Set(grid.hiddenRows);
  const lines = new LineReader(cells, hiddenRows, options.fully === true);
  const width = tableColumns(pages);
  for (const [index, page] of pages.entries()) {
    const { yearRows } = page.mapping;
    const pairs = paired?.[index]?.pairs ?? null;
    const lone = paired?.[index]?.lone;
    const body = {
      mapping: page.mapping,
      ...width,
      from: page.from,
      to: page.to,
      pairs,
      ...(lone !== undefined && { lone }),
      ...(page.names !== undefined && { names: page.names }),
    };
    const own = {
      ...(yearRows === null ? {} : { cells: new FoldedCells(grid, hint.area, yearRows, page.mapping) }),
      hiddenRows,
      body,
    };
    lines.page({
      ...own,
      units: pageUnits(page.mapping, unitOver(cells, page) ?? title.unitLine),
      ...(page.mapping.slots !== undefined && {
        slots: slotInputs(cells, page.block, own, title.unitLine),
        namedBy: namingHeading(cells, page.block, page.mapping.columns.plan),
      }),
      caption: page.caption,
      over: index === 0 ? [] : page.over,
    });
  }
  const result = lines.finish();
  if (result.lines.length === 0) return nothingFound(grid.sheet, cells, [...pages, ...others], read);
  const found = layoutOf(pages, result);
  const frame = paired !== null ? "row-pairs" : isWide(found.pages) ? "wide" : "list";
  const layout = { ...found, frame } as const;
  return {
    found: true,
    sheet: grid.sheet,
    layout,
    title: title.title,
    fiscalYear: title.fiscalYear,
    ...yearsOf(pages),
    ...result,
    above: title.above,
    ...below(cells, lastRow(result.lines), others),
    elsewhere: others.map(({ block, caption, to }) => ({
      top: caption?.row ?? block.top,
      left: block.left,
      bottom: to,
      right: block.right,
    })),
  };
}

/** Where no block names its lines in a column, those that have their names over them. */
function withNamed(cells: Cells, found: FoundPages, { given, half }: Pick<PageContext, "given" | "half">): FoundPages {
  if (found.pages.length > 0 || half !== undefined || Object.keys(given).length > 0) return found;
  const pages = namedBlocks(cells, found.others);
  return { pages, others: found.others.filter(({ block }) => !pages.some((page) => page.block === block)) };
}

/** 指標A：利用者数（人） over a block: the unit of its figures, where it is the only one. */
function unitOver(cells: Cells, { names }: Page): string | null {
  const [name, ...more] = names?.values() ?? [];
  return name === undefined || more.length > 0 ? null : cells.trimmed(name.row, name.column);
}

/** Absent where no heading over a plan or an actual names a year. */
function yearsOf(pages: readonly Page[]): Pick<SheetReading, "year" | "years"> {
  const year = pages.find(({ mapping }) => mapping.year !== null)?.mapping.year ?? null;
  const years = [...new Set(pages.flatMap(({ mapping }) => mapping.resultYears))].sort((a, b) => a - b);
  return { ...(year === null ? {} : { year }), ...(years.length === 0 ? {} : { years }) };
}

const rowsUnder = 100;

/** The texts under the table, down to the next one. */
function below(cells: Cells, bottom: number, others: readonly Page[]): Pick<SheetReading, "below"> {
  const next = others.map(({ block, caption }) => caption?.row ?? block.top).filter((row) => row > bottom);
  const last = Math.min(bottom + rowsUnder, cells.area?.bottom ?? bottom, ...next.map((row) => row - 1));
  const texts: { row: number; text: string }[] = [];
  for (let row = bottom + 1; row <= last; row += 1) {
    for (let column = cells.area?.left ?? 1; column <= (cells.area?.right ?? 0); column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "") texts.push({ row, text });
    }
  }
  return texts.length === 0 ? {} : { below: texts };
}

function definedColumns(columns: LayoutHint["columns"]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as Columns;
}

function isEmpty(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = grid.value(row, column);
      if (value !== null && (typeof value !== "string" || value.trim() !== "")) return false;
    }
  }
  return true;
}

/** The headings in the range; else the last ones over it; else, where the user says which columns they are, none. */
function blocksFor(
  cells: Cells,
  whole: Cells,
  area: Area,
  given: Columns,
  read: HeadingReader,
  known: NoHeadings,
): readonly HeadingBlock[] {
  const inside = headingBlocks(cells, read, known);
  if (inside.length > 0) return inside;
  const above =
    whole === cells ? undefined : headingBlocks(whole, read, new Set()).findLast((block) => block.bottom < area.top);
  if (above !== undefined) return [above];
  return given.plan !== undefined && given.actual !== undefined
    ? [unknownHeadings(cells, area, { plan: given.plan, actual: given.actual }, read)]
    : [];
}

/** Words over the first figures of the given columns are headings that nobody knows. */
function unknownHeadings(
  cells: Cells,
  area: Area,
  { plan, actual }: { readonly plan: number; readonly actual: number },
  read: HeadingReader,
): HeadingBlock {
  const figure = (row: number): boolean =>
    [plan, actual].some((column) => cells.trimmed(row, column) !== "" && looksLikeFigure(cells.trimmed(row, column)));
  const words = (row: number): boolean =>
    [plan, actual].every((column) => cells.trimmed(row, column) !== "" && !looksLikeFigure(cells.trimmed(row, column)));
  let bottom = area.top - 1;
  for (let row = area.top; row <= area.bottom && !figure(row); row += 1) if (words(row)) bottom = row;
  const { left, right } = area;
  if (bottom < area.top) return { top: area.top, bottom, left, right, columns: new Map() };
  return { ...block(cells, bottom, bottom, read), left, right };
}

const longestSeen = 40;

/** A sentence where a heading should be is not told whole. */
const shortened = (text: string): string => (text.length > longestSeen ? `${text.slice(0, longestSeen)}…` : text);

/** The heading that misses the fewest fields; where no row has headings at all, the row with the likest words. */
function nothingFound(sheet: string, cells: Cells, others: readonly Page[], read: HeadingReader): NoTable {
  const best = [...others].sort((a, b) => missingFields(a.mapping).length - missingFields(b.mapping).length)[0];
  if (best === undefined) {
    const likest = likestRow(cells, read);
    const fields = likest?.fields ?? [];
    return {
      found: false,
      sheet,
      missing: requiredFields.filter((field) => !fields.includes(field)),
      nearest: likest === null ? null : { ...likest, seen: likest.seen.map(shortened) },
      empty: false,
    };
  }
  const missing = missingFields(best.mapping);
  const seen = [...best.block.columns.values()].map((sense) => shortened(sense.text)).filter((text) => text !== "");
  return {
    found: false,
    sheet,
    // Headings without a single line under them: every field still lacks its content.
    missing: missing.length === 0 ? requiredFields : missing,
    nearest: {
      row: Math.max(best.block.top, best.block.bottom),
      seen,
      fields: Object.keys(best.mapping.columns) as FieldName[],
    },
    empty: false,
  };
}
