import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { DataColumn, DataType, DataValue } from "../../workbook/collected/data/column.ts";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Rows that are held before they are written. */
const groupRows = 16_384;

/** A part is ended once it has this many bytes: between 64 and 128 MB as readers that share the work like them. */
const partBytes = 96 * 2 ** 20;

const elements: Readonly<Record<DataType, Omit<SchemaElement, "name">>> = {
  STRING: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  DOUBLE: { type: "DOUBLE" },
  BOOLEAN: { type: "BOOLEAN" },
  INT32: { type: "INT32" },
  // Local: what a clock on the wall showed.
  TIMESTAMP: { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MILLIS" } },
};

const schemaOf = (columns: readonly (readonly [string, DataColumn<never>])[]): SchemaElement[] => [
  { name: "root", num_children: columns.length },
  ...columns.map(([name, { type }]) => ({ name, repetition_type: "OPTIONAL" as const, ...elements[type] })),
];

const stored = (value: DataValue, type: DataType): unknown =>
  type === "TIMESTAMP" && typeof value === "string" ? new Date(`${value}:00.000Z`) : value;

interface OpenPart {
  readonly writer: ReturnType<typeof fileWriter>;
  readonly parquet: ParquetWriter;
}

export interface FileMetadata {
  readonly key: string;
  readonly value: string;
}

/** The Parquet files of one partition of one table, in as few parts as their size allows. */
export class PartFiles {
  readonly #columns: readonly (readonly [string, DataColumn<never>])[];
  #held: unknown[][];
  #rows = 0;
  #part = 0;
  #open: OpenPart | null = null;

  constructor(
    private readonly folder: string,
    columns: Readonly<Record<string, DataColumn<never>>>,
    private readonly metadata: readonly FileMetadata[],
    private readonly most: number = partBytes,
  ) {
    this.#columns = Object.entries(columns);
    this.#held = this.#columns.map(() => []);
  }

  add(row: never): void {
    for (const [index, [, { of, type }]] of this.#columns.entries()) this.#held[index]!.push(stored(of(row), type));
    this.#rows += 1;
    if (this.#rows >= groupRows) this.#flush();
  }

  /** Ends what is open. */
  finish(): void {
    if (this.#rows > 0) this.#flush();
    this.#end();
  }

  #flush(): void {
    this.#open ??= this.#begin();
    const { parquet, writer } = this.#open;
    const columnData = this.#columns.map(([name], index) => ({ name, data: this.#held[index]! }));
    void parquet.write({ columnData, rowGroupSize: this.#rows });
    this.#held = this.#columns.map(() => []);
    this.#rows = 0;
    if (writer.offset >= this.most) this.#end();
  }

  #begin(): OpenPart {
    mkdirSync(this.folder, { recursive: true });
    const writer = fileWriter(join(this.folder, `part-${this.#part}.parquet`));
    this.#part += 1;
    const parquet = new ParquetWriter({
      writer,
      schema: schemaOf(this.#columns),
      kvMetadata: [...this.metadata],
      createdBy: "jisseki",
    });
    return { writer, parquet };
  }

  #end(): void {
    void this.#open?.parquet.finish();
    this.#open = null;
  }
}
