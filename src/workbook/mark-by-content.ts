import { folded } from "../domain/record/line-parts.ts";
import type { LineNow } from "../domain/record/record-line.ts";
import type { DropDownWords } from "../domain/report/drop-downs.ts";
import { readLedger } from "../domain/report/ledger-record.ts";
import { markAbout, type ReportedOn } from "./mark-about.ts";
import type { ReportMark, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";

/** Of a report's lines so many must be named as the sheet's are, for it to be about that sheet. */
const enough = 0.5;

const nameOf = ({ name, measure }: LineNow["parts"]): string => `${folded(name)}|${folded(measure)}`;

/**
 * The report about this: by the name that follows its sheet; where that leads nowhere any more, as a tool leaves it that
 * renames sheets and not names, by what its ledger's lines are called.
 * @param linesOf asked for only then.
 */
export async function markOfReport(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  about: ReportedOn,
  linesOf: () => readonly LineNow[],
  { languages, signal }: WorkOptions & { readonly languages: readonly DropDownWords[] },
): Promise<ReportMark | undefined> {
  const named = markAbout(survey, about);
  if (named !== undefined) return named;
  let names: ReadonlySet<string> | undefined;
  let best: { readonly mark: ReportMark; readonly share: number } | undefined;
  for (const mark of survey.reports) {
    const { ledger } = mark.sheets;
    if (mark.source !== null || ledger === undefined || (mark.isOfForms === true) !== (typeof about !== "string"))
      continue;
    names ??= new Set(linesOf().map(({ parts }) => nameOf(parts)));
    const there = names;
    const record = readLedger(await port.readGrid(ledger, { signal }), languages);
    const own = record?.lines ?? [];
    const found = own.filter(({ line }) => there.has(nameOf(line.parts))).length;
    const share = own.length === 0 ? 0 : found / own.length;
    if (share >= enough && share > (best?.share ?? 0)) best = { mark, share };
  }
  return best?.mark;
}
