import { quotedSheet } from "../grid.ts";
import { isSigned } from "../record/state.ts";
import type { SheetContent } from "../report/edits.ts";
import { formula, literal, longestLiteral } from "../report/excel.ts";
import { highlightStyles, ink, tabColors, verdictOf } from "../report/look.ts";
import { marked } from "../report/marked.ts";
import { paperMarker } from "../report/marker.ts";
import { centred, labelStyle, PageDraft } from "./page-draft.ts";
import type { PaperContext } from "./paper-context.ts";
import { departmentsOf, paperContent, paperSheet, sheetNames } from "./paper-sheet.ts";

/** 調書一覧 where there are several, and a sheet for each program. Linear in the lines. */
export function paperSheets(context: PaperContext): readonly SheetContent[] {
  const { drawn, words } = context;
  const names = sheetNames(drawn, [words.index.sheet], words.noName);
  const papers = drawn.map((program, at) => paperSheet(program, at, names[at]!, context));
  const sheets = papers.length > 1 ? [indexSheet(names, context), ...papers] : papers;
  return sheets.map((sheet) => marked(sheet, paperMarker));
}

const spans = [
  ["paper", 1, 1],
  ["program", 2, 6],
  ["department", 7, 8],
  ["verdict", 9, 10],
  ["state", 11, 11],
  ["findings", 12, 12],
] as const;

function indexSheet(names: readonly string[], context: PaperContext): SheetContent {
  const { words, drawn, selection, log, drawSeq } = context;
  const { index } = words;
  const page = new PageDraft();
  page.title(index.title, 16);
  page.note(words.made(words.report.date(context.date)), "right");
  page.labelled(words.head.source, [context.file, context.subject.sheet].filter((part) => part !== "").join(" › "));
  page.labelled(words.head.selection, selection);
  page.gap();
  page.line(spans.map(([field, from, to]) => ({ from, to, cell: index.headings[field], style: labelStyle })));
  for (const [at, program] of drawn.entries()) {
    const { lines, findings } = program;
    const shown = program.name === "" ? words.noName : program.name;
    const verdict = verdictOf(program.rank);
    const link = `#${quotedSheet(names[at]!)}!A1`;
    page.line(
      spans.map(([field, from, to]) => {
        switch (field) {
          case "paper":
            return { from, to, cell: at + 1, style: centred };
          case "program":
            return {
              from,
              to,
              cell:
                shown.length > longestLiteral ? shown : formula(`HYPERLINK(${literal(link)},${literal(shown)})`, shown),
              style: { color: ink.link, underline: true },
            };
          case "department":
            return { from, to, cell: departmentsOf(program, words) || words.none };
          case "verdict": {
            const { border: _border, ...look } = highlightStyles[verdict];
            return { from, to, cell: words.report.verdict[verdict], style: { ...look, ...centred } };
          }
          case "state": {
            const signed = lines.filter(({ state }) => isSigned(state)).length;
            return { from, to, cell: `${signed}/${lines.length}`, style: centred };
          }
          case "findings": {
            const count = findings.length + lines.reduce((sum, line) => sum + line.entryFindings.length, 0);
            return { from, to, cell: count, style: centred };
          }
        }
      }),
    );
  }
  page.gap();
  const last = log.at(-1);
  if (last !== undefined) page.note(words.named(words.log.head(Number(last.seq)), last.hash));
  page.note(drawSeq === null ? words.log.notDrawn : words.log.drawn(drawSeq));
  page.note(words.log.meaning);
  return paperContent(index.sheet, page, tabColors.summary, context);
}
