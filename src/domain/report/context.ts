import type { ReportRole } from "./edits.ts";
import type { LineHistory } from "./history.ts";
import type { LedgerLine, ProgramEntry } from "./lines.ts";
import { sealText } from "./marker.ts";
import type { NameStem } from "./names.ts";
import type { ReportSubject } from "./subject.ts";
import type { ReportWords } from "./words.ts";

/** What every part of the report is laid out from. */
export interface ReportContext {
  readonly subject: ReportSubject;
  readonly words: ReportWords;
  /** ISO day of the run. */
  readonly date: string;
  readonly set: number;
  readonly sheets: Readonly<Record<ReportRole, string>>;
  readonly names: Readonly<Record<NameStem, string>>;
  readonly lines: readonly LedgerLine[];
  readonly programs: readonly ProgramEntry[];
  /** By ledger row; null where the sheet has no other times than the judged one. */
  readonly histories: ReadonlyMap<number, LineHistory> | null;
  /** What a person said for every line: more-is-better, less-is-better; "" for nothing. */
  readonly column: string;
  /** Most readings that any line offers. */
  readonly mostOptions: number;
  /** So many lines that formulas name their neighbours instead of looking through all of them. */
  readonly ordered: boolean;
}

/** What the report's sheets are marked with; see `Seal`. */
export const sealOf = (
  { set, sheets, subject }: Pick<ReportContext, "set" | "sheets" | "subject">,
  role: ReportRole,
): string => sealText({ set, sheet: sheets[role], source: subject.sheet, isOfForms: subject.isOfForms });

/** `index` into the subject's sections. */
export const sectionName = (context: ReportContext, index: number | null): string => {
  const section = index === null ? undefined : context.subject.sections[index];
  if (section === undefined) return "";
  const name = section.name.replace(/\s+/gu, " ").trim();
  return section.no === null ? name : `${section.no} ${name}`;
};
