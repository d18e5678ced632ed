import { markPrefix, type ReportRole } from "./edits.ts";
import { type ReportTable, reportTables } from "./names.ts";

/** First text of the ledger's helper cells over the hidden columns; the next run finds the ledger by it. */
export const ledgerMarker = "jisseki-ledger";
/** First text of the summary's helper cells; thresholds, title and date stand beside and below it. */
export const summaryMarker = "jisseki-summary";
/** Stands in the first row of the findings. */
export const findingsMarker = "jisseki-findings";
/** First text of the block in which the next run finds the decisions that lost their indicator. */
export const orphansMarker = "jisseki-orphans";

/** First text of the helper cells of the lines to be placed. */
export const questionsMarker = "jisseki-questions";
/** Beside it, where a run found nothing to be placed. */
export const nothingMarker = "nothing";
/** First text of the log's helper cells. */
export const logMarker = "jisseki-log";

/** Stands on every sheet of a workbook of several years (`trend/sheets`): ours, and of no report. */
export const trendMarker = "jisseki-trend:1";

/** Stands on every sheet of audit papers (`paper`). */
export const paperMarker = "jisseki-paper:1";

/** How every text begins that marks a sheet as a report's. */
export const markerPrefix = "jisseki-";

const roleOfMarker: ReadonlyMap<string, MarkedSheet["role"]> = new Map<string, MarkedSheet["role"]>([
  [trendMarker, "trend"],
  [paperMarker, "paper"],
  [summaryMarker, "summary"],
  [ledgerMarker, "ledger"],
  [findingsMarker, "findings"],
  [orphansMarker, "findings"],
  [questionsMarker, "questions"],
  [logMarker, "log"],
]);

const sealPrefix = `${markerPrefix}set:`;

/** What the run that wrote a report sheet noted on it: a copy of the sheet is called otherwise than its seal says. */
export interface Seal {
  readonly set: number;
  /** What the sheet was called. */
  readonly sheet: string;
  /** The program sheet; of one-program forms that share a report the first. */
  readonly source: string;
  /** The report is about all one-program forms of the workbook. */
  readonly isOfForms?: boolean;
}

const formsSeal = "forms";

/** Stands in the marker's row; sheet names cannot hold "/". */
export const sealText = ({ set, sheet, source, isOfForms = false }: Seal): string =>
  `${sealPrefix}${set}/${sheet}/${source}${isOfForms ? `/${formsSeal}` : ""}`;

function readSeal(text: string): Seal | null {
  const [set = "", sheet, source, kind] = text.slice(sealPrefix.length).split("/");
  const number = setNumber(set);
  if (number === null || sheet === undefined || source === undefined) return null;
  return { set: number, sheet, source, isOfForms: kind === formsSeal };
}

/** 1, 2, 3 …; null for anything that no run would have given a set. */
export const setNumber = (digits: string): number | null => (/^[1-9]\d{0,8}$/u.test(digits) ? Number(digits) : null);

const tablePattern = new RegExp(`^${markPrefix}table_(${reportTables.join("|")})(?:_(\\d+))?$`, "iu");

/** Which sheet of a report each of its tables stands on. */
const roleOfTable: Readonly<Record<ReportTable, ReportRole>> = {
  ledger: "ledger",
  findings: "findings",
  orphans: "findings",
  questions: "questions",
  conflicts: "questions",
  waiting: "questions",
  log: "log",
};

/** A sheet that bears the marker of a report. */
export interface MarkedSheet {
  readonly name: string;
  /** trend, paper: of a workbook of several years, of audit papers, which no report has. */
  readonly role: ReportRole | "trend" | "paper";
  /** null where an earlier edition wrote it, which noted none. */
  readonly set: number | null;
  /** The sheet itself that the run wrote, and no copy of it, as far as can be told without the defined names. */
  readonly isOriginal: boolean;
  readonly source: string | null;
  /** Present where the report is about all one-program forms of the workbook. */
  readonly isOfForms?: true;
}

/**
 * What a sheet says of itself; null where it is none of ours.
 * @param texts of its cells, those that start with `markerPrefix` at least.
 * @param tables their names: Excel gives a copied table another.
 */
export function markedSheet(name: string, texts: Iterable<string>, tables: readonly string[]): MarkedSheet | null {
  let role: MarkedSheet["role"] | undefined;
  let seal: Seal | null = null;
  for (const text of texts) {
    if (text.startsWith(sealPrefix)) seal ??= readSeal(text);
    else role ??= roleOfMarker.get(text);
  }
  const table = tables.map((one) => tablePattern.exec(one)).find((match) => match !== null);
  const tableRole = table == null ? null : roleOfTable[table[1]?.toLowerCase() as ReportTable];
  if (tableRole !== null) role ??= tableRole;
  if (role === undefined) return null;
  const tableSet = table == null || tableRole !== role ? null : setNumber(table[2] ?? "1");
  return {
    name,
    role,
    set: seal?.set ?? tableSet,
    isOriginal: seal === null ? tableSet !== null : seal.sheet.toLowerCase() === name.toLowerCase(),
    source: seal?.source ?? null,
    ...(seal?.isOfForms === true ? { isOfForms: true } : {}),
  };
}
