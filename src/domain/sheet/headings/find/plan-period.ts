import { coverageOf } from "../../../time/coverage-of.ts";
import { isPeriod, saysHowCounted } from "../../words/plan-period.ts";
import type { HeadingRole } from "../../words/vocabulary.ts";
import type { Candidate } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** Of the filled cells, this part has to be a time: under 期限 may as well stand 随時. */
const mostlyTimes = 0.6;

/** Of less than this part of its heading known it is a time of something else: 申請書の提出期限. */
const wholly = 0.9;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

/** Headings of roles that say no more than that lines are told apart. */
const tellApart: ReadonlySet<HeadingRole | null> = new Set<HeadingRole | null>([null, "section", "aside", "generic"]);

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
    (candidate) => draft.free(candidate) && tellApart.has(candidate.sense.role) && onlyCounts(draft, candidate),
  );
  if (counted !== undefined) draft.take("planPeriod", counted, "content", 0.7);
}

const saysWhen = (heading: string): boolean => coverageOf(heading, null) !== null;

function shareOf({ cells, from, to }: MappingDraft, { column }: Candidate, is: (text: string) => boolean): number {
  let filled = 0;
  let fitting = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    filled += 1;
    if (is(text)) fitting += 1;
  }
  return filled === 0 ? 0 : fitting / filled;
}

function onlyCounts({ cells, from, to }: MappingDraft, { column }: Candidate): boolean {
  let filled = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    if (!saysHowCounted(text)) return false;
    filled += 1;
  }
  return filled > 0;
}
