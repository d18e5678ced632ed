import { numberShown } from "../sheet/records/line-told.ts";
import { lineOfFinding, rowsBySheetRow } from "../checks/finding-line.ts";
import type { Finding } from "../checks/rule.ts";
import { columnNumber, columnName, quotedSheet } from "../grid.ts";
import type { ReviewRow } from "../review.ts";
import { type ReportContext, sealOf } from "./context.ts";
import { area, type Draft, newDraft, oneLine, paint, put, wrappedLines } from "./draft.ts";
import type { ConditionalFormatEdit, EditCell, SheetEdit, TableEdit } from "./edits.ts";
import { formula, inRow, literal, on } from "./excel.ts";
import { headingStyle, ink, tabColors } from "./look.ts";
import { findingsMarker } from "./marker.ts";
import { tableName } from "./names.ts";
import { listMargins, reportPage } from "./page.ts";
import { isOnSheets, placeLinkWithSheet } from "./place-link.ts";
import { homeLink } from "./program-cells.ts";
import { recordFindingCells } from "./record-finding-lines.ts";
import type { FindingOfPart } from "./subject.ts";

export const findingFields = ["severity", "link", "program", "rule", "message", "action"] as const;
const widths = [10, 9, 34, 26, 52, 52] as const;
const linkWidthWithSheet = 20;
const linkAt = findingFields.indexOf("link");
const lastShown = findingFields.length;
const headingRow = 4;

/** Column of the marker and the seal. */
const findingsHelper = lastShown + 2;

interface Programs {
  /** By part. */
  readonly byRow: readonly ReadonlyMap<number, readonly ReviewRow[]>[];
}

const programsOf = ({ subject }: ReportContext): Programs => ({
  byRow: subject.parts.map(({ rows }) => rowsBySheetRow(rows)),
});

const nobody: ReadonlyMap<number, readonly ReviewRow[]> = new Map();

function programName(finding: FindingOfPart, programs: Programs): string | null {
  const byRow = programs.byRow[finding.review ?? 0] ?? nobody;
  const row = finding.row === null ? undefined : lineOfFinding(finding, byRow.get(finding.row) ?? []);
  if (row === undefined) return null;
  const parent = row.line.parentRow === null ? undefined : byRow.get(row.line.parentRow)?.[0];
  const own = (parent ?? row).line;
  const { name } = own;
  const texts = [
    String(numberShown(own) ?? ""),
    oneLine(name),
    row.line.measure === null ? "" : oneLine(row.line.measure),
  ];
  const text = texts.filter((part) => part !== "").join(" ");
  return text === "" ? null : text;
}

/** "E12" → row 12, column 5; a finding of a row links to the row's first cell of the table. */
function placeOf(finding: Finding, firstColumn: number): { row: number; column: number } | null {
  const match = finding.cell === null ? null : /^([A-Z]+)(\d+)$/u.exec(finding.cell);
  if (match !== null) return { row: Number(match[2]), column: columnNumber(match[1] as string) };
  return finding.row === null ? null : { row: finding.row, column: firstColumn };
}

