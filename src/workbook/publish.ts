import { WorkbookError } from "./errors.ts";
import type { WorkbookPort, WorkbookSurvey } from "./port.ts";
import { reportWorkbook, type ReportWorkbookOptions } from "./report.ts";

export interface PublishOptions extends Omit<ReportWorkbookOptions, "dryRun" | "publishedNames" | "join" | "seal"> {
  /** What people are called instead, in the order in which they appear; left out: their cells are left blank. */
  readonly aliases?: readonly string[] | undefined;
}

export interface Published {
  /** The report's sheets. */
  readonly sheets: readonly string[];
  /** Sheets that are in the copy as they were, and may hold anything. */
  readonly others: readonly string[];
  /** Who was named, in the order of the aliases. */
  readonly names: readonly string[];
}

/** Gives each name the alias that is its turn, in every report of the workbook the same. */
class Names {
  readonly #aliases = new Map<string, string>();

  constructor(private readonly given: readonly string[] | undefined) {}

  readonly aliasesOf = (names: readonly string[]): ReadonlyMap<string, string> => {
    for (const name of names) {
      if (!this.#aliases.has(name)) this.#aliases.set(name, this.given?.[this.#aliases.size] ?? "");
    }
    return this.#aliases;
  };

  /** @throws WorkbookError names-too-few. */
  all(): readonly string[] {
    const names = [...this.#aliases.keys()];
    if (this.given !== undefined && this.given.length < names.length)
      throw new WorkbookError("names-too-few", { names: names.length, given: this.given.length });
    return names;
  }
}

/** Sheets that a report wrote and that no run takes away: their names, comments and hidden columns would be handed on. */
const copiesIn = ({ strays, reports }: WorkbookSurvey): readonly string[] => [
  ...strays,
  ...reports.flatMap(({ unmarked }) => Object.values(unmarked ?? {})),
];

/**
 * Puts in the place of a workbook's reports, run once more, what may be handed on of them: values without the log, hidden
 * columns, comments and names. The copy has no report any more that could be updated.
 * @throws WorkbookError report-copied, names-too-few, and as `reportWorkbook`.
 */
export async function publishWorkbook(port: WorkbookPort, options: PublishOptions): Promise<Published> {
  const { aliases, ...wanted } = options;
  const copies = copiesIn(await port.survey());
  if (copies.length > 0) throw new WorkbookError("report-copied", { sheets: copies.join(", ") });
  const given = new Names(aliases);
  const reported = await reportWorkbook(port, { ...wanted, publishedNames: given.aliasesOf, dryRun: true });
  const names = given.all();
  await port.clear(undefined, { signal: options.signal });
  const all = [...new Set(reported.map(({ edits }) => edits))];
  for (const edits of all) await port.apply(edits, { signal: options.signal });
  const sheets = all.flatMap((edits) => edits.sheets.map(({ name }) => name));
  const own = new Set(sheets);
  const others = (await port.survey()).sheets.map(({ name }) => name).filter((name) => !own.has(name));
  return { sheets, others, names };
}
