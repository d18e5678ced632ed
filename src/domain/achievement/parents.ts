import type { List } from "../list.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";

/** Finds the program or group that a measure stands under, while the lines are gone through in their order. */
export class Parents {
  readonly #lines: List<ProgramLine>;
  #last: ProgramLine | null = null;

  constructor(lines: List<ProgramLine>) {
    this.#lines = lines;
  }

  /** null for what stands under nothing. To be asked for each line in turn. */
  of(line: ProgramLine): ProgramLine | null {
    if (line.kind !== "measure") this.#last = line;
    if (line.parentRow === null) return null;
    // It is nearly always the program before.
    if (this.#last?.row === line.parentRow) return this.#last;
    return this.#lines.find(({ row, kind }) => row === line.parentRow && kind !== "measure") ?? null;
  }
}