function linkCell(finding: FindingOfPart, context: ReportContext): EditCell {
  const { subject, words } = context;
  const { sheet, layout } = subject.parts[finding.review ?? 0]!.reading;
  const place = placeOf(finding, layout.area.left);
  if (place === null) {
    if (!subject.isOfForms) return words.findings.wholeTable;
    return formula(`HYPERLINK(${literal(`#${quotedSheet(sheet)}!A1`)},${literal(sheet)})`, sheet);
  }
  const row = `ROW(${on(finding.sheet ?? sheet, place.row, place.column)})`;
  const cell = { sheet: finding.sheet ?? sheet, letters: columnName(place.column), row: place.row };
  const home = homeLink(context);
  const { target, shown, text } = placeLinkWithSheet(cell, row, home, context);
  return formula(`IFERROR(HYPERLINK(${target},${shown}),"")`, text);
}

function findingCells(finding: FindingOfPart, programs: Programs, context: ReportContext): EditCell[] {
  const { words } = context;
  const { name, message, action } = words.finding(finding);
  return [
    words.severity[finding.severity],
    linkCell(finding, context),
    programName(finding, programs),
    name,
    message,
    action,
  ];
}

function paintTable(draft: Draft, heads: number, first: number, last: number, columns: number): void {
  paint(draft, area(heads, 1, heads, columns), headingStyle);
  paint(draft, area(first, 1, last, columns), {
    size: 10,
    vertical: "center",
    wrap: true,
    border: { sides: ["bottom"], color: ink.line },
  });
}

/** A link is read as what it comes to. */
function textOf(cell: EditCell | undefined): string | null {
  const text = typeof cell === "object" ? cell?.value : cell;
  return typeof text === "string" ? text : null;
}

function setHeights(draft: Draft, rows: readonly (readonly EditCell[])[], first: number): void {
  rows.forEach((cells, index) => {
    let lines = 1;
    widths.forEach((width, column) => {
      const text = textOf(cells[column]);
      if (text !== null) lines = Math.max(lines, wrappedLines(text, column === linkAt ? linkWidthWithSheet : width));
    });
    draft.rowHeights.push({ row: first + index, points: lines * 15 + 4 });
  });
}

/** Lays the table of findings; returns its last row. */
function layFindings(draft: Draft, tables: TableEdit[], context: ReportContext): number {
  const { words, subject, ordered, set } = context;
  const programs = programsOf(context);
  const rows = [
    ...recordFindingCells(context),
    ...subject.findings.map((finding) => findingCells(finding, programs, context)),
  ];
  if (rows.length === 0) {
    put(draft, headingRow, 1, [[words.findings.none]]);
    paint(draft, area(headingRow, 1), { bold: true, size: 12 });
    return headingRow;
  }
  const first = headingRow + 1;
  const last = headingRow + rows.length;
  put(draft, headingRow, 1, [findingFields.map((field) => words.findings.headings[field])]);
  put(draft, first, 1, rows);
  paintTable(draft, headingRow, first, last, lastShown);
  draft.rowHeights.push({ row: headingRow, points: 24 });
  paint(draft, area(first, 1, last, 1), { horizontal: "center" });
  paint(draft, area(first, 2, last, 2), { color: ink.link, underline: true, wrap: isOnSheets(context) });
  if (!ordered) setHeights(draft, rows, first);
  tables.push({
    name: tableName("findings", set),
    area: area(headingRow, 1, last, lastShown),
    style: "TableStyleLight1",
  });
  return last;
}

function severityFormats(context: ReportContext, first: number, last: number): ConditionalFormatEdit[] {
  const { severity } = context.words;
  const cell = inRow(first, 1);
  const where = area(first, 1, last, 1);
  return [
    {
      area: where,
      formula: `${cell}=${literal(severity.error)}`,
      style: { bold: true, underline: true, fill: "F8CDB6" },
    },
    { area: where, formula: `${cell}=${literal(severity.warning)}`, style: { bold: true, fill: "FCE7BD" } },
  ];
}

/** 指摘事項: each finding with its place, what it means and what to do. */
export function findingsSheet(context: ReportContext): SheetEdit {
  const { words, sheets } = context;
  const draft = newDraft();
  const tables: TableEdit[] = [];
  put(draft, 1, 1, [[words.findings.title], [words.findings.note]]);
  put(draft, 1, findingsHelper, [[findingsMarker, sealOf(context, "findings")]]);
  paint(draft, area(1, 1), { bold: true, size: 14 });
  paint(draft, area(2, 1), { color: ink.note });
  const last = layFindings(draft, tables, context);
  const none = tables.length === 0;
  return {
    role: "findings",
    name: sheets.findings,
    tabColor: tabColors.findings,
    columns: [
      ...widths.map((width, index) => ({
        width: index === linkAt && isOnSheets(context) ? linkWidthWithSheet : width,
      })),
      { width: 3 },
      { width: 9, hidden: true },
      { width: 9, hidden: true },
    ],
    ...draft,
    tables,
    validations: [],
    conditionalFormats: none ? [] : severityFormats(context, headingRow + 1, last),
    charts: [],
    freeze: none ? null : { row: headingRow + 1, column: 1 },
    gridlines: false,
    page: reportPage(words.footer, words.findings.title, {
      printArea: area(1, 1, last, lastShown),
      repeatRows: none ? null : [headingRow, headingRow],
      breakBefore: [],
      margins: listMargins,
    }),
  };
}
