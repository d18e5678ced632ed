import { isFormula } from "../../report/excel.ts";
import {
  laidOut,
  area,
  type Draft,
  newDraft,
  paint,
  put,
  putMerged,
  shortened,
  wrappedLines,
} from "../../report/draft.ts";
import type { SheetContent } from "../../report/edits.ts";
import { headingStyle, ink, tabColors } from "../../report/look.ts";
import { listMargins, reportPage } from "../../report/page.ts";
import { type ProgramAt, programAt, type ProgramThread } from "../thread.ts";
import { yearWidth } from "./figure-cells.ts";
import { SeriesLines } from "./series-lines.ts";
import {
  baselineColumn,
  columnWidths,
  indicatorColumn,
  rowColumn,
  type SeriesPlan,
  seriesPlan,
  titleRow,
  widths,
} from "./series-plan.ts";
import { linkCell, programName, type SheetContext, shortYear, yearName } from "./sheet-context.ts";

/** What was laid out, for who counts it. */
export interface SeriesSheet {
  readonly content: SheetContent;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Every program with its indicators through the years, in the manner of 主要な経年データ. */
export function seriesSheet(context: SheetContext): SeriesSheet {
  const layout = new SeriesLayout(context);
  return layout.sheet();
}

class SeriesLayout {
  readonly #context: SheetContext;
  readonly #plan: SeriesPlan;
  readonly #draft: Draft = newDraft();
  readonly #lines: SeriesLines;
  #row: number;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#plan = seriesPlan(context);
    this.#lines = new SeriesLines(context, this.#plan, this.#draft);
    this.#row = this.#plan.headingRow + 1;
  }

