import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** Asks DuckDB, which reads the Parquet files by itself. */
export class Duck {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async open(): Promise<Duck> {
    return new Duck(await (await DuckDBInstance.create(":memory:")).connect());
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
  }

  /** The rows of one of a ledger's tables, with year and body; without the minute of the run. */
  table(folder: string, name: string): Promise<Record<string, unknown>[]> {
    return this.rows(`SELECT * EXCLUDE (checked_at) FROM ${parquet(folder, name)} ORDER BY ALL`);
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** As docs/many-files.md writes it. */
export const parquet = (folder: string, name: string): string =>
  `read_parquet('${folder.replaceAll("'", "''")}/${name}/**/*.parquet', hive_partitioning=true, union_by_name=true, hive_types={'body': VARCHAR})`;
