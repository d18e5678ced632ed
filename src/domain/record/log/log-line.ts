import { type EventKind, eventKinds, type LogEntry } from "../event.ts";
import { longestText, storable, textsInCell, textsOfCell } from "./storable.ts";

/**
 * What is hashed of a line, in this order, which is a part of the format: a later edition may only add columns that are
 * hashed where they say something. The last three are what people read, in the language of the run that wrote the line:
 * they are hashed as written, so that no later wording makes an old line look altered.
 */
export const hashedFields = [
  "seq",
  "at",
  "kind",
  "lineId",
  "program",
  "indicator",
  "field",
  "old",
  "new",
  "planText",
  "actualText",
  "rate",
  "verdict",
  "file",
  "sheet",
  "cell",
  "tableSha256",
  "who",
  "typedDate",
  "version",
  "kindWord",
  "content",
  "verdictWord",
] as const satisfies readonly (keyof LogEntry | keyof ShownWords | "seq")[];

export const logFields = [...hashedFields, "prev", "hash"] as const;
export type LogField = (typeof logFields)[number];

/** What people read of an event beside its own texts. */
export interface ShownWords {
  readonly kindWord: string;
  readonly content: string;
  readonly verdictWord: string;
}

/** Says an event in a language. */
export type ShowEvent = (entry: LogEntry) => ShownWords;

/**
 * A line of the log as its cells have it: texts alone, so that what somebody altered stays as it was altered. seq: from 1
 * on, without gaps; prev: the hash of the line before, of the first one zeros; hash: 64 hex digits over prev and the rest.
 */
export type LogLine = Readonly<Record<LogField, string>>;

export const firstPrev = "0".repeat(64);

/** Twelve significant digits: every program that saves a workbook gives them back. */
const rateInCell = (rate: number | null): string => (rate === null ? "" : String(Number(rate.toPrecision(12))));

/** An array of texts stays one, however long its texts are. */
function valueInCell(text: string): string {
  const texts = text.length > longestText ? textsOfCell(text) : null;
  return texts === null ? storable(text) : textsInCell(texts);
}

/** The fields of an event as texts that cells keep. */
export const textsOf = (entry: LogEntry): Readonly<Record<keyof LogEntry, string>> => ({
  at: storable(entry.at),
  kind: entry.kind,
  lineId: storable(entry.lineId),
  program: storable(entry.program),
  indicator: storable(entry.indicator),
  field: storable(entry.field),
  old: valueInCell(entry.old),
  new: valueInCell(entry.new),
  planText: storable(entry.planText),
  actualText: storable(entry.actualText),
  rate: rateInCell(entry.rate),
  verdict: storable(entry.verdict),
  file: storable(entry.file),
  sheet: storable(entry.sheet),
  cell: storable(entry.cell),
  tableSha256: storable(entry.tableSha256),
  who: storable(entry.who),
  typedDate: storable(entry.typedDate),
  version: storable(entry.version),
});

/** Of a line that was read; `kind` is null where only a later edition knows it. */
export type ReadEntry = Omit<LogEntry, "kind"> & { readonly kind: EventKind | null };

const isEventKind = (text: string): text is EventKind => (eventKinds as readonly string[]).includes(text);

const rateOf = (text: string): number | null => (text === "" || !Number.isFinite(Number(text)) ? null : Number(text));

export const entryOf = (line: LogLine): ReadEntry => ({
  ...line,
  kind: isEventKind(line.kind) ? line.kind : null,
  rate: rateOf(line.rate),
});

/** The number of a line; null where its cell holds none. */
export const numberOf = ({ seq }: Pick<LogLine, "seq">): number | null =>
  /^[1-9]\d{0,8}$/u.test(seq) ? Number(seq) : null;
