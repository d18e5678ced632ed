import type { ColumnWord } from "../achievement/decision.ts";
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
  /** What a person said for every line. */
  readonly column: ColumnWord;
  /** Most readings that any line offers. */
  readonly mostOptions: number;
  /** So many lines that formulas name their neighbours instead of looking through all of them. */
  readonly ordered: boolean;
  /** So many lines that only what people change is worked out live; see `frozenFrom`. */
  readonly frozen: boolean;
}

/** What the report's sheets are marked with; see `Seal`. */
export const sealOf = (
  { set, sheets, subject }: Pick<ReportContext, "set" | "sheets" | "subject">,
  role: ReportRole,
): string => sealText({ set, sheet: sheets[role], source: subject.sheet, isOfForms: subject.isOfForms });

/** "1 雇用創出"; "" where there is none. `index` into the subject's sections. */
export function sectionText({ sections }: ReportSubject, index: number | null): string {
  const section = index === null ? undefined : sections[index];
  if (section === undefined) return "";
  const name = section.name.replace(/\s+/gu, " ").trim();
  return section.no === null ? name : `${section.no} ${name}`;
}

export const sectionName = ({ subject }: ReportContext, index: number | null): string => sectionText(subject, index);
