import { isFormula } from "../../report/excel.ts";
import { laidOut, area, newDraft, paint, put, wrappedLines } from "../../report/draft.ts";
import type { EditCell, SheetContent, ValidationEdit } from "../../report/edits.ts";
import { headingStyle, ink, tabColors, unseenFormat } from "../../report/look.ts";
import { listMargins, reportPage } from "../../report/page.ts";
import { type AnsweredLink, linkAnswers } from "../answer.ts";
import { programKeys } from "../program-keys.ts";
import { programAt, type ProgramAt } from "../thread.ts";
import type { TrendLink } from "../trend.ts";
import { type LinkField, linkFields } from "../words.ts";
import { trendMarker } from "../../report/marker.ts";
import { linkCell, programName, type SheetContext, yearName } from "./sheet-context.ts";

const widths: Readonly<Record<LinkField, number>> = {
  standing: 12,
  earlierYear: 11,
  earlier: 38,
  laterYear: 11,
  later: 38,
  how: 22,
  evidence: 24,
  answer: 12,
  note: 26,
};

/** Behind the columns that are shown: which two programs a row is about, for who reads its answer. */
export const hiddenKeys = ["earlier-key", "later-key", "earlier-name", "later-name"] as const;

const keyRow = 1;
const markerColumn = linkFields.length + hiddenKeys.length + 1;

interface Row {
  readonly cells: Readonly<Record<LinkField, EditCell>>;
  readonly hidden: readonly string[];
  readonly isAsked: boolean;
}

/** What is asked first, then what a person answered, what goes by itself, and answers of programs that are gone. */
const standingsInOrder: readonly TrendLink["standing"][] = ["asked", "confirmed", "refused", "auto"];

