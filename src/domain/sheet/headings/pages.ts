import type { Area } from "../../grid.ts";
import type { Cells } from "../records/cells.ts";
import { columnContent, looksLikeFigure } from "./column-content.ts";
import { sideBySide } from "./side-by-side.ts";
import type { Columns, PageMapping } from "./column-mapping.ts";
import { yearsIn } from "../../time/fiscal-year.ts";
import { titleYear } from "../../time/title-year.ts";
import { mapByForm } from "./form-mapping.ts";
import { type HeadingBlock, namesYearsAlone } from "./heading-blocks.ts";
import type { Form } from "../records/reading.ts";
import { isUnitLine } from "../../quantity/unit-line.ts";
import { isContinued, isNote, isPageMark } from "../words/notes.ts";
import { looksLikeNumber } from "../words/numbers.ts";
import { hasSectionMark, splitSection } from "../words/sections.ts";
import { isTotalsLabel } from "../words/totals.ts";
import type { NamesOver } from "./name-over.ts";
import type { FieldName } from "../words/field.ts";
import { requiredFields } from "../words/schema.ts";

/** A line of its own right over a page's headings: 令和4年度, 2 福祉局. */
export interface Caption {
  readonly row: number;
  readonly text: string;
}

/** One heading block with the rows under it. */
export interface Page {
  readonly block: HeadingBlock;
  /** All headings, where `block` is without those of columns that are no field's. */
  readonly heading?: HeadingBlock;
  readonly mapping: PageMapping;
  readonly from: number;
  readonly to: number;
  /** Opens a section. */
  readonly caption: Caption | null;
  /** Rows between the page before and these headings that say nothing new: a running title, a unit line. */
  readonly over: readonly Caption[];
  /** Lines that name its indicators, where no column does. */
  readonly names?: NamesOver;
}

export interface FoundPages {
  readonly pages: readonly Page[];
  /** Blocks that are no program table, or one beside the one that is read. */
  readonly others: readonly Page[];
}

/** A plan of another year leaves the plan missing and the table found: its actuals are there to be shown. */
export function missingFields(
  mapping: PageMapping,
  required: readonly FieldName[] = requiredFields,
): readonly FieldName[] {
  const otherYear = mapping.times.some(({ plan }) => plan !== null);
  return required.filter((field) => mapping.columns[field] === undefined && !(field === "plan" && otherYear));
}

/** What a page must have. Results on a sheet of their own may go by their numbers alone. */
const requiredOf = (half: PageContext["half"]): readonly FieldName[] =>
  half === undefined ? requiredFields : half === "plan" ? ["name", half] : [half];

/** The caption over a heading block: one text by itself, at most one blank row away, a unit line in between or not. */
export function captionOver(cells: Cells, top: number, notBefore: number): Caption | null {
  const area = cells.area;
  if (area === null) return null;
  let blank = 0;
  for (let row = top - 1; row >= Math.max(notBefore, top - 4); row -= 1) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right && texts.length < 3; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "" && !isUnitLine(text) && !isPageMark(text)) texts.push(text);
    }
    if (texts.length === 0) blank += 1;
    if (blank > 1) return null;
    if (texts.length === 0) continue;
    const text = texts[0]!;
    const fits =
      texts.length === 1 &&
      text.length <= 60 &&
      !isNote(text) &&
      !isTotalsLabel(text) &&
      !looksLikeNumber(text) &&
      (!looksLikeFigure(text) || /[^\d０-９]{2}/u.test(text));
    return fits ? { row, text } : null;
  }
  return null;
}

function wordsBetween(cells: Cells, from: number, to: number): readonly Caption[] {
  const found: Caption[] = [];
  for (let row = from; row <= to; row += 1) {
    const texts: string[] = [];
    for (let column = cells.area?.left ?? 1; column <= (cells.area?.right ?? 0); column += 1)
      texts.push(cells.trimmed(row, column));
    const text = texts.filter((here) => here !== "").join(" ");
    if (text !== "") found.push({ row, text });
  }
  return found;
}

/** A row that only looks like headings: the columns of the page before go on right through it. */
function goesOn(cells: Cells, block: HeadingBlock, to: number, previous: Page): boolean {
  if (namesYearsAlone(block)) return false;
  const { plan, actual, name } = previous.mapping.columns;
  if (plan === undefined || actual === undefined || name === undefined) return false;
  const money = [...block.columns.values()].some(
    ({ role }) => role === "budget" || role === "settlement" || role === "printedRate",
  );
  if (money || cells.blankRow(block.top - 1, previous.block.left, previous.block.right)) return false;
  return [plan, actual].every((column) => {
    const content = columnContent(cells, column, block.bottom + 1, to);
    return content.filled > 0 && content.figures * 2 >= content.filled;
  });
}

