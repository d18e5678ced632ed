/** Writes a program sheet of `rows` programs to `path`. */
export declare function writeLargeWorkbook(path: string, rows: number): Promise<void>;
