/** What a column holds, as Parquet has it. */
export type DataType = "STRING" | "DOUBLE" | "BOOLEAN" | "INT32" | "TIMESTAMP";

/** null is blank. A TIMESTAMP is yyyy-mm-ddThh:mm, local. */
export type DataValue = string | number | boolean | null;

/** One column of the ledger as data, or of what stands beside it. */
export interface DataColumn<Row> {
  readonly type: DataType;
  readonly of: (row: Row) => DataValue;
}

/** A table of columns, in their order. */
export type DataColumns<Row, Key extends string> = Readonly<Record<Key, DataColumn<Row>>>;

export const text = <Row>(of: (row: Row) => string): DataColumn<Row> => ({
  type: "STRING",
  of: (row) => {
    const value = of(row);
    return value === "" ? null : value;
  },
});

export const figure = <Row>(of: (row: Row) => number | null): DataColumn<Row> => ({ type: "DOUBLE", of });
export const count = <Row>(of: (row: Row) => number | null): DataColumn<Row> => ({ type: "INT32", of });
