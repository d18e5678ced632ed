import { numberShown } from "../sheet/records/line-told.ts";
import { entryOf, type LogLine } from "../record/log/log-line.ts";
import { laidOut, area, oneLine } from "../report/draft.ts";
import { sectionText } from "../report/context.ts";
import type { EditCell, SheetContent } from "../report/edits.ts";
import { highlightStyles, ink, tabColors, verdictOf } from "../report/look.ts";
import { reportPage } from "../report/page.ts";
import type { ReviewRow } from "../review.ts";
import { calculationRows } from "./line-rows.ts";
import { criterionText, percentText } from "./calculation.ts";
import { centred, columnWidth, labelStyle, PageDraft, pageColumns } from "./page-draft.ts";
import type { PaperLine, PaperProgram } from "./paper-program.ts";
import type { PaperContext } from "./paper-context.ts";
import type { PaperWords } from "./words.ts";

const margins = { top: 12, bottom: 14, left: 14, right: 10 } as const;

/** What every sheet of the papers is printed as. */
const paperPage = (center: string, page: PageDraft, { words }: PaperContext): SheetContent["page"] => ({
  ...reportPage({ made: words.footer, page: words.report.footer.page }, center, {
    printArea: area(1, 1, page.row, pageColumns),
    repeatRows: null,
    breakBefore: page.breaks(),
    margins,
  }),
  orientation: "portrait",
});

/** A page as a sheet. */
export const paperContent = (name: string, page: PageDraft, tabColor: string, context: PaperContext): SheetContent => ({
  name,
  tabColor,
  columns: Array.from({ length: pageColumns }, () => ({ width: columnWidth })),
  ...laidOut(page.draft),
  freeze: null,
  gridlines: false,
  page: paperPage(name, page, context),
});

const departmentOf = (row: ReviewRow): string => oneLine(row.line.department?.text ?? "");

/** Of the program, or of its measures where they have one each. */
export function departmentsOf({ row, lines }: PaperProgram, { partSeparator }: PaperWords): string {
  const all = [row, ...lines.map((line) => line.row)].map(departmentOf).filter((text) => text !== "");
  return [...new Set(all)].join(partSeparator);
}

/** With its unit, which may be all that tells two of one cell apart. */
export function indicatorName({ indicator, row }: PaperLine, words: PaperWords): string {
  const { line } = row;
  const name = oneLine(indicator.name ?? line.unitNote?.text ?? "") || words.noName;
  return indicator.unit === null ? name : words.inUnit(name, indicator.unit);
}

/** 監査調書 of one program, as a sheet. `at`: which of those that were chosen, from 0 on. */
export function paperSheet(program: PaperProgram, at: number, name: string, context: PaperContext): SheetContent {
  const { words, drawn } = context;
  const page = new PageDraft();
  page.title(words.title, 16);
  page.note([words.number(at + 1, drawn.length), words.made(words.report.date(context.date))].join("　　"), "right");
  putHead(page, program, context);
  putCriteria(page, context);
  for (const [index, line] of program.lines.entries()) {
    page.together(() => {
      page.section(words.indicator(index + 1, program.lines.length, indicatorName(line, words)));
      calculationRows(page, line, context);
    });
  }
  putFindings(page, program, context);
  putHistory(page, program, context);
  page.together(() => putSigns(page, context));
  page.together(() => putLog(page, context));
  return paperContent(name, page, tabColors.ledger, context);
}

function putHead(page: PageDraft, program: PaperProgram, context: PaperContext): void {
  const { words, subject, file } = context;
  const { row, section, sheet, lines, rank } = program;
  const { head, report } = words;
  page.labelled(head.program, program.name === "" ? words.noName : program.name, { bold: true, size: 12 });
  const pair = (left: string, one: EditCell, right: string, other: EditCell): void =>
    page.line([
      { from: 1, to: 2, cell: left, style: labelStyle },
      { from: 3, to: 7, cell: one },
      { from: 8, to: 9, cell: right, style: labelStyle },
      { from: 10, to: pageColumns, cell: other },
    ]);
  const sectionName = sectionText(subject, section);
  const year = subject.year === null ? words.none : report.fiscalYear(subject.year);
  pair(head.section, sectionName === "" ? words.none : sectionName, head.year, year);
  const verdict = verdictOf(rank);
  pair(
    head.department,
    departmentsOf(program, words) || words.none,
    head.verdict,
    words.judged(report.verdict[verdict], words.indicators(lines.length)),
  );
  const { border: _border, ...look } = highlightStyles[verdict];
  page.paint(10, pageColumns, { ...look, bold: true });
  const yen = row.programBudgetYen ?? row.budgetYen;
  const written = oneLine(row.line.budget?.text ?? "");
  page.labelled(head.budget, yen === null ? written || words.none : words.budget(words.figure(yen), written));
  page.labelled(
    head.source,
    [file, sheet, `${row.line.nameCell?.address ?? `${row.line.row}`}`].filter((part) => part !== "").join(" › "),
  );
  page.labelled(head.selection, context.selection);
}

function putCriteria(page: PageDraft, { words, subject: { policy } }: PaperContext): void {
  const { report } = words;
  const parts = (["achieved", "nearly", "under", "far-under"] as const).map((verdict) =>
    words.criterionOf(report.verdict[verdict], criterionText(verdict, policy, words)),
  );
  page.labelled(
    words.sections.criteria,
    `${words.criteria(parts, percentText(policy.overTarget, words))}\n${words.criteriaNote[policy.rollUp]}`,
  );
}