export interface PageContext {
  readonly area: Area;
  readonly fiscalYear: number | null;
  readonly given: Readonly<Columns>;
  /** The one side that a page has, where the other stands on another sheet; left out: both. */
  readonly half?: "plan" | "actual" | undefined;
  /** See `LayoutHint.year`. */
  readonly chosenYear: number | null;
  /** See `LayoutHint.forms`. */
  readonly forms: readonly Form[];
}

/** Maps the blocks to pages; a damaged first page takes what it lacks from the first sound one. */
export function mapPages(cells: Cells, blocks: readonly HeadingBlock[], context: PageContext): FoundPages {
  const found = inTurn(cells, blocks, context, null);
  const sound = found.pages[0];
  const damaged = sound !== undefined && found.others.some(({ block }) => block.bottom < sound.block.top);
  return damaged ? inTurn(cells, blocks, context, sound.mapping) : found;
}

/** Maps block after block; one that is no program table ends the page before it. */
function inTurn(
  cells: Cells,
  blocks: readonly HeadingBlock[],
  context: PageContext,
  seed: PageMapping | null,
): FoundPages {
  const pages: Page[] = [];
  const others: Page[] = [];
  blocks.forEach((block, index) => {
    const from = block.bottom + 1;
    const below = blocks[index + 1];
    const nextCaption = below === undefined ? null : captionOver(cells, below.top, from);
    const to = (nextCaption?.row ?? below?.top ?? context.area.bottom + 1) - 1;
    const previous = pages.at(-1);
    const caption = captionOver(cells, block.top, (blocks[index - 1]?.bottom ?? context.area.top - 1) + 1);
    // No column of the table before is carried on under headings of years.
    const isOfYears = namesYearsAlone(block) && context.given.plan === undefined && context.given.actual === undefined;
    const fiscalYear = titleYear([caption?.text ?? ""])?.year ?? context.fiscalYear;
    const [part, ...beside] = sideBySide(cells, block, from, to).map((column): Page => ({
      block: column,
      mapping: mapByForm(cells, column, from, to, {
        fiscalYear,
        previous: isOfYears ? null : (previous?.mapping ?? seed),
        given: context.given,
        chosenYear: context.chosenYear,
        forms: context.forms,
        half: context.half,
      }),
      from,
      to,
      caption,
      over: caption === null ? [] : wordsBetween(cells, caption.row + 1, block.top - 1),
    }));
    others.push(...beside);
    if (part === undefined) return;
    if (missingFields(part.mapping, requiredOf(context.half)).length === 0 && to >= from) pages.push(part);
    else if (
      previous !== undefined &&
      previous.to === (caption?.row ?? block.top) - 1 &&
      goesOn(cells, block, to, previous)
    )
      pages[pages.length - 1] = { ...previous, to };
    else others.push(part);
  });
  return { pages: withCaptions(pages, titlesOver(cells, pages[0])), others };
}

const captionKind = (text: string): string =>
  yearsIn(text).length > 0
    ? "year"
    : splitSection(text).no !== null
      ? "numbered"
      : hasSectionMark(text)
        ? "framed"
        : "plain";

const pageCount = /[(（]?\s?(?<!\d)\d{1,4}\s?[/／]\s?\d{1,4}\s?[)）]?$/u;

const titleRows = 30;

/** Every text over the first page: a title may be said again over a later one. */
function titlesOver(cells: Cells, first: Page | undefined): ReadonlySet<string> {
  const area = cells.area;
  if (first === undefined || area === null) return new Set();
  const own = captionOver(cells, first.block.top, area.top)?.row ?? null;
  const over = wordsBetween(cells, Math.max(area.top, first.block.top - titleRows), first.block.top - 1);
  return new Set(over.filter(({ row }) => row !== own).map(({ text }) => bareCaption(text)));
}

const bareCaption = (text: string): string => text.replace(pageCount, "").trim();

/**
 * Captions make sections of pages where every page has its own. The same line over each page is a running title, and
 * a line over the first page alone is the sheet's.
 */
function withCaptions(pages: readonly Page[], titles: ReadonlySet<string>): readonly Page[] {
  const bare = (page: Page): string | null => (page.caption === null ? null : bareCaption(page.caption.text));
  const first = pages[0];
  const later = pages.slice(1);
  const running = bare(first ?? ({ caption: null } as Page));
  const cleaned = later.map((page) =>
    page.caption !== null &&
    (bare(page) === running || titles.has(bareCaption(page.caption.text)) || isContinued(page.caption.text))
      ? { ...page, caption: null, over: [page.caption, ...page.over] }
      : page,
  );
  if (first === undefined) return pages;
  const own =
    first.caption !== null &&
    cleaned.length > 0 &&
    cleaned.every(
      (page) => page.caption !== null && captionKind(page.caption.text) === captionKind(first.caption!.text),
    );
  return [own ? first : { ...first, caption: null }, ...cleaned];
}
