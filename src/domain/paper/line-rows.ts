import { highlightStyles } from "../report/look.ts";
import { isSigned } from "../record/state.ts";
import {
  decidedText,
  followUpText,
  judgedText,
  lineCalculation,
  placeText,
  readingTexts,
  readText,
  signedText,
  unreadText,
  writtenText,
} from "./line-texts.ts";
import { centred, labelStyle, type PageDraft, pageColumns } from "./page-draft.ts";
import type { PaperLine } from "./paper-program.ts";
import type { PaperContext } from "./paper-context.ts";

/** An indicator: what was written and where, what was read of it, what was calculated, and what people said. */
export function calculationRows(page: PageDraft, line: PaperLine, context: PaperContext): void {
  const { words, file, subject } = context;
  const { policy } = subject;
  const { line: labels, side, report } = words;
  page.line([
    { from: 1, to: 2, cell: null, style: labelStyle },
    { from: 3, to: 7, cell: side.plan, style: labelStyle },
    { from: 8, to: pageColumns, cell: side.actual, style: labelStyle },
  ]);
  page.sides(labels.written, writtenText(line, "plan", words), writtenText(line, "actual", words));
  page.sides(labels.place, placeText(line, "plan", file, words), placeText(line, "actual", file, words));
  page.sides(labels.read, readText(line, "plan", words), readText(line, "actual", words));
  const unread = unreadText(line, words);
  if (unread !== "") page.labelled(labels.unread, unread);
  page.labelled(labels.calculation, lineCalculation(line, policy, words), { bold: true, size: 11 });
  page.labelled(labels.judged, judgedText(line, policy, words));
  const { border: _border, ...look } = highlightStyles[line.decided.verdict];
  page.paint(3, pageColumns, look);
  const { direction } = line.decided;
  page.labelled(labels.direction, line.decided.basis.kind === "none" ? words.none : words.directionFound(direction));
  const readings = readingTexts(line, policy, words);
  if (readings.length > 0) page.labelled(labels.readings, readings.join("\n"));
  const state = report.record.state[line.state];
  const decided = decidedText(line, policy, words);
  page.line([
    { from: 1, to: 2, cell: labels.state, style: labelStyle },
    { from: 3, to: 4, cell: state, style: { ...centred, bold: isSigned(line.state) } },
    { from: 5, to: 6, cell: labels.signed, style: labelStyle },
    { from: 7, to: pageColumns, cell: signedText(line, words) || words.none },
  ]);
  if (decided !== "") page.labelled(labels.decided, decided);
  const follow = followUpText(line, words);
  if (follow !== "") page.labelled(labels.followUp, follow);
}