function putFindings(page: PageDraft, program: PaperProgram, context: PaperContext): void {
  const { words, tableFindings } = context;
  const { report, findings } = words;
  const rows = [
    ...program.findings.map((finding) => {
      const { name, message, action } = report.finding(finding);
      const place = finding.cell ?? (finding.row === null ? words.none : String(finding.row));
      return { severity: report.severity[finding.severity], place, message: words.named(name, message), action };
    }),
    ...program.lines.flatMap((line) =>
      line.entryFindings.map((code) => {
        const { name, message, action } = report.findings.record[code];
        const place = indicatorName(line, words);
        return {
          severity: report.severity.warning,
          place,
          message: words.named(name, message(line.record.entry)),
          action,
        };
      }),
    ),
  ];
  page.section(words.sections.findings);
  if (rows.length === 0) page.line([{ from: 1, to: pageColumns, cell: findings.none }]);
  else {
    const pieces = (one: Readonly<Record<"severity" | "place" | "message" | "action", string>>, isHead: boolean) =>
      (
        [
          ["severity", 1, 1],
          ["place", 2, 3],
          ["message", 4, 8],
          ["action", 9, pageColumns],
        ] as const
      ).map(([field, from, to]) => ({
        from,
        to,
        cell: one[field],
        ...(isHead ? { style: labelStyle } : field === "severity" ? { style: centred } : {}),
      }));
    page.line(pieces(findings.headings, true));
    for (const one of rows) page.line(pieces(one, false));
  }
  if (tableFindings.length > 0)
    page.note(findings.ofTable([...new Set(tableFindings.map((finding) => report.finding(finding).name))]));
}

/** What the log says of the program's indicators, but that they were there. */
function historyOf(program: PaperProgram, log: readonly LogLine[]): readonly LogLine[] {
  const ids = new Set(program.lines.map(({ record }) => record.lineId));
  return log.filter((line) => ids.has(line.lineId) && !(line.kind === "run" && line.field === "added"));
}

function putHistory(page: PageDraft, program: PaperProgram, { words, log }: PaperContext): void {
  const { history } = words;
  const lines = historyOf(program, log);
  page.section(words.sections.history);
  if (lines.length === 0) {
    page.line([{ from: 1, to: pageColumns, cell: history.none }]);
    return;
  }
  const put = (cells: readonly string[], isHead: boolean): void => {
    const spans = [
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 9],
      [10, pageColumns],
    ] as const;
    page.line(
      spans.map(([from, to], index) => ({
        from,
        to,
        cell: cells[index] ?? "",
        ...(isHead ? { style: labelStyle } : {}),
      })),
    );
  };
  const { headings } = history;
  put([headings.seq, headings.at, headings.kind, headings.content, headings.who], true);
  const isSeveral = program.lines.length > 1;
  for (const line of lines) {
    const { at, who, typedDate } = entryOf(line);
    const content = isSeveral && line.indicator !== "" ? `${line.indicator}　${line.content}` : line.content;
    const by = who === "" && typedDate === "" ? "" : words.by(who, typedDate);
    put([line.seq, at.replace("T", " "), line.kindWord, content, by], false);
  }
}

const signHeight = 44;

/** Boxes with a heading, room for a seal or a name, and a day. */
function putSigns(page: PageDraft, context: PaperContext): void {
  const { words, signs } = context;
  page.section(words.sections.signs);
  const perRow = 4;
  for (let first = 0; first < signs.length; first += perRow) {
    const row = signs.slice(first, first + perRow);
    const width = pageColumns / perRow;
    const spans = Array.from({ length: row.length }, (_, index) => [index * width + 1, (index + 1) * width] as const);
    const pieces = (cellOf: (index: number) => EditCell, style: Parameters<PageDraft["paint"]>[2]) =>
      spans.map(([from, to], index) => ({ from, to, cell: cellOf(index), style }));
    page.line(pieces((index) => row[index] ?? null, labelStyle));
    page.line(
      pieces(() => null, {}),
      signHeight,
    );
    page.line(pieces(() => words.signDay, { horizontal: "right", indent: 0, color: ink.note }));
  }
}

function putLog(page: PageDraft, context: PaperContext): void {
  const { words, log, drawSeq, pending } = context;
  const last = log.at(-1);
  page.section(words.sections.log);
  if (last !== undefined) {
    page.line([{ from: 1, to: pageColumns, cell: words.log.head(Number(last.seq)), style: { bold: true } }]);
    page.line([{ from: 1, to: pageColumns, cell: grouped(last.hash), style: centred }]);
  }
  const said = [
    drawSeq === null ? words.log.notDrawn : words.log.drawn(drawSeq),
    ...(pending === 0 ? [] : [words.log.pending(pending)]),
    words.log.meaning,
  ];
  page.line([{ from: 1, to: pageColumns, cell: said.join("\n") }]);
}

/** In eights, as people read them out; `verify --head` takes them so. */
const grouped = (hash: string): string => hash.replaceAll(/(.{8})(?=.)/gu, "$1 ");

const longestName = 31;

/** "3 事業の名" as a sheet may be called; no two are called alike, whatever their case. */
export function sheetNames(programs: readonly PaperProgram[], taken: readonly string[], noName: string): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return programs.map((program) => {
    const number = numberShown(program.row.line);
    const stem = [number === null ? "" : String(number), oneLine(program.row.line.name) || noName]
      .filter((text) => text !== "")
      .join(" ")
      .replaceAll(/[\\/?*:[\]]/gu, "_")
      .replaceAll(/^'|'$/gu, "_");
    const room = (text: string, most: number): string =>
      [...text].reduce((kept, one) => (kept.length + one.length <= most ? kept + one : kept), "").trim();
    let name = room(stem, longestName);
    for (let again = 2; used.has(name.toLowerCase()); again += 1) {
      const end = ` (${again})`;
      name = `${room(stem, longestName - end.length)}${end}`;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
