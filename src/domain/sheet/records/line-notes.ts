import { coverageOf } from "../../time/coverage-of.ts";
import { type ColumnNote, columnNotesIn, noteOfDayIn, nounNoteIn, saysTimeOrCounting } from "../words/column-notes.ts";
import { periodSaid } from "../words/plan-period.ts";
import { headsYearsOfRows } from "../words/year-cell.ts";
import { remembering } from "../../remembering.ts";
import type { ColumnMap, ProgramLine } from "./reading.ts";

/** What a line's own columns say of its figures: 目標年度, 備考. */
export const lineNotes = (line: ProgramLine, page: ColumnMap, year: number | null): readonly ColumnNote[] => [
  ...ofPeriod(line, page, year),
  ...soFar(line),
  ...notesOfRemark(line.remarks),
];

/** 計 under 上半期 and 下半期, the second of which has no result yet. */
const soFar = ({ resultsUntil }: ProgramLine): readonly ColumnNote[] =>
  resultsUntil === undefined ? [] : [{ sides: ["actual"], said: `${(resultsUntil % 12) + 1}月まで`, mark: null }];

/** Headings that say whose time it is; under 区分 累計 is said of both figures, unless the result has its own year over it. */
const ofThePlan = /目標|計画|達成|期限|target|plan|due|deadline/iu;

function ofPeriod({ planPeriod }: ProgramLine, page: ColumnMap, year: number | null): readonly ColumnNote[] {
  if (planPeriod === null || !isOfPlan(page)) return [];
  const said = periodSaid(planPeriod.text, year);
  if (said === "") return [];
  const { headings, yearsInRows = false } = page;
  const over = headings.planPeriod ?? "";
  const isPlans =
    !yearsInRows &&
    (ofThePlan.test(over) || headsYearsOfRows(over) || coverageOf(headings.actual ?? "", null) !== null);
  return [{ sides: isPlans ? ["plan"] : ["plan", "actual"], said, mark: null }];
}

/** 目標年度 right beside 最終目標 is that one's. */
function isOfPlan({ columns }: ColumnMap): boolean {
  const { plan, planPeriod, finalTarget } = columns;
  if (plan === undefined || planPeriod === undefined || finalTarget === undefined) return true;
  return Math.abs(planPeriod - plan) <= Math.abs(planPeriod - finalTarget);
}

/** 実績は9月末現在, 目標はR7年度, 9月末現在: of time or of how the figures are counted; other remarks are about anything. */
export const notesOfRemark = (remarks: string | null): readonly ColumnNote[] =>
  remarks === null || remarks === "" ? [] : notesInRemarks(remarks);

const notesInRemarks = remembering((remarks: string): readonly ColumnNote[] => {
  const sentences = columnNotesIn(remarks).filter(({ said }) => saysTimeOrCounting(said));
  if (sentences.length > 0) return sentences;
  const note = nounNoteIn(remarks) ?? noteOfDayIn(remarks);
  return note !== null && saysTimeOrCounting(note.said) ? [note] : [];
});
