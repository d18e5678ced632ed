import { textKey } from "../report/text-key.ts";
import { countLine, countProgram, noCounts } from "./counts.ts";
import type { RollupFile, RollupLine } from "./rollup-file.ts";
import {
  type BodyCounts,
  type DepartmentCounts,
  type FileAt,
  type LedgerEntry,
  mostEntries,
  type ProgramAt,
  type Rollup,
  type TableAt,
  type UnreadFile,
} from "./rollup.ts";

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Bodies in the order of their names, the files of each in the order of theirs: the same whoever brings them when. */
export const inOrder = (one: Pick<RollupFile, "body" | "file">, other: Pick<RollupFile, "body" | "file">): number =>
  byCode(one.body, other.body) || byCode(one.file, other.file);

/** The line that a program's verdict comes from: of those with that verdict the lowest rate, one without a rate last. */
function leadOf(lines: readonly RollupLine[], verdict: string): RollupLine | null {
  let lead: RollupLine | null = null;
  for (const line of lines) {
    if (line.verdict !== verdict) continue;
    if (lead === null || (line.rate ?? Infinity) < (lead.rate ?? Infinity)) lead = line;
  }
  return lead ?? lines[0] ?? null;
}

/** Adds up files one after the other, `inOrder`; of a file nothing stays but what the workbook shows. */
export class RollupBuilder {
  readonly #bodies: BodyCounts[] = [];
  readonly #departments: DepartmentCounts[] = [];
  readonly #departmentsKnown = new Map<string, number>();
  readonly #files: FileAt[] = [];
  readonly #programs: ProgramAt[] = [];
  readonly #entries: LedgerEntry[] = [];
  readonly #tables: TableAt[] = [];
  readonly #unread: UnreadFile[] = [];
  readonly #total = noCounts();
  #entryCount = 0;
  #day = "";
  #last: Pick<RollupFile, "body" | "file"> | null = null;

  constructor(readonly most = mostEntries) {}

  /** @throws RangeError where a file comes before one that was added already. */
  add(file: RollupFile): void {
    if (this.#last !== null && inOrder(this.#last, file) > 0) throw new RangeError(`${file.file} comes too late`);
    this.#last = { body: file.body, file: file.file };
    const body = this.#bodyOf(file.body);
    const day = file.checkedAt.slice(0, 10);
    if (day > this.#day) this.#day = day;
    if (file.failure !== null) {
      const { what, why, todo } = file.failure;
      this.#bodies[body]!.failed += 1;
      this.#unread.push({ file: file.file, body: file.body, what, why, todo });
      return;
    }
    this.#bodies[body]!.files += 1;
    const at = this.#files.length;
    this.#files.push({
      file: file.file,
      body,
      sha256: file.sha256,
      hasReport: file.report !== null,
      programs: file.programs.length,
    });
    for (const own of file.tables) this.#tables.push({ file: at, own });
    this.#addPrograms(file, at, body);
  }

  finish(): Rollup {
    return {
      bodies: this.#bodies,
      departments: this.#departments,
      files: this.#files,
      programs: this.#programs,
      entries: this.#entries,
      entryCount: this.#entryCount,
      tables: this.#tables,
      unread: this.#unread,
      total: this.#total,
      day: this.#day,
    };
  }

  #bodyOf(name: string): number {
    if (this.#bodies.at(-1)?.name !== name) this.#bodies.push({ name, files: 0, failed: 0, ...noCounts() });
    return this.#bodies.length - 1;
  }

  #departmentOf(body: number, name: string): number {
    const key = `${body} ${name}`;
    const known = this.#departmentsKnown.get(key);
    if (known !== undefined) return known;
    this.#departments.push({ body, name, ...noCounts() });
    this.#departmentsKnown.set(key, this.#departments.length - 1);
    return this.#departments.length - 1;
  }

  #addPrograms({ programs, lines }: RollupFile, file: number, body: number): void {
    const linesOf: RollupLine[][] = programs.map(() => []);
    for (const line of lines) linesOf[line.programKey]!.push(line);
    for (const [index, own] of programs.entries()) {
      const department = this.#departmentOf(body, own.department);
      const ownLines = linesOf[index]!;
      const counted = [this.#total, this.#bodies[body]!, this.#departments[department]!];
      for (const counts of counted) {
        countProgram(counts, own.verdict, own.budgetYen);
        for (const { state } of ownLines) countLine(counts, state);
      }
      const program = this.#programs.length;
      this.#programs.push({
        file,
        department,
        own,
        lead: leadOf(ownLines, own.verdict),
        print: textKey(
          JSON.stringify(
            ownLines.map(({ measure, indicator, planText, actualText }) => [measure, indicator, planText, actualText]),
          ),
        ),
      });
      this.#enter(program, ownLines);
    }
  }

  #enter(program: number, lines: readonly RollupLine[]): void {
    const entries = lines.length === 0 ? [null] : lines;
    for (const [index, line] of entries.entries()) {
      this.#entryCount += 1;
      if (this.#entries.length < this.most) this.#entries.push({ program, line, isFirst: index === 0 });
    }
  }
}

/** The same of files in whatever order. */
export function rollupOf(files: readonly RollupFile[], most = mostEntries): Rollup {
  const builder = new RollupBuilder(most);
  for (const file of files.toSorted(inOrder)) builder.add(file);
  return builder.finish();
}
