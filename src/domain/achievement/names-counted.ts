import type { List } from "../list.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";

/** Everything that a sheet's lines count or are called, for what one of them says of another; found when it is asked for. */
export class NamesCounted implements Iterable<string> {
  readonly #lines: List<ProgramLine>;
  #names: ReadonlySet<string> | undefined;

  constructor(lines: List<ProgramLine>) {
    this.#lines = lines;
  }

  [Symbol.iterator](): Iterator<string> {
    this.#names ??= new Set(
      this.#lines.flatMap(({ name, measure, indicatorCell }) => [name, measure ?? "", indicatorCell?.text ?? ""]),
    );
    return this.#names[Symbol.iterator]();
  }
}
