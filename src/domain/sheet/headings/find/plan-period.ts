import { coverageOf } from "../../../time/coverage-of.ts";
import { fiscalYearOf } from "../../../time/coverage.ts";
import { headsYearsOfRows, yearCell } from "../../words/year-cell.ts";
import { isPeriod, saysHowCounted } from "../../words/plan-period.ts";
import type { Candidate } from "../candidate.ts";
import { type MappingDraft, onlyTellsApart } from "../mapping-draft.ts";

/** Of the filled cells, this part has to be a time: under 期限 may as well stand 随時. */
const mostlyTimes = 0.6;

/** Of less than this part of its heading known it is a time of something else: 申請書の提出期限. */
const wholly = 0.9;

/**
 * 目標年度, 計画期間: when the planned figure is for, line by line, where the plan's own heading does not say it (R5目標). Or a
 * column of nothing but 累計 and 単年度, whatever its heading.
 */
export function findPlanPeriod(draft: MappingDraft): void {
  if (draft.columns.plan === undefined || saysWhen(draft.headings.plan ?? "")) return;
  const headed = draft.best(
    draft
      .of("planPeriod")
      .filter((candidate) => candidate.sense.coverage >= wholly && shareOf(draft, candidate, isPeriod) >= mostlyTimes),
  );
  if (headed !== undefined) {
    draft.take("planPeriod", headed, "heading", draft.headingConfidence(headed));
    return;
  }
  const counted = draft.candidates.find(
    (candidate) =>
      draft.free(candidate) && onlyTellsApart(candidate) && shareOf(draft, candidate, saysHowCounted) === 1,
  );
  const told =
    counted ?? draft.candidates.find((candidate) => draft.free(candidate) && isOfYearsToCome(draft, candidate));
  if (told !== undefined) draft.take("planPeriod", told, "content", 0.7);
}

/** R7 and R8 under 年度 on a sheet of R5: when the targets are to be reached. */
function isOfYearsToCome(draft: MappingDraft, candidate: Candidate): boolean {
  const { fiscalYear } = draft.context;
  if (fiscalYear === null || !headsYearsOfRows(candidate.sense.text)) return false;
  return (
    shareOf(draft, candidate, (text) => {
      const to = yearCell(text, fiscalYear, true)?.to;
      return to != null && fiscalYearOf(to) > fiscalYear;
    }) === 1
  );
}

const saysWhen = (heading: string): boolean => coverageOf(heading, null) !== null;

/** The part of a column's filled cells that `is` holds for; 0 where none is filled. */
function shareOf(draft: MappingDraft, { column }: Candidate, is: (text: string) => boolean): number {
  const texts = draft.texts(column);
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}
