import type { LogLine } from "../../../domain/record/log/log-line.ts";
import { count, type DataColumns, figure, text } from "./column.ts";
import { type FileRow, fileColumns } from "./file-columns.ts";

export interface EventRow extends FileRow {
  readonly event: LogLine;
}

/** A cell of the log as a number; null where somebody made another text of it. */
const numberIn = (cell: string): number | null =>
  /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(cell) ? Number(cell) : null;

/** seq beyond this is no line of any log. */
const mostLines = 2 ** 31 - 1;

/** The log's lines beside the ledger, as their cells have them. */
export const eventColumns = {
  run_id: fileColumns.run_id,
  file: fileColumns.file,
  file_sha256: fileColumns.file_sha256,
  seq: count(({ event }) => {
    const seq = numberIn(event.seq);
    return seq !== null && Number.isInteger(seq) && Math.abs(seq) <= mostLines ? seq : null;
  }),
  logged_at: text(({ event }) => event.at),
  kind: text(({ event }) => event.kind),
  line_id: text(({ event }) => event.lineId),
  program: text(({ event }) => event.program),
  indicator: text(({ event }) => event.indicator),
  field: text(({ event }) => event.field),
  old: text(({ event }) => event.old),
  new: text(({ event }) => event.new),
  plan_text: text(({ event }) => event.planText),
  actual_text: text(({ event }) => event.actualText),
  rate: figure(({ event }) => numberIn(event.rate)),
  verdict: text(({ event }) => event.verdict),
  event_file: text(({ event }) => event.file),
  sheet: text(({ event }) => event.sheet),
  cell: text(({ event }) => event.cell),
  table_sha256: text(({ event }) => event.tableSha256),
  who: text(({ event }) => event.who),
  typed_date: text(({ event }) => event.typedDate),
  version: text(({ event }) => event.version),
  prev: text(({ event }) => event.prev),
  hash: text(({ event }) => event.hash),
} as const satisfies DataColumns<EventRow, string>;