  sheet(): SeriesSheet {
    const { trend, words } = this.#context;
    const { headingRow, noteColumn } = this.#plan;
    this.#head();
    const firstRow = this.#row;
    let section = "";
    for (const thread of trend.threads) {
      const own = programAt(trend.years, thread.programs.at(-1)!).section;
      if (own !== section && own !== "") this.#section(own);
      section = own;
      this.#thread(thread);
    }
    const lastRow = Math.max(firstRow, this.#row - 1);
    const lines = { sides: ["top", "bottom", "left", "right"] as const, color: ink.line };
    this.#draft.styles.unshift({
      area: area(headingRow, 1, lastRow, noteColumn),
      style: { vertical: "center", border: lines },
    });
    const content: SheetContent = {
      name: words.series.sheet,
      tabColor: tabColors.ledger,
      columns: columnWidths(this.#context).map((width) => ({ width })),
      ...laidOut(this.#draft),
      freeze: { row: headingRow + 1, column: rowColumn + 1 },
      gridlines: false,
      page: reportPage(words.footer, words.series.sheet, {
        printArea: area(1, 1, lastRow, noteColumn),
        repeatRows: [headingRow, headingRow],
        breakBefore: [],
        margins: listMargins,
      }),
    };
    return { content, firstRow, lastRow };
  }

  #head(): void {
    const { trend, words } = this.#context;
    const { headings, title, notes } = words.series;
    const { headingRow, sourceColumn } = this.#plan;
    const draft = this.#draft;
    put(draft, titleRow, 1, [[title]]);
    paint(draft, area(titleRow, 1), { bold: true, size: 14, color: ink.heading });
    put(
      draft,
      titleRow + 1,
      1,
      notes.map((note) => [note]),
    );
    paint(draft, area(titleRow + 1, 1, titleRow + notes.length), { size: 9, color: ink.note });
    const last = trend.years.length - 1;
    const row = [
      headings.indicator,
      headings.row,
      headings.target,
      headings.baseline,
      ...trend.years.map((_, index) => yearName(this.#context, index)),
      headings.change(shortYear(this.#context, last - 1), shortYear(this.#context, last)),
      headings.ratio,
      ...trend.years
        .slice(1)
        .map((_, index) => headings.movement(shortYear(this.#context, index), shortYear(this.#context, index + 1))),
      headings.note,
      ...trend.years.map((_, index) => headings.source(shortYear(this.#context, index))),
    ];
    put(draft, headingRow, 1, [row]);
    paint(draft, area(headingRow, 1, headingRow, sourceColumn(last)), headingStyle);
    draft.rowHeights.push({ row: headingRow, points: 32 });
  }

  #section(name: string): void {
    const { noteColumn } = this.#plan;
    putMerged(this.#draft, area(this.#row, 1, this.#row, noteColumn), name, { bold: true, fill: "D9E2EC" });
    this.#row += 1;
  }

  #thread(thread: ProgramThread): void {
    this.#group(thread);
    for (const series of thread.series) this.#row = this.#lines.lay(series, thread, this.#row);
  }

  #group(thread: ProgramThread): void {
    const draft = this.#draft;
    const { words } = this.#context;
    const row = this.#row;
    const { noteColumn, sourceColumn, yearColumn } = this.#plan;
    const { trend } = this.#context;
    const name = programName(this.#context, thread.programs.at(-1)!);
    putMerged(draft, area(row, indicatorColumn, row, baselineColumn), name, { bold: true });
    paint(draft, area(row, 1, row, noteColumn), { fill: ink.softFill, bold: true });
    for (const place of thread.programs) {
      const { place: at, no, name: called } = programAt(trend.years, place);
      const shown = no === "" ? `${at.sheet}!${at.cell}` : words.number(no);
      const cell = linkCell(at, shortened(shown, yearWidth), this.#context);
      put(draft, row, yearColumn(place.year), [[cell]]);
      paint(draft, area(row, yearColumn(place.year)), {
        horizontal: "center",
        size: 9,
        ...(isFormula(cell) ? { color: ink.link, underline: true } : {}),
      });
      put(draft, row, sourceColumn(place.year), [[shortened(called, widths.source)]]);
    }
    paint(draft, area(row, sourceColumn(0), row, sourceColumn(trend.years.length - 1)), { size: 9, color: ink.note });
    const notes = this.#threadNotes(thread);
    if (notes.length > 0) {
      const note = notes.join("\n");
      put(draft, row, noteColumn, [[note]]);
      paint(draft, area(row, noteColumn), { bold: false, size: 9, wrap: true });
      const lines = wrappedLines(note, widths.note * 1.15);
      if (lines > 1) draft.rowHeights.push({ row, points: 4 + 12 * lines });
    }
    this.#row += 1;
  }

  /** What a person is asked about, where nothing is likely enough to be shown in brackets. */
  #candidates(later: ProgramAt): readonly string[] {
    return this.#context.trend.links
      .filter((link) => link.standing === "asked" && link.later.year === later.year && link.later.at === later.at)
      .map(({ earlier }) => programName(this.#context, earlier));
  }

  #threadNotes({ began, ended, forerunners, programs }: ProgramThread): readonly string[] {
    const { words } = this.#context;
    const names = forerunners.map(({ program }) => programName(this.#context, program));
    const [first] = forerunners;
    const notes: string[] = [];
    if (first !== undefined && first.group !== null)
      notes.push(words.series.groupFrom(first.group, names, first.isConfirmed));
    else if (first !== undefined) notes.push(words.series.askedFrom(names));
    else if (began === "asked") notes.push(words.series.askedFrom(this.#candidates(programs[0]!)));
    else if (began !== null) notes.push(words.series.began(began, yearName(this.#context, programs[0]!.year)));
    if (ended !== null) notes.push(words.turn[ended]);
    const called = new Set(programs.map((place) => programAt(this.#context.trend.years, place).name));
    if (called.size > 1)
      notes.push(
        ...programs
          .slice(0, -1)
          .map((place) => `${shortYear(this.#context, place.year)}：${programName(this.#context, place)}`),
      );
    return notes;
  }
}
