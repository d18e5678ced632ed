import type { FileRecord } from "../file-record.ts";
import type { DataColumn, DataValue } from "./column.ts";
import { eventColumns } from "./event-columns.ts";
import type { FileRow } from "./file-columns.ts";
import { findingColumns } from "./finding-columns.ts";
import { ledgerColumns } from "./ledger-columns.ts";
import { bodyPartition, yearPartition } from "./partition.ts";
import { programColumns } from "./program-columns.ts";

/** Grows with what files of data hold; a reader of an earlier one finds its columns as they were. */
export const dataVersion = "1";

/** A row of a table, and the folder that it goes into. */
interface PlacedRow<Row> {
  readonly partition: string;
  readonly row: Row;
}

/** A folder of data: its columns, and what a file gives to it. */
export interface Dataset<Row> {
  readonly columns: Readonly<Record<string, DataColumn<Row>>>;
  readonly rowsOf: (record: FileRecord, file: FileRow) => Iterable<PlacedRow<Row>>;
}

const dataset = <Row>(columns: Dataset<Row>["columns"], rowsOf: Dataset<Row>["rowsOf"]): Dataset<Row> => ({
  columns,
  rowsOf,
});

/** By the name of its folder. */
export const datasets = {
  ledger: dataset(ledgerColumns, function* ({ lines, programs, body }, file) {
    const begun = new Set<number>();
    for (const line of lines) {
      const isFirst = !begun.has(line.programKey);
      begun.add(line.programKey);
      const budgetYen = isFirst ? (programs[line.programKey]?.budgetYen ?? null) : null;
      yield { partition: yearPartition(line.fiscalYear, body), row: { ...file, line, budgetYen } };
    }
  }),
  programs: dataset(programColumns, function* ({ programs, body }, file) {
    for (const [index, program] of programs.entries())
      yield { partition: yearPartition(program.fiscalYear, body), row: { ...file, program, index } };
  }),
  findings: dataset(findingColumns, function* ({ findings, tables, body }, file) {
    const years = new Map(tables.map(({ sheet, fiscalYear }) => [sheet, fiscalYear]));
    // The results of a table may stand on another sheet.
    const only = tables.length === 1 ? tables[0]!.fiscalYear : null;
    for (const finding of findings)
      yield { partition: yearPartition(years.get(finding.sheet) ?? only, body), row: { ...file, finding } };
  }),
  events: dataset(eventColumns, function* ({ events, body }, file) {
    for (const event of events) yield { partition: bodyPartition(body), row: { ...file, event } };
  }),
} as const;

export type DatasetName = keyof typeof datasets;

export const datasetNames = Object.keys(datasets) as readonly DatasetName[];

/** The values of a row, in the order of the columns. */
export const valuesOf = <Row>(columns: readonly DataColumn<Row>[], row: Row): DataValue[] =>
  columns.map(({ of }) => of(row));