/** How programs of the years were matched, with what a person has to answer. */
export function linksSheet(context: SheetContext): SheetContent {
  const { words } = context;
  const { links: own } = words;
  const draft = newDraft();
  const rows = rowsOf(context);
  const titleRow = keyRow + 1;
  const headingRow = titleRow + own.notes.length + 1;
  const first = headingRow + 1;
  const last = headingRow + Math.max(1, rows.length);
  put(draft, keyRow, 1, [[...linkFields.map((field) => `link:${field}`), ...hiddenKeys, trendMarker]]);
  put(draft, titleRow, 1, [[own.title], ...own.notes.map((note) => [note])]);
  paint(draft, area(titleRow, 1), { bold: true, size: 14, color: ink.heading });
  paint(draft, area(titleRow + 1, 1, headingRow - 1), { size: 9, color: ink.note });
  put(draft, headingRow, 1, [linkFields.map((field) => own.headings[field])]);
  paint(draft, area(headingRow, 1, headingRow, linkFields.length), headingStyle);
  draft.rowHeights.push({ row: headingRow, points: 22 });
  paint(draft, area(first, 1, last, linkFields.length), {
    vertical: "center",
    wrap: true,
    border: { sides: ["top", "bottom", "left", "right"], color: ink.line },
  });
  const columnOf = (field: LinkField): number => linkFields.indexOf(field) + 1;
  if (rows.length === 0) put(draft, first, 1, [[own.none]]);
  else
    put(
      draft,
      first,
      1,
      rows.map(({ cells, hidden }) => [...linkFields.map((field) => cells[field]), ...hidden]),
    );
  for (const [index, { cells, isAsked }] of rows.entries()) {
    const row = first + index;
    for (const field of ["earlier", "later"] as const)
      if (isFormula(cells[field])) paint(draft, area(row, columnOf(field)), { color: ink.link, underline: true });
    if (isAsked) paint(draft, area(row, columnOf("standing")), { bold: true, fill: "F4E1EC" });
    const lines = linkFields.map((field) => {
      const cell = cells[field];
      const text = typeof cell === "object" && cell !== null ? String(cell.value ?? "") : String(cell ?? "");
      return wrappedLines(text, widths[field]);
    });
    draft.rowHeights.push({ row, points: 5 + 13 * Math.max(...lines) });
  }
  paint(draft, area(first, columnOf("answer"), last, columnOf("note")), { fill: ink.input, locked: false });
  for (const field of ["standing", "earlierYear", "laterYear", "answer"] as const)
    paint(draft, area(first, columnOf(field), last), { horizontal: "center" });
  paint(draft, area(keyRow, 1, keyRow, markerColumn), { numberFormat: unseenFormat });
  const validations: ValidationEdit[] =
    rows.length === 0
      ? []
      : [
          {
            kind: "list",
            area: area(first, columnOf("answer"), last),
            items: linkAnswers.map((answer) => words.answers[answer]),
          },
        ];
  return {
    name: own.sheet,
    tabColor: tabColors.questions,
    columns: [
      ...linkFields.map((field) => ({ width: widths[field] })),
      ...[...hiddenKeys, trendMarker].map(() => ({ width: 10, hidden: true })),
    ],
    ...laidOut(draft),
    hiddenRows: [keyRow],
    validations,
    freeze: { row: headingRow + 1, column: 1 },
    gridlines: false,
    page: reportPage(words.footer, own.sheet, {
      printArea: area(titleRow, 1, last, linkFields.length),
      repeatRows: [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}

function rowsOf(context: SheetContext): readonly Row[] {
  const { trend } = context;
  const keys = trend.years.map(({ programs }) => programKeys(programs));
  const rows = standingsInOrder.flatMap((standing) =>
    trend.links.filter((link) => link.standing === standing).map((link) => rowOf(link, keys, context)),
  );
  return [...rows, ...trend.waiting.map((answered) => waitingRow(answered, context))];
}

function rowOf(link: TrendLink, keys: readonly (readonly string[])[], context: SheetContext): Row {
  const { words, trend } = context;
  const { earlier, later, standing, how, group, answered } = link;
  const keyOf = ({ year, at }: ProgramAt): string => keys[year]![at]!;
  const nameOf = (place: ProgramAt): string => programName(context, place);
  const cellOf = (place: ProgramAt): EditCell => linkCell(programAt(trend.years, place).place, nameOf(place), context);
  const { name, figures, labels } = link.evidence;
  const percentOf = (share: number): number => Math.round(share * 100);
  const percent = {
    name: percentOf(name),
    figures: figures === null ? null : percentOf(figures),
    labels: percentOf(labels),
  };
  return {
    cells: {
      standing: words.links.standing[standing],
      earlierYear: yearName(context, earlier.year),
      earlier: cellOf(earlier),
      laterYear: yearName(context, later.year),
      later: cellOf(later),
      how: group === null ? words.how[how] : words.group[group],
      evidence: standing !== "asked" ? null : words.links.evidence(percent),
      answer: answered === null || answered.answer === null ? null : words.answers[answered.answer],
      note: answered === null || answered.note === "" ? null : answered.note,
    },
    hidden: [keyOf(earlier), keyOf(later), nameOf(earlier), nameOf(later)],
    isAsked: standing === "asked",
  };
}

/** An answer of which the lists have no link. */
function waitingRow(
  { earlier, later, answer, note, earlierName, laterName }: AnsweredLink,
  { words }: SheetContext,
): Row {
  const yearOf = (key: string): EditCell => {
    const year = Number(key.split("|")[0]);
    return Number.isInteger(year) && year > 0 ? words.fiscalYear(year) : null;
  };
  return {
    cells: {
      standing: words.links.standing.waiting,
      earlierYear: yearOf(earlier),
      earlier: earlierName,
      laterYear: yearOf(later),
      later: laterName,
      how: null,
      evidence: null,
      answer: answer === null ? null : words.answers[answer],
      note: note === "" ? null : note,
    },
    hidden: [earlier, later, earlierName, laterName],
    isAsked: false,
  };
}
